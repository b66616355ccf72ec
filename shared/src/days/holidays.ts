import type { Day } from '../day.ts'
import { addDays, easterSunday, isWeekend, mondayFrom } from './calendar.ts'
import type { FurtherDay } from './rules.ts'

/** A day on which nobody's working days are counted. */
export interface Holiday {
  on: Day
  name: string
}

/** What Parliament or the Crown changed for one year: days added, and days that were moved away. Source: the notices in the London Gazette. */
const ONE_OFFS: Record<number, { added: [on: Day, name: string][]; gone: Day[] }> = {
  2002: {
    added: [
      ['2002-06-03', 'Golden Jubilee'],
      ['2002-06-04', 'Spring bank holiday']
    ],
    gone: ['2002-05-27']
  },
  2011: { added: [['2011-04-29', 'Royal wedding']], gone: [] },
  2012: {
    added: [
      ['2012-06-04', 'Spring bank holiday'],
      ['2012-06-05', 'Diamond Jubilee']
    ],
    gone: ['2012-05-28']
  },
  2020: { added: [['2020-05-08', 'Early May bank holiday']], gone: ['2020-05-04'] },
  2022: {
    added: [
      ['2022-06-02', 'Spring bank holiday'],
      ['2022-06-03', 'Platinum Jubilee'],
      ['2022-09-19', 'Funeral of Queen Elizabeth II']
    ],
    gone: ['2022-05-30']
  },
  2023: { added: [['2023-05-08', 'Coronation of King Charles III']], gone: [] }
}

/**
 * The bank holidays of England and Wales in one year, oldest first: the Banking and Financial Dealings Act 1971, with May Day since 1978. One that
 * falls on a weekend is kept on the next working day, and that is the day given here. Checked against the library `date-holidays` in the tests.
 */
export function bankHolidays(year: number): Holiday[] {
  const { added, gone } = ONE_OFFS[year] ?? { added: [], gone: [] }
  const easter = easterSunday(year)
  const newYear: Day = `${year}-01-01`
  const christmas: Day = `${year}-12-25`
  const boxing: Day = `${year}-12-26`
  const usual: [Day, string][] = [
    [isWeekend(newYear) ? mondayFrom(newYear) : newYear, 'New Year’s Day'],
    [addDays(easter, -2), 'Good Friday'],
    [addDays(easter, 1), 'Easter Monday'],
    [mondayFrom(`${year}-05-01`), 'Early May bank holiday'],
    [addDays(mondayFrom(`${year}-06-01`), -7), 'Spring bank holiday'],
    [addDays(mondayFrom(`${year}-09-01`), -7), 'Summer bank holiday'],
    // Both at a weekend move on by two days, so that neither takes the other's place.
    [isWeekend(christmas) ? `${year}-12-27` : christmas, 'Christmas Day'],
    [isWeekend(boxing) ? `${year}-12-28` : boxing, 'Boxing Day']
  ]
  return [...usual.filter(([on]) => !gone.includes(on)), ...added]
    .map(([on, name]) => ({ on, name }))
    .sort((a, b) => (a.on < b.on ? -1 : 1))
}

/**
 * The holidays of a council in one year: those of England and Wales, with the days it adds, and without those it says are worked on.
 * Further days of other years are left out; of two that name the same day the last one counts.
 */
export function holidaysIn(year: number, furtherDays: readonly FurtherDay[]): ReadonlyMap<Day, string> {
  const days = new Map(bankHolidays(year).map(({ on, name }) => [on, name]))
  for (const { on, name, closed } of furtherDays) {
    if (!on.startsWith(`${year}-`)) continue
    if (closed) days.set(on, name)
    else days.delete(on)
  }
  return days
}
