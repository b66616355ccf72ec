import { addCard, addVoice, itemOf, Refusal, SHAPE, setFields } from '@samepage/shared'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { person, readingOf, ScannedPage, written } from './support/scanned-page.ts'
import { Scribbler } from './support/scribbler.ts'
import { pick, seeded } from './support/seeded.ts'
import { invent, noise, tamper } from './support/tampered.ts'
import { CLIENT, JEAN, KELLY, WrittenPage } from './support/written-page.ts'

// A million tampered frames and 400,000 honest updates take nine minutes of one core:
//   PAGES=420 SEED=1 nice -n 15 vitest run --project node tests/scan.fuzz.test.ts
const SEED = Number(process.env['SEED'] ?? Math.floor(Date.now() / 1000))
const PAGES = Number(process.env['PAGES'] ?? 4)
const ROUNDS = 700
const FRAMES = 600
const PATIENCE_MS = 60_000 + PAGES * 20_000

const NOTHING = Y.encodeStateAsUpdate(new Y.Doc())

type Random = () => number

it(
  `[R26] [R6] what people really write passes, away and back again, and every screen ends alike (seed ${SEED})`,
  () => {
    let passed = 0
    const wrong = forSeeds(PAGES, (seed) => (passed += livelyPage(seed)))
    console.info(`seeds ${SEED} to ${SEED + PAGES - 1}: ${passed} honest updates of five screens passed, ${count(wrong)}`)
    expect(wrong).toEqual([])
    expect(passed).toBeGreaterThan(PAGES * ROUNDS * 0.4)
  },
  PATIENCE_MS
)

it(
  `[R26] [R6] three people writing at one spot, heard before they are sent, end alike (seed ${SEED})`,
  () => {
    let passed = 0
    const wrong = forSeeds(PAGES * 4, (seed) => (passed += oneSpot(seed)))
    console.info(`seeds ${SEED} to ${SEED + PAGES * 4 - 1}: ${passed} honest updates at one spot passed, ${count(wrong)}`)
    expect(wrong).toEqual([])
  },
  PATIENCE_MS
)

it(
  `[R26] [R24] tampered updates harm nothing: what passes loads again alike, and everybody can go on (seed ${SEED})`,
  () => {
    const seen = { frames: 0, passed: 0 }
    const wrong = forSeeds(PAGES * 4, (seed) => tamperedPage(seed, seen))
    console.info(`seeds ${SEED} to ${SEED + PAGES * 4 - 1}: ${seen.frames} tampered updates, ${seen.passed} passed, ${count(wrong)}`)
    expect(wrong).toEqual([])
    expect(seen.passed).toBeGreaterThan(0)
  },
  PATIENCE_MS
)

interface Wrong {
  seed: number
  /** Somebody honest was refused; otherwise two pages did not end alike. */
  refused: boolean
  why: unknown
}

/** Every seed is tried, so that one that goes wrong does not hide the next. */
function forSeeds(pages: number, tryOne: (seed: number) => void): Wrong[] {
  const wrong: Wrong[] = []
  for (let seed = SEED; seed < SEED + pages; seed++) {
    try {
      tryOne(seed)
    } catch (why) {
      wrong.push({ seed, refused: why instanceof Refusal || (why instanceof Error && why.cause instanceof Refusal), why })
    }
  }
  return wrong
}

function count(wrong: readonly Wrong[]): string {
  const refused = wrong.filter((one) => one.refused).length
  return `${refused} false refusals, ${wrong.length - refused} divergences`
}

interface Meeting {
  page: ScannedPage
  people: Scribbler[]
  random: Random
  sent: { by: Scribbler; update: Uint8Array }[]
  /** Where the page stood at some earlier moment, as its state vector. */
  earlier: Uint8Array
  passed: number
}

function livelyPage(seed: number): number {
  const random = seeded(seed)
  const meeting = begin(random)
  const { page, people } = meeting
  for (let round = 0; round < ROUNDS; round++) {
    const one = pick(random, people)
    inRound(seed, round, () => turn(meeting, one))
  }
  for (const one of people) comeBack(meeting, one)
  for (const one of people) one.receive(Infinity)
  const reading = readingOf(page.doc)
  for (const one of people) expect(readingOf(one.writer.doc), `seed ${seed}`).toBe(reading)
  page.reload()
  expect(readingOf(page.doc), `seed ${seed}, loaded again`).toBe(reading)
  return meeting.passed
}

function inRound(seed: number, round: number, act: () => void): void {
  try {
    act()
  } catch (fault) {
    throw new Error(`seed ${seed}, round ${round}`, { cause: fault })
  }
}

function begin(random: Random): Meeting {
  const page = new ScannedPage()
  page.chairs.add(person('chair'))
  page.take(
    'same-page',
    written(page.copyFor('same-page'), ({ doc }) => addVoice(doc, 'poppy'))
  )
  const people = ['chair', 'kelly', 'kelly', 'jean', 'amira'].map((name) => new Scribbler(page.copyFor(person(name)), random))
  return { page, people, random, sent: [], earlier: Y.encodeStateVector(page.doc), passed: 0 }
}

function turn(meeting: Meeting, one: Scribbler): void {
  const { page, random } = meeting
  for (let acts = 1 + random() * 3; acts > 0; acts--) one.act(random, one.writer.me === 'chair')
  if (random() < 0.05) one.connected = false
  if (random() < 0.02) page.reload()
  if (random() < 0.1) meeting.earlier = Y.encodeStateVector(page.doc)
  if (!one.connected) {
    if (random() < 0.15) comeBack(meeting, one)
    return
  }
  if (random() < 0.7) one.receive(Math.ceil(random() * 8))
  if (random() < 0.6) sendSome(meeting, one)
  if (random() < 0.05) sendAgain(meeting)
}

/** Sends some of what is waiting, each by itself or merged as the tunnel does. */
function sendSome(meeting: Meeting, one: Scribbler): void {
  const waiting = one.outbox.splice(0, Math.ceil(meeting.random() * one.outbox.length))
  if (waiting.length === 0) return
  if (meeting.random() < 0.5) send(meeting, one, Y.mergeUpdates(waiting))
  else for (const update of waiting) send(meeting, one, update)
}

/** What arrived once already may arrive again. */
function sendAgain(meeting: Meeting): void {
  const some = [...Array(3)].map(() => pick(meeting.random, meeting.sent)).filter((again) => again !== undefined)
  for (const { by, update } of some) send(meeting, by, update)
}

function send(meeting: Meeting, by: Scribbler, update: Uint8Array): void {
  const fresh = meeting.page.take(by.writer.me as 'same-page', update)
  meeting.passed++
  meeting.sent.push({ by, update })
  if (fresh) for (const other of meeting.people) if (other !== by) other.inbox.push(fresh)
}

/** Both sides exchange what the other lacks, going by what they knew of one another, which may be old. */
function comeBack(meeting: Meeting, one: Scribbler): void {
  const { doc } = one.writer
  const { page, random } = meeting
  one.inbox.length = 0
  one.outbox.length = 0
  one.connected = true
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(page.doc, Y.encodeStateVector(doc)), 'server')
  send(meeting, one, Y.encodeStateAsUpdate(doc, random() < 0.5 ? meeting.earlier : Y.encodeStateVector(page.doc)))
}

/** Everybody types and deletes around the middle of one text, hears the others at once, and sends only now and then. */
function oneSpot(seed: number): number {
  const random = seeded(seed)
  const page = new ScannedPage()
  page.take(
    person('jean'),
    written(page.copyFor(person('jean')), (writer) => void addCard(writer, { category: 'past', text: 'left right' }))
  )
  const people = ['jean', 'kelly', 'amira'].map((name) => new Scribbler(page.copyFor(person(name)), random))
  const meeting: Meeting = { page, people, random, sent: [], earlier: Y.encodeStateVector(page.doc), passed: 0 }
  for (let round = 0; round < 120; round++) {
    const one = pick(random, people)
    one.typeAtOneSpot(random)
    one.receive(Infinity)
    if (random() < 0.2) inRound(seed, round, () => send(meeting, one, Y.mergeUpdates([NOTHING, ...one.outbox.splice(0)])))
  }
  for (const one of people) comeBack(meeting, one)
  for (const one of people) one.receive(Infinity)
  for (const one of people) expect(readingOf(one.writer.doc), `seed ${seed}`).toBe(readingOf(page.doc))
  return meeting.passed
}

/** Kelly's page sends whatever it likes. */
function tamperedPage(seed: number, seen: { frames: number; passed: number }): void {
  const random = seeded(seed)
  const page = new WrittenPage()
  const screen = page.copyFor('somebody').doc
  const honest = [1, 2, 3, 4].map((acts) =>
    page.draft(KELLY, CLIENT.kelly, (writer) => {
      const one = new Scribbler(writer, random)
      for (let i = 0; i < acts * 3; i++) one.act(random, false)
    })
  )
  for (let frame = 0; frame < FRAMES; frame++) {
    const chance = random()
    const update = chance < 0.5 ? tamper(random, honest) : chance < 0.97 ? invent(random, page) : noise(random)
    seen.frames++
    const code = page.refusal(KELLY, update)
    if (code) expect(code, `seed ${seed}, frame ${frame}`).not.toBe('changed the page')
    else {
      seen.passed++
      takeTampered(page, screen, update, `seed ${seed}, frame ${frame}`)
    }
  }
}

function takeTampered(page: WrittenPage, screen: Y.Doc, update: Uint8Array, when: string): void {
  const fresh = page.take(KELLY, update)
  if (fresh) Y.applyUpdate(screen, fresh)
  const reading = readingOf(page.doc)
  expect(readingOf(screen), `${when}, on another screen`).toBe(reading)
  expect(readingOf(page.copyFor('somebody').doc), `${when}, loaded again`).toBe(reading)
  expect(
    [...page.doc.share.keys()].every((root) => root in SHAPE),
    `${when}, roots`
  ).toBe(true)
  expect(itemOf(page.doc, 'cards', 'jeans')?.toJSON(), when).toMatchObject({ by: JEAN, struck: '', why: '' })
  expect(itemOf(page.doc, 'dangers', 'danger')?.toJSON(), when).toMatchObject({ by: JEAN, struck: '' })
  const next = page.take(
    JEAN,
    page.draft(JEAN, CLIENT.jean, (writer) => setFields(writer, 'cards', 'jeans', { whose: when }))
  )
  expect(next, `${when}, Jean goes on`).not.toBeNull()
  Y.applyUpdate(screen, next as Uint8Array)
}
