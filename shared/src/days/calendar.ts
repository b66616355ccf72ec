import type { Day } from '../day.ts'

// Arithmetic on days that are in the calendar. ISO strings and UTC alone: no time zone can move a day.

const at = (day: Day): Date => new Date(`${day}T00:00:00Z`)
const dayOf = (date: Date): Day => date.toISOString().slice(0, 10)
const DAY_LONG = 86_400_000

export const addDays = (day: Day, days: number): Day => dayOf(new Date(at(day).getTime() + days * DAY_LONG))

/** The same day so many months on (or back); the month's last day when it has no such day: 30 November and 3 months is 28 February. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  return dayOf(new Date(Date.UTC(year, month - 1 + months, Math.min(date, last.getUTCDate()))))
}

/** 0 is Sunday, 6 is Saturday. */
export const weekdayOf = (day: Day): number => at(day).getUTCDay()

export const isWeekend = (day: Day): boolean => weekdayOf(day) % 6 === 0

/** The first Monday on or after a day. */
export const mondayFrom = (day: Day): Day => addDays(day, (8 - weekdayOf(day)) % 7)

/** Easter Sunday of a year, by the anonymous Gregorian algorithm (Meeus, Jones and Butcher). */
export function easterSunday(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const within = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(within / 4) - epact - (within % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const count = epact + weekday - 7 * late + 114
  return dayOf(new Date(Date.UTC(year, Math.floor(count / 31) - 1, (count % 31) + 1)))
}
