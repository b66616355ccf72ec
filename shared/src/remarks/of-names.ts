import type { Plan, PlanPerson } from '../plan/plan.ts'
import { ask, type Remark } from './remark.ts'
import { calledName } from './wording.ts'

/** Some words of a plan, and which item they stand in. */
export interface Told {
  about: string
  words: string
  /** Whose words they are, by name; empty when nobody was named. */
  whose?: string
}

const RELATIONS: readonly [word: string, ways: RegExp, said: RegExp][] = [
  ['mum', /\b(mum|mummy|mother)\b/i, /(?<!(?:['’]s|her|his|their|my|your|our) )\b(mum|mummy|mother)\b/i],
  ['dad', /\b(dad|daddy|father)\b/i, /(?<!(?:['’]s|her|his|their|my|your|our) )\b(dad|daddy|father)\b/i],
  [
    'nan',
    /\b(nan|nana|gran|grandma|grandmother)\b/i,
    /(?<!(?:['’]s|her|his|their|my|your|our) )\b(nana?|gran|grandma|grandmother)\b(?! [A-Z])/i
  ]
]

/** Names that could be two people: initials alone, and `mum` where more than one mum is on the list. */
export function unclearNames({ people, children }: Pick<Plan, 'people' | 'children'>, told: readonly Told[]): Remark[] {
  const shared = RELATIONS.filter(([, ways]) => people.filter((person) => isA(person, ways)).length > 1)
  const initials = new Map([...people, ...children].flatMap(({ name }) => initialsOf(name).map((letters) => [letters, name] as const)))
  const unclear = told.flatMap(({ about, words }) => [
    ...shared
      .filter(([, , said]) => said.test(words))
      .map(([word]) => ask('Q20', about, `More than one ${word} is part of this. Which one? Use a name.`)),
    ...lettersIn(words, initials).map((name) => ask('Q20', about, `Is that ${calledName(name)}? A name is easier to follow than letters.`))
  ])
  return unclear
}

const isA = ({ role, describedAs }: PlanPerson, ways: RegExp): boolean =>
  (role === 'family' || role === 'network') && ways.test(describedAs)

/** `Kelly Marlow` as others shorten it: `KM`, `K.M.`; nothing for one who has a single name. */
function initialsOf(name: string): string[] {
  const parts = name.split(/\s+/).filter(Boolean)
  const [first = '', last = ''] = [parts[0], parts.length > 1 ? parts.at(-1) : '']
  return last ? [`${first[0]}${last[0]}`.toUpperCase()] : []
}

const LETTERS = /(?<![\p{L}\d])(\p{Lu})\.?\s?(\p{Lu})(?:\.|(?![\p{L}\d]))/gu

function lettersIn(words: string, initials: ReadonlyMap<string, string>): string[] {
  const found = [...words.matchAll(LETTERS)].map(([, first = '', last = '']) => initials.get(first + last))
  return [...new Set(found.filter((name) => name !== undefined))]
}
