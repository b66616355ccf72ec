/** A day as written in the calendar, `YYYY-MM-DD`; no clock, no time zone. */
export type Day = string

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/** True only for a day that exists, from 1900 to 2199. `31 February` is not one. */
export function isDay(value: string): value is Day {
  const parts = DAY.exec(value)
  if (!parts) return false
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number]
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1900 && year < 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** True for a time of day from `00:00` to `23:59`. */
export const isTime = (value: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(value)

const LONG = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** `2026-03-03` as `3 March 2026`; anything that is not a day comes back as it was. */
export function sayDay(day: string): string {
  return isDay(day) ? LONG.format(new Date(`${day}T00:00:00Z`)) : day
}

const FULL = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** `2026-03-03` as `Tuesday 3 March 2026`; anything that is not a day comes back as it was. */
export function sayWeekday(day: string): string {
  return isDay(day) ? FULL.format(new Date(`${day}T00:00:00Z`)).replace(',', '') : day
}

const UK_DAY = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: 'Europe/London' })

/** The day it is in the United Kingdom at a moment (ISO 8601, UTC); empty when that is no moment. */
export function dayAt(at: string): Day | '' {
  const date = new Date(at)
  return Number.isNaN(date.valueOf()) ? '' : UK_DAY.format(date)
}

const MOMENT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London'
})

/** A moment (ISO 8601, UTC) in the words and the time of the United Kingdom: `3 March 2026 at 11:42`. */
export function sayMoment(at: string): string {
  const date = new Date(at)
  return Number.isNaN(date.valueOf()) ? at : MOMENT.format(date)
}
