import { short } from '../script/paper-font.ts'
import type { PaperDocument } from './document.ts'
import {
  type LaidInline,
  type LaidLine,
  type LaidNode,
  type LaidPage,
  type LaidPicture,
  type LaidVector,
  type PageItem,
  type PdfPage,
  Renderer
} from './pdfmake.ts'
import { annotate, type MadeLink } from './links.ts'
import { outline } from './outline.ts'
import { around, boxOfPicture, boxOfVector, type Box, element, type Element, type Structure } from './structure.ts'

type Target = Element | 'edge' | 'look'
/** What of the tree is on each page, by its number in it; and every link. */
export interface Printed {
  pages: { page: PdfPage; elements: Element[] }[]
  links: MadeLink[]
}

/** Draws the pages. Everything on them is marked: as part of an element of the tree, as head or foot of the page, or as mere looks. */
export class TaggedRenderer extends Renderer {
  readonly printed: Printed = { pages: [], links: [] }
  readonly #structure: Structure
  readonly #document: PaperDocument
  readonly #seen = new Map<number, LaidLine>()
  readonly #parts = new Map<object, Element>()
  readonly #addOutline: (line: LaidLine) => void
  readonly #colors = new Map<string, string>()
  #open: Target | null = null
  #color = ''

  constructor(document: PaperDocument, structure: Structure) {
    super(document)
    this.#document = document
    this.#structure = structure
    this.#addOutline = outline(document)
  }

  override renderPages(pages: LaidPage[]): void {
    for (const { pageSize, items } of pages) {
      this.#document.addPage({ size: [pageSize.width, pageSize.height] })
      const { page } = this.#document
      page.dictionary.data['StructParents'] = this.printed.pages.length
      this.printed.pages.push({ page, elements: [] })
      this.#color = ''
      for (const one of items) this.#render(one)
      this.#close()
    }
  }

  #render(one: PageItem): void {
    if (one.type === 'line') this.renderLine(one.item, one.item.x, one.item.y)
    else if (one.type === 'vector') this.renderVector(one.item)
    else if (one.type === 'svg') this.renderSVG(one.item)
    else if (one.type === 'image') this.renderImage(one.item)
    else throw new Error(`${one.type} is nothing a paper is made of`)
  }

  override renderLine(line: LaidLine, x: number, y: number): void {
    const again = line.lid !== undefined && this.#seen.has(line.lid)
    if (line.lid !== undefined) this.#seen.set(line.lid, line)
    const place = again ? 'look' : this.#placeOf(line)
    if (place !== 'look' && place !== 'edge') this.#addOutline(line)
    const baseline = y + line.getAscenderHeight()
    let written = ''
    let to: Target | null = null
    let [font, pen] = ['', Number.NaN]
    const flush = (): void => {
      if (written && to) {
        this.#mark(to)
        this.#document.page.write(`BT\n${written}] TJ\nET`)
      }
      written = ''
      font = ''
    }
    for (const inline of line.inlines) {
      if (inline.text === '') continue
      const target = place === 'look' || place === 'edge' ? place : this.#partOf(place, inline)
      if (target !== to) flush()
      to = target
      const left = x + inline.x
      const look = `/${inline.font.id} ${short(inline.fontSize)} Tf`
      const color = this.#colorOf(inline.color)
      if (color !== this.#color || look !== font || Math.abs(left - pen) > 0.01) {
        written += `${written ? '] TJ\n' : ''}${color === this.#color ? '' : `${color} rg\n`}${look === font ? '' : `${look}\n`}1 0 0 -1 ${short(left)} ${short(baseline)} Tm\n[`
        this.#color = color
        font = look
      }
      this.#document.page.fonts[inline.font.id] ??= inline.font.ref()
      written += inline.font.operandsFor(inline.text, inline.fontSize, inline.rtl ?? false)
      pen = left + inline.width
      if (target !== 'look' && target !== 'edge' && target.type === 'Figure')
        target.box = around(target.box, [left, y, pen, y + line.getHeight()])
    }
    flush()
    if (place !== 'look' && place !== 'edge') this.#links(line, place, { x, y, baseline })
  }

  override renderVector(vector: LaidVector): void {
    this.#mark(this.#pictureOf(vector, boxOfVector(vector)))
    if (vector.type === 'rect' && vector.color && !vector.lineColor && !vector.r) {
      const { x, y, w = 0, h = 0 } = vector
      const color = this.#colorOf(vector.color)
      this.#document.page.write(`${color === this.#color ? '' : `${color} rg\n`}${short(x)} ${short(y)} ${short(w)} ${short(h)} re f`)
      this.#color = color
      return
    }
    this.#color = ''
    super.renderVector(vector)
  }

  override renderSVG(svg: LaidPicture): void {
    this.#mark(this.#pictureOf(svg, boxOfPicture(svg)))
    this.#color = ''
    super.renderSVG(svg)
  }

  override renderImage(image: LaidPicture): void {
    this.#mark(this.#pictureOf(image, boxOfPicture(image)))
    this.#color = ''
    super.renderImage(image)
  }

  #placeOf(line: LaidLine): Target {
    if (line.edge) return 'edge'
    const item = line.inlines[0]?.labelOf
    const place = item ? this.#structure.labels.get(item) : line.node && this.#structure.places.get(line.node)
    if (place) {
      if (typeof line.node?.['spoken'] === 'string' && place.type !== 'Figure') place.actual = line.node['spoken']
      return place
    }
    if (line.inlines.some(({ text }) => text.trim())) throw new Error('a line has no place in the structure') // R65: nothing goes out untagged
    return 'look'
  }

  #pictureOf({ node, edge }: { node?: LaidNode; edge?: boolean }, box: Box): Target {
    if (edge) return 'edge'
    const figure = node && this.#structure.places.get(node)
    if (!figure) return 'look'
    figure.box = around(figure.box, box)
    return figure
  }

  /** Words in another language, and links, are parts of their own within a paragraph. */
  #partOf(place: Element, inline: LaidInline): Element {
    const source = (inline as { source?: object }).source
    if (!source || place.type === 'Figure' || !(inline.link || inline.lang)) return place
    const known = this.#parts.get(source)
    if (known) return known
    const part = element(inline.link ? 'Link' : 'Span')
    if (inline.lang) part.lang = inline.lang
    place.kids.push(part)
    this.#parts.set(source, part)
    return part
  }

  #links(line: LaidLine, place: Element, at: { x: number; y: number; baseline: number }): void {
    const linked = line.inlines.filter(({ link, text }) => link && text.trim())
    for (const source of new Set(linked.map((inline) => (inline as { source?: object }).source))) {
      const own = linked.filter((inline) => (inline as { source?: object }).source === source)
      const [first] = own
      if (!source || !first?.link) continue
      delete place.actual // words put in place of others would take the link with them
      const left = at.x + Math.min(...own.map(({ x }) => x))
      const right = at.x + Math.max(...own.map(({ x, width }) => x + width))
      const part = this.#partOf(place, first)
      this.#mark(part)
      this.#document.page.write(
        `${this.#colorOf(first.color)} rg\n${short(left)} ${short(at.baseline + 2)} ${short(right - left)} 0.75 re f`
      )
      this.#color = this.#colorOf(first.color)
      const box: Box = [left, at.y, right, at.y + line.getHeight()]
      this.printed.links.push(annotate(this.#document, part, { box, address: first.link }))
    }
  }

  #mark(target: Target): void {
    if (this.#open === target) return
    this.#close()
    this.#open = target
    const { page, elements } = this.printed.pages.at(-1)!
    if (target === 'edge' || target === 'look') {
      page.write(`/Artifact <</Type /${target === 'edge' ? 'Pagination' : 'Layout'}>> BDC`)
      return
    }
    page.write(`/${target.type} <</MCID ${elements.length}>> BDC`)
    target.kids.push({ page, mcid: elements.length })
    elements.push(target)
  }

  #close(): void {
    if (this.#open) this.#document.page.write('EMC')
    this.#open = null
  }

  #colorOf(color: string): string {
    const known = this.#colors.get(color)
    if (known) return known
    const [, red = '0', green = '0', blue = '0'] = /^#(..?)(..?)(..?)$/.exec(color) ?? []
    const parts = [red, green, blue].map((part) => parseInt(part.padEnd(2, part), 16) / 255)
    const made = parts.map((part) => String(Math.round(part * 1000) / 1000)).join(' ')
    this.#colors.set(color, made)
    return made
  }
}
