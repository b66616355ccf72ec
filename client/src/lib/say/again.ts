import { dayIn, momentIn } from './grammar.ts'
import { type Fetched, LANGUAGES } from './languages.ts'

// Days and lengths of time that reach the screen within an English sentence, said again.

const WELSH_DAYS = ['dydd Sul', 'dydd Llun', 'dydd Mawrth', 'dydd Mercher', 'dydd Iau', 'dydd Gwener', 'dydd Sadwrn'] as const
const ENGLISH_DAY = /(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day )?(\d{1,2} [A-Z][a-z]+ \d{4})(?: at (\d\d:\d\d))?/g

/** Every day in a sentence, such as `Tuesday 3 March 2026` or `3 March 2026 at 11:42`, in the words of another language; the rest stays. */
export function daysAgain(language: Fetched, said: string): string {
  return said.replace(ENGLISH_DAY, (found, day: string, time?: string) => {
    const at = Date.parse(`${day} UTC`)
    if (Number.isNaN(at)) return found
    const on = new Date(at).toISOString().slice(0, 10)
    if (time) return momentAgain(language, on, time)
    return /^\d/.test(found) ? dayIn(language, on) : `${weekdayIn(language, at)} ${dayIn(language, on)}`
  })
}

function weekdayIn(language: Fetched, at: number): string {
  if (language === 'cy') return WELSH_DAYS[new Date(at).getUTCDay()] ?? ''
  return new Intl.DateTimeFormat(LANGUAGES[language].tag, { weekday: 'long', timeZone: 'UTC' }).format(at)
}

/** The time is that of the United Kingdom already; noon says the day, whatever the season. */
const momentAgain = (language: Fetched, on: string, time: string): string => momentIn(language, `${on}T12:00:00Z`).replace(/1[23]:00/, time)

/** `10 working days` by its number and its unit; as it was where it is no length of time. */
export function lengthAgain(said: string, say: (count: number, unit: string) => string): string {
  const found = /^(\d+) (working day|day|week|month|hour)s?$/.exec(said)
  return found ? say(Number(found[1]), found[2] ?? '') : said
}
