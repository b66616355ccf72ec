import { isDay } from '@samepage/shared'
import { type Language, LANGUAGES } from './languages.ts'

// What the languages do differently with days, names and numbers. Browsers know the plural rules of Welsh, but not its months nor how it joins a
// list (Chromium 156 falls back to English there, without a word): those two are written out here.

/** Which forms of a word a language has for numbers. Welsh has six, and all six must be given. */
interface Forms {
  en: 'one' | 'other'
  cy: Intl.LDMLPluralRule
  ur: 'one' | 'other'
}

/** `countIn('en')(3, { one: '3 cards', … })`: picks the form that goes with a number. */
export function countIn<L extends Language>(language: L): (count: number, forms: Record<Forms[L], string>) => string {
  const rules = new Intl.PluralRules(LANGUAGES[language].tag)
  return (count, forms) => (forms as Partial<Record<Intl.LDMLPluralRule, string>>)[rules.select(count)] ?? forms['other' as Forms[L]]
}

/** `12,345`. */
export const numberIn = (language: Language, count: number): string => new Intl.NumberFormat(LANGUAGES[language].tag).format(count)

/** `Amira, Miss Clarke and Nan Jean`; empty for nobody. */
export function listIn(language: Language, names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  if (names.length < 2) return last
  if (language !== 'cy') return new Intl.ListFormat(LANGUAGES[language].tag).format(names)
  return `${names.slice(0, -1).join(', ')} ${/^[aeiouâêîôû]/i.test(last) ? 'ac' : 'a'} ${last}`
}

/** `mum, by video`: parts of one line, without the empty ones. From right to left each keeps to its own direction. */
export function togetherIn(language: Language, parts: readonly (string | false | undefined)[]): string {
  const given = parts.filter((part) => part !== undefined && part !== false && part !== '') as string[]
  return (LANGUAGES[language].dir === 'rtl' ? given.map(apart) : given).join(commaIn(language))
}

/** Between a name and what follows it. */
export const commaIn = (language: Language): string => (language === 'ur' ? '، ' : ', ')

const WELSH_MONTHS = [
  'Ionawr',
  'Chwefror',
  'Mawrth',
  'Ebrill',
  'Mai',
  'Mehefin',
  'Gorffennaf',
  'Awst',
  'Medi',
  'Hydref',
  'Tachwedd',
  'Rhagfyr'
] as const

const DATE = { day: 'numeric', month: 'long', year: 'numeric' } as const
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'Europe/London' } as const

const inWelsh = ({ day, month, year }: Record<'day' | 'month' | 'year', number>): string => `${day} ${WELSH_MONTHS[month - 1]} ${year}`

/** `2026-03-03` as `3 March 2026`; anything that is not a day comes back as it was. */
export function dayIn(language: Language, day: string): string {
  if (!isDay(day)) return day
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  if (language === 'cy') return inWelsh({ day: date, month, year })
  return new Intl.DateTimeFormat(LANGUAGES[language].tag, { ...DATE, timeZone: 'UTC' }).format(Date.UTC(year, month - 1, date))
}

/** A moment (ISO 8601, UTC) in the time of the United Kingdom: `3 March 2026 at 11:42`. */
export function momentIn(language: Language, at: string): string {
  const date = new Date(at)
  if (Number.isNaN(date.valueOf())) return at
  if (language !== 'cy') return new Intl.DateTimeFormat(LANGUAGES[language].tag, { ...DATE, ...TIME }).format(date)
  const parts = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'numeric', year: 'numeric', ...TIME }).formatToParts(date)
  const read = (type: Intl.DateTimeFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? ''
  const day = inWelsh({ day: Number(read('day')), month: Number(read('month')), year: Number(read('year')) })
  return `${day} am ${read('hour')}:${read('minute')}`
}

/** Words of another writing direction inside a sentence, such as a name: what stands beside them keeps its own place. */
export const apart = (words: string): string => `\u2068${words}\u2069`
