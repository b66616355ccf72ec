import { tidyText } from '@samepage/shared'
import type { Rules, Vector } from '../definition.ts'
import type { Font } from '../fonts.ts'
import { type Run, runsOf } from '../glyphs.ts'
import { type Look, type Margin, PAGE_WIDTH, type StyleName } from './look.ts'

export type { StyleName, Vector }

/**
 * The few kinds of pdfmake node a plan is made of. There is no picture, link, attachment or code among them on purpose:
 * what people wrote can only ever be the `text` of a run.
 */
export type Node =
  | {
      text: Line
      style: StyleName
      headlineLevel?: Level
      outline?: true
      outlineText?: string
      lang?: string
      lineHeight?: number
      margin?: Margin
    }
  | { stack: Node[]; unbreakable?: true; margin?: Margin; pageBreak?: 'before'; alt?: string }
  | { table: Table; layout: Rules; margin?: Margin; alt?: string }
  | { canvas: Vector[]; margin?: Margin; decorative: true }
  | { image: string; fit: [number, number]; alt: string; margin?: Margin; lang?: string }
  | { ul: Node[]; margin?: Margin }
type Level = 1 | 2 | 3 | 4
type Line = (Run & { bold?: true })[]
export type Cell = Node & { fillColor?: string; colSpan?: number; aboveTable?: true }
interface Table {
  widths: number[]
  body: Cell[][]
  headerRows?: number
  keepWithHeaderRows?: number
  dontBreakRows: true
}

/**
 * Something that fits on one page whatever is written in it, and is never parted. heft: its length in letters of 14 pt.
 * pdfmake loses whatever is too tall in a node kept whole, so no piece is heavier than `MOST_HEFT`.
 */
export interface Piece {
  node: Node
  heft: number
  heading?: true
}
/** A table with one row after another; its first row stays with its headings. */
export interface Rows {
  rowsUnder: (headings: Node[]) => Node
}
export type Part = Piece | Rows

const MOST_HEFT = 850 // letters: 26 lines where every letter is a W, and a page has 34
export const LINE_HEFT = 50 // what a line of its own weighs, however short
/** No sign of the other typefaces is wider than so many letters W. */
const WIDE: Record<Font, number> = { Atkinson: 1, Vazirmatn: 2, NotoSans: 3, NotoEmoji: 3 }

/** The one door for people's words into a plan. @throws TypeError for anything that is not a string */
function word(text: unknown): string {
  if (typeof text !== 'string') throw new TypeError('not a string')
  return tidyText(text).toWellFormed() // half a surrogate pair is no letter, and could not be cut around
}

/** `text` as paragraphs, cut where they grow longer than `most`. lead: a few bold words in front. */
export function say(text: string, style: StyleName = 'body', lead = '', most = MOST_HEFT): Piece[] {
  const paragraphs = word(text)
    .split('\n')
    .filter((line) => line.trim())
  const pieces = paragraphs.flatMap((line) => cut(line, most)).map((line) => piece(runsOf(line), style))
  if (!lead) return pieces
  const before = runsOf(`${word(lead)} `).map((run) => ({ ...run, bold: true as const }))
  const [first, ...rest] = pieces
  if (!first || !('text' in first.node)) return [piece(before, style)]
  return [piece([...before, ...first.node.text], style), ...rest]
}

const piece = (text: Line, style: StyleName): Piece => ({ node: { text, style }, heft: heft(text) })
const heft = (text: Line): number => text.reduce((sum, run) => sum + run.text.length * WIDE[run.font ?? 'Atkinson'], LINE_HEFT)

/** pdfmake's time grows with the square of a paragraph's length. A cut falls at the end of a sentence, or of a word, where there is one. */
function cut(line: string, most: number): string[] {
  const parts: string[] = []
  let rest = line.trim()
  while (rest) {
    const fitting = longestFitting(rest, most)
    const at = fitting === rest.length ? fitting : goodEnd(rest.slice(0, fitting))
    parts.push(rest.slice(0, at).trim())
    rest = rest.slice(at).trim()
  }
  return parts
}

/** How many letters from the start of `text` fit, without parting a surrogate pair. */
function longestFitting(text: string, most: number): number {
  const room = most - LINE_HEFT
  const start = text.slice(0, room)
  const runs = runsOf(start)
  const widest = Math.max(...runs.map(({ font = 'Atkinson' }) => WIDE[font]))
  const fits = heft(runs) <= most ? start.length : Math.min(start.length, Math.floor(room / widest))
  return text.slice(0, fits).isWellFormed() ? fits : fits - 1
}

function goodEnd(text: string): number {
  const sentence = Math.max(...['. ', '! ', '? ', '۔ ', '؟ '].map((end) => text.lastIndexOf(end) + 1))
  return [sentence, text.lastIndexOf(' ')].find((end) => end > text.length / 2) ?? text.length
}

export const heading = (text: string, style: keyof typeof LEVELS): Piece[] =>
  say(text, style).map(({ node, heft }) => ({
    node: 'text' in node ? { ...node, headlineLevel: LEVELS[style] } : node,
    heft,
    heading: true
  }))

const LEVELS = { h1: 1, h2: 2, h3: 3, h4: 4 } as const

/** Neighbours put together as far as they fit in one piece, so that what belongs together stays on one page. */
export function gather(pieces: Piece[], most = MOST_HEFT): Piece[] {
  const gathered: { nodes: Node[]; heft: number }[] = []
  for (const { node, heft } of pieces) {
    const last = gathered.at(-1)
    if (last && last.heft + heft <= most) {
      last.nodes.push(node)
      last.heft += heft
    } else gathered.push({ nodes: [node], heft })
  }
  return gathered.map(({ nodes, heft }) => ({ node: { stack: nodes }, heft }))
}

export const indented = (pieces: Piece[], by: number): Piece[] =>
  pieces.map(({ node, heft }) => ({ node: { stack: [node], margin: [by, 0, 0, 0] }, heft }))

/** Pieces on a tinted ground with a coloured edge. A long box is several, one right under the other. most: as for `say`. */
export function box(pieces: Piece[], look: Look, most = MOST_HEFT): Piece[] {
  const GAP = 12
  return gather(pieces, most).map(({ node, heft }, i, all) => ({
    heft,
    node: {
      table: {
        widths: [PAGE_WIDTH - look.edgeWidth - 2 * GAP],
        body: [[look.tint ? { ...node, fillColor: look.tint } : node]],
        dontBreakRows: true
      },
      layout: {
        hLineWidth: () => 0,
        vLineWidth: (line) => (line === 0 ? look.edgeWidth : 0),
        hLineColor: () => look.edge,
        vLineColor: () => look.edge,
        paddingLeft: () => GAP,
        paddingRight: () => GAP,
        paddingTop: () => (i === 0 ? look.gap : 2),
        paddingBottom: () => (i === all.length - 1 ? look.gap + 2 : 2)
      },
      margin: [0, i === 0 ? 8 : 0, 0, 0]
    }
  }))
}

/** What must stay together, together: a heading with what follows it, and every piece in one piece. */
export function flow(parts: Part[]): Node[] {
  const nodes: Node[] = []
  let headings: Node[] = []
  for (const part of parts) {
    if ('rowsUnder' in part) nodes.push(part.rowsUnder(headings))
    else if (part.heading) {
      headings.push(part.node)
      continue
    } else nodes.push({ stack: [...headings.map(bookmarked), part.node], unbreakable: true })
    headings = []
  }
  return [...nodes, ...headings]
}

/** Sections can be found from the list beside the page. */
export function bookmarked(node: Node): Node {
  if (!('text' in node) || (node.style !== 'h1' && node.style !== 'h2')) return node
  return { ...node, outline: true, outlineText: node.text.map((run) => run.text).join('') }
}
