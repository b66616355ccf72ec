import type { KeptSafe } from './kept-safe.ts'

// Whether words look like something that is kept safe, however they are written: capitals, dots, spaces and short forms hide nothing (R30).

/** One way of writing for each of these. `st` is also how people write Saint. */
const SHORT: Record<string, string> = {
  street: 'st',
  saint: 'st',
  str: 'st',
  road: 'rd',
  avenue: 'ave',
  av: 'ave',
  lane: 'ln',
  drive: 'dr',
  close: 'cl',
  court: 'ct',
  crescent: 'cres',
  gardens: 'gdns',
  garden: 'gdns',
  place: 'pl',
  square: 'sq',
  terrace: 'ter',
  terr: 'ter',
  grove: 'gr',
  grv: 'gr',
  park: 'pk',
  mount: 'mt',
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w'
}
const KINDS_OF_STREET = 'st rd ave ln dr cl ct cres gdns pl sq ter gr pk way hill walk row mews rise view green'.split(' ')
const NUMBERS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
const NUMBERED = new Map(NUMBERS.split(' ').map((word, i) => [word, String(i + 1)]))
/** What a school, a surgery or a place of work is, rather than what it is called. */
const GENERIC =
  'school primary secondary junior infant infants high academy nursery college surgery practice clinic hospital medical health centre center gp ltd limited plc and pk'.split(
    ' '
  )
const NOUGHT = ['o', 'oh', 'zero', 'nought']
/** Digits of a phone number from which it is taken for one when written out in full; shorter ones must be the whole number. */
const PHONE_DIGITS = 9
/** Letters and digits a plate or a postcode has at least: a shorter one would be found in ordinary words. */
const SHORTEST_RUN = 4
const LONG_WORD = 6 // letters: one shorter word alone is no name that finds anybody
const POSTCODE = /\b([a-z]{1,2}\d[a-z\d]?)\s*(\d[a-z]{2})\b/i
const PLATE =
  /\b([a-z]{2}\s?\d{2}\s?[a-z]{3}|[a-z]\s?\d{1,3}\s?[a-z]{3}|[a-z]{3}\s?\d{1,3}\s?[a-z]|[a-z]{1,3}\s?\d{2,4}|\d{2,4}\s?[a-z]{1,3})\b/i

/** Letters of other alphabets that look like ours: the capitals, then the small ones. Source: Unicode TR39, confusables. */
const LOOK_ALIKE = new Map(
  [
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹͿ', 'ABEZHIKMNOPTYXCJ'],
    ['αβεικνορτυχϲϳ', 'abeikvoptuxcj'],
    ['АВЕЅІЈКМНОРСТУХԌԚԜӀҮ', 'ABESIJKMHOPCTYXGQWIY'],
    ['авеѕіјкмнорстухԁɡһԛԝѵӏүı', 'abesijkmhopctyxdghqwvlyi']
  ].flatMap(([theirs = '', ours = '']) => [...theirs].map((letter, i): [string, string] => [letter, ours[i] ?? '']))
)
/** Marks nobody sees; the fillers of Hangul and the empty Braille cell count as letters and signs otherwise. */
const UNSEEN = /[\p{M}\p{Cf}\u115f\u1160\u3164\uffa0\u2800'’‘`´]/gu

/** A digit of any script as ours: they stand in runs of ten. */
function digitOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - value - 1))) value++
  return String(value)
}

/** Lower-case words without accents, signs, hidden marks and disguises; letters and digits stand apart, as in `12 a`. */
function plain(text: string): string[] {
  const bare = text
    .replace(UNSEEN, '') // before as well: a filler may turn into another one
    .normalize('NFKD')
    .replace(UNSEEN, '')
    .replace(/[\u0131-\u052f]/gu, (letter) => LOOK_ALIKE.get(letter) ?? letter)
    .replace(/(?![0-9])\p{Nd}/gu, digitOf)
    .toLowerCase()
  return bare.match(/\p{L}+|\p{N}+/gu) ?? []
}

const inShort = (words: readonly string[]): string[] => words.map((word) => NUMBERED.get(word) ?? SHORT[word] ?? word)

/** Whether `part` stands in `words`, one straight after the other. */
function follows(words: readonly string[], part: readonly string[]): boolean {
  return part.length > 0 && words.some((_, at) => part.every((word, i) => words[at + i] === word))
}

/** Whether words that follow each other, run together, are `run`: `LS6 2AB`, `ls62ab`, `L.S.6 2 A B`. */
function runsTogether(words: readonly string[], run: string): boolean {
  if (run.length < SHORTEST_RUN) return false
  return words.some((_, at) => {
    let made = ''
    for (let i = at; i < words.length && made.length < run.length; i++) made += words[i]
    return made === run
  })
}

type Kept = Pick<KeptSafe, 'kind' | 'value'>

/** Words of a text, as they are written and in short forms. */
interface Words {
  said: readonly string[]
  short: readonly string[]
}

/** Whether `text` looks like something kept safe. Pure; the same on every screen and on the server. */
export const looksKept = (text: string, kept: Kept): boolean => keptIn(text, [kept]).length > 0

/** Whether `words` are some of the words of a name, one straight after the other. */
export const isPartOf = (words: string, name: string): boolean => follows(plain(name), plain(words))

/** Those of `kept` that `text` looks like; the text is read once for all of them. */
export function keptIn<T extends Kept>(text: string, kept: readonly T[]): T[] {
  if (kept.length === 0 || text === '') return []
  const said = plain(text)
  const words = { said, short: inShort(said) }
  return kept.filter((one) => isIn(words, one))
}

function isIn(words: Words, { kind, value }: Kept): boolean {
  switch (kind) {
    case 'address':
      return hasAddress(words, value)
    case 'phone':
      return hasPhone(words.said, value)
    case 'car':
      return runsTogether(words.said, plain(PLATE.exec(value)?.[0] ?? (/\d/.test(value) ? value : '')).join(''))
    case 'school':
    case 'surgery':
    case 'work':
      return hasName(words.short, inShort(plain(value.split(/[,\n]/)[0] ?? '')))
    default:
      return kind satisfies never
  }
}

function hasAddress({ said, short }: Words, value: string): boolean {
  const postcode = POSTCODE.exec(value)
  if (postcode && runsTogether(said, plain(postcode[0]).join(''))) return true
  const lines = value
    .replace(POSTCODE, '')
    .split(/[,\n]/)
    .map((line) => inShort(plain(line)))
  const housed = housesIn(lines)
  if (housed.length > 0) {
    const readings = [short, withWholeNumbers(short)]
    return housed.some(({ house, street }) => readings.some((words) => isAt(words, house, street) || isTurned(words, house, street)))
  }
  const [name = []] = lines
  return isName(name) && follows(short, name)
}

/** Each number of a house with its street; `12` and `Oak St` may stand on two lines. */
function housesIn(lines: readonly string[][]): { house: string[]; street: string[] }[] {
  const all = lines.flatMap((line) => [...line, ''])
  const houses: { house: string[]; street: string[] }[] = []
  all.forEach((word, at) => {
    if (!/^\d+$/.test(word)) return
    const letter = /^[a-z]$/.test(all[at + 1] ?? '') && (all[at + 2] ?? '') !== '' ? [all[at + 1] as string] : []
    let from = at + 1 + letter.length
    if (all[from] === '') from++
    const street = streetFrom(all, from)
    if (street.length > 0) houses.push({ house: [word, ...letter], street })
  })
  return houses
}

/** The words of a street from a place on: up to what kind of street it is, or the end of the line. */
function streetFrom(all: readonly string[], from: number): string[] {
  const end = all.indexOf('', from)
  const line = all.slice(from, end < 0 ? undefined : end)
  if (line.some((word) => /^\d+$/.test(word))) return []
  const kind = line.findIndex((word, i) => i > 0 && KINDS_OF_STREET.includes(word))
  const street = kind < 0 ? line : line.slice(0, kind + 1)
  return street.length >= 2 || isName(street) ? street : []
}

/** `1 2 Oak Street` is 12 Oak Street. */
function withWholeNumbers(words: readonly string[]): string[] {
  const whole: string[] = []
  for (const word of words) {
    const last = whole.at(-1) ?? ''
    if (/^\d+$/.test(word) && /^\d+$/.test(last)) whole[whole.length - 1] = last + word
    else whole.push(word)
  }
  return whole
}

/** `12 Oak Street`, `number 12 in Oak Street`. */
function isAt(words: readonly string[], house: readonly string[], street: readonly string[]): boolean {
  return [[], ['in'], ['at'], ['on'], ['of']].some((between) => follows(words, [...house, ...between, ...street]))
}

/** `Oak Street 12`, `Oak Street, number 12`. */
function isTurned(words: readonly string[], house: readonly string[], street: readonly string[]): boolean {
  return [[], ['no'], ['number']].some((between) => follows(words, [...street, ...between, ...house]))
}

function hasPhone(words: readonly string[], value: string): boolean {
  const wanted = nationalIn(value.replace(/\(0\)/g, '').replace(/\D/g, ''))
  if (wanted.length < SHORTEST_RUN) return false
  const said = words.map((word) => (NOUGHT.includes(word) ? '0' : (NUMBERED.get(word) ?? word))).join(' ')
  // In a long number, one letter between groups is taken for a sign: 07700x900x123.
  const runs = said.match(wanted.length >= PHONE_DIGITS ? /\d+(?: (?:[a-z] )?\d+)*/g : /\d+(?: \d+)*/g) ?? []
  return runs.some((run) => {
    const digits = run.replace(/\D/g, '')
    return wanted.length >= PHONE_DIGITS ? digits.includes(wanted) : nationalIn(digits) === wanted
  })
}

/** A number without the ways of dialling it: `0`, `44`, `0044`. Source: Ofcom's national telephone numbering plan. */
const nationalIn = (digits: string): string =>
  digits
    .replace(/^00/, '')
    .replace(/^44(?=\d{9,})/, '')
    .replace(/^0+/, '')

/** A name of two or more words, or one long one. */
const isName = (name: readonly string[]): boolean => name.length >= 2 || (name[0]?.length ?? 0) >= LONG_WORD

function hasName(words: readonly string[], name: readonly string[]): boolean {
  if (!isName(name)) return false
  if (follows(words, name)) return true
  // `Hill Lane Primary` and `Hill Lane School` are Hill Lane Primary School; `Hill Lane` alone is a street.
  const end = name.findLastIndex((word) => !GENERIC.includes(word)) + 1
  const called = name.slice(0, end)
  return called.length > 0 && called.length < name.length && name.slice(end).some((kind) => follows(words, [...called, kind]))
}
