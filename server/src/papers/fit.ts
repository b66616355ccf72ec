import { LARGE_DOTS, ORDINARY_DOTS, rowHeight as dotsHigh } from '../plan/layout/dots.ts'
import type { Block, Line, Words } from './blocks.ts'
import { ARABIC_LINE, BOTTOM, drawnAs, IN_ARABIC, PICTURE_GAP, PRINT, type PrintLook, sharesIn, type TextSize, TOP } from './looks.ts'

// How much room blocks need in print, reckoned generously: what is said to fit on a page does.

const CODE_LINE = 20
const PAGE_HEIGHT = 842 - TOP - BOTTOM - CODE_LINE // points of A4 between its edges, without the line of the check code
const PAGE_WIDTH = 595 - 60 - 60
const BOX_EDGES = 2 * 12 + 5
const CELL_GAPS = 2 * 6
const SPARE = 8

/** Whether all of it is on one page, or on so many. */
export const fits = (blocks: readonly Block[], look: PrintLook, pages = 1): boolean =>
  blocks.reduce((sum, block) => sum + heightOf(block, look), SPARE) <= PAGE_HEIGHT * pages

/** A page with as many of `rows` as it has room for. page: how it is written with some of them. */
export function fillUp<T>(rows: readonly T[], page: (some: T[]) => Block[], look: PrintLook): Block[] {
  for (let count = rows.length; count > 0; count--) {
    const blocks = page(rows.slice(0, count))
    if (fits(blocks, look)) return blocks
  }
  return page([])
}

function heightOf(block: Block, look: PrintLook): number {
  switch (block.is) {
    case 'heading':
      return linesHigh(block.words, look[`h${block.level}`], PAGE_WIDTH, look)
    case 'paragraph':
      return lineHeight(block, look, PAGE_WIDTH)
    case 'list':
      return block.items.reduce((sum, words) => sum + linesHigh(words, look.body, PAGE_WIDTH - 16, look), 0)
    case 'quote':
      return boxed([{ words: block.words }, ...(block.whose ? [{ words: { text: block.whose }, small: true as const }] : [])], look)
    case 'box':
      return boxed(block.lines, look)
    case 'picture':
      return drawnAs(block)[1] + 2 * PICTURE_GAP
    case 'table':
      return [block.head.map((text): Line[] => [{ words: { text } }]), ...block.rows].reduce(
        (sum, row) => sum + rowHeight(row, sharesIn(block.shares, look), look),
        8
      )
    case 'dots': {
      const size = look === PRINT.large ? LARGE_DOTS : ORDINARY_DOTS
      const picture = block.rows.reduce((sum, row) => sum + dotsHigh(row, size), 6 + 24)
      return (
        picture +
        lineHeight({ words: { text: block.legend }, small: true }, look, PAGE_WIDTH) +
        (block.tableToo ? heightOf(block.table, look) : 0)
      )
    }
    default:
      return block satisfies never
  }
}

const boxed = (lines: readonly Line[], look: PrintLook): number =>
  lines.reduce((sum, line) => sum + lineHeight(line, look, PAGE_WIDTH - BOX_EDGES), 8 + 2 * look.boxAir + 2)

const rowHeight = (row: readonly Line[][], shares: readonly number[], look: PrintLook): number =>
  Math.max(...row.map((lines, i) => cellHeight(lines, (shares[i] ?? 0) * PAGE_WIDTH - CELL_GAPS, look))) + 2 * look.rowAir + 1

const cellHeight = (lines: readonly Line[], width: number, look: PrintLook): number =>
  lines.reduce((sum, { lead = '', words }) => sum + linesHigh({ text: `${lead} ${words.text}` }, look.cell, width, look), 0)

const lineHeight = ({ lead = '', words, small }: Line, look: PrintLook, width: number): number =>
  linesHigh({ text: lead ? `${lead} ${words.text}` : words.text }, small ? look.small : look.body, width, look)

function linesHigh({ text }: Words, { size, above }: TextSize, width: number, look: PrintLook): number {
  const paragraphs = text.split('\n').filter((line) => line.trim())
  const high = (line: string): number => size * look.line * (IN_ARABIC.test(line) ? (ARABIC_LINE * 1.64) / 1.3 : 1)
  return paragraphs.reduce((sum, line) => sum + above + linesOf(line, size, width, look) * high(line), 0)
}

/** A word that does not fit goes to the next line, and one longer than a line is broken. */
function linesOf(text: string, size: number, width: number, { spacing }: PrintLook): number {
  let [lines, used] = [1, 0]
  for (const word of text.split(/\s+/)) {
    const wide = [...word].reduce((sum, sign) => sum + (emOf(sign) + spacing) * size, 0)
    if (used > 0 && used + wide > width) [lines, used] = [lines + 1, 0]
    used += wide
    if (used > width) {
      lines += Math.ceil(used / width) - 1
      used %= width
    }
    used += (0.25 + spacing) * size
  }
  return lines
}

/** Each sign once: a paper has many thousands of some fifty. */
const widths = new Map<string, number>()
function emOf(sign: string): number {
  const known = widths.get(sign) ?? widthOf(sign)
  widths.set(sign, known)
  return known
}

/** The width of a sign in ems: somewhat more than in the widest of our typefaces. */
function widthOf(sign: string): number {
  if (/[WMmw@%]/.test(sign)) return 0.95
  if (/\p{Lu}/u.test(sign)) return 0.66
  if (IN_ARABIC.test(sign)) return 0.55
  return /[\p{Script=Latin}\d\p{P}]/u.test(sign) ? 0.5 : 1.2
}
