/** A4 with margins of 21 mm; in points (1/72 inch). */
export const MARGINS = { left: 60, top: 62, right: 60, bottom: 72 }
export const PAGE_WIDTH = 595 - MARGINS.left - MARGINS.right

const INK = '#1B1B1B'
const QUIET = '#4A4A4A' // 8.9 : 1 on white
const ACCENT = '#0F5B57'
const LINE_HEIGHT = 1.1 // times the 1.3 of Atkinson's own line: 1.43 of the letter

export type Margin = [left: number, top: number, right: number, bottom: number]
interface Style {
  fontSize: number
  bold?: true
  color?: string
  lineHeight?: number
  alignment?: 'center' | 'right'
  margin: Margin
}

/** Top margins only: a bottom margin that does not fit makes an empty page in pdfmake. Nothing is smaller than 12 pt. */
export const STYLES = {
  h1: { fontSize: 24, bold: true, lineHeight: 1, margin: [0, 6, 0, 0] },
  h2: { fontSize: 18, bold: true, lineHeight: 1, margin: [0, 26, 0, 0] },
  h3: { fontSize: 16, bold: true, lineHeight: 1, margin: [0, 20, 0, 0] },
  h4: { fontSize: 14, bold: true, lineHeight: 1, margin: [0, 14, 0, 0] },
  body: { fontSize: 14, margin: [0, 5, 0, 0] },
  /** Somebody's agreed words, and a child's: the largest after the headings. */
  words: { fontSize: 15, margin: [0, 4, 0, 0] },
  small: { fontSize: 12, color: QUIET, margin: [0, 3, 0, 0] },
  head: { fontSize: 12, bold: true, lineHeight: 1, margin: [0, 0, 0, 0] },
  cell: { fontSize: 13, margin: [0, 2, 0, 0] },
  number: { fontSize: 14, alignment: 'center', margin: [0, 0, 0, 0] },
  /** Letters on a dot, and the day beside a line of dots. */
  dot: { fontSize: 12, bold: true, color: ACCENT, lineHeight: 1, alignment: 'center', margin: [0, 0, 0, 0] },
  dotNow: { fontSize: 12, bold: true, color: '#FFFFFF', lineHeight: 1, alignment: 'center', margin: [0, 0, 0, 0] },
  day: { fontSize: 12, lineHeight: 1, margin: [0, 0, 0, 0] },
  dayNow: { fontSize: 12, bold: true, lineHeight: 1, margin: [0, 0, 0, 0] },
  mark: { fontSize: 13, bold: true, lineHeight: 1, alignment: 'center', margin: [0, 0, 0, 0] },
  foot: { fontSize: 12, color: QUIET, lineHeight: 1, margin: [0, 0, 0, 0] },
  footEnd: { fontSize: 12, color: QUIET, lineHeight: 1, alignment: 'right', margin: [0, 0, 0, 0] }
} satisfies Record<string, Style>
export type StyleName = keyof typeof STYLES
export type Styles = Record<StyleName, Style>

/** Large print: nothing is smaller than 18 pt. Source: RNIB and the UK Association for Accessible Formats, clear and large print. */
export const LARGE_STYLES: Styles = {
  h1: { fontSize: 34, bold: true, lineHeight: 1, margin: [0, 6, 0, 8] },
  h2: { fontSize: 28, bold: true, lineHeight: 1, margin: [0, 6, 0, 8] },
  h3: { fontSize: 24, bold: true, lineHeight: 1, margin: [0, 24, 0, 0] },
  h4: { fontSize: 22, bold: true, lineHeight: 1, margin: [0, 18, 0, 0] },
  body: { fontSize: 20, margin: [0, 10, 0, 0] },
  words: { fontSize: 22, margin: [0, 14, 0, 0] },
  small: { fontSize: 18, color: QUIET, margin: [0, 2, 0, 0] },
  head: { fontSize: 18, bold: true, lineHeight: 1, margin: [0, 0, 0, 0] },
  cell: { fontSize: 18, margin: [0, 2, 0, 0] },
  number: { fontSize: 20, alignment: 'center', margin: [0, 0, 0, 0] },
  dot: { fontSize: 18, bold: true, color: ACCENT, lineHeight: 1, alignment: 'center', margin: [0, 0, 0, 0] },
  dotNow: { fontSize: 18, bold: true, color: '#FFFFFF', lineHeight: 1, alignment: 'center', margin: [0, 0, 0, 0] },
  day: { fontSize: 18, lineHeight: 1, margin: [0, 0, 0, 0] },
  dayNow: { fontSize: 18, bold: true, lineHeight: 1, margin: [0, 0, 0, 0] },
  mark: { fontSize: 18, bold: true, lineHeight: 1, alignment: 'center', margin: [0, 0, 0, 0] },
  foot: { fontSize: 18, color: QUIET, lineHeight: 1, margin: [0, 0, 0, 0] },
  footEnd: { fontSize: 18, color: QUIET, lineHeight: 1, alignment: 'right', margin: [0, 0, 0, 0] }
}
export const DEFAULT_STYLE = { font: 'Atkinson', fontSize: 14, lineHeight: LINE_HEIGHT, color: INK } as const

export interface Look {
  edge: string
  tint: string | null
  edgeWidth: number
  gap: number
}

/** The colours of the three columns, as on screen. Headings say the same in words: nothing is told by colour alone. */
export const LOOKS = {
  worried: { edge: '#8A3800', tint: null, edgeWidth: 3, gap: 0 },
  well: { edge: '#005A9E', tint: null, edgeWidth: 3, gap: 0 },
  needed: { edge: '#0B0C0C', tint: null, edgeWidth: 3, gap: 0 },
  unplaced: { edge: '#8A8A8A', tint: null, edgeWidth: 3, gap: 0 },
  statement: { edge: '#8A3800', tint: '#FBEEE3', edgeWidth: 5, gap: 10 },
  goal: { edge: '#005A9E', tint: '#E6F1FA', edgeWidth: 5, gap: 10 },
  quiet: { edge: '#0B0C0C', tint: '#F3F2F1', edgeWidth: 5, gap: 10 },
  child: { edge: '#5B3A8C', tint: '#F4F0FA', edgeWidth: 5, gap: 10 }
} as const satisfies Record<string, Look>
