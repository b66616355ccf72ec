import * as Y from 'yjs'
import { type Conference, nameOf } from '../conference.ts'
import { LOOKED_AT, type LookedAtList } from '../looking-back.ts'
import { itemOf, listOf } from './read.ts'
import type { Danger } from './read.ts'

/** A line as it stood when the conference before was signed. Nobody writes in it: a review is held against it. */
export interface LineThen {
  /** The id its line has on the page, then and now. */
  id: string
  list: LookedAtList
  said: string
  /** Of a danger statement its goal, of a step how one would know, of a contingency what was to be done. */
  more: string
  /** Who was to do it: a person's id or a name. */
  who: string
  due: string
  /** Whose words they were, by name. */
  by: string
  /** The day of the conference at which these words were written. */
  since: string
}

/** Which text of an item is its line, and which stands under it. */
export const LINE_TEXTS: Record<LookedAtList, { said: string; more: string }> = {
  steps: { said: 'what', more: 'know' },
  dangers: { said: 'statement', more: 'goal' },
  contingencies: { said: 'when', more: 'what' },
  bottomLines: { said: 'text', more: '' },
  cards: { said: 'text', more: '' }
}

/** The list an item of last time is in; null where it is in none. */
export const listOfLine = (doc: Y.Doc, id: string): LookedAtList | null => LOOKED_AT.find((list) => itemOf(doc, list, id) !== null) ?? null

/** Every line of last time, list by list and in the order they have on the page now; empty at a first conference. */
export function readEarlier(doc: Y.Doc): LineThen[] {
  const lines = [...listOf(doc, 'earlier')].flatMap(([id, item]) => {
    const list = listOfLine(doc, id)
    if (!list || !(item instanceof Y.Map)) return []
    const text = (key: string): string => wordsOf(item.get(key)).trim()
    const word = (key: string): string => (typeof item.get(key) === 'string' ? (item.get(key) as string) : '')
    const line = {
      id,
      list,
      said: text('said'),
      more: text('more'),
      who: word('who'),
      due: word('due'),
      by: word('whose'),
      since: word('since')
    }
    return line.said || line.more ? [line] : []
  })
  const place = ({ list, id }: LineThen): string => `${LOOKED_AT.indexOf(list)} ${wordsOf(itemOf(doc, list, id)?.get('order'))} ${id}`
  return lines.sort((a, b) => (place(a) < place(b) ? -1 : 1))
}

/** What a line says now. */
export function lineNow(
  doc: Y.Doc,
  { list, id }: Pick<LineThen, 'list' | 'id'>
): { said: string; more: string; struck: string; why: string } {
  const item = itemOf(doc, list, id)
  const { said, more } = LINE_TEXTS[list]
  return {
    said: lineWords(item, list, said),
    more: wordsOf(item?.get(more)).trim(),
    struck: wordsOf(item?.get('struck')),
    why: wordsOf(item?.get('why'))
  }
}

/** A danger statement that was never put in words says what might happen. */
function lineWords(item: Y.Map<unknown> | null, list: LookedAtList, field: string): string {
  const words = wordsOf(item?.get(field)).trim()
  return words === '' && list === 'dangers' ? wordsOf(item?.get('might' satisfies keyof Danger)).trim() : words
}

/** Copies a line of the page of a signed conference, to stand beside it at the review. */
export function earlierFrom(
  from: Y.Doc,
  id: string,
  list: LookedAtList,
  then: { conference: Conference; renamed: (id: string) => string }
): Y.Map<unknown> {
  const item = itemOf(from, list, id)
  const { said, more } = lineNow(from, { list, id })
  const before = itemOf(from, 'earlier', id)
  const same = before !== null && wordsOf(before.get('said')) === said && wordsOf(before.get('more')) === more
  const word = (key: string): string => wordsOf(item?.get(key))
  const author = word('by') === 'same-page' ? wordsOf(before?.get('whose')) : nameOf(then.conference, word('whose') || word('by'))
  const copy = new Y.Map<unknown>()
  copy.set('said', new Y.Text(said))
  copy.set('more', new Y.Text(more))
  copy.set('who', then.renamed(word('who')))
  copy.set('due', list === 'steps' ? word('on') : '')
  copy.set('whose', author)
  copy.set('since', same ? wordsOf(before.get('since')) : then.conference.on)
  return copy
}

const wordsOf = (value: unknown): string => (value instanceof Y.Text ? value.toString() : typeof value === 'string' ? value : '')

/** The texts that hold what a line said last time, for whatever takes words away for good: they say the same. */
export function earlierTexts(doc: Y.Doc, list: string, id: string, field: string): Y.Text[] {
  const item = itemOf(doc, 'earlier', id)
  if (!item) return []
  const lines = (LINE_TEXTS as Record<string, { said: string; more: string } | undefined>)[list]
  return (['said', 'more'] as const).flatMap((key) => {
    const text = item.get(key)
    return (lines?.[key] === field || (field === 'might' && key === 'said')) && text instanceof Y.Text ? [text] : []
  })
}
