import {
  askOneStep,
  isDay,
  type LastScale,
  type Plan,
  type PlanScale,
  sayChildren,
  sayDay,
  type ScaleDay,
  scaleHistory,
  type ScaleNumber,
  type Thread
} from '@samepage/shared'
import { dotRows, dotsOverTime } from './dots.ts'
import { PAGE_WIDTH } from './look.ts'
import { gather, heading, LINE_HEFT, type Node, type Part, type Piece, say, type Vector } from './pieces.ts'
import { cell, type Row, rows } from './rows.ts'

const TITLE = 'Where are things today, from 0 to 10?'
const NOT_SHOWN = 'Numbers were given, and not shown.'
const ROW_HEFT = 700 // letters in one row, as in the table of steps

/** How things are over all; nothing where nobody was asked. */
export function overallScale({ scale, children }: Plan): Part[] {
  if (!scale.shown && !scale.waits) return []
  return [...heading(`How are things for ${sayChildren(children)}, from 0 to 10?`, 'h2'), ...(scale.shown ? shown(scale) : say(NOT_SHOWN))]
}

/** The scale of one worry: everybody's numbers, or both ends in words and the line between them to point at or to write on. */
export function threadScale({ scale, zero, ten }: Thread): Part[] {
  if (scale.shown) return [...heading(TITLE, 'h4'), ...shown(scale)]
  if (!zero && !ten && !scale.waits) return []
  const line = gather([...ends({ zero, ten }), { node: EMPTY_LINE(), heft: 2 * LINE_HEFT }])
  return [...heading(TITLE, 'h4'), ...line, ...(scale.waits ? say(NOT_SHOWN) : [])]
}

const ends = ({ zero, ten }: { zero: string; ten: string }): Piece[] => [
  ...(zero ? say(zero, 'body', '0 means:') : []),
  ...(ten ? say(ten, 'body', '10 means:') : [])
]

/** R17: everybody's number beside the others', first as a picture and then in words; nothing is reckoned from them. */
function shown(scale: PlanScale): Part[] {
  const numbers = scale.shown?.numbers ?? []
  const columns: [Piece, number][] = [
    [cell('Who?', 'head'), 0.24],
    [cell('Number', 'head'), 0.18],
    [cell('In their words', 'head'), 0.58]
  ]
  return [
    ...gather(ends(scale)),
    dots(numbers, scale.last),
    ...(numbers.length > 0
      ? [
          rows(
            columns,
            numbers.flatMap((one) => numberRows(one, scale))
          )
        ]
      : []),
    ...lastTime(scale),
    ...overTime(scale)
  ]
}

function numberRows(one: ScaleNumber, { safest, last }: PlanScale): Row[] {
  const tell = (text: string, lead: string): Piece[] => (text ? say(text, 'cell', lead, ROW_HEFT) : [])
  const before = last?.answers.find(({ name }) => name === one.name)
  const value = [
    sayValue(one.value),
    ...(one.was.length > 0 ? [`was ${one.was.map(sayValue).join(', then ')}`] : []),
    ...(before ? [`last time ${sayValue(before.value)}`] : [])
  ].join('\n')
  const told = [
    ...tell(one.reason, 'Why?'),
    ...tell(before?.reason ?? '', 'Why, last time:'),
    ...tell(one.higher, askOneStep({ safest }, one.value)),
    ...tell(one.because, 'Why it changed:'),
    ...(one.late ? say('Given after the numbers were shown.', 'cell') : []),
    ...(one.writtenBy ? say(`Said aloud, written by ${one.writtenBy}.`, 'cell') : []),
    ...(one.ends ? [...tell(one.ends.zero, 'For this number 0 meant:'), ...tell(one.ends.ten, 'and 10 meant:')] : [])
  ]
  const empty = cell('')
  const first = gather(say(value, 'cell'))[0] ?? empty
  if (told.length === 0) return [{ cells: [cell(one.name), first, empty] }]
  return gather(told, ROW_HEFT).map((piece, i) =>
    i === 0 ? { cells: [cell(one.name), first, piece] } : { cells: [empty, empty, piece], goesOn: true }
  )
}

const sayValue = (value: number | null): string => (value === null ? 'rather not say' : String(value))

function lastTime({ last, zero, ten, shown }: PlanScale): Piece[] {
  if (!last || last.answers.length === 0) return []
  const said = last.answers.map(({ name, value }) => `${name}: ${sayValue(value)}`).join('; ')
  const moved = last.zero !== zero || last.ten !== ten
  // Whoever gives a number today as well has last time’s reason beside it.
  const onlyThen = last.answers.filter(({ name, reason }) => reason && !shown?.numbers.some((one) => one.name === name))
  return [
    ...say(`${said}.`, 'body', isDay(last.on) ? `Last time, ${sayDay(last.on)} (hollow dots):` : 'Last time (hollow dots):'),
    ...onlyThen.flatMap(({ name, reason }) => say(reason, 'body', `Why ${name} said so:`)),
    ...(moved ? [...say(last.zero, 'body', 'Then 0 meant:'), ...say(last.ten, 'body', 'and 10 meant:')] : [])
  ]
}

/** Everybody's number at every conference when there were more than two: as a picture, then each in a row of its own under the day. None is made of them (R17). */
function overTime({ earlier, shown }: PlanScale): Part[] {
  if (earlier.length < 2) return []
  const days = earlier.slice(-MOST_DAYS)
  const history = scaleHistory({ shown, earlier: days })
  const marks = new Map(history.flatMap(({ numbers }) => numbers.map(({ name, mark }) => [name, mark])))
  const legend = [...marks].map(([name, mark]) => `${mark}\u00a0${name}`).join(' · ')
  const today = shown?.numbers ?? []
  const names = [...new Set([...days.flatMap(({ answers }) => answers.map(({ name }) => name)), ...today.map(({ name }) => name)])]
  const valueOn = (answers: readonly { name: string; value: number | null }[], name: string): string => {
    const found = answers.find((one) => one.name === name)
    return found ? sayValue(found.value) : ''
  }
  const width = (1 - NAMES) / (days.length + 1)
  const columns: [Piece, number][] = [
    [cell('Every conference', 'head'), NAMES],
    ...days.map(({ on }): [Piece, number] => [cell(isDay(on) ? sayShortDay(on) : '', 'head'), width]),
    [cell('Today', 'head'), width]
  ]
  return [
    ...gather([...dotsOverTime(dotRows(history, sayOn), sayHistory(history)), ...say(legend, 'small')]),
    rows(
      columns,
      names.map((name) => ({ cells: [cell(name), ...days.map(({ answers }) => cell(valueOn(answers, name))), cell(valueOn(today, name))] }))
    )
  ]
}

const sayOn = ({ on, now }: ScaleDay): string => (now ? 'Today' : isDay(on) ? sayDay(on) : 'Last time')
const sayHistory = (days: readonly ScaleDay[]): string =>
  [
    'A line from 0 to 10 for each conference, with a dot for each number.',
    ...days.map((day) => `${sayOn(day)}: ${day.numbers.map(({ name, value }) => `${name} ${sayValue(value)}`).join(', ')}.`)
  ].join(' ')

const MOST_DAYS = 6 // columns of days that fit across a page beside the names
const NAMES = 0.2 // of the width of that page
/** `12 Mar` over `2026`: the whole day would not fit over a column of numbers. */
const sayShortDay = (day: string): string => sayDay(day).replace(/^(\d+ \S{3})\S* /, '$1\n')

const NUMBERS = Array.from({ length: 11 }, (_, number) => number)
const COLUMN = PAGE_WIDTH / NUMBERS.length
const middleOf = (number: number): number => (number + 0.5) * COLUMN
const DOT = 5 // points, as all lengths here
const STEP = 13
const ABREAST = 3 // dots side by side on one number, so that sixty people fit on a page
const POINTS_A_LINE = 20

const INK = '#0F5B57'
const QUIET = '#8A8A8A'

/** A line from 0 to 10, thick from the lowest number to the highest, with a dot for everybody above it and hollow ones for last time below. */
function dots(numbers: readonly ScaleNumber[], last: LastScale | null): Piece {
  const now = numbers.flatMap(({ value }) => (value === null ? [] : [value]))
  const before = (last?.answers ?? []).flatMap(({ value }) => (value === null ? [] : [value]))
  const above = heightOf(now)
  const y = above + DOT
  const line = (from: number, to: number, lineWidth: number, lineColor: string): Vector => ({
    type: 'line',
    x1: middleOf(from),
    y1: y,
    x2: middleOf(to),
    y2: y,
    lineWidth,
    lineColor
  })
  const picture: Vector[] = [
    line(0, 10, 1.5, QUIET),
    ...NUMBERS.map((number): Vector => {
      const x = middleOf(number)
      return { type: 'line', x1: x, y1: y - 4, x2: x, y2: y + 4, lineWidth: 1, lineColor: QUIET }
    }),
    ...(now.length > 0 ? [line(Math.min(...now), Math.max(...now), 5, INK)] : []),
    ...placed(now, (row) => above - DOT - 4 - row * STEP).map(([x, top]): Vector => ({
      type: 'ellipse',
      x,
      y: top,
      r1: DOT,
      r2: DOT,
      color: INK
    }))
  ]
  const below = placed(before, (row) => DOT + 2 + row * STEP).map(([x, top]): Vector => ({
    type: 'ellipse',
    x,
    y: top,
    r1: DOT - 1,
    r2: DOT - 1,
    lineWidth: 1.5,
    lineColor: INK
  }))
  const node: Node = {
    stack: [
      { canvas: picture, margin: [0, 8, 0, 0], decorative: true },
      numberRow(),
      ...(below.length > 0 ? [{ canvas: below, margin: [0, 2, 0, 0], decorative: true } satisfies Node] : [])
    ],
    alt: `A line from 0 to 10 with a dot for each number. Now: ${sayNumbers(now)}.${before.length > 0 ? ` Last time: ${sayNumbers(before)}.` : ''}`
  }
  return { node, heft: Math.ceil((y + 30 + heightOf(before)) / POINTS_A_LINE) * LINE_HEFT }
}

const sayNumbers = (values: readonly number[]): string => [...values].sort((a, b) => a - b).join(', ') || 'none'

/** Where each dot stands: those on one number beside and above each other. */
function placed(values: readonly number[], rowAt: (row: number) => number): [x: number, y: number][] {
  return NUMBERS.flatMap((number) => {
    const count = values.filter((value) => value === number).length
    return Array.from({ length: count }, (_, i): [number, number] => {
      const row = Math.floor(i / ABREAST)
      const inRow = Math.min(ABREAST, count - row * ABREAST)
      return [middleOf(number) + ((i % ABREAST) - (inRow - 1) / 2) * STEP, rowAt(row)]
    })
  })
}

const heightOf = (values: readonly number[]): number =>
  STEP * Math.max(0, ...NUMBERS.map((number) => Math.ceil(values.filter((value) => value === number).length / ABREAST))) + 4

const numberCells = (): Node[] => NUMBERS.map((number): Node => ({ text: [{ text: String(number) }], style: 'number' }))

function numberRow(): Node {
  return {
    table: { widths: NUMBERS.map(() => COLUMN), body: [numberCells()], dontBreakRows: true },
    layout: { ...NO_LINES, paddingTop: () => 2 }
  }
}

const NO_LINES = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  hLineColor: () => QUIET,
  vLineColor: () => QUIET,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 6,
  paddingBottom: () => 0
}

const EMPTY_LINE = (): Node => ({
  table: { widths: NUMBERS.map(() => COLUMN - 1), body: [numberCells()], dontBreakRows: true },
  layout: {
    ...NO_LINES,
    hLineWidth: (i) => (i === 0 ? 2 : 0),
    vLineWidth: (i) => (i === 0 || i === NUMBERS.length ? 2 : 0.5),
    hLineColor: () => '#1B1B1B'
  },
  margin: [0, 12, 0, 0],
  alt: 'A line from 0 to 10, to point at or to write on.'
})
