import { createRequire } from 'node:module'
import type { PaperFont } from '../script/paper-font.ts'

// Below its front door pdfmake has no types. What is used of it stands here and nowhere else; the version is pinned exactly.
const inside = createRequire(import.meta.url)
const partOf = (file: string): unknown => (inside(`pdfmake/js/${file}`) as { default: unknown }).default

/** An object of the file: a dictionary, written when it ends. */
export interface Ref {
  data: Record<string, unknown>
  compress: boolean
  end(chunk?: Uint8Array | string): void
  write(chunk: Uint8Array | string): void
}
export interface PdfPage {
  width: number
  height: number
  dictionary: Ref
  annotations: Ref[]
  fonts: Record<string, Ref>
  write(chunk: string): void
}
export interface PdfDocument {
  page: PdfPage
  info: Record<string, string | Date>
  metadataRef: Ref
  options: Record<string, unknown>
  outline: Outline
  _root: { data: Record<string, unknown> }
  _fontFamilies: Record<string, PaperFont>
  _font: PaperFont | null
  ref(data?: unknown): Ref
  font(file: string): PdfDocument
  provideFont(family: string, bold: boolean, italics: boolean): PaperFont
  addPage(options: { size: [number, number] }): void
  getStructTreeRoot(): Ref
  endMetadata(): void
  _addPdfaMetadata(): void
  end(): void
  on(event: 'data', listener: (chunk: Uint8Array) => void): this
  on(event: 'end', listener: () => void): this
  on(event: 'error', listener: (fault: Error) => void): this
}
export interface Outline {
  addItem(title: string, options: { expanded: boolean }): Outline
}

/** A stretch of words on a line, in one look. `x`: from the start of the line. */
export interface LaidInline {
  text: string
  x: number
  width: number
  height: number
  leadingCut: number
  trailingCut: number
  font: PaperFont
  fontSize: number
  color: string
  link?: string | null
  lang?: string
  noWrap?: boolean | null
  noNewLine?: boolean
  lineEnd?: boolean
  alignment?: string
  /** Printed from right to left. */
  rtl?: boolean
  /** The words it was cut from: everything about their look is the same. */
  run?: object
  /** Where it stands in its paragraph. */
  at?: number
  /** The item of a list that this is the number of. */
  labelOf?: LaidNode
}
export interface LaidLine {
  maxWidth: number
  x: number
  y: number
  inlines: LaidInline[]
  inlineWidths: number
  leadingCut: number
  trailingCut: number
  newLineForced?: boolean
  lastLineInParagraph?: boolean
  getHeight(): number
  getAscenderHeight(): number
  getWidth(): number
  getAvailableWidth(): number
  addInline(inline: LaidInline): void
  /** Ours. `lid`: the same where a row of headings is printed again. `edge`: at the head or the foot of a page. */
  node?: LaidNode
  lid?: number
  edge?: boolean
}
/** A node of the definition, with what measuring and laying out wrote in it. */
export interface LaidNode {
  [more: string]: unknown
  text?: unknown
  stack?: LaidNode[]
  columns?: LaidNode[]
  ul?: LaidNode[]
  ol?: LaidNode[]
  table?: { body: LaidNode[][]; headerRows?: number }
  canvas?: LaidVector[]
  svg?: string
  image?: string
  qr?: string
  alt?: string
  decorative?: true
  lang?: string
  dir?: 'ltr' | 'rtl'
  headlineLevel?: number
  outline?: true
  outlineText?: string
  pageBreak?: string
  unbreakable?: true
  listMarker?: { canvas?: LaidVector[]; _inlines?: LaidInline[]; _minWidth: number }
  _inlines?: LaidInline[]
  _canvas?: LaidVector[]
  _gapSize?: { width: number }
  positions: unknown[]
  resetXY(): void
}
export interface LaidVector {
  type: string
  x: number
  y: number
  x1?: number
  x2?: number
  y1?: number
  y2?: number
  w?: number
  h?: number
  r?: number
  r1?: number
  r2?: number
  points?: { x: number; y: number }[]
  color?: string
  lineColor?: string
  fillOpacity?: number
  /** Ours: the picture it is part of. */
  node?: LaidNode
  edge?: boolean
}
export interface LaidPicture extends LaidNode {
  node?: LaidNode
  edge?: boolean
  x: number
  y: number
  _width: number
  _height: number
}
export type PageItem =
  | { type: 'line'; item: LaidLine }
  | { type: 'vector'; item: LaidVector }
  | { type: 'image' | 'svg'; item: LaidPicture }
  | { type: 'beginClip' | 'endClip' | 'beginVerticalAlignment' | 'endVerticalAlignment' | 'attachment'; item: never }
export interface LaidPage {
  items: PageItem[]
  pageSize: { width: number; height: number }
  watermark?: unknown
}

interface Writer {
  context(): { pages: LaidPage[]; page: number; availableWidth: number; x: number; addMargin(left: number, right?: number): void }
  addLine(line: LaidLine, dontUpdateContextPosition?: boolean): unknown
  addVector(vector: LaidVector): unknown
  addListener(event: 'lineAdded', listener: (line: LaidLine) => void): void
  removeListener(event: 'lineAdded', listener: (line: LaidLine) => void): void
}
interface Styles {
  getProperty(name: string): unknown
}
/** Measures words. `styles`: what holds where they stand. */
export interface TextInlines {
  pdfDocument: PdfDocument
  measure(words: LaidInline[], styles: Styles): LaidInline[]
  buildInlines(text: unknown, styles: Styles): { items: LaidInline[]; minWidth: number; maxWidth: number }
}
export interface LayoutBuilder {
  writer: Writer
  docMeasure: { textInlines: TextInlines; pdfDocument: PdfDocument }
  pageSize: { width: number; height: number }
  layoutDocument(content: unknown, document: PdfDocument, styles: unknown, defaultStyle: unknown, ...edges: unknown[]): LaidPage[]
  tryLayoutDocument(content: unknown, ...rest: unknown[]): { pages: LaidPage[]; linearNodeList: LaidNode[] }
  addHeadersAndFooters(header: unknown, footer: unknown): void
  buildNextLine(node: LaidNode): LaidLine | null
  processNode(node: LaidNode, isVerticalAlignmentAllowed?: boolean): void
  processList(ordered: boolean, node: LaidNode): void
  processQr(node: LaidNode): void
  processCanvas(node: LaidNode): void
  processImage(node: LaidNode): void
  processSVG(node: LaidNode): void
  registerTableLayouts(layouts: unknown): void
}
export interface Renderer {
  pdfDocument: PdfDocument
  renderPages(pages: LaidPage[]): void
  renderLine(line: LaidLine, x: number, y: number): void
  renderVector(vector: LaidVector): void
  renderImage(image: LaidPicture): void
  renderSVG(svg: LaidPicture): void
}

type Made<T, A extends unknown[]> = new (...given: A) => T
export const LayoutBuilder = partOf('LayoutBuilder') as Made<LayoutBuilder, [pageSize: object, margins: object, svgMeasure: object]>
export const Renderer = partOf('Renderer') as Made<Renderer, [document: PdfDocument]>
export const PdfDocument = partOf('PDFDocument') as Made<
  PdfDocument,
  [fonts: object, images: object, patterns: object, attachments: object, options: object, files: null, mayRead: (path: string) => boolean]
>
export const TextBreaker = partOf('TextBreaker') as Made<{ getBreaks(runs: unknown[], styles: Styles): LaidInline[] }, []>
export const TextInlines = partOf('TextInlines') as Made<TextInlines, [document: PdfDocument]>
export const Line = partOf('Line') as Made<LaidLine, [maxWidth: number]>
export const SvgMeasure = partOf('SVGMeasure') as Made<object, []>
export const { normalizePageSize, normalizePageMargin } = inside('pdfmake/js/PageSize') as {
  normalizePageSize: (size: string) => { width: number; height: number }
  normalizePageMargin: (margins: readonly number[]) => object
}
export const { tableLayouts } = inside('pdfmake/js/tableLayouts') as { tableLayouts: object }
