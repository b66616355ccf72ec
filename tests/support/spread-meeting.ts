import { setTimeout as wait } from 'node:timers/promises'
import { addCard, type DecisionEntry, mapOf, readCards, type Role } from '@samepage/shared'
import { expect } from 'vitest'
import { Guest, pageOf, until } from './guest.ts'
import type { Processes } from './processes.ts'
import { Browser } from './server.ts'

const LOOK_MS = 1_000
const A_CARD = 20 // sentences: a page has room for 500 cards, and this may go on for an hour
const PEOPLE: [role: Role, name: string][] = [
  ['chair', ''],
  ['chair', ''], // the chair's second screen: two that decide at once
  ['family', ''],
  ['professional', 'Miss Clarke'],
  ['professional', 'Sgt Lowe'],
  ['network', '']
]

/** People of one conference, each connected to whichever server the balancer chose, writing and deciding until they are told to stop. */
export interface SpreadMeeting {
  people: Guest[]
  /** Texts and decisions that somebody was told are kept. */
  saved: string[]
  decided: number[]
  /** Stops everybody, and holds everything against everything: what was saved is there, decisions came in one order, and all pages are one. */
  end(): Promise<void>
}

export async function spreadMeeting(here: Processes, pauseMs = 15): Promise<SpreadMeeting> {
  const people = await Promise.all(PEOPLE.map(([role, name]) => comeIn(here, role, name)))
  const [saved, decided] = [[] as string[], [] as number[]]
  const seen = new Set<string>()
  let over = false
  // Of what others wrote, and now and then: looking through whole pages at every letter would keep everybody from writing.
  const looking = setInterval(() => {
    people.forEach(({ doc }, who) => wordsOn(doc).forEach((text) => !text.startsWith(`person ${who},`) && seen.add(text)))
  }, LOOK_MS)
  const busy = people.map((guest, who) => (who < 2 ? keepDeciding(guest) : keepWriting(guest, who)))

  async function keepWriting(guest: Guest, who: number): Promise<void> {
    let card = ''
    for (let i = 0; !over; i++) {
      const text = `person ${who}, sentence ${i}`
      const writes = guest.write((writer) => {
        if (i % A_CARD === 0) card = addCard(writer, { category: 'past', text: '' })
        const words = readCards(writer.doc).find(({ id }) => id === card)?.text
        words?.insert(words.length, `${text}\n`)
      })
      await writes.then(
        () => saved.push(text),
        () => openAgain(guest)
      )
      await wait(pauseMs)
    }
  }
  async function keepDeciding(guest: Guest): Promise<void> {
    for (let i = 0; !over; i++) {
      const key = crypto.randomUUID()
      await guest.decide({ type: 'showed', view: { of: 'welcome' } }, guest.seq, key).then(
        (seq) => decided.push(seq),
        (why: unknown) => ((why as { code?: string }).code === 'moved-on' ? undefined : openAgain(guest))
      )
      await wait(pauseMs * 3)
    }
  }
  return {
    people,
    saved,
    decided,
    async end() {
      over = true
      clearInterval(looking)
      await Promise.all(busy)
      for (const guest of people) await openAgain(guest)
      const late = await comeIn(here, 'observer', '').catch(() => comeIn(here, 'family', ''))
      const all = [...people, late]
      await until(() => new Set(all.map(({ doc }) => pageOf(doc))).size === 1, 'everybody has the same page')
      const kept = new Set(wordsOn(late.doc))
      expect(
        saved.filter((text) => !kept.has(text)),
        'saved and lost'
      ).toEqual([])
      expect(
        [...seen].filter((text) => !kept.has(text)),
        'shown and lost'
      ).toEqual([])
      const numbers = late.decisions.map(({ seq }) => seq)
      expect(
        decided.filter((seq) => !numbers.includes(seq)),
        'decided and lost'
      ).toEqual([])
      expect(new Set(decided).size, 'two decisions under one number').toBe(decided.length)
      for (const guest of people) expect(inOrder(guest.decisions)).toEqual(inOrder(late.decisions))
    }
  }
}

const wordsOn = (doc: Guest['doc']): string[] => readCards(doc).flatMap(({ text }) => text.toString().split('\n'))

/** Details that were put right since are told to nobody who comes late. */
const inOrder = (decisions: readonly DecisionEntry[]): string[] =>
  decisions
    .filter(({ decision }) => decision.type === 'showed')
    .map(({ seq, by }) => `${seq} ${by}`)
    .sort()

async function comeIn({ balancer, links, conference }: Processes, role: Role, name: string): Promise<Guest> {
  const link = links.find((one) => one.role === role && one.name.includes(name))
  if (!link) throw new Error(`nobody here is ${role} ${name}`)
  const browser = new Browser(balancer.url)
  browser.transports = ['websocket'] // a balancer that sends nobody back to where they were
  return Guest.open(browser, await browser.join(link.url), mapOf(conference))
}

/** Opens the page again as a browser does, until it is let. */
async function openAgain(guest: Guest): Promise<void> {
  for (;;) {
    const opened = await guest.open().then(
      () => true,
      () => false
    )
    if (opened) return
    await wait(100)
  }
}
