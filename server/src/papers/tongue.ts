import { isDay, type PaperLanguage, sayChildren, sayDay, sayMoment, shortNames, tidyText } from '@samepage/shared'
import { said as usualInWelsh } from '@samepage/shared/usual/cy'
import { said as usualInUrdu } from '@samepage/shared/usual/ur'
import type { Words } from './blocks.ts'
import { languageOf } from './language-of.ts'
import { cy } from './say/cy.ts'
import { en, type Sentence, type Sentences } from './say/en.ts'
import { ur } from './say/ur.ts'

const SAY: Record<PaperLanguage, Sentences> = { en, cy, ur }
const USUAL: Record<PaperLanguage, ReadonlyMap<string, string>> = {
  en: new Map(),
  cy: new Map(Object.entries(usualInWelsh)),
  ur: new Map(Object.entries(usualInUrdu))
}

/** Everything a paper says by itself, in one language. */
export interface Tongue {
  language: PaperLanguage
  /** A standing sentence. given: what stands in its gaps. */
  say: (sentence: Sentence, given?: Record<string, string | number>) => string
  /** The same as words of a block. */
  tell: (sentence: Sentence, given?: Record<string, string | number>) => Words
  day: (day: string) => string
  /** The same for a narrow column, a line each for the day, the month in a few letters, and the year. */
  narrowDay: (day: string) => string
  /** The day of a moment and its time in the United Kingdom. */
  moment: (at: string) => string
  list: (names: readonly string[]) => string
  /** `Poppy and Reece Marlow`. */
  children: (children: readonly { name: string }[]) => string
  /** What comes with Same Page in the language of the paper; what somebody has changed as they wrote it. */
  usual: (written: string) => Words
  /** The sign a sentence ends with. */
  stop: string
}

export function tongueOf(language: PaperLanguage): Tongue {
  const say: Tongue['say'] = (sentence, given = {}) =>
    SAY[language][sentence].replace(/\{(\w+)\}/g, (gap, name: string) => {
      const value = given[name]
      return value === undefined ? gap : apart(String(value), language)
    })
  return {
    language,
    say,
    tell: (sentence, given) => ({ text: say(sentence, given) }),
    day: (day) => dayIn(language, day),
    narrowDay: (day) => narrowDayIn(language, day),
    moment: (at) => momentIn(language, at),
    list: (names) => listIn(language, names),
    children: (children) => (children.length > 0 ? listIn(language, shortNames(children)) : sayChildren(children)),
    usual: (written) => {
      const known = USUAL[language].get(written)
      return known === undefined ? theirs(written, { language }) : { text: known }
    },
    stop: language === 'ur' ? '۔' : '.'
  }
}

/** What somebody wrote, as it was written; its language is marked where it is another than the paper's. */
export function theirs(text: string, { language }: Pick<Tongue, 'language'>): Words {
  const tidy = tidyText(text).trim()
  // Where no word tells: among letters that run the other way, other letters must be known for what they are.
  const lang = languageOf(tidy) || (language === 'ur' && /\p{Script=Latin}/u.test(tidy) ? 'en' : '')
  return lang === '' || lang === language ? { text: tidy } : { text: tidy, lang }
}

/** From right to left, names and numbers keep to their own direction. */
const apart = (words: string, language: PaperLanguage): string => (language === 'ur' ? `\u2068${words}\u2069` : words)

const WELSH_MONTHS = 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(' ')
const URDU_MONTHS = 'جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر'.split(' ')

/** Written out here: a day must read the same whatever the system knows of languages, or the same plan would have other bytes (R22). */
function dayIn(language: PaperLanguage, day: string): string {
  if (language === 'en' || !isDay(day)) return sayDay(day)
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const name = (language === 'cy' ? WELSH_MONTHS : URDU_MONTHS)[month - 1] ?? ''
  return `${date} ${name} ${year}`
}

const FEW_LETTERS: Record<PaperLanguage, string[]> = {
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  cy: 'Ion Chwef Maw Ebr Mai Meh Gorff Awst Medi Hyd Tach Rhag'.split(' '),
  ur: URDU_MONTHS
}

function narrowDayIn(language: PaperLanguage, day: string): string {
  if (!isDay(day)) return sayDay(day)
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return [date, FEW_LETTERS[language][month - 1] ?? '', year].join('\n')
}

function momentIn(language: PaperLanguage, at: string): string {
  const english = sayMoment(at)
  if (language === 'en') return english
  const parts = /^(\d{1,2}) (\S+) (\d{4}) at (\d{2}:\d{2})$/.exec(english)
  if (!parts) return english
  const month = ENGLISH_MONTHS.indexOf(parts[2] ?? '')
  const day = dayIn(language, `${parts[3]}-${String(month + 1).padStart(2, '0')}-${(parts[1] ?? '').padStart(2, '0')}`)
  return `${day}, ${parts[4]}`
}
const ENGLISH_MONTHS = 'January February March April May June July August September October November December'.split(' ')

function listIn(language: PaperLanguage, names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  if (names.length < 2) return apart(last, language)
  const comma = language === 'ur' ? '، ' : ', '
  const and = language === 'en' ? 'and' : language === 'ur' ? 'اور' : /^[aeiouâêîôû]/i.test(last) ? 'ac' : 'a'
  const before = names.slice(0, -1).map((name) => apart(name, language))
  return `${before.join(comma)} ${and} ${apart(last, language)}`
}
