import type { Margin } from './layout/look.ts'

/**
 * What the printer is given: pdfmake's own shape, and beside it what a reader who listens needs. Nothing else of pdfmake is taken.
 * It has functions in it, so it is made where it is printed, and anew each time: printing writes in it.
 */
export interface Definition {
  content: PaperNode[]
  styles: Record<string, Style>
  defaultStyle: Style
  pageSize: 'A4'
  pageMargins: [left: number, top: number, right: number, bottom: number]
  header: () => PaperNode
  footer: (page: number, pages: number) => PaperNode
  version: '1.7'
  /** The language of the words, such as en-GB, cy or ur. */
  language: string
  /** Where lines begin. `rtl`: at the right; lists and tables are mirrored, too. */
  direction: 'ltr' | 'rtl'
  displayTitle: true
  info: { title: string; creator: string; producer: string; keywords: string; creationDate: Date }
  verify?: Verify
}

/** How anybody can ask whether a copy is genuine. The code stands at the foot of every page, the picture to scan at the end. */
export interface Verify {
  /** Holds a sealed mark and nothing else: it must not say that a plan or a child exists. Null for a paper without the square. */
  url: string | null
  /** Short enough to be read out, such as "ee7c fad2 e201 ed84". */
  code: string
  /** English where they are left out. */
  words?: VerifyWords
}
export interface VerifyWords {
  title: string
  scan: string
  code: string
  alt: string
}

export interface Style {
  font?: string
  fontSize?: number
  bold?: boolean
  color?: string
  lineHeight?: number
  /** Between letters, in points. */
  characterSpacing?: number
  alignment?: 'left' | 'center' | 'right'
  margin?: Margin
}

/** Words, and how they look where they stand. `link`: https, http, mailto or tel; anything else is printed as words alone. */
export interface Inline extends Omit<Style, 'margin' | 'alignment'> {
  text: string
  style?: string
  noWrap?: true
  link?: string
  lang?: string
}

interface Anywhere {
  margin?: Margin
  pageBreak?: 'before'
  /** The language, where it is not the paper's. */
  lang?: string
  dir?: 'ltr' | 'rtl'
  style?: string
}
/** Every picture says what it shows, or that it shows nothing. A stack or a table with an `alt` is one picture, with all that is in it. */
type Shown = { alt: string; decorative?: never } | { decorative: true; alt?: never }
type Placed = Anywhere & { alignment?: 'left' | 'center' | 'right' }

export interface TextNode extends Anywhere, Omit<Style, 'margin'> {
  text: string | Inline[]
  /** 1 for the one title; no level is left out on the way down. */
  headlineLevel?: 1 | 2 | 3 | 4 | 5 | 6
  /** Stands in the list beside the page, under the heading above it. */
  outline?: true
  outlineText?: string
  noWrap?: true
}
export interface StackNode extends Anywhere {
  stack: PaperNode[]
  unbreakable?: true
  alt?: string
}
export interface ColumnsNode extends Anywhere {
  columns: (PaperNode & { width?: number | 'auto' | '*' })[]
  columnGap?: number
}
export interface ListNode extends Anywhere {
  ul?: PaperNode[]
  ol?: PaperNode[]
  start?: number
  type?: string
}
export interface TableNode extends Anywhere {
  table: Table
  layout?: Rules | 'noBorders' | 'lightHorizontalLines'
  alt?: string
}
export type CanvasNode = Placed & { canvas: Vector[] } & Shown
export type SvgNode = Placed & { svg: string; width?: number; height?: number; fit?: [number, number] } & Shown
export type QrNode = Placed & { qr: string; fit?: number; eccLevel?: 'L' | 'M' | 'Q' | 'H' } & Shown
/** `image`: a data: address of a PNG or a JPEG, made by us. */
export type ImageNode = Placed & { image: string; width?: number; height?: number; fit?: [number, number] } & Shown

export type PaperNode = TextNode | StackNode | ColumnsNode | ListNode | TableNode | CanvasNode | SvgNode | QrNode | ImageNode

export type Cell = PaperNode & {
  fillColor?: string
  colSpan?: number
  rowSpan?: number
  /** What this cell is the heading of; those of the first `headerRows` rows are of their column by themselves. */
  scope?: 'row' | 'column'
  /** A row of headings that is said before the table, and printed again with it on every page. Given on the row’s first cell. */
  aboveTable?: true
}
export interface Table {
  body: Cell[][]
  widths?: (number | 'auto' | '*')[]
  /** Printed again at the head of every page. A table without any is no table to a reader who listens, but one thing after another. */
  headerRows?: number
  keepWithHeaderRows?: number
  dontBreakRows?: true
}

/** A line or a dot, in points from the top left. */
export type Vector =
  | { type: 'line'; x1: number; y1: number; x2: number; y2: number; lineWidth?: number; lineColor?: string }
  | { type: 'ellipse'; x: number; y: number; r1: number; r2: number; color?: string; lineWidth?: number; lineColor?: string }
  | { type: 'rect'; x: number; y: number; w: number; h: number; r?: number; color?: string; lineWidth?: number; lineColor?: string }
  | { type: 'polyline'; points: { x: number; y: number }[]; closePath?: true; color?: string; lineWidth?: number; lineColor?: string }

/** Lines and gaps of a table; `i` counts rows or columns. */
export interface Rules {
  hLineWidth?: (i: number) => number
  vLineWidth?: (i: number) => number
  hLineColor?: (i: number) => string
  vLineColor?: (i: number) => string
  paddingLeft?: (i: number) => number
  paddingRight?: (i: number) => number
  paddingTop?: (i: number) => number
  paddingBottom?: (i: number) => number
}
