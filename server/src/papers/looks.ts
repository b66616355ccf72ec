import type { PaperLook, PaperLanguage } from '@samepage/shared'

/** Room for the line at the head and at the foot of a page, in points. */
export const TOP = 52
export const BOTTOM = 62

/** Of each kind of text, in points. */
export interface TextSize {
  size: number
  above: number
}

/** How a paper looks in print. `line`: a line's height, as a part of the letter's. `spacing`: between letters, as a part of their size. */
export interface PrintLook {
  line: number
  spacing: number
  h1: TextSize
  h2: TextSize
  h3: TextSize
  body: TextSize
  small: TextSize
  cell: TextSize
}

/**
 * Ordinary print is 14 pt. Large print: nothing is smaller than 18 pt (RNIB and the UK Association for Accessible Formats). Spaced, for readers with
 * dyslexia: more room between letters, lines and paragraphs (British Dyslexia Association, style guide). From 0.1 of their size on, programs that read aloud
 * or search take letters for words of their own.
 */
export const PRINT: Record<PaperLook, PrintLook> = {
  ordinary: {
    line: 1.4,
    spacing: 0,
    h1: { size: 22, above: 4 },
    h2: { size: 17, above: 14 },
    h3: { size: 14.5, above: 10 },
    body: { size: 14, above: 4 },
    small: { size: 12, above: 4 },
    cell: { size: 13, above: 2 }
  },
  large: {
    line: 1.43,
    spacing: 0,
    h1: { size: 26, above: 4 },
    h2: { size: 22, above: 18 },
    h3: { size: 19, above: 14 },
    body: { size: 18, above: 7 },
    small: { size: 18, above: 6 },
    cell: { size: 18, above: 3 }
  },
  spaced: {
    line: 1.75,
    spacing: 0.06,
    h1: { size: 22, above: 6 },
    h2: { size: 17, above: 20 },
    h3: { size: 15, above: 16 },
    body: { size: 14, above: 10 },
    small: { size: 12, above: 8 },
    cell: { size: 13, above: 4 }
  }
}

/** Joined letters are never pulled apart. */
export const spacingIn = (look: PaperLook, language: PaperLanguage): number => (language === 'ur' ? 0 : PRINT[look].spacing)
