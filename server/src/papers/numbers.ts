import { type Plan, type PlanScale, type ScaleDay, scaleHistory } from '@samepage/shared'
import { dotRows } from '../plan/layout/dots.ts'
import type { Block, Line, TableBlock } from './blocks.ts'
import { small } from './opening.ts'
import type { Tongue } from './tongue.ts'

const MOST_DAYS = 7 // conferences that fit across a page beside the names, this one among them
const NAMES = 0.22 // of the width of that page

/** A scale whose numbers are shown, and that was asked before: only then has a number moved. */
export const hasMoved = ({ shown, earlier }: PlanScale): boolean => (shown?.numbers.length ?? 0) > 0 && earlier.length > 0

type Ends = Pick<PlanScale, 'zero' | 'ten'>

/** What 0 and 10 mean, in the words of whoever set the scale. */
export const endLines = ({ zero, ten }: Ends, { say, usual }: Tongue): Line[] => [
  ...(zero ? [{ lead: say('zero'), words: usual(zero) }] : []),
  ...(ten ? [{ lead: say('ten'), words: usual(ten) }] : [])
]

/** The same in small letters, which stay with what they stand under. */
export const endBlocks = (ends: Ends, tongue: Tongue): Block[] =>
  endLines(ends, tongue).map((line) => ({ is: 'paragraph', ...line, small: true }))

/** The numbers of every conference as a picture, where there are any to move from. tableToo: the same as a table beneath. Nothing is reckoned (R17). */
export function dotsBlocks(scale: PlanScale, on: Plan['on'], tongue: Tongue, { most = MOST_DAYS, tableToo = false } = {}): Block[] {
  if (!hasMoved(scale)) return []
  const days = scaleHistory(scale).slice(-most)
  const sayOn = (day: ScaleDay): string => dayOf(day, on, tongue)
  const whose = new Map(days.flatMap(({ numbers }) => numbers.filter(({ value }) => value !== null).map(({ name, mark }) => [name, mark])))
  return [
    {
      is: 'dots',
      rows: dotRows(days, sayOn),
      alt: [tongue.say('dotsAlt'), inWords(days, on, tongue)].join(' '),
      legend: [...whose].map(([name, mark]) => `${mark}\u00a0${name}`).join(' · '),
      table: tableOf(days, on, tongue),
      tableToo
    },
    ...(haveMovedEnds(scale) ? [small(tongue.tell('dotsEnds'))] : [])
  ]
}

/** `12 May 2026: Kelly Marlow 6, Amira Khan 3.`, conference after conference. */
function inWords(days: readonly ScaleDay[], on: Plan['on'], tongue: Tongue): string {
  const numbers = ({ numbers: all }: ScaleDay): string => all.map(({ name, value }) => `${name} ${valueOf(value, tongue)}`).join(', ')
  return days.map((day) => `${dayOf(day, on, tongue)}: ${numbers(day)}${tongue.stop}`).join(' ')
}

export const valueOf = (value: number | null, { say }: Tongue): string => (value === null ? say('ratherNot') : String(value))

const dayOf = (day: ScaleDay, on: Plan['on'], { day: sayDay, say }: Tongue): string => {
  const which = day.now ? on : day.on
  return which ? sayDay(which) : say(day.now ? 'sinceNow' : 'sinceLast')
}

const haveMovedEnds = ({ earlier, zero, ten, safest }: PlanScale): boolean =>
  earlier.some((one) => one.zero !== zero || one.ten !== ten || one.safest !== safest)

function tableOf(days: readonly ScaleDay[], on: Plan['on'], tongue: Tongue): TableBlock {
  const names = [...new Set(days.flatMap(({ numbers }) => numbers.map(({ name }) => name)))]
  const said = ({ numbers }: ScaleDay, name: string): string => {
    const found = numbers.find((one) => one.name === name)
    return found ? valueOf(found.value, tongue) : ''
  }
  return {
    is: 'table',
    about: tongue.say('numbersTitle'),
    head: [tongue.say('who'), ...days.map((day) => dayOf(day, on, { ...tongue, day: tongue.narrowDay }))],
    shares: [NAMES, ...days.map(() => (1 - NAMES) / days.length)],
    rows: names.map((name) => [[{ words: { text: name } }], ...days.map((day) => [{ words: { text: said(day, name) } }])])
  }
}
