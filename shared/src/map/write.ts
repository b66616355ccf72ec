import * as Y from 'yjs'
import { byPlace, placeAtEnd, type Placed, roomAfter } from './order.ts'
import type { LineLanguage } from './line-languages.ts'
import { markOf } from './lines.ts'
import { itemOf, listOf, readCards, readDangers } from './read.ts'
import { type FieldKind, type List, MOST_DANGERS, type Part, SHAPE, type StatementKind } from './shape.ts'
import type { Category, LabelSet } from '../words.ts'

/**
 * Marks what is kept out of undo. Undoing an addition would take away what others have written in the new item since;
 * undoing that somebody else's strike was taken back would strike in their name.
 */
const NOT_UNDONE = Symbol('not undone')

/** One person writing on one page. `origin` marks their changes, so that undo takes back only their own. */
export interface Writer {
  doc: Y.Doc
  me: string
  origin: unknown
  /** A fresh id for a new item, such as `crypto.randomUUID()`. */
  newId: () => string
}

type Values = Record<string, string | string[]>

/** Adds an item with every field its list has; returns its id. Texts start with the given words, sets with the given ticks. */
function add(writer: Writer, list: List, values: Values, place: string): string {
  const id = writer.newId()
  const fields: Record<string, FieldKind> = SHAPE[list]
  const item = new Y.Map<unknown>()
  for (const [key, kind] of Object.entries(fields)) item.set(key, fieldFrom(kind, values[key]))
  item.set('order', place)
  item.set('by', writer.me)
  writer.doc.transact(() => listOf(writer.doc, list).set(id, item), NOT_UNDONE)
  return id
}

function fieldFrom(kind: FieldKind, value: string | string[] | undefined): unknown {
  if (kind === 'text') return new Y.Text(typeof value === 'string' ? value : '')
  if (kind === 'set') return new Y.Map((Array.isArray(value) ? value : []).map((tick) => [tick, true]))
  return typeof value === 'string' ? value : ''
}

function lastPlace(doc: Y.Doc, list: List): string {
  const places: Placed[] = []
  for (const [id, item] of listOf(doc, list)) if (item instanceof Y.Map) places.push({ id, order: String(item.get('order') ?? '') })
  places.sort(byPlace)
  return placeAtEnd(places)
}

export interface NewCard {
  category: Category
  text?: string
  whose?: string
  kind?: StatementKind
  on?: string
}

export function addCard(writer: Writer, card: NewCard): string {
  return add(writer, 'cards', { ...card }, lastPlace(writer.doc, 'cards'))
}

/** How many danger statements stand: those not struck through. */
export const dangersStanding = (doc: Y.Doc): number => readDangers(doc).filter((danger) => !danger.struck).length
export const roomForDanger = (doc: Y.Doc): boolean => dangersStanding(doc) < MOST_DANGERS

/** Starts a thread with the council's words at both ends of its scale; null when there are four already. */
export function addDanger(writer: Writer, labels: LabelSet, values: { statement?: string; harms?: string[] } = {}): string | null {
  if (!roomForDanger(writer.doc)) return null
  return add(writer, 'dangers', { zero: labels.zero, ten: labels.ten, ...values }, lastPlace(writer.doc, 'dangers'))
}

export function addStep(writer: Writer, danger: string, values: { what?: string; who?: string; on?: string } = {}): string {
  return add(writer, 'steps', { danger, ...values }, lastPlace(writer.doc, 'steps'))
}

export function addBottomLine(writer: Writer, danger: string, text = ''): string {
  return add(writer, 'bottomLines', { danger, text }, lastPlace(writer.doc, 'bottomLines'))
}

export function addContingency(writer: Writer, danger: string, values: { when?: string; who?: string; what?: string } = {}): string {
  return add(writer, 'contingencies', { danger, ...values }, lastPlace(writer.doc, 'contingencies'))
}

export function addDisagreement(writer: Writer, about: string, part: Part, whose: string, text = ''): string {
  return add(writer, 'disagreements', { about, part, whose, text }, lastPlace(writer.doc, 'disagreements'))
}

/** Begins a line beneath a statement. words: those it stands under. */
export function addLine(writer: Writer, line: { about: string; part: Part; lang: LineLanguage; words: string; text?: string }): string {
  const { words, ...values } = line
  return add(writer, 'lines', { ...values, beneath: markOf(words) }, lastPlace(writer.doc, 'lines'))
}

/** Makes the place for a child's words. For Same Page itself: two browsers doing this at once would lose one's words. */
export function addVoice(doc: Y.Doc, child: string): void {
  const item = new Y.Map<unknown>()
  for (const key of Object.keys(SHAPE.voices)) item.set(key, new Y.Text())
  listOf(doc, 'voices').set(child, item)
}

/** Shows a picture of a child's, after those there are, or takes it down (words: empty). For Same Page alone: it looks first whether the child agreed. */
export function showPicture(doc: Y.Doc, id: string, child: string, words: string): void {
  doc.transact(() => {
    const text = itemOf(doc, 'pictures', id)?.get('text')
    if (text instanceof Y.Text) {
      text.delete(0, text.length)
      text.insert(0, words)
    } else if (words) {
      const order = lastPlace(doc, 'pictures')
      listOf(doc, 'pictures').set(id, new Y.Map<unknown>(Object.entries({ child, order, text: new Y.Text(words) })))
    }
  })
}

/** Sets plain fields of an item, in one step of undo. Says nothing when the item is not there. */
export function setFields(writer: Writer, list: List, id: string, values: Record<string, string>): void {
  const item = itemOf(writer.doc, list, id)
  if (!item) return
  writer.doc.transact(() => {
    for (const [key, value] of Object.entries(values)) if (item.get(key) !== value) item.set(key, value)
  }, writer.origin)
}

/** Ticks or unticks one entry of a set, such as who is worried. */
export function tick(writer: Writer, list: List, id: string, key: string, entry: string, on: boolean): void {
  const set = itemOf(writer.doc, list, id)?.get(key)
  if (!(set instanceof Y.Map)) return
  writer.doc.transact(() => (on ? set.set(entry, true) : set.delete(entry)), writer.origin)
}

/** Strikes an item through, or takes that back. Its words stay on the page, marked. */
export function strike(writer: Writer, list: List, id: string, struck: boolean, why = ''): void {
  const before = itemOf(writer.doc, list, id)?.get('struck')
  const origin = before && before !== writer.me ? NOT_UNDONE : writer.origin
  setFields({ ...writer, origin }, list, id, { struck: struck ? writer.me : '', why: struck ? why : '' })
}

/** Moves a card to another category, after everything there. Only `category` and `order` change: its words are never copied. */
export function moveCardTo(writer: Writer, id: string, category: Category): void {
  const others = readCards(writer.doc).filter((card) => card.id !== id && card.category === category)
  setFields(writer, 'cards', id, { category, order: placeAtEnd(others) })
}

/** Puts a card straight before another one, in that one's category. */
export function moveCardBefore(writer: Writer, id: string, before: string): void {
  const cards = readCards(writer.doc)
  const target = cards.find((card) => card.id === before)
  if (!target || id === before) return
  const others = cards.filter((card) => card.id !== id && card.category === target.category)
  const index = others.findIndex((card) => card.id === before)
  putAfter(writer, 'cards', id, others, index - 1, { category: target.category })
}

type Ordered = Exclude<List, 'voices' | 'earlier' | 'pictures'>

/** Moves an item one place up (-1) or down (1) among `siblings` (ids in order); false when it cannot go further. */
export function moveBy(writer: Writer, list: Ordered, id: string, by: -1 | 1, siblings: readonly Placed[]): boolean {
  const from = siblings.findIndex((sibling) => sibling.id === id)
  const to = from + by
  if (from < 0 || to < 0 || to >= siblings.length) return false
  const others = siblings.filter((sibling) => sibling.id !== id)
  putAfter(writer, list, id, others, to - 1)
  return true
}

/** Puts an item just after `others[index]` (-1: first), in one step of undo. */
function putAfter(
  writer: Writer,
  list: Ordered,
  id: string,
  others: readonly Placed[],
  index: number,
  also: Record<string, string> = {}
): void {
  const { order, pushed } = roomAfter(others, index)
  writer.doc.transact(() => {
    for (const other of pushed) setFields(writer, list, other.id, { order: other.order })
    setFields(writer, list, id, { ...also, order })
  }, writer.origin)
}
