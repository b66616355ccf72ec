import { type Day, isDay } from '../day.ts'
import { Refusal } from '../refusal.ts'
import { addDays, addMonths, isWeekend } from './calendar.ts'
import { type Holiday, holidaysIn } from './holidays.ts'
import type { FurtherDay, Unit } from './rules.ts'

/** Bank holidays follow these rules from here on; days before it are not reckoned with. */
const FIRST_YEAR = 2000

/** Where a count of days ended, and the holidays (not the weekends) it passed over. */
export interface Counted {
  on: Day
  passed: Holiday[]
}

/** A number of days far beyond what anybody counts in; a count past it is a slip. */
const MOST = 10_000

const reckonable = (day: string): boolean => isDay(day) && Number(day.slice(0, 4)) >= FIRST_YEAR

/** Looks up what holiday a day is, working each year out once. */
function holidayNames(furtherDays: readonly FurtherDay[]): (day: Day) => string | undefined {
  const years = new Map<number, ReadonlyMap<Day, string>>()
  return (day) => {
    const year = Number(day.slice(0, 4))
    const known = years.get(year) ?? holidaysIn(year, furtherDays)
    years.set(year, known)
    return known.get(day)
  }
}

/** True for a day people work on in this council: no weekend, no holiday. A day of the calendar is expected. */
export const isWorkingDay = (day: Day, furtherDays: readonly FurtherDay[] = []): boolean =>
  !isWeekend(day) && holidayNames(furtherDays)(day) === undefined

/**
 * So many working days after a day, or before it when `count` is below 0. The day itself is not counted: it is day 0. `on` for a count of 0 is
 * the day itself, whatever day it is. A day or a count that cannot be reckoned with comes back as a refusal.
 */
export function addWorkingDays(from: string, count: number, furtherDays: readonly FurtherDay[] = []): Counted | Refusal {
  if (!reckonable(from) || !Number.isInteger(count) || Math.abs(count) > MOST) return new Refusal('day-unknown')
  const step = Math.sign(count)
  const holiday = holidayNames(furtherDays)
  const passed: Holiday[] = []
  let on: Day = from
  for (let left = Math.abs(count); left > 0;) {
    on = addDays(on, step)
    if (!reckonable(on)) return new Refusal('day-unknown')
    if (isWeekend(on)) continue
    const name = holiday(on)
    if (name === undefined) left--
    else passed.push({ on, name })
  }
  return { on, passed }
}

/** So many days, weeks, months or working days after a day, or before it when `count` is below 0. */
export function addLength(
  from: string,
  count: number,
  unit: Exclude<Unit, 'hours'>,
  furtherDays: readonly FurtherDay[] = []
): Counted | Refusal {
  if (unit === 'working days') return addWorkingDays(from, count, furtherDays)
  if (!reckonable(from) || !Number.isInteger(count) || Math.abs(count) > MOST) return new Refusal('day-unknown')
  const on = unit === 'months' ? addMonths(from, count) : addDays(from, unit === 'weeks' ? count * 7 : count)
  return reckonable(on) ? { on, passed: [] } : new Refusal('day-unknown')
}

/** How many working days lie between two days: those after `from`, up to and with `to`; below 0 when `to` is earlier. */
export function workingDaysBetween(from: string, to: string, furtherDays: readonly FurtherDay[] = []): number | Refusal {
  if (!reckonable(from) || !reckonable(to)) return new Refusal('day-unknown')
  const [first, last] = from <= to ? [from, to] : [to, from]
  const holiday = holidayNames(furtherDays)
  let count = 0
  for (let day = addDays(first, 1); day <= last; day = addDays(day, 1)) if (!isWeekend(day) && holiday(day) === undefined) count++
  return from <= to ? count : -count
}
