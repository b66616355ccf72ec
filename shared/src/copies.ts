import type { ChildId, PersonId } from './id.ts'

/** What can be made of a signed plan. Each is written for one reader from what they may know, never made by hiding parts of another. */
export const PAPERS = ['family-plan', 'child-letter', 'decision-letter', 'full-record', 'fridge-page', 'since-last-time'] as const
export type Paper = (typeof PAPERS)[number]

/** How its letters look: 14 pt, 18 pt, or spaced for readers with dyslexia. */
export const LOOKS = ['ordinary', 'large', 'spaced'] as const
export type PaperLook = (typeof LOOKS)[number]

/** The languages its headings and standing sentences can be in; what people wrote stands as it was written. */
export const PAPER_LANGUAGES = ['en', 'cy', 'ur'] as const
export type PaperLanguage = (typeof PAPER_LANGUAGES)[number]

export const FORMATS = ['pdf', 'html', 'docx'] as const
export type Format = (typeof FORMATS)[number]

/** One paper for one reader. `reader`: a person of the conference, or the child a letter is for. */
export interface CopyAsk {
  paper: Paper
  reader: PersonId | ChildId
  look: PaperLook
  language: PaperLanguage
  format: Format
}
