import type * as Y from 'yjs'
import { type Conference, nameOf } from '../conference.ts'
import type { LineLanguage } from '../map/line-languages.ts'
import { markOf } from '../map/lines.ts'
import { readLines } from '../map/read.ts'
import type { Part } from '../map/shape.ts'

/** What an interpreter wrote beneath a statement. */
export interface PlanLine {
  lang: LineLanguage
  text: string
  /** The interpreter, by name. */
  by: string
  /** The words above it were changed after it was written. */
  changed: boolean
}

/** What stands beneath the words of an item, in order. words: as they stand above; beneath none there is nothing, whoever took them away. */
export type LinesOn = (about: string, words: string, part?: Part) => PlanLine[]

/** Every line that stands and has words; looked up once. */
export function planLines(doc: Y.Doc, conference: Conference): LinesOn {
  const standing = readLines(doc)
    .map((line) => ({ ...line, words: line.text.toString().trim() }))
    .filter(({ struck, words }) => !struck && words !== '')
  return (about, words, part = '') =>
    (words === '' ? [] : standing)
      .filter((line) => line.about === about && (line.part === 'goal') === (part === 'goal'))
      .map(({ lang, words: text, by, beneath }) => ({ lang, text, by: nameOf(conference, by), changed: beneath !== markOf(words) }))
}
