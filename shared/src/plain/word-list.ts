import { FAMILY_LIFE } from './terms/family-life.ts'
import { HARM } from './terms/harm.ts'
import { LAW } from './terms/law.ts'
import { LETTER_TERMS } from './terms/letters.ts'
import { MEETINGS } from './terms/meetings.ts'
import { OFFICE } from './terms/office.ts'
import { PEOPLE } from './terms/people.ts'
import { SERVICES } from './terms/services.ts'
import type { PlainTerm } from './term.ts'
import { wordsIn } from './words-in.ts'

/** Every term Same Page comes with. */
export const TERMS: readonly PlainTerm[] = [
  ...LAW,
  ...MEETINGS,
  ...PEOPLE,
  ...HARM,
  ...FAMILY_LIFE,
  ...SERVICES,
  ...OFFICE,
  ...LETTER_TERMS
]

/** The end of one way of writing a term: what stands there, and what can take its place. */
export interface Ending {
  /** Null for a phrase in which the words are plain. */
  term: PlainTerm | null
  /** The words that are marked, counted from the first of the way; the others only have to be there. */
  from: number
  to: number
  instead: readonly string[]
}

/** The words of all ways, as a tree: each step is the next word of a text. */
export interface Step {
  readonly next: Map<string, Step>
  endings: Ending[]
}

export interface WordList {
  readonly first: Step
}

/** Ours, and a council's own: theirs takes the place of ours of the same name. A way without a word in it is passed over. */
export function wordListWith(council: readonly PlainTerm[] = []): WordList {
  const own = new Set(council.map(({ term }) => term))
  const first = step()
  for (const term of [...TERMS.filter(({ term }) => !own.has(term)), ...council]) {
    for (const [written, ...instead] of term.ways) grow(first, written, { term, instead })
    for (const written of term.fine ?? []) grow(first, written, { term: null, instead: [] })
  }
  return { first }
}

const step = (): Step => ({ next: new Map(), endings: [] })

/** How a word of letters is looked up, so that “mash” is not `MASH`. */
export const lettersKey = (plain: string): string => plain.toUpperCase()

/** One word of a way: its choices, each perhaps of several words (`on-going`). */
interface Group {
  choices: string[][]
  isContext: boolean
  mayBeLeftOut: boolean
}

function groupOf(written: string): Group {
  const choices = written
    .replace(/^[([]|[)\]]$/g, '')
    .split('|')
    .map((choice) => wordsIn(choice).map(({ plain, isLetters }) => (isLetters ? lettersKey(plain) : plain)))
  return { choices, isContext: written.startsWith('['), mayBeLeftOut: written.startsWith('(') }
}

interface Meant {
  term: PlainTerm | null
  instead: readonly string[]
}

interface Grown {
  at: Step
  length: number
  from: number
  to: number
  /** Which choice was taken, for each group. */
  taken: number[]
}

function grow(first: Step, written: string, { term, instead }: Meant): void {
  const groups = written.split(' ').map(groupOf)
  let grown: Grown[] = [{ at: first, length: 0, from: -1, to: 0, taken: [] }]
  for (const group of groups) grown = grown.flatMap((so) => longer(so, group))
  for (const { at, from, to, taken } of grown) {
    if (from >= 0) at.endings.push({ term, from, to, instead: instead.map((words) => chosen(words, groups, taken)) })
  }
}

function longer(so: Grown, { choices, isContext, mayBeLeftOut }: Group): Grown[] {
  const taken = choices.map((words, index): Grown => {
    let at = so.at
    for (const word of words) at = nextStep(at, word)
    const length = so.length + words.length
    const marked = isContext ? { from: so.from, to: so.to } : { from: so.from < 0 ? so.length : so.from, to: length }
    return { at, length, ...marked, taken: [...so.taken, index] }
  })
  return mayBeLeftOut ? [{ ...so, taken: [...so.taken, 0] }, ...taken] : taken
}

function nextStep(at: Step, word: string): Step {
  const found = at.next.get(word) ?? step()
  at.next.set(word, found)
  return found
}

/** Of words apart by ` / `, those that go with what was taken in the first group that has as many. */
function chosen(words: string, groups: readonly Group[], taken: readonly number[]): string {
  const each = words.split(' / ')
  const group = each.length > 1 ? groups.findIndex(({ choices }) => choices.length === each.length) : -1
  return each[taken[group] ?? 0] ?? words
}
