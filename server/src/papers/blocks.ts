import type { Verify } from '../plan/definition.ts'
import { directionOf } from '../plan/script/direction.ts'
import type { DotRow } from '../plan/layout/dots.ts'
import type { Instant, PaperLook, Paper, PaperLanguage } from '@samepage/shared'

/** `ur`, `cy`: BCP 47; left out for the language of the paper. */
export type Lang = string

/** Whether words run the other way than the paper: then they stand on a line of their own, or their full stop would be at the wrong end. */
export const runsAgainst = ({ lang }: Words, language: PaperLanguage): boolean =>
  lang !== undefined && directionOf(lang) !== directionOf(language)

/** A stretch of words in one language. */
export interface Words {
  text: string
  lang?: Lang
}

/** Colours of an edge; headings and words say the same. */
export type Tone = 'worry' | 'goal' | 'child' | 'quiet'

/**
 * What a paper is made of, whatever it is made into. What people wrote can only ever be `Words`: there is no link, attachment or code in which it could
 * become anything else, and the one kind of picture was made anew by us (R79).
 */
export type Block =
  | { is: 'heading'; level: 1 | 2 | 3; words: Words }
  /** lead: a few bold words in front. */
  | { is: 'paragraph'; words: Words; lead?: string; small?: true }
  | { is: 'list'; items: Words[] }
  /** What somebody said, as they said it. whose: said beneath it; may be empty. */
  | { is: 'quote'; words: Words; whose: string; tone: Tone }
  /** Several things that belong together on a tinted ground. */
  | { is: 'box'; lines: Line[]; tone: Tone }
  /** `alt`: what it shows. `jpeg`: as base64, width by height pixels. */
  | { is: 'picture'; alt: Words; jpeg: string; width: number; height: number }
  | TableBlock
  /**
   * Numbers from 0 to 10 as dots, a line for each conference, the oldest first. alt: the same in sentences. legend: whose each dot is. table: the same
   * once more where nothing can be drawn; tableToo: and beneath the picture.
   */
  | { is: 'dots'; rows: DotRow[]; alt: string; legend: string; table: TableBlock; tableToo: boolean }

/** shares: of the width, in all 1. A cell is one line under another. */
export interface TableBlock {
  is: 'table'
  about: string
  head: string[]
  shares: number[]
  rows: Line[][][]
}

export interface Line {
  words: Words
  lead?: string
  small?: true
}

/** A paper, written for its one reader; only ever what this reader may know is in it (R67). */
export interface Written {
  paper: Paper
  look: PaperLook
  language: PaperLanguage
  /** For tabs and notifications: no names. */
  title: string
  /** At the head of every page: DRAFT, PRACTICE; may be empty. */
  mark: string
  /** For whom it was made, at the head of every page. */
  madeFor: string
  /** At the foot of every page. */
  foot: string
  /** `Page {page} of {pages}`, in the language of the paper. */
  pageOf: string
  /** Of the plan it was made from. */
  hash: string
  /** Where anybody can ask whether it is genuine; null for a draft. */
  verify: Verify | null
  at: Instant
  blocks: Block[]
}
