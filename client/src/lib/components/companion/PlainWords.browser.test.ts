/// <reference types="@vitest/browser-playwright" />
import { addCard, type Conference, DEFAULT_LABELS, type OpenSeat, type PersonId, profileFor, readCards } from '@samepage/shared'
import { onTestFinished, expect, test } from 'vitest'
import { cdp, page as screen, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import LiveTextStage from '#lib/components/LiveTextStage.svelte'
import { startWorker } from '#lib/companion/start-worker.ts'
import { ConferencePage } from '#lib/conference.svelte.ts'

const AMIRA = crypto.randomUUID() as PersonId
const KELLY = crypto.randomUUID() as PersonId

function seat(): OpenSeat {
  const conference: Conference = {
    id: crypto.randomUUID() as Conference['id'],
    kind: 'initial',
    on: '2026-05-12',
    startsAt: '10:00',
    place: '',
    labels: DEFAULT_LABELS,
    practice: true,
    children: [],
    people: [
      { id: AMIRA, name: 'Amira Hassan', describedAs: 'social worker', role: 'professional', agency: '', way: 'room' },
      { id: KELLY, name: 'Kelly Marlow', describedAs: 'mum', role: 'family', agency: '', way: 'room' }
    ]
  }
  return { place: 'in', you: AMIRA, stage: 'live', comfort: null, conference }
}

interface Staged {
  live: ConferencePage
  /** What stands on the page now. */
  words: () => string
  field: HTMLTextAreaElement
}

/** Amira's screen with one card of hers, and the companion beside it. */
async function stage(text: string, { whose = 'Amira', companion = startWorker, composer = false } = {}): Promise<Staged> {
  const live = new ConferencePage(seat())
  addCard(live.writer, { category: 'past', whose, text })
  onTestFinished(() => live.close())
  await render(LiveTextStage, { live, companion, composer })
  const field = screen.getByLabelText(`What ${whose} said`).element() as HTMLTextAreaElement
  return { live, field, words: () => readCards(live.doc)[0]?.text.toString() ?? '' }
}

const mirror = (): HTMLElement | null => document.querySelector('.mirror')
const underlined = (mark = ''): string[] =>
  [...(mirror()?.querySelectorAll(mark ? `.${mark}` : '.hard, .soft, .long') ?? [])].map((span) => span.textContent)
const instead = (words: string): ReturnType<typeof screen.getByRole> =>
  screen.getByRole('button', { name: new RegExp(`instead of “${words}”$`) })

/** The text of others: not this writer's own. */
function elsewhere(live: ConferencePage, change: (text: ReturnType<typeof readCards>[number]['text']) => void): void {
  live.doc.transact(() => readCards(live.doc).forEach(({ text }) => change(text)), 'elsewhere')
}

test('[R55] jargon is underlined as somebody types, hard words more than office words, and nothing is replaced by itself', async () => {
  const { words } = await stage('')
  await userEvent.click(screen.getByLabelText('What Amira said'))
  await userEvent.keyboard('The core group will liaise')
  await expect.poll(() => [underlined('hard'), underlined('soft')]).toEqual([['core group'], ['liaise']])
  await expect.element(instead('core group')).toBeVisible()
  expect(words()).toBe('The core group will liaise')
})

test('[R55] one press swaps the words on the page, and one Undo brings them back, whatever was typed before', async () => {
  const { words, field } = await stage('')
  await userEvent.click(field)
  await userEvent.keyboard('We must liaise with Nan.')
  await instead('liaise').click()
  expect([words(), field.value]).toEqual(['We must talk with Nan.', 'We must talk with Nan.'])
  expect([document.activeElement, field.selectionStart]).toEqual([field, 'We must talk with Nan.'.length])
  await userEvent.keyboard(' Yes.{Control>}z{/Control}')
  expect(words()).toBe('We must talk with Nan.')
  await userEvent.keyboard('{Control>}z{/Control}')
  expect([words(), field.value]).toEqual(['We must liaise with Nan.', 'We must liaise with Nan.'])
})

test('a word that a phone’s keyboard still composes can be swapped too', async () => {
  const { words, field } = await stage('We ')
  await userEvent.click(field)
  await userEvent.keyboard('{End}')
  await cdp().send('Input.imeSetComposition', { text: 'liaise', selectionStart: 6, selectionEnd: 6 })
  await instead('liaise').click()
  await expect.poll(() => [words(), field.value]).toEqual(['We talk', 'We talk'])
  await userEvent.keyboard(' now')
  expect(words()).toBe('We talk now')
})

test('what was swapped can be put back with a press as well', async () => {
  const { words, field } = await stage('Prior to that')
  await userEvent.click(field)
  await instead('Prior to').click()
  expect(words()).toBe('Before that')
  await screen.getByRole('button', { name: 'Put “Prior to” back' }).click()
  expect(words()).toBe('Prior to that')
})

test('a legal name is said once with its meaning', async () => {
  const { words, field } = await stage('The core group meets.')
  await userEvent.click(field)
  await screen.getByRole('button', { name: /^Say it once with its meaning/ }).click()
  expect(words()).toBe('The core group (the small team, with the family in it, who work on the plan) meets.')
  await expect.poll(() => underlined()).toEqual([])
})

test('a label gets no other word, but the question what was seen', async () => {
  const { field } = await stage('This is neglect.')
  await userEvent.click(field)
  await expect.element(screen.getByText(/Say what was missing: food, warmth/)).toBeVisible()
  await expect.element(screen.getByRole('button', { name: /instead of/ })).not.toBeInTheDocument()
})

test('underlines and words to say move along with what others write, and go when they change the word itself', async () => {
  const { live, words, field } = await stage('We liaise daily.')
  await userEvent.click(field)
  await expect.poll(() => underlined()).toEqual(['liaise'])
  elsewhere(live, (text) => text.insert(0, 'From May on: '))
  await expect.poll(() => mirror()?.textContent).toContain('From May on: We liaise')
  expect(underlined()).toEqual(['liaise'])
  await instead('liaise').click()
  expect(words()).toBe('From May on: We talk daily.')
  elsewhere(live, (text) => text.insert(0, 'Monitor it. '))
  await expect.poll(() => underlined()).toEqual(['Monitor'])
  elsewhere(live, (text) => text.delete(0, 3))
  await expect.poll(() => underlined()).toEqual([])
})

test('underlines lie over the same words of the field, however it wraps, scrolls or is magnified', async () => {
  const line = 'Poppy’s core group will liaise about the ongoing neglect, and a-very-long-word'
  const { field } = await stage(`${line}${'x'.repeat(80)}\n\n${`${line}. `.repeat(12)}`)
  await userEvent.click(field)
  await expect.poll(() => underlined().length).toBeGreaterThan(30)
  const over = (): unknown => {
    const laid = mirror() as HTMLElement
    const [a, b] = [laid.getBoundingClientRect(), field.getBoundingClientRect()]
    const near = (x: number, y: number): boolean => Math.abs(x - y) <= 1
    return {
      there: near(a.left, b.left) && near(a.top, b.top) && near(a.width, b.width) && near(a.height, b.height),
      wraps: near(laid.scrollHeight, field.scrollHeight),
      scrolled: near(laid.scrollTop, field.scrollTop)
    }
  }
  const asOne = { there: true, wraps: true, scrolled: true }
  for (const width of ['700px', '333.3px', '200px']) {
    for (const size of ['100%', '200%', '87.5%']) {
      Object.assign((field.parentElement as HTMLElement).style, { inlineSize: width, fontSize: size })
      await expect.poll(over, { message: `${width} at ${size}` }).toEqual(asOne)
    }
  }
  Object.assign(field.style, { maxBlockSize: '120px', fieldSizing: 'content' }) // so that it has a scroll bar
  field.scrollTop = 90
  await expect.poll(over).toEqual(asOne)
  expect(field.scrollTop).toBe(90)
  field.dir = 'rtl'
  await userEvent.keyboard('x')
  await expect.poll(over).toEqual(asOne)
})

test('words to say are next in tab order, and Enter swaps; they are announced once, politely, and not at each letter', async () => {
  const { words, field } = await stage('')
  const said: string[] = []
  await userEvent.click(field)
  await expect.poll(() => document.querySelector('[role=status].visually-hidden')).not.toBeNull() // it comes with its field
  const status = document.querySelector('[role=status].visually-hidden') as HTMLElement
  const watch = new MutationObserver(() => said.push(status.textContent))
  watch.observe(status, { characterData: true, childList: true, subtree: true })
  await userEvent.keyboard('We will utilise them and implement it')
  // Once for each answer; a machine that takes its time between two keys may have one for each of the two words.
  await expect.poll(() => said.join(' '), { timeout: 10_000 }).toMatch(/Could be said more plainly: “implement”.* Press Tab/)
  expect(said.length).toBeLessThanOrEqual(2)
  await userEvent.keyboard('{Tab}')
  expect(document.activeElement?.textContent).toBe('do')
  await userEvent.keyboard('{Enter}')
  expect(words()).toBe('We will utilise them and do it')
  expect(document.activeElement).toBe(field)
  watch.disconnect()
})

test('a long sentence is shown, not changed', async () => {
  const long = Array.from({ length: 27 }, () => 'word').join(' ')
  const { words, field } = await stage(`Short. ${long[0]?.toUpperCase()}${long.slice(1)}.`)
  await userEvent.click(field)
  await expect.element(screen.getByText('A sentence of 27 words is hard to follow. Could it be two?')).toBeVisible()
  await expect.poll(() => underlined('long').join('').split(' ')).toHaveLength(7)
  await screen.getByRole('button', { name: 'Show it' }).click()
  await expect.poll(() => [field.selectionStart, field.selectionEnd]).toEqual([7, words().length])
})

test('of a longer text it is said how old a reader has to be, and which words make it hard', async () => {
  const hard =
    'The local authority identified considerable vulnerability. Professionals subsequently recommended additional accommodation arrangements. Parental participation remained unsatisfactory notwithstanding extraordinary encouragement. Alternative opportunities necessitate immediate consideration. Everybody anticipates improvement, and everybody participates.'
  const { field } = await stage(hard)
  await userEvent.click(field)
  await expect.element(screen.getByText(/^Only a practised reader takes this in at once\. About 10 is good\. Long words: /)).toBeVisible()
})

test('a council’s own words are asked about too', async () => {
  const live = new ConferencePage(seat())
  const profile = { ...profileFor('initial'), terms: [{ avoid: 'family hub', say: 'family centre', level: 'soft' as const }] }
  live.conference.profile = profile
  addCard(live.writer, { category: 'past', whose: 'Amira', text: 'Come to the family hub.' })
  onTestFinished(() => live.close())
  await render(LiveTextStage, { live, companion: startWorker })
  await userEvent.click(screen.getByLabelText('What Amira said'))
  await instead('family hub').click()
  expect(readCards(live.doc)[0]?.text.toString()).toBe('Come to the family centre.')
})

test('a family’s own words stand as they were said', async () => {
  const { field } = await stage('The core group is no help.', { whose: KELLY })
  await userEvent.click(field)
  await userEvent.keyboard('{Control>}{End}{/Control} And the core group is late.')
  await expect.element(screen.getByText('not-saved')).toBeVisible()
  expect([mirror(), document.querySelector('.line')]).toEqual([null, null])
})

test('in a box for new words, the browser’s own Undo takes a swap back', async () => {
  const { live } = await stage('Nan said so.', { composer: true })
  await screen.getByRole('button', { name: 'Add' }).click()
  const field = screen.getByRole('textbox', { name: 'New words' }).element() as HTMLTextAreaElement
  await userEvent.keyboard('We must monitor him')
  await instead('monitor').click()
  expect([field.value, document.activeElement, field.selectionStart]).toEqual(['We must check him', field, 17])
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(field.value).toBe('We must monitor him')
  await instead('monitor').click()
  await screen.getByRole('button', { name: 'Put “monitor” back' }).click()
  expect(field.value).toBe('We must monitor him')
  await instead('monitor').click()
  await screen.getByRole('button', { name: 'Put it on the page' }).click()
  expect(readCards(live.doc).map(({ text }) => text.toString())).toContain('We must check him')
})

test('leaving the field puts all of it away, and what is pressed below does not move away first', async () => {
  const { field } = await stage('The core group will liaise.', { composer: true })
  await userEvent.click(field)
  await expect.element(instead('core group')).toBeVisible()
  await screen.getByRole('button', { name: 'Add' }).click()
  await expect.element(screen.getByRole('textbox', { name: 'New words' })).toHaveFocus()
  await expect.poll(mirror).toBeNull()
  await expect.element(instead('core group')).not.toBeInTheDocument()
})

test('there is one thread for a page, and it ends with it', async () => {
  const started: Worker[] = []
  const ended: Worker[] = []
  const companion = (): Worker => {
    const worker = startWorker()
    const end = worker.terminate.bind(worker)
    worker.terminate = () => (ended.push(worker), end())
    started.push(worker)
    return worker
  }
  const live = new ConferencePage(seat())
  for (const whose of ['Amira', 'Nan']) addCard(live.writer, { category: 'past', whose, text: 'They liaise.' })
  onTestFinished(() => live.close())
  const { unmount } = await render(LiveTextStage, { live, companion })
  expect(started).toHaveLength(0)
  for (const whose of ['Amira', 'Nan']) {
    await userEvent.click(screen.getByLabelText(`What ${whose} said`))
    await expect.element(instead('liaise')).toBeVisible()
    await userEvent.click(document.body)
    await expect.poll(mirror).toBeNull()
  }
  expect([started.length, ended.length]).toEqual([1, 0])
  await unmount()
  expect(ended).toEqual(started)
})

test.each([
  [
    'has no threads',
    (): Worker => {
      throw new TypeError('no')
    }
  ],
  ['cannot fetch its program', (): Worker => new Worker('/nothing-here.js', { type: 'module' })]
])('typing goes on where a browser %s', async (_, companion) => {
  const { words, field } = await stage('', { companion })
  await userEvent.click(field)
  await userEvent.keyboard('The core group ')
  await userEvent.keyboard('will liaise.')
  expect(words()).toBe('The core group will liaise.')
  expect([mirror(), document.querySelector('.suggestions')]).toEqual([null, null])
})
