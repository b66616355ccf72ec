import { isDay } from '../day.ts'
import { hasStrangeSigns, LONGEST_NAME } from '../text.ts'
import { CATEGORIES } from '../words.ts'
import { isLineLanguage } from './line-languages.ts'

/** What a statement is, so that a worry is never mistaken for a fact. `` is "not said". */
export const STATEMENT_KINDS = ['', 'fact', 'observation', 'opinion', 'allegation', 'own-words'] as const
export type StatementKind = (typeof STATEMENT_KINDS)[number]

/**
 * What one field of an item holds. `text`: live text (Y.Text). `set`: names or ids somebody ticked (Y.Map, each key to true).
 * The rest are plain strings: `order` a fractional key, `me` the id of whoever writes it (or empty), `name` a person's or child's id or a name,
 * `mark` a short mark of other words.
 */
export type FieldKind =
  'text' | 'set' | 'order' | 'me' | 'name' | 'id' | 'day' | 'category' | 'statement-kind' | 'part' | 'reason' | 'language' | 'mark'

const listed = { order: 'order', by: 'me', struck: 'me', why: 'reason' } as const

/** The whole layout of the shared page: lists (Y.Map from item id to item), and the fields of an item in each. */
export const SHAPE = {
  cards: { ...listed, category: 'category', text: 'text', whose: 'name', kind: 'statement-kind', on: 'day' },
  dangers: {
    ...listed,
    worried: 'set',
    children: 'set',
    harms: 'set',
    might: 'text',
    basis: 'text',
    meaning: 'text',
    statement: 'text',
    goal: 'text',
    zero: 'text',
    ten: 'text'
  },
  steps: { ...listed, danger: 'id', what: 'text', who: 'name', on: 'day', know: 'text', notice: 'text', otherwise: 'text' },
  bottomLines: { ...listed, danger: 'id', text: 'text' },
  contingencies: { ...listed, danger: 'id', when: 'text', who: 'name', what: 'text', night: 'text' },
  disagreements: { ...listed, about: 'id', part: 'part', whose: 'name', text: 'text' },
  // What an interpreter writes beneath a statement; `beneath` marks the words that stood there then.
  lines: { ...listed, about: 'id', part: 'part', lang: 'language', beneath: 'mark', text: 'text' },
  // What stood on each line when the conference before was signed, under the id of that line: a review is held against it.
  earlier: { said: 'text', more: 'text', who: 'name', due: 'day', whose: 'name', since: 'day' },
  voices: { words: 'text', gathered: 'text', brought: 'text', shared: 'text' },
  // A child's pictures that the child agreed to show, under their own ids: what each shows, in words. One without words is not shown (any more).
  pictures: { child: 'name', order: 'order', text: 'text' }
} as const satisfies Record<string, Record<string, FieldKind>>

export type List = keyof typeof SHAPE
export const LISTS = Object.keys(SHAPE) as List[]
/** The lists an interpreter writes in, and nobody else. */
export const INTERPRETERS_LISTS: readonly List[] = ['lines']
/** The lists nobody's browser writes in, only Same Page. Everybody else who writes, writes in the rest. */
const SAME_PAGES_LISTS: readonly List[] = ['earlier', 'pictures']
export const WRITERS_LISTS: readonly List[] = LISTS.filter((list) => ![...INTERPRETERS_LISTS, ...SAME_PAGES_LISTS].includes(list))

/** The most items in each list, struck ones included. */
export const MOST_ITEMS: Record<List, number> = {
  cards: 500,
  dangers: 24,
  steps: 200,
  bottomLines: 60,
  contingencies: 60,
  disagreements: 300,
  lines: 600,
  earlier: 900,
  voices: 12,
  pictures: 48
}
/** Aim for no more than three danger statements; four are allowed. Struck ones do not count. Source: North Yorkshire's guidance and conference form. */
export const AIM_DANGERS = 3
export const MOST_DANGERS = 4
/** The most ticks in one set, such as who is worried. */
export const MOST_TICKS = 80

const PARTS = ['', 'statement', 'goal'] as const
export type Part = (typeof PARTS)[number]

/** True when `value` is what a plain field of this kind may hold. `me`: the person writing. */
export function fits(kind: FieldKind, value: unknown, me: string): boolean {
  if (typeof value !== 'string' || hasStrangeSigns(value)) return false
  switch (kind) {
    case 'order':
      return /^[A-Za-z0-9]{1,200}$/.test(value)
    case 'me':
      return value === '' || value === me
    case 'name':
    case 'id':
      return value.length <= LONGEST_NAME
    case 'day':
      return value === '' || isDay(value)
    case 'category':
      return (CATEGORIES as readonly string[]).includes(value)
    case 'statement-kind':
      return (STATEMENT_KINDS as readonly string[]).includes(value)
    case 'part':
      return (PARTS as readonly string[]).includes(value)
    case 'reason':
      return value.length <= 1000
    case 'language':
      return isLineLanguage(value)
    case 'mark':
      return /^[0-9a-f]{0,8}$/.test(value)
    case 'text':
    case 'set':
      return false
    default:
      return kind satisfies never
  }
}

/** True when `key` may name a tick of a set or an item of a list. */
export function isKey(key: string): boolean {
  return key.length > 0 && key.length <= LONGEST_NAME && !hasStrangeSigns(key) && !['__proto__', 'constructor', 'prototype'].includes(key)
}
