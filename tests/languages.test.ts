import { readdirSync, readFileSync, statSync } from 'node:fs'
import {
  DEFAULT_DAY_RULES,
  DEFAULT_LABELS,
  DEFAULT_PROFILE,
  dissentDue,
  firstCoreGroupDue,
  LABEL_SETS,
  nextReviewDue,
  pluralsOf,
  promptsFor,
  Refusal,
  WORKS
} from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import { echoOf } from '../client/src/lib/say/echo.ts'
import daysInWelsh from '../client/src/lib/say/cy/days.ts'
import decidedInWelsh from '../client/src/lib/say/cy/decided.ts'
import remarksInWelsh from '../client/src/lib/say/cy/remarks.ts'
import promptsInWelsh from '../client/src/lib/say/cy/prompts.ts'
import { questionAgain } from '../client/src/lib/say/question-again.ts'
import usualInWelsh from '../client/src/lib/say/cy/usual.ts'
import usualInUrdu from '../client/src/lib/say/ur/usual.ts'
import days from '../client/src/lib/say/en/days.ts'
import decided from '../client/src/lib/say/en/decided.ts'
import remarks from '../client/src/lib/say/en/remarks.ts'
import { apart, countIn, dayIn, listIn, momentIn, numberIn } from '../client/src/lib/say/grammar.ts'
import { firstSpoken, LANGUAGE_KEYS, LANGUAGES } from '../client/src/lib/say/languages.ts'

const SAY = new URL('../client/src/lib/say/', import.meta.url)
const AREAS = readdirSync(new URL('en/', SAY)).map((file) => file.replace(/\.ts$/, ''))
const OTHERS = LANGUAGE_KEYS.filter((language) => language !== 'en')

/** What may be the same in Welsh as in English: the name, and signs that are no words. */
const SAME = [/^«0» · Same Page$/, /^[\s"“”„().:]*«0»[\s"“”„().:]*$/]

/** The door as the chair tends it, and the wall, which speaks English or Welsh. */
const WITHOUT_URDU = ['tending', 'wall']

type Words = Record<string, unknown>
const wordsOf = async (language: string, area: string): Promise<Words> =>
  ((await import(new URL(`${language}/${area}.ts`, SAY).href)) as { default: Words }).default

/** Every message of an area by its path, functions called with marks such as `«0»` for what they put in. */
function messagesIn(words: unknown, path = ''): [path: string, message: string][] {
  if (typeof words === 'string') return [[path, words]]
  if (typeof words === 'function') return [[path, called(words as (...given: unknown[]) => unknown)]]
  return Object.entries(words as Words).flatMap(([key, inner]) => messagesIn(inner, path ? `${path}.${key}` : key))
}

function called(message: (...given: unknown[]) => unknown): string {
  const marks = Array.from({ length: message.length }, (_, i) => `«${i}»`)
  try {
    return String(message(...marks.map((mark) => [mark]))) // a list of one reads like the mark itself
  } catch {
    return String(message(...marks))
  }
}

const marksIn = (message: string): string[] => [...new Set(message.match(/«\d»/g))].sort()

describe('every message of the interface', () => {
  it.each(OTHERS.flatMap((language) => AREAS.map((area) => [language, area] as const)))(
    'is there in %s, with everything it puts in: %s',
    async (language, area) => {
      if (WITHOUT_URDU.includes(area) && language === 'ur') return
      const english = messagesIn(await wordsOf('en', area))
      const translated = new Map(messagesIn(await wordsOf(language, area)))
      expect([...translated.keys()].sort()).toEqual(english.map(([path]) => path).sort())
      for (const [path, message] of english) {
        const other = translated.get(path) ?? ''
        expect(other.trim(), path).not.toBe('')
        expect(marksIn(other), path).toEqual(marksIn(message))
        if (!SAME.some((same) => same.test(message))) expect(other, path).not.toBe(message)
      }
    }
  )

  it('is in Urdu letters in Urdu, and has no hidden sign of direction', async () => {
    for (const area of AREAS.filter((one) => !WITHOUT_URDU.includes(one))) {
      for (const [path, message] of messagesIn(await wordsOf('ur', area))) {
        if (!SAME.some((same) => same.test(message))) expect(message, `${area} ${path}`).toMatch(/[\u0600-\u06ff]/)
        expect(message, `${area} ${path}`).not.toMatch(/[\u200e\u200f]/)
      }
    }
  })
})

/** The sentences written out in a file or a folder of code, with a word in every gap. */
function sentencesIn(place: string): string[] {
  const files = statSync(place).isDirectory() ? readdirSync(place).map((file) => `${place}/${file}`) : [place]
  const code = files.map((file) => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''))
  return [...code.join('\n').matchAll(/(['`])([A-Z][^'`\n]* [^'`\n]*[.?])\1/g)].map(([, , said = '']) =>
    said.replaceAll(/\$\{[^}]+\}/g, 'Kelly')
  )
}

describe('what comes with Same Page and a council may rename', () => {
  const { name: _, language: __, ...labels } = { ...DEFAULT_LABELS, language: undefined }
  const written = [
    ...LABEL_SETS.filter(({ language }) => language !== 'cy').flatMap(({ name: _name, language: _language, ...set }) => messagesIn(set)),
    ...messagesIn({ ...labels, harms: DEFAULT_PROFILE.harms }),
    ...LABEL_SETS.filter(({ language }) => language !== 'cy').flatMap((set) => messagesIn(pluralsOf(set))),
    ...messagesIn({ zero: DEFAULT_PROFILE.scale.zero, ten: DEFAULT_PROFILE.scale.ten }),
    ...Object.values(DEFAULT_PROFILE.agendas).flatMap((agenda) => agenda.map(({ id, name }): [string, string] => [id, name]))
  ].map(([, words]) => words)

  it.each([
    ['Welsh', usualInWelsh.said],
    ['Urdu', usualInUrdu.said]
  ])('is said in %s where nobody has renamed it', (_language, said) => {
    for (const words of written) expect(said[words], words).toBeDefined()
    for (const words of Object.keys(said)) expect(written, words).toContain(words)
  })

  it('is called in Welsh as the Welsh labels call it', () => {
    const welsh = new Map(LABEL_SETS.filter(({ language }) => language === 'cy').flatMap((set) => messagesIn(set)))
    for (const [path, words] of messagesIn(labels)) expect(usualInWelsh.said[words], path).toBe(welsh.get(path))
  })
})

describe('what the shared code says in English', () => {
  const asked = sentencesIn('shared/src/remarks')

  it.each(asked)('is asked in other languages too: %s', (sentence) => {
    const said = echoOf(remarks, remarksInWelsh)(sentence)
    expect(said).not.toBe(sentence)
    expect(said.includes('Kelly')).toBe(sentence.includes('Kelly'))
  })

  it.each(sentencesIn('shared/src/decision-words.ts').filter((sentence) => !/^(The main kind|There is also)/.test(sentence)))(
    'is said of a decision in other languages too: %s',
    (sentence) => expect(echoOf(decided, decidedInWelsh)(sentence)).not.toBe(sentence)
  )

  const firstCoreGroup = firstCoreGroupDue('2026-03-03', DEFAULT_DAY_RULES)
  const birth = nextReviewDue('pre-birth', '2026-03-31', { on: '2026-04-06', born: true }, DEFAULT_DAY_RULES)
  const dissent = dissentDue('2026-03-03T11:42:00Z', DEFAULT_DAY_RULES)
  const reckoned = [firstCoreGroup, birth, dissent].flatMap((due) => (due instanceof Refusal ? [] : [due.rule, ...due.steps]))
  it.each(reckoned)('is said of a date in other languages too: %s', (sentence) => {
    const said = echoOf(days, daysInWelsh)(sentence)
    expect(said).not.toBe(sentence)
    expect(said).not.toMatch(/\b(the|day|within|March|April|Monday|Friday|holiday)\b/)
  })

  it('a rule for a date is said whole', () => {
    expect(echoOf(days, daysInWelsh)('The first core group meets within 10 working days of the conference.')).toBe(
      'Mae’r grŵp craidd cyntaf yn cwrdd o fewn 10 diwrnod gwaith i’r gynhadledd.'
    )
    expect(reckoned.length).toBeGreaterThan(12)
  })

  it('is found in the code at all, and what nobody knows comes back as it is', () => {
    expect(asked.length).toBeGreaterThan(20)
    expect(echoOf(remarks, remarksInWelsh)('Where is the cat?')).toBe('Where is the cat?')
  })
})

describe('the questions a chair can ask', () => {
  const on = '2026-03-03'
  const born = ['2025-06-01', '2018-05-04', '2011-02-02'].map((bornOn, i) => ({
    name: ['Ada', 'Poppy', 'Reece'][i] ?? '',
    bornOn,
    dueOn: ''
  }))
  const children = [...born.slice(0, 2), { name: 'Baby', bornOn: '', dueOn: '2026-08-02' }]
  const inWelsh = (asked: string): string => questionAgain(promptsInWelsh.said, asked, (names) => listIn('cy', names))
  const asked = [
    ...new Set(
      WORKS.flatMap((work) => [children, born].flatMap((some) => promptsFor(work, some, on).flatMap(({ questions }) => questions)))
    )
  ]

  it.each(asked)('is asked in Welsh: %s', (question) => {
    const said = inWelsh(question)
    expect(said).not.toBe(question)
    expect(said).not.toMatch(/[{}]/)
  })

  it('keeps the names, and one the chair thought of stays as it is', () => {
    expect(inWelsh('What is your biggest hope for Poppy and Reece?')).toBe('Beth yw eich gobaith mwyaf i Poppy a Reece?')
    expect(inWelsh('Where is the cat?')).toBe('Where is the cat?')
    expect(asked.length).toBeGreaterThan(110)
  })
})

describe('numbers, days and names', () => {
  it('Welsh counts in six forms', () => {
    const forms = { zero: 'dim', one: 'un', two: 'dwy', few: 'tair', many: 'chwe', other: 'llawer' }
    const words = [0, 1, 2, 3, 4, 6, 100].map((count) => countIn('cy')(count, forms))
    expect(words).toEqual(['dim', 'un', 'dwy', 'tair', 'llawer', 'chwe', 'llawer'])
  })

  it('English and Urdu count in two', () => {
    const forms = { one: 'one', other: 'more' }
    expect([0, 1, 2].map((count) => countIn('en')(count, forms))).toEqual(['more', 'one', 'more'])
    expect([1, 2].map((count) => countIn('ur')(count, forms))).toEqual(['one', 'more'])
  })

  it('a day is said in the words of each language', () => {
    expect(dayIn('en', '2026-03-03')).toBe('3 March 2026')
    expect(dayIn('cy', '2026-03-03')).toBe('3 Mawrth 2026')
    expect(dayIn('cy', '2026-02-28')).toBe('28 Chwefror 2026')
    expect(dayIn('ur', '2026-03-03')).toContain('مارچ')
    for (const language of LANGUAGE_KEYS) expect(dayIn(language, 'soon')).toBe('soon')
  })

  it('a moment is said in the time of the United Kingdom, summer and winter, also just before midnight', () => {
    expect(momentIn('en', '2026-03-03T11:42:00Z')).toBe('3 March 2026 at 11:42')
    expect(momentIn('cy', '2026-03-03T11:42:00Z')).toBe('3 Mawrth 2026 am 11:42')
    expect(momentIn('cy', '2026-07-31T23:30:00Z')).toBe('1 Awst 2026 am 00:30')
    expect(momentIn('ur', '2026-07-31T23:30:00Z')).toMatch(/اگست.*00:30/)
    for (const language of LANGUAGE_KEYS) expect(momentIn(language, 'never')).toBe('never')
  })

  it('a list of names joins as each language does', () => {
    expect(listIn('en', ['Amira', 'Miss Clarke', 'Nan Jean'])).toBe('Amira, Miss Clarke and Nan Jean')
    expect(listIn('cy', ['Poppy', 'Reece'])).toBe('Poppy a Reece')
    expect(listIn('cy', ['Kelly', 'Poppy', 'Amira'])).toBe('Kelly, Poppy ac Amira')
    expect(listIn('ur', ['Poppy', 'Reece'])).toBe('Poppy اور Reece')
    for (const language of LANGUAGE_KEYS) expect([listIn(language, []), listIn(language, ['Poppy'])]).toEqual(['', 'Poppy'])
  })

  it('a number has its thousands apart', () => {
    expect(LANGUAGE_KEYS.map((language) => numberIn(language, 20_000))).toEqual(['20,000', '20,000', '20,000'])
  })

  it('a name in other letters is kept apart from the signs beside it', () => expect(apart('Kelly')).toBe('\u2068Kelly\u2069'))
})

describe('which language comes first', () => {
  it.each([
    [['cy-GB', 'en-GB'], 'cy'],
    [['ur-PK'], 'ur'],
    [['fr-FR', 'cy'], 'cy'],
    [['pl-PL'], 'en'],
    [[], 'en']
  ])('a browser that speaks %j is spoken to in %s', (tags, language) => expect(firstSpoken(tags)).toBe(language))

  it('each is called by its own name and knows its direction', () => {
    expect(LANGUAGE_KEYS.map((key) => LANGUAGES[key].name)).toEqual(['English', 'Cymraeg', 'اردو'])
    expect(LANGUAGES.ur.dir).toBe('rtl')
  })
})
