/// <reference types="@vitest/browser-playwright" />
import { addCard, type Conference, DEFAULT_LABELS, type PersonId } from '@samepage/shared'
import { lookPlain, wordListWith } from '@samepage/shared/plain'
import { tick } from 'svelte'
import { expect, test } from 'vitest'
import { cdp, page as screen, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import LiveTextStage from '#lib/components/LiveTextStage.svelte'
import { startWorker } from '#lib/companion/start-worker.ts'
import { ConferencePage } from '#lib/conference.svelte.ts'

// How long a key takes with and without the companion, as a ratio within one run. It reports; a busy machine fails no build.
const KEYS = 30
const ROUNDS = 1 // three tell more, and take a minute
const SENTENCES = 'Kelly failed to engage with services, and the core group will monitor the ongoing neglect. Nan rings at eight. '

async function open(text: string, companion?: () => Worker): Promise<{ field: HTMLTextAreaElement; close: () => Promise<void> }> {
  const you = crypto.randomUUID() as PersonId
  const conference: Conference = {
    id: crypto.randomUUID() as Conference['id'],
    kind: 'initial',
    on: '2026-05-12',
    startsAt: '10:00',
    place: '',
    labels: DEFAULT_LABELS,
    practice: true,
    children: [],
    people: [{ id: you, name: 'Amira Hassan', describedAs: '', role: 'professional', agency: '', way: 'room' }]
  }
  const live = new ConferencePage({ place: 'in', you, stage: 'live', comfort: null, conference })
  addCard(live.writer, { category: 'past', whose: 'Amira', text })
  const { unmount } = await render(LiveTextStage, { live, companion })
  const field = screen.getByLabelText('What Amira said').element() as HTMLTextAreaElement
  await userEvent.click(field)
  field.setSelectionRange(text.length, text.length)
  if (companion) await expect.poll(() => document.querySelectorAll('.mirror .hard').length, { timeout: 10_000 }).toBeGreaterThan(2)
  return {
    field,
    close: async () => {
      await unmount()
      live.close()
    }
  }
}

/** What each key takes: everything that runs while it waits, and the layout that has to follow. */
async function keys({ field }: { field: HTMLTextAreaElement }, also: () => void = () => {}): Promise<number[]> {
  const times: number[] = []
  for (let key = 0; key < KEYS; key++) {
    await new Promise(requestAnimationFrame)
    const from = performance.now()
    document.execCommand('insertText', false, key % 6 === 5 ? ' ' : 'a')
    also()
    for (let turn = 0; turn < 3; turn++) await tick() // what the companion does with a key comes after the page’s own
    void field.offsetHeight
    times.push(performance.now() - from)
  }
  return times
}

interface Tracing {
  send(method: 'Performance.enable'): Promise<void>
  send(method: 'Performance.getMetrics'): Promise<{ metrics: { name: string; value: number }[] }>
}

/** All the page's own thread does for a key, pictures too: what keeps the next key waiting when somebody types without a pause. */
async function thread(type: () => Promise<number[]>): Promise<{ times: number[]; each: number }> {
  const tracing = cdp() as unknown as Tracing
  const busy = async (): Promise<number> => {
    const { metrics } = await tracing.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN
  }
  await tracing.send('Performance.enable')
  const before = await busy()
  const times = await type()
  return { times, each: (1000 * ((await busy()) - before)) / times.length }
}

const median = (times: number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? NaN

test.for([['a card', SENTENCES.repeat(2)] as const, ['two pages, nothing but jargon', SENTENCES.repeat(40)] as const])(
  'a key waits about as long with the companion as without it: %s',
  async ([what, text], { annotate }) => {
    const list = wordListWith()
    const arms = ['without', 'beside', 'ifItWereOnThePage'] as const
    const times: Record<(typeof arms)[number], number[]> = { without: [], beside: [], ifItWereOnThePage: [] }
    const busy: typeof times = { without: [], beside: [], ifItWereOnThePage: [] }
    for (let round = 0; round < ROUNDS; round++) {
      for (const arm of arms) {
        const screen = await open(text, arm === 'beside' ? startWorker : undefined)
        const look = (): void => void lookPlain(screen.field.value, list, { people: [], children: [] })
        const measured = await thread(() => keys(screen, arm === 'ifItWereOnThePage' ? look : undefined))
        times[arm].push(...measured.times)
        busy[arm].push(measured.each)
        await screen.close()
      }
    }
    const against = (of: typeof times): Record<string, string> => {
      const say = (arm: (typeof arms)[number]): string =>
        `${median(of[arm]).toFixed(2)} ms, ×${(median(of[arm]) / median(of.without)).toFixed(2)}`
      return Object.fromEntries(arms.map((arm) => [arm, say(arm)]))
    }
    await annotate(
      JSON.stringify({ what, letters: text.length, keys: KEYS * ROUNDS, aKeyWaits: against(times), theThreadIsBusyForAKey: against(busy) })
    )
    expect(times.beside).toHaveLength(KEYS * ROUNDS)
  }
)
