import { PdfDocument, type Ref } from '../tagged/pdfmake.ts'
import { shape, type Sign } from './shape.ts'

/** pdfkit’s own font: which signs of a typeface a file needs, and how they are put in it. */
interface Embedded {
  id: string
  ascender: number
  descender: number
  scale: number
  font: Parsed
  subset: { includeGlyph(glyph: number): number }
  widths: number[]
  unicode: number[][]
  ref(): Ref
  lineHeight(size: number): number
}
interface Parsed {
  getGlyph(glyph: number): { advanceWidth: number }
}

/** One typeface in one file, shaped by HarfBuzz. */
export class PaperFont {
  readonly id: string
  /** In thousandths of the size of the letters. */
  readonly ascender: number
  readonly descender: number
  readonly #embedded: Embedded
  readonly #file: string
  readonly #lang: string
  readonly #signs = new Map<string, readonly Sign[]>()
  readonly #widths = new Map<string, number>()
  readonly #operands = new Map<string, string>()

  constructor(document: PdfDocument, file: string, { number, lang }: { number: number; lang: string }) {
    const { parsed, Class } = parsedFrom(file)
    this.#embedded = new Class(document, parsed, `F${number}`)
    this.#file = file
    this.#lang = lang
    this.id = this.#embedded.id
    this.ascender = this.#embedded.ascender
    this.descender = this.#embedded.descender
    // pdfkit writes at the end what stands here; words inside an SVG are set by pdfkit itself, with the same font.
    document._fontFamilies[file] = this.#embedded as unknown as PaperFont
  }

  lineHeight(size: number): number {
    return this.#embedded.lineHeight(size)
  }

  /** In points. pdfmake asks this of every word, and of pieces of words too long for a line. */
  widthOfString(text: string, size: number): number {
    return (this.widthOf(text, isRightToLeft(text)) * size) / 1000
  }

  /** In thousandths of the size. */
  widthOf(text: string, rtl: boolean): number {
    const key = rtl ? `\u200f${text}` : text
    const known = this.#widths.get(key)
    if (known !== undefined) return known
    const width = this.#shaped(text, rtl).reduce((sum, { advance }) => sum + advance, 0)
    this.#widths.set(key, width)
    return width
  }

  /** How many letters of `text`, one at least, are no wider than `most` points. Time grows with the length and no more. */
  fitting(text: string, size: number, most: number): number {
    let [letters, width] = [0, 0]
    const signs = this.#shaped(text, false)
    for (const [i, { text: own, advance }] of signs.entries()) {
      width += (advance * size) / 1000
      if (width > most) break
      if (signs[i + 1]?.text !== '') letters += own.length
    }
    const whole = Math.max(1, letters)
    return text.slice(0, whole).isWellFormed() ? whole : whole + 1
  }

  /** What stands between the brackets of TJ. Marks that sit above or beside their letter are moved there, for which the brackets close and open again. */
  operandsFor(text: string, size: number, rtl: boolean): string {
    const key = `${size}${rtl ? '\u200f' : ' '}${text}`
    const known = this.#operands.get(key)
    if (known !== undefined) return known
    const made = this.#write(text, size, rtl)
    this.#operands.set(key, made)
    return made
  }

  ref(): Ref {
    return this.#embedded.ref()
  }

  #shaped(text: string, rtl: boolean): readonly Sign[] {
    const key = rtl ? `\u200f${text}` : text
    const known = this.#signs.get(key)
    if (known) return known
    const signs = shape(this.#file, text, rtl, this.#lang)
    this.#signs.set(key, signs)
    return signs
  }

  #write(text: string, size: number, rtl: boolean): string {
    let out = ''
    let open = false
    const hex = (glyph: string): void => {
      out += open ? glyph : `<${glyph}`
      open = true
    }
    const close = (more: string): void => {
      out += open ? `>${more}` : more
      open = false
    }
    for (const sign of this.#shaped(text, rtl)) {
      const { cid, width } = this.#take(sign)
      if (sign.dy) close(`] TJ ${short((sign.dy * size) / 1000)} Ts [`)
      if (sign.dx) close(short(-sign.dx))
      hex(cid)
      const after = short(width - sign.advance + sign.dx)
      if (after !== '0') close(after)
      if (sign.dy) close(`] TJ 0 Ts [`)
    }
    close('')
    return out
  }

  #take({ glyph, text }: Sign): { cid: string; width: number } {
    const { subset, widths, unicode, font, scale } = this.#embedded
    const cid = subset.includeGlyph(glyph)
    const width = (widths[cid] ??= font.getGlyph(glyph).advanceWidth * scale)
    // A no-break space is drawn by the sign of a space, and read as one.
    unicode[cid] ??= [...text.replaceAll('\u00a0', ' ')].map((letter) => letter.codePointAt(0) ?? 0)
    return { cid: cid.toString(16).padStart(4, '0'), width }
  }
}

export const short = (value: number): string => String(Math.round(value * 100) / 100)
/** Letters of the scripts that are written from right to left. */
export const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1eeff}]/u
const isRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text)

type EmbeddedClass = new (document: PdfDocument, parsed: Parsed, id: string) => Embedded
const PARSED = new Map<string, { parsed: Parsed; Class: EmbeddedClass }>()

/** A typeface is parsed once and serves every paper after that. pdfkit keeps its class to itself, and gives it away by its makings. */
function parsedFrom(file: string): { parsed: Parsed; Class: EmbeddedClass } {
  const known = PARSED.get(file)
  if (known) return known
  const probe = new PdfDocument({}, {}, {}, {}, { font: null, autoFirstPage: false }, null, (path) => path === file)
  const embedded = probe.font(file)._font as unknown as Embedded & { constructor: EmbeddedClass }
  const found = { parsed: embedded.font, Class: embedded.constructor }
  PARSED.set(file, found)
  return found
}
