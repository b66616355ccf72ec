import * as Y from 'yjs'
import { byPlace, type Placed } from './order.ts'
import { isLineLanguage, type LineLanguage } from './line-languages.ts'
import { type List, type Part, STATEMENT_KINDS, type StatementKind } from './shape.ts'
import { CATEGORIES, type Category } from '../words.ts'

interface Listed extends Placed {
  /** The person who added it. Whose view it is, is another matter. */
  by: string
  /** Who struck it through, or empty. */
  struck: string
  why: string
}

export interface Card extends Listed {
  category: Category
  text: Y.Text
  whose: string
  kind: StatementKind
  on: string
}

/** One thread begins here: what might happen, and what would have to be true to stop worrying. */
export interface Danger extends Listed {
  worried: string[]
  children: string[]
  harms: string[]
  might: Y.Text
  basis: Y.Text
  meaning: Y.Text
  statement: Y.Text
  goal: Y.Text
  zero: Y.Text
  ten: Y.Text
}

export interface Step extends Listed {
  danger: string
  what: Y.Text
  who: string
  on: string
  know: Y.Text
  notice: Y.Text
  otherwise: Y.Text
}

export interface BottomLine extends Listed {
  danger: string
  text: Y.Text
}

/** What if it does not work: when this is seen, who does what, and whom to turn to at night. `danger`: the worry it belongs to, or empty. */
export interface Contingency extends Listed {
  danger: string
  when: Y.Text
  who: string
  what: Y.Text
  night: Y.Text
}

export interface Disagreement extends Listed {
  about: string
  part: Part
  whose: string
  text: Y.Text
}

/** One translated line. `beneath`: the mark of the words it stands under, as they were when it was written. */
export interface InterpreterLine extends Listed {
  about: string
  part: Part
  lang: LineLanguage
  beneath: string
  text: Y.Text
}

export interface Voice {
  child: string
  words: Y.Text
  gathered: Y.Text
  brought: Y.Text
  shared: Y.Text
}

/** A picture that stands on the page. `text`: what it shows, in words. */
export interface ShownPicture extends Placed {
  text: Y.Text
}

type Item = Y.Map<unknown>

export const listOf = (doc: Y.Doc, list: List): Y.Map<Item> => doc.getMap<Item>(list)

/** The item with this id, or null where there is none or it is no item. */
export function itemOf(doc: Y.Doc, list: List, id: string): Item | null {
  const item: unknown = listOf(doc, list).get(id)
  return item instanceof Y.Map ? item : null
}

// R24: whatever is missing or of the wrong kind reads as an empty part. A detached text takes no edits and harms nobody.
const word = (item: Item, key: string): string => {
  const value = item.get(key)
  return typeof value === 'string' ? value : ''
}
const text = (item: Item, key: string): Y.Text => {
  const value = item.get(key)
  return value instanceof Y.Text ? value : new Y.Text()
}
const ticks = (item: Item, key: string): string[] => {
  const value = item.get(key)
  return value instanceof Y.Map ? [...value.keys()].filter((tick) => value.get(tick) === true).sort() : []
}
const among = <T extends string>(values: readonly T[], value: string, otherwise: T): T =>
  (values as readonly string[]).includes(value) ? (value as T) : otherwise

function readList<T extends Placed>(doc: Y.Doc, list: List, read: (item: Item, listed: Listed) => T): T[] {
  const found: T[] = []
  for (const [id, item] of listOf(doc, list)) {
    if (!(item instanceof Y.Map)) continue
    found.push(read(item, { id, order: word(item, 'order'), by: word(item, 'by'), struck: word(item, 'struck'), why: word(item, 'why') }))
  }
  return found.sort(byPlace)
}

export function readCards(doc: Y.Doc): Card[] {
  return readList(doc, 'cards', (item, listed) => ({
    ...listed,
    category: among(CATEGORIES, word(item, 'category'), 'unplaced'),
    text: text(item, 'text'),
    whose: word(item, 'whose'),
    kind: among(STATEMENT_KINDS, word(item, 'kind'), ''),
    on: word(item, 'on')
  }))
}

export function readDangers(doc: Y.Doc): Danger[] {
  return readList(doc, 'dangers', (item, listed) => ({
    ...listed,
    worried: ticks(item, 'worried'),
    children: ticks(item, 'children'),
    harms: ticks(item, 'harms'),
    might: text(item, 'might'),
    basis: text(item, 'basis'),
    meaning: text(item, 'meaning'),
    statement: text(item, 'statement'),
    goal: text(item, 'goal'),
    zero: text(item, 'zero'),
    ten: text(item, 'ten')
  }))
}

export function readSteps(doc: Y.Doc): Step[] {
  return readList(doc, 'steps', (item, listed) => ({
    ...listed,
    danger: word(item, 'danger'),
    what: text(item, 'what'),
    who: word(item, 'who'),
    on: word(item, 'on'),
    know: text(item, 'know'),
    notice: text(item, 'notice'),
    otherwise: text(item, 'otherwise')
  }))
}

export function readBottomLines(doc: Y.Doc): BottomLine[] {
  return readList(doc, 'bottomLines', (item, listed) => ({ ...listed, danger: word(item, 'danger'), text: text(item, 'text') }))
}

export function readContingencies(doc: Y.Doc): Contingency[] {
  return readList(doc, 'contingencies', (item, listed) => ({
    ...listed,
    danger: word(item, 'danger'),
    when: text(item, 'when'),
    who: word(item, 'who'),
    what: text(item, 'what'),
    night: text(item, 'night')
  }))
}

export function readDisagreements(doc: Y.Doc): Disagreement[] {
  return readList(doc, 'disagreements', (item, listed) => ({
    ...listed,
    about: word(item, 'about'),
    part: among(['', 'statement', 'goal'] as const, word(item, 'part'), ''),
    whose: word(item, 'whose'),
    text: text(item, 'text')
  }))
}

/** A line in a language nobody could have chosen is none. */
export function readLines(doc: Y.Doc): InterpreterLine[] {
  return readList(doc, 'lines', (item, listed) => ({
    ...listed,
    about: word(item, 'about'),
    part: among(['', 'statement', 'goal'] as const, word(item, 'part'), ''),
    lang: word(item, 'lang'),
    beneath: word(item, 'beneath'),
    text: text(item, 'text')
  })).filter((line): line is InterpreterLine => isLineLanguage(line.lang))
}

/** What one child said, or null before there is a place for it. */
export function readVoice(doc: Y.Doc, child: string): Voice | null {
  const item = itemOf(doc, 'voices', child)
  if (!item) return null
  return {
    child,
    words: text(item, 'words'),
    gathered: text(item, 'gathered'),
    brought: text(item, 'brought'),
    shared: text(item, 'shared')
  }
}

/** The pictures of one child that are shown, in the order in which they were added. */
export function readPictures(doc: Y.Doc, child: string): ShownPicture[] {
  const found: ShownPicture[] = []
  for (const [id, item] of listOf(doc, 'pictures')) {
    if (!(item instanceof Y.Map) || word(item, 'child') !== child || text(item, 'text').length === 0) continue
    found.push({ id, order: word(item, 'order'), text: text(item, 'text') })
  }
  return found.sort(byPlace)
}
