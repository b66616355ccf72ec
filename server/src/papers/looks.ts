import type { Paper, PaperLook, PaperLanguage } from '@samepage/shared'

/** Room for the line at the head and at the foot of a page, in points. */
export const TOP = 52
export const BOTTOM = 62

/**
 * The typeface of Arabic letters has a line of its own of 1.64 of the letter, where Atkinson's is 1.3: made as high as they need for their marks,
 * and no higher.
 */
export const ARABIC_LINE = 0.87
export const IN_ARABIC = /\p{Script=Arabic}/u

/** Of each kind of text, in points. */
export interface TextSize {
  size: number
  above: number
}

/**
 * How a paper looks in print. `line`: a line's height, as a part of the letter's. `spacing`: between letters, as a part of their size. `boxAir`, `rowAir`:
 * above and below the words of a box, and of a row of a table, in points. `narrowest`: the share of the width that a column has at least, so that
 * a long first name stays on one line.
 */
export interface PrintLook {
  line: number
  spacing: number
  boxAir: number
  rowAir: number
  narrowest: number
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
    boxAir: 5,
    rowAir: 3,
    narrowest: 0.17,
    h1: { size: 22, above: 4 },
    h2: { size: 17, above: 11 },
    h3: { size: 14.5, above: 7 },
    body: { size: 14, above: 4 },
    small: { size: 12, above: 4 },
    cell: { size: 13, above: 1 }
  },
  large: {
    line: 1.43,
    spacing: 0,
    boxAir: 6,
    rowAir: 4,
    narrowest: 0.27,
    h1: { size: 26, above: 4 },
    h2: { size: 22, above: 14 },
    h3: { size: 19, above: 10 },
    body: { size: 18, above: 5 },
    small: { size: 18, above: 5 },
    cell: { size: 18, above: 3 }
  },
  spaced: {
    line: 1.75,
    spacing: 0.06,
    boxAir: 8,
    rowAir: 6,
    narrowest: 0.23,
    h1: { size: 22, above: 6 },
    h2: { size: 17, above: 20 },
    h3: { size: 15, above: 16 },
    body: { size: 14, above: 10 },
    small: { size: 12, above: 8 },
    cell: { size: 13, above: 4 }
  }
}

/** A page to lay beside the plan: a whole review is on it, so its letters are a point smaller, and still none is smaller than 12 pt. */
const ONE_PAGE: PrintLook = {
  line: 1.4,
  spacing: 0,
  boxAir: 4,
  rowAir: 3,
  narrowest: 0.17,
  h1: { size: 20, above: 0 },
  h2: { size: 15, above: 10 },
  h3: { size: 13.5, above: 8 },
  body: { size: 13, above: 3 },
  small: { size: 12, above: 3 },
  cell: { size: 12, above: 1 }
}

export const printOf = ({ paper, look }: { paper: Paper; look: PaperLook }): PrintLook =>
  paper === 'since-last-time' && look === 'ordinary' ? ONE_PAGE : PRINT[look]

/** How wide the columns of a table are. More than three are days or names beside numbers, and each is as wide as there is room for. */
export function sharesIn(shares: readonly number[], { narrowest }: PrintLook): number[] {
  if (shares.length > 3) return [...shares]
  const widest = Math.max(...shares)
  const missing = shares.reduce((sum, share) => sum + Math.max(0, narrowest - share), 0)
  return shares.map((share) => (share === widest ? share - missing : Math.max(share, narrowest)))
}

/** Joined letters are never pulled apart. */
export const spacingIn = (look: PaperLook, language: PaperLanguage): number => (language === 'ur' ? 0 : PRINT[look].spacing)

const PICTURE_BOX = { width: 475, height: 200 } // points: one of them and a letter's words mostly fit on a page
/** Above and below a picture, in points. */
export const PICTURE_GAP = 8

/** How large a picture is printed, in points: never larger than its box, and as it is in proportion. */
export function drawnAs({ width, height }: { width: number; height: number }): [width: number, height: number] {
  const scale = Math.min(PICTURE_BOX.width / width, PICTURE_BOX.height / height)
  return [width * scale, height * scale]
}
