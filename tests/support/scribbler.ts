import {
  addBottomLine,
  addCard,
  addDanger,
  addDisagreement,
  addStep,
  CATEGORIES,
  DEFAULT_LABELS,
  LISTS,
  type List,
  listOf,
  moveCardBefore,
  moveCardTo,
  type PersonId,
  SHAPE,
  setFields,
  strike,
  tick,
  type Writer
} from '@samepage/shared'
import * as Y from 'yjs'
import { pick } from './seeded.ts'

type Random = () => number
type Struckable = Exclude<List, 'voices'>
interface Found {
  list: List
  id: string
  item: Y.Map<unknown>
}

const SCRAPS = ['a', 'e', ' ', 'n', '.', '\n', 'é', '👍🏽', '👨‍👩‍👧', 'Nan comes ', 'on Wednesday', 'she was asleep', '“no” ']
const DAYS = ['', '2026-03-03', '2026-12-01']
const NAMES = ['', 'Nan', 'Miss Clarke', 'nobody yet']
const TICKS = ['Kelly', 'Jean', 'Amira', 'neglect', 'falls']
const MOST = 25 // items a page has in one of these runs: few, so that people meet

/** Somebody who writes at random through the same acts as the page, takes things back, and is not always connected. */
export class Scribbler {
  readonly writer: Writer
  readonly undo: Y.UndoManager
  /** What they wrote and have not sent, oldest first. */
  readonly outbox: Uint8Array[] = []
  /** What others wrote and has not reached them, oldest first. */
  readonly inbox: Uint8Array[] = []
  connected = true
  /** Where they wrote last: people mostly go on there, whatever others did around it. */
  #caret: Y.RelativePosition | null = null

  constructor(writer: Writer, random: Random) {
    this.writer = writer
    const scope = LISTS.map((list) => writer.doc.getMap(list))
    this.undo = new Y.UndoManager(scope, { trackedOrigins: new Set([writer.origin]), captureTimeout: random() < 0.5 ? 0 : 500 })
    writer.doc.on('update', (update: Uint8Array, origin: unknown) => void (origin !== 'server' && this.outbox.push(update)))
  }

  receive(count: number): void {
    for (const update of this.inbox.splice(0, count)) Y.applyUpdate(this.writer.doc, update, 'server')
  }

  /** chairs: may strike what others wrote. */
  act(random: Random, chairs: boolean): void {
    const found = this.#find(random)
    const chance = random()
    if (!found || chance < 0.06) add(this.writer, random)
    else if (chance < 0.6) this.#type(found, random)
    else if (chance < 0.7) takeLetters(this.writer, found, random)
    else if (chance < 0.76) tickOne(this.writer, random)
    else if (chance < 0.84) setOne(this.writer, found, random)
    else if (chance < 0.88) moveOne(this.writer, random)
    else if (chance < 0.91) strikeOne(this.writer, found, chairs)
    else if (chance < 0.97) this.undo.undo()
    else this.undo.redo()
  }

  typeAtOneSpot(random: Random): void {
    const found = this.#find(random)
    if (!found) return
    if (random() < 0.75) this.#type(found, random)
    else takeLetters(this.writer, found, random)
    if (random() < 0.1) this.undo.undo()
  }

  #type(found: Found, random: Random): void {
    const { doc, origin } = this.writer
    const caret = random() < 0.6 && this.#caret && Y.createAbsolutePositionFromRelativePosition(this.#caret, doc)
    const text = caret && caret.type instanceof Y.Text ? caret.type : (textsIn(found)[random() < 0.7 ? 0 : 1] ?? textsIn(found)[0])
    if (!text) return
    const at = caret ? caret.index : wholeSigns(text, Math.max(0, Math.floor(text.length / 2 + (random() - 0.5) * 6)))
    const scrap = pick(random, SCRAPS)
    doc.transact(() => text.insert(at, scrap), origin)
    this.#caret = Y.createRelativePositionFromTypeIndex(text, at + scrap.length, -1)
  }

  #find(random: Random): Found | null {
    const all = LISTS.flatMap((list) => [...listOf(this.writer.doc, list)].map(([id, item]) => ({ list, id, item })))
    // Mostly the same item, so that people write in the same place at the same time.
    return random() < 0.6 ? (all[0] ?? null) : (pick(random, all) ?? null)
  }
}

function add(writer: Writer, random: Random): void {
  const { doc } = writer
  const dangers = [...listOf(doc, 'dangers').keys()]
  const danger = dangers[0] ?? ''
  if (LISTS.reduce((sum, list) => sum + listOf(doc, list).size, 0) >= MOST) return
  const chance = random()
  // One person adds danger statements, so that there is never one too many.
  if (chance < 0.2 && writer.me === 'amira' && dangers.length < 3)
    addDanger(writer, DEFAULT_LABELS, { statement: 'What if', harms: ['falls'] })
  else if (chance < 0.35) addStep(writer, danger, { what: 'Jean phones at 8' })
  else if (chance < 0.45) addBottomLine(writer, danger, 'Never alone')
  else if (chance < 0.55) addDisagreement(writer, danger, 'goal', writer.me, 'I see it otherwise')
  else addCard(writer, { category: pick(random, CATEGORIES), text: random() < 0.5 ? 'Poppy was tired' : '' })
}

const textsIn = ({ list, item }: Found): Y.Text[] =>
  Object.entries(SHAPE[list]).flatMap(([key, kind]) =>
    kind === 'text' && item.get(key) instanceof Y.Text ? [item.get(key) as Y.Text] : []
  )

function takeLetters(writer: Writer, found: Found, random: Random): void {
  const text = pick(random, textsIn(found))
  if (!text || text.length === 0) return
  const from = wholeSigns(text, Math.floor(random() * text.length))
  const to = wholeSigns(text, Math.min(text.length, from + 1 + Math.floor(random() * 12)))
  writer.doc.transact(() => {
    if (to > from) text.delete(from, to - from)
    if (random() < 0.3) text.insert(from, pick(random, SCRAPS))
  }, writer.origin)
}

/** The nearest place at or before `at` that is not inside one sign. */
function wholeSigns(text: Y.Text, at: number): number {
  const whole = text.toString()
  const low = whole.charCodeAt(at)
  return low >= 0xdc00 && low <= 0xdfff ? at - 1 : at
}

function tickOne(writer: Writer, random: Random): void {
  const id = pick(random, [...listOf(writer.doc, 'dangers').keys()])
  if (id) tick(writer, 'dangers', id, pick(random, ['worried', 'children', 'harms']), pick(random, TICKS), random() < 0.6)
}

function setOne(writer: Writer, { list, id }: Found, random: Random): void {
  if (list === 'cards') {
    setFields(writer, list, id, { whose: pick(random, NAMES), kind: pick(random, ['', 'fact', 'opinion']), on: pick(random, DAYS) })
  } else if (list === 'steps') setFields(writer, list, id, { who: pick(random, NAMES), on: pick(random, DAYS) })
  else if (list === 'disagreements') setFields(writer, list, id, { whose: pick(random, NAMES) })
}

function moveOne(writer: Writer, random: Random): void {
  const cards = [...listOf(writer.doc, 'cards').keys()]
  const card = pick(random, cards)
  if (!card) return
  if (random() < 0.5) moveCardTo(writer, card, pick(random, CATEGORIES))
  else moveCardBefore(writer, card, pick(random, cards))
}

/** Who strikes what is arranged so that no two people strike the same thing: that may rightly be refused. */
function strikeOne(writer: Writer, { list, id, item }: Found, chairs: boolean): void {
  if (list === 'voices') return
  const by = item.get('by') as PersonId
  const mine = chairs ? by !== 'kelly' : by === 'kelly' && writer.me === 'kelly'
  if (mine) strike(writer, list satisfies Struckable, id, !item.get('struck'), 'said twice')
}
