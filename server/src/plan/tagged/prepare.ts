import type { Cell, Definition, Inline, PaperNode, Rules, Style, TextNode } from '../definition.ts'
import { COVERED, type Font, isFont } from '../fonts.ts'
import { runsOf } from '../glyphs.ts'
import { directionOf } from '../script/direction.ts'
import { RIGHT_TO_LEFT } from '../script/paper-font.ts'
import { isAddress } from './links.ts'
import { mirroredRow, mirroredRules, swapped } from './mirror.ts'

type Direction = 'ltr' | 'rtl'
interface Around {
  dir: Direction
  font: Font
  styles: Record<string, Style>
  /** May be moved to the next page by itself: it is in no table, list or box that is kept whole. */
  free: boolean
}
type Loose = Record<string, unknown>

/** The paper as it is given to pdfmake: fresh objects, words only in typefaces that have their letters, mirrored where lines begin at the right. */
export function prepare(definition: Definition): (node: PaperNode) => Loose {
  const font = isFont(definition.defaultStyle.font ?? '') ? (definition.defaultStyle.font as Font) : 'Atkinson'
  const around: Around = { dir: definition.direction, font, styles: definition.styles, free: true }
  return (node) => prepared(node, around)
}

export function preparedStyle(style: Style, direction: Direction): Style {
  if (direction === 'ltr') return style
  const alignment = style.alignment === 'right' ? 'left' : style.alignment === 'left' ? 'right' : style.alignment
  return { ...style, ...(alignment ? { alignment } : {}), ...(style.margin ? { margin: swapped(style.margin) } : {}) }
}

function prepared(node: PaperNode, outer: Around): Loose {
  if (typeof node !== 'object' || node === null) throw new TypeError('not a node')
  const around = { ...outer, dir: node.dir ?? outer.dir }
  const rtl = around.dir === 'rtl'
  const inside = { ...around, free: false }
  const made: Loose = { ...node, dir: around.dir, ...(rtl && node.margin ? { margin: swapped(node.margin) } : {}) }
  if ('stack' in node)
    made['stack'] = node.stack.map((part) => prepared(part, node.unbreakable || node.alt !== undefined ? inside : around))
  else if ('columns' in node) {
    const columns = node.columns.map((part) => prepared(part, inside))
    Object.assign(made, { columns: inOrder(columns, rtl), logicalColumns: columns })
  } else if ('table' in node) Object.assign(made, preparedTable(node, inside))
  else if ('ul' in node || 'ol' in node) {
    const key = node.ol ? 'ol' : 'ul'
    made[key] = (node[key] ?? []).map((part) => prepared(part, inside))
  } else if ('text' in node) Object.assign(made, preparedText(node, around, outer.dir))
  else checkPicture(node)
  if ('canvas' in node) made['canvas'] = structuredClone(node.canvas) // pdfmake moves them about
  return made
}

const inOrder = <T>(parts: T[], rtl: boolean): T[] => (rtl ? [...parts].reverse() : parts)

function preparedTable({ table, layout }: Extract<PaperNode, { table: unknown }>, around: Around): Loose {
  const rows = table.body.map((row) => row.map((cell) => prepared(cell, around) as Loose & Cell))
  const { widths } = table
  if (around.dir === 'ltr') return { table: { ...table, widths: widths && [...widths], body: rows } }
  const columns = rows[0]?.length ?? 0
  return {
    table: { ...table, widths: widths && [...widths].reverse(), body: rows.map(mirroredRow) },
    layout: typeof layout === 'object' ? mirroredRules(layout satisfies Rules, columns) : layout,
    logicalRows: rows
  }
}

function preparedText(node: TextNode, { dir, font, free }: Around, outer: Direction): Loose {
  if (node.headlineLevel !== undefined && !Number.isInteger(node.headlineLevel)) throw new TypeError('no level')
  const own = isFont(node.font ?? '') ? (node.font as Font) : font
  const given: Inline[] = typeof node.text === 'string' ? [{ text: node.text }] : node.text
  if (!Array.isArray(given)) throw new TypeError('not a string')
  const text = given.flatMap((inline) => inlines(inline, own))
  const base = node.lang ? directionOf(node.lang) : baseOf(text, dir)
  const alignment = node.alignment ?? (node.dir && node.dir !== outer ? (dir === 'rtl' ? 'right' : 'left') : undefined)
  const mirrored = dir === 'rtl' && node.alignment ? preparedStyle({ alignment: node.alignment }, dir).alignment : alignment
  return { text, dir: base, free, ...(mirrored ? { alignment: mirrored } : {}) }
}

/** People’s words in the other direction than the paper’s keep their own, or the full stop would come to stand in front of them. */
function baseOf(text: { text: string }[], dir: Direction): Direction {
  const words = text.map((inline) => inline.text).join('')
  const [right, left] = [RIGHT_TO_LEFT.test(words), /\p{L}/u.test(words.replace(new RegExp(RIGHT_TO_LEFT, 'gu'), ''))]
  if (dir === 'ltr') return right && !left ? 'rtl' : 'ltr'
  return left && !right ? 'ltr' : 'rtl'
}

const LONGEST_WORD = 200 // letters; pdfmake measures a word many times over, and a longer one fits on no line
const LONG = new RegExp(`\\S{${LONGEST_WORD}}(?=\\S)`, 'g')

function inlines(given: Inline, paper: Font): (Loose & { text: string })[] {
  if (typeof given !== 'object' || given === null || typeof given.text !== 'string') throw new TypeError('not a string')
  const { link, ...rest } = given
  const look = { ...rest, ...(isAddress(link) && given.text.trim() ? { link } : {}) } // nothing can be pressed that is not seen
  const source = link || given.lang ? { source: given } : {}
  const font = isFont(given.font ?? '') ? (given.font as Font) : paper
  const runs = isPlain(given.text, font) ? [{ text: given.text }] : runsIn(given.text, paper)
  return runs.flatMap((run) => {
    const made: Loose & { text: string } = { font, ...look, ...source, ...run, run }
    if (run.text.length <= LONGEST_WORD || made['noWrap']) return [made]
    return run.text
      .replace(LONG, '$&\u0000')
      .split('\u0000')
      .map((text) => ({ ...made, text }))
  })
}

/** Nothing to do: every sign is a letter of the typeface, and no telephone number or date would be held together. */
const isPlain = (text: string, font: Font): boolean =>
  (!/\d|\s\s|[\u0000-\u001f\u007f-\u00a0\u2028-\u202e\u2066-\u2069]|\p{M}/u.test(text) || false) &&
  [...text].every((sign) => COVERED[font].has(sign.codePointAt(0) ?? 0))

function runsIn(text: string, font: Font): { text: string; font?: string; noWrap?: true }[] {
  return text.split('\n').flatMap((line, i) => {
    const runs = runsOf(line, font).map((run) => ({ font, ...run }))
    return i === 0 ? runs : [{ text: '\n', font }, ...runs]
  })
}

const HARMFUL_SVG = /<(image|use|style|script|foreignObject|a)\b|\bhref\b|<!|<\?|url\((?!#)|\bon\w+\s*=/i
const PICTURE = /^data:image\/(png|jpeg);base64,[A-Za-z0-9+/]+=*$/

/** Pictures are made by us. One that could read a file or fetch an address is none of ours: pdfmake’s own guards do not see into an SVG. */
function checkPicture(node: Exclude<PaperNode, TextNode>): void {
  const { alt, decorative } = node as { alt?: unknown; decorative?: unknown }
  if (decorative !== true && (typeof alt !== 'string' || !alt.trim())) throw new Error('a picture that says nothing of what it shows')
  if ('svg' in node && (typeof node.svg !== 'string' || HARMFUL_SVG.test(node.svg))) throw new TypeError('not a picture')
  else if ('image' in node && (typeof node.image !== 'string' || !PICTURE.test(node.image))) throw new TypeError('not a picture')
  else if (!('svg' in node || 'image' in node || 'canvas' in node || 'qr' in node)) throw new TypeError('not a node')
}
