import { inVisualOrder, type Paragraph, paragraphOf } from '../script/bidi.ts'
import { type LaidInline, type LaidLine, type LaidNode, type LaidPage, LayoutBuilder, Line } from './pdfmake.ts'
import { startOfLastPage } from './last-page.ts'
import { orphanIn } from './orphans.ts'
import { runsOfQr } from './qr.ts'
import { QuickMeasure } from './quick-measure.ts'

const MOST_REPAIRS = 30 // each lays the paper out anew; a page can always be left as it is

/** Lays a paper out as pdfmake does, and keeps on everything that is put on a page which node of the paper it is from. */
export class TaggedLayoutBuilder extends LayoutBuilder {
  #lid = 0
  #edge = false
  readonly #next = new WeakMap<LaidInline[], number>()
  readonly #paragraphs = new WeakMap<LaidInline[], Paragraph | null>()

  /** Also moves headings to the page of what they are the heading of, and gives a last page with a few lines on it some more. */
  override tryLayoutDocument(content: unknown, ...rest: unknown[]): { pages: LaidPage[]; linearNodeList: LaidNode[] } {
    this.docMeasure.textInlines = new QuickMeasure(this.docMeasure.pdfDocument)
    let laid = super.tryLayoutDocument(content, ...rest)
    const anew = (): typeof laid => {
      for (const node of laid.linearNodeList) node.resetXY()
      return super.tryLayoutDocument(content, ...rest)
    }
    for (let repairs = 0; repairs < MOST_REPAIRS; repairs++) {
      const heading = orphanIn(laid.pages)
      if (!heading) break
      heading.pageBreak = 'before'
      laid = anew()
    }
    const start = Array.isArray(content) ? startOfLastPage(laid.pages, content as LaidNode[]) : null
    if (!start) return laid
    const { length } = laid.pages
    start.pageBreak = 'before'
    laid = anew()
    if (laid.pages.length <= length && !orphanIn(laid.pages)) return laid
    delete start.pageBreak
    return anew()
  }

  override addHeadersAndFooters(header: unknown, footer: unknown): void {
    const { pages } = this.writer.context()
    const printed = pages.filter(({ items }) => items.some(({ type, item }) => type !== 'vector' || item.node !== undefined))
    pages.splice(0, pages.length, ...(printed.length > 0 ? printed : pages.slice(0, 1))) // a margin that did not fit makes an empty page
    this.#edge = true
    super.addHeadersAndFooters(header, footer)
    this.#edge = false
  }

  /** pdfmake’s own takes the square of a paragraph’s length; this takes its length. */
  override buildNextLine(node: LaidNode): LaidLine | null {
    const inlines = node._inlines ?? []
    let at = this.#next.get(inlines) ?? 0
    if (at >= inlines.length) return null
    const paragraph = this.#paragraphIn(node, inlines)
    const line = new Line(this.writer.context().availableWidth)
    let mustGoOn = false
    while (at < inlines.length && (mustGoOn || hasRoomFor(line, inlines, at))) {
      const inline = inlines[at]!
      const rest = cutToFit(inline, line)
      if (rest) inlines[at] = rest
      else at++
      line.addInline(inline)
      mustGoOn = Boolean(inline.noNewLine) && !rest
    }
    this.#next.set(inlines, at)
    line.lastLineInParagraph = at >= inlines.length
    if (paragraph) inVisualOrder(line, paragraph)
    return Object.assign(line, { node, lid: ++this.#lid, edge: this.#edge })
  }

  override processCanvas(node: LaidNode): void {
    for (const vector of node.canvas ?? []) Object.assign(vector, { node, edge: this.#edge })
    super.processCanvas(node)
  }

  override processQr(node: LaidNode): void {
    node._canvas = runsOfQr(node._canvas ?? [])
    for (const vector of node._canvas) Object.assign(vector, { node, edge: this.#edge })
    super.processQr(node)
  }

  override processImage(node: LaidNode): void {
    super.processImage(Object.assign(node, { node, edge: this.#edge }))
  }

  override processSVG(node: LaidNode): void {
    super.processSVG(Object.assign(node, { node, edge: this.#edge }))
  }

  override processList(ordered: boolean, node: LaidNode): void {
    for (const item of (ordered ? node.ol : node.ul) ?? []) {
      for (const inline of item.listMarker?._inlines ?? []) inline.labelOf = item
    }
    if (node.dir === 'rtl') this.#processListFromTheRight((ordered ? node.ol : node.ul) ?? [], node)
    else super.processList(ordered, node)
  }

  /** pdfmake’s own, mirrored: the room for the marks is at the right, and they stand beyond the line. */
  #processListFromTheRight(items: LaidNode[], node: LaidNode): void {
    const gap = node._gapSize?.width ?? 0
    let marker: LaidNode['listMarker']
    const addMarker = (line: LaidLine): void => {
      const next = marker
      marker = undefined
      if (!next) return
      const beyond = this.writer.context().availableWidth
      if (next.canvas?.[0]) {
        next.canvas[0].x = beyond + gap - next.canvas[0].x
        this.writer.addVector(next.canvas[0])
      } else if (next._inlines?.[0]) {
        const mark = new Line(this.pageSize.width)
        const inline = { ...next._inlines[0], text: next._inlines[0].text.trim().replace(/^(.+)\.$/, '.$1'), rtl: false, alignment: 'left' }
        inline.width = inline.font.widthOfString(inline.text, inline.fontSize)
        mark.addInline(inline)
        mark.x = beyond + gap - inline.width
        mark.y = line.getAscenderHeight() - mark.getAscenderHeight()
        this.writer.addLine(mark, true)
      }
    }
    this.writer.context().addMargin(0, gap)
    this.writer.addListener('lineAdded', addMarker)
    for (const item of items) {
      marker = item.listMarker
      this.processNode(item)
      node.positions.push(...item.positions)
    }
    this.writer.removeListener('lineAdded', addMarker)
    this.writer.context().addMargin(0, -gap)
  }

  #paragraphIn(node: LaidNode, inlines: LaidInline[]): Paragraph | null {
    const known = this.#paragraphs.get(inlines)
    if (known !== undefined) return known
    const paragraph = paragraphOf(inlines, node.dir ?? 'ltr')
    this.#paragraphs.set(inlines, paragraph)
    if (paragraph) node['spoken'] = paragraph.text
    return paragraph
  }
}

function hasRoomFor(line: LaidLine, inlines: LaidInline[], at: number): boolean {
  if (line.inlines.length === 0) return true
  if (line.newLineForced) return false
  const room = line.getAvailableWidth() - line.trailingCut
  let width = 0
  for (let i = at; i < inlines.length; i++) {
    const inline = inlines[i]!
    width += inline.width
    if (!inline.noNewLine || width - inline.trailingCut > room) return width - inline.trailingCut <= room
  }
  return width <= room
}

/** Shortens a word that is too long for what is left of the line, and answers with the rest of it. Words held together part only where no line has room. */
function cutToFit(inline: LaidInline, line: LaidLine): LaidInline | null {
  const room = line.maxWidth - line.inlineWidths + line.leadingCut
  if (inline.text.length < 2 || inline.width - inline.trailingCut <= room) return null
  if (inline.noWrap && line.inlines.length > 0) return null
  const fitting = inline.font.fitting(inline.text, inline.fontSize, room)
  if (fitting >= inline.text.length) return null
  const letters = (inline.noWrap && inline.text.lastIndexOf(' ', fitting - 1) + 1) || fitting
  const rest = { ...inline, text: inline.text.slice(letters), leadingCut: 0, at: (inline.at ?? 0) + letters }
  rest.width = rest.font.widthOfString(rest.text, rest.fontSize)
  Object.assign(inline, { text: inline.text.slice(0, letters), trailingCut: 0, lineEnd: false, noNewLine: false })
  inline.width = inline.font.widthOfString(inline.text, inline.fontSize)
  return rest
}
