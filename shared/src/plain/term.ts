import type { PlainLevel } from './finding.ts'

/** Why a kind of word is marked. */
export const WHY = {
  law: 'A name from the law or from meetings. Not everybody here knows it.',
  letters: 'Letters that not everybody here knows.',
  person: 'A label. What did they do?',
  harm: 'A label. It does not say what happened.',
  services: 'A word services use among themselves.',
  office: 'An office word. An everyday word is easier to take in.'
} as const

/**
 * How a term is written, and words that can take its place there.
 *
 * `written` is words with one space between them. `a|b` is one word or the other. `(the)` may be there. `[with]` has to be there and is
 * left as it is. A hyphen is as good as a space. A word in capitals is letters, and small letters are not meant: `MASH`, never “mash”.
 *
 * `instead` may be several, apart by ` / `: one for each choice of the first word of `written` that has as many.
 * `{child}` becomes each child's name, in a swap of its own; `{children}` all of them, and `{is|are}` what goes with one or with several.
 */
export type Way = readonly [written: string, ...instead: string[]]

/** One term to be careful with. It is data: a council's own are of the same shape. */
export interface PlainTerm {
  /** What it is called. A council's own term takes the place of ours of the same name. */
  term: string
  level: PlainLevel
  about: keyof typeof WHY
  ways: readonly Way[]
  /** Phrases in which the same words are plain, written as in `ways`. */
  fine?: readonly string[]
  advice?: string
  /** For what may have to stay once: what it means. */
  meaning?: string
}
