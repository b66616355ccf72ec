import type { ScaleDay } from '@samepage/shared'
import type { Vector } from '../definition.ts'
import { PAGE_WIDTH } from './look.ts'
import { type Cell, LINE_HEFT, type Node, type Piece, say } from './pieces.ts'

/** One conference's numbers on a line from 0 to 10. label: its day. */
export interface DotRow {
  label: string
  now: boolean
  /** mark: a few letters on the dot. */
  dots: { mark: string; at: number }[]
}

/** How large the picture is, in points. label: the width of the days beside the lines; 0 puts each above its line. */
export interface DotSize {
  label: number
  /** Of a dot with letters on it. */
  wide: number
  high: number
}
export const ORDINARY_DOTS: DotSize = { label: 120, wide: 28, high: 15.6 }
export const LARGE_DOTS: DotSize = { label: 0, wide: 41, high: 23.4 }

export const dotRows = (days: readonly ScaleDay[], sayOn: (day: ScaleDay) => string): DotRow[] =>
  days.map((day) => ({
    label: sayOn(day),
    now: day.now,
    dots: day.numbers.flatMap(({ mark, value }) => (value === null ? [] : [{ mark, at: value }]))
  }))

const NUMBERS = Array.from({ length: 11 }, (_, number) => number)
const GAP = 2
const MOST_MARKED = 6 // dots one above another: with more on one number they have no letters, so that they fit on a page
const ABREAST = 3
const SMALL = 5 // the radius of a dot without letters
const STEP = 2 * SMALL + 3
const TALLEST = 420 // points; what is taller is a picture for each conference
const POINTS_A_LINE = 20

const INK = '#0F5B57'
const RULE = '#8A8A8A'

/** Every conference on a line of its own, hollow dots for those before and full ones for today, as on the screens. alt: the same in sentences. */
export function dotsOverTime(rows: readonly DotRow[], alt: string, size: DotSize = ORDINARY_DOTS): Piece[] {
  const high = (some: readonly DotRow[]): number => some.reduce((sum, row) => sum + rowHeight(row, size), 30)
  const pictures = high(rows) > TALLEST ? rows.map((row) => [row]) : [rows]
  return pictures.map((some) => ({
    node: { stack: [picture(some, size)], margin: [0, 6, 0, 0], alt },
    heft: Math.ceil(high(some) / POINTS_A_LINE) * LINE_HEFT
  }))
}

/** In points, with the line under it. */
export function rowHeight({ dots }: DotRow, { label, high }: DotSize): number {
  const most = Math.max(1, ...NUMBERS.map((number) => dots.filter(({ at }) => at === number).length))
  const above = label === 0 ? high + GAP : 0
  return above + 6 + (most > MOST_MARKED ? Math.ceil(most / ABREAST) * STEP : most * (high + GAP))
}

function picture(rows: readonly DotRow[], size: DotSize): Node {
  const column = (PAGE_WIDTH - size.label) / NUMBERS.length
  const beside = size.label > 0
  const widths = [...(beside ? [size.label] : []), ...NUMBERS.map(() => column)]
  const empty = words('', 'dot')
  const body = rows.flatMap((row): Cell[][] => {
    const inside = rowHeight(row, size) - 6 - (beside ? 0 : size.high + GAP)
    const cells = NUMBERS.map((number) => marksAt(row, number, { column, inside, size }))
    if (beside)
      return [[{ stack: [words(row.label, row.now ? 'dayNow' : 'day')], margin: [0, Math.max(0, inside - size.high), 6, 0] }, ...cells]]
    return [[{ ...words(row.label, row.now ? 'dayNow' : 'day'), colSpan: NUMBERS.length }, ...NUMBERS.slice(1).map(() => empty)], cells]
  })
  const ofLine = beside ? 1 : 2 // rows of the table for each line
  return {
    table: {
      widths,
      body: [...body, [...(beside ? [empty] : []), ...NUMBERS.map((number) => words(String(number), 'number'))]],
      dontBreakRows: true
    },
    layout: {
      hLineWidth: (i) => (i > 0 && i <= body.length && i % ofLine === 0 ? 1.5 : 0),
      vLineWidth: () => 0,
      hLineColor: (i) => (rows[i / ofLine - 1]?.now ? INK : RULE),
      vLineColor: () => RULE,
      paddingLeft: () => 0,
      paddingRight: () => 0,
      paddingTop: (i) => (i < body.length ? 3 : 1),
      paddingBottom: (i) => (i < body.length ? 3 : 0)
    }
  }
}

const words = (text: string, style: 'dot' | 'dotNow' | 'day' | 'dayNow' | 'number'): Node =>
  say(text, style)[0]?.node ?? { text: [], style }

/** What stands on one number: dots with letters one above another, or as many small ones as there are people. inside: the height of the row. */
function marksAt({ dots, now }: DotRow, number: number, { column, inside, size }: { column: number; inside: number; size: DotSize }): Node {
  const here = dots.filter(({ at }) => at === number)
  const most = Math.max(0, ...NUMBERS.map((one) => dots.filter(({ at }) => at === one).length))
  if (here.length === 0) return words('', 'dot')
  if (most > MOST_MARKED) return { canvas: small(here.length, { now, column, inside }), decorative: true }
  const { wide, high } = size
  const pill: Vector = {
    ...{ type: 'rect', x: (column - wide) / 2, y: 0, w: wide, h: high, r: high / 2 },
    ...(now ? { color: INK } : { lineWidth: 1.25, lineColor: INK })
  }
  return {
    stack: here.flatMap(({ mark }, i): Node[] => [
      { canvas: [{ ...pill }], margin: [0, i === 0 ? inside - here.length * (high + GAP) + GAP : GAP, 0, 0], decorative: true },
      { stack: [words(mark, now ? 'dotNow' : 'dot')], margin: [0, -high, 0, 0] }
    ])
  }
}

/** Dots beside and above each other, from the line up. */
function small(count: number, { now, column, inside }: { now: boolean; column: number; inside: number }): Vector[] {
  return Array.from({ length: count }, (_, i) => {
    const row = Math.floor(i / ABREAST)
    const inRow = Math.min(ABREAST, count - row * ABREAST)
    const x = column / 2 + ((i % ABREAST) - (inRow - 1) / 2) * STEP
    const y = inside - SMALL - row * STEP
    return { type: 'ellipse', x, y, r1: SMALL, r2: SMALL, ...(now ? { color: INK } : { lineWidth: 1.25, lineColor: INK }) }
  })
}
