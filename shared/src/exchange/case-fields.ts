import Type, { type Static } from 'typebox'
import type { Mend } from '../conference.ts'
import { oneOf } from '../id.ts'
import { hasStrangeSigns, LONGEST_NAME } from '../text.ts'

const strict = { additionalProperties: false }

/** What of a signed plan a field of the case system can be filled from, each once for the whole family. */
const OF_ALL = [
  'conference',
  'children',
  'people',
  'attendance',
  'past',
  'future',
  'complicating',
  'strengths',
  'safety',
  'goals',
  'steps',
  'unplaced',
  'voices',
  'stances',
  'overall-scale',
  'other-steps',
  'contingencies',
  'next'
] as const
/** Of each danger statement: the statement itself and what belongs to it. */
const OF_DANGERS = ['statement', 'basis', 'goal', 'scale', 'bottom-lines', 'plan-steps'] as const
/** Of each child: what was decided, with its reasons; what everybody thought; who does not agree. */
const OF_CHILDREN = ['decision', 'views', 'dissent'] as const

export const FIELD_SOURCES = [...OF_ALL, ...OF_DANGERS, ...OF_CHILDREN] as const
export type FieldSource = (typeof FIELD_SOURCES)[number]
export const isOfDangers = (source: FieldSource): boolean => (OF_DANGERS as readonly string[]).includes(source)
export const isOfChildren = (source: FieldSource): boolean => (OF_CHILDREN as readonly string[]).includes(source) || source === 'voices'

export const REPEATS = ['', 'dangers', 'children'] as const
/** One field for all, one for each danger statement, or one for each child. */
export type Repeat = (typeof REPEATS)[number]

/**
 * One field of the case system, and what goes in it. `label`: as it is called there; `{n}` stands for the number of the danger statement and
 * `{child}` for the child. `max`: how many of a repeated field it has room for; `maxChars`: the most letters it takes; null where nobody knows of
 * a limit. Nothing is ever cut to a limit: what is too long is shown to be. Fields that repeat alike and stand together take turns: statement 1,
 * goal 1, statement 2, goal 2.
 */
export const CaseField = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9-]{1,40}$' }),
    label: Type.String({ minLength: 1, maxLength: LONGEST_NAME }),
    from: Type.Array(oneOf(FIELD_SOURCES), { maxItems: FIELD_SOURCES.length }),
    repeat: oneOf(REPEATS),
    max: Type.Union([Type.Null(), Type.Integer()]),
    maxChars: Type.Union([Type.Null(), Type.Integer()])
  },
  strict
)
export type CaseField = Static<typeof CaseField>

export const MOST_FIELDS = 60
export const CaseFields = Type.Array(CaseField, { maxItems: MOST_FIELDS })

const field = (id: string, label: string, from: FieldSource[], given: Partial<CaseField> = {}): CaseField => ({
  id,
  label,
  from,
  repeat: '',
  max: null,
  maxChars: null,
  ...given
})

/**
 * The order of a case system's own conference form. Source of the order and of the four danger statements: North Yorkshire's guide to conferences
 * for professionals, 2020. The outline plan, which has no place in that guide, comes last, so that nothing that was agreed stays behind.
 */
export const DEFAULT_CASE_FIELDS: CaseField[] = [
  field('family', 'Family and network details', ['children', 'people']),
  field('worried', 'What are we worried about?', ['past', 'future', 'complicating']),
  field('well', 'What’s working well?', ['strengths', 'safety']),
  field('involvement', 'Child’s and parents’ involvement', ['voices', 'attendance', 'stances']),
  field('danger', 'Danger statement {n}', ['statement'], { repeat: 'dangers', max: 4 }),
  field('goal', 'Safety goal {n}', ['goal'], { repeat: 'dangers', max: 4 }),
  field('scale', 'Scaling {n}', ['scale'], { repeat: 'dangers', max: 4 }),
  field('overall', 'Overall progress and safety scale', ['overall-scale']),
  field('decision', 'Conference decision: {child}', ['decision', 'views', 'dissent'], { repeat: 'children' }),
  field('outline', 'Outline plan', ['goals', 'steps', 'plan-steps', 'bottom-lines', 'other-steps', 'contingencies', 'next'])
]

const MOST_REPEATS = 24
const MOST_LETTERS = 1_000_000
const isWhole = (number: number | null, most: number): boolean =>
  number === null || (Number.isInteger(number) && number >= 1 && number <= most)

/** Everything to put right in a list of fields, and where: a path such as `copyAcross.3.label`. */
export function mendsForFields(fields: readonly CaseField[]): Mend[] {
  if (fields.length === 0) return [{ at: 'copyAcross', say: 'Please leave at least one field.' }]
  return fields.flatMap((one, i) => mendsForField(one, fields, `copyAcross.${i}`))
}

function mendsForField({ label, from, repeat, max, maxChars }: CaseField, all: readonly CaseField[], at: string): Mend[] {
  const mends: Mend[] = []
  const ask = (fine: boolean, part: string, say: string): void => void (fine || mends.push({ at: `${at}.${part}`, say }))
  const called = label.trim().toLowerCase()
  ask(called !== '' && !hasStrangeSigns(label), 'label', 'Please write what this field is called in the case system.')
  const first = all.findIndex((other) => other.label.trim().toLowerCase() === called)
  ask(called === '' || `copyAcross.${first}` === at, 'label', 'Another field is called this already.')
  ask(from.length > 0, `from`, 'Please choose at least one thing that goes in this field.')
  if (repeat === 'dangers') {
    ask(from.every(isOfDangers), 'repeat', 'Only what belongs to a danger statement can stand once for each of them.')
    ask(label.includes('{n}'), 'label', 'Please write {n} where the number of the danger statement stands.')
  }
  if (repeat === 'children') {
    ask(from.every(isOfChildren), 'repeat', 'Only what belongs to one child can stand once for each child.')
    ask(label.includes('{child}'), 'label', 'Please write {child} where the child’s name stands.')
  }
  ask(isWhole(max, MOST_REPEATS), 'max', `Please give a whole number from 1 to ${MOST_REPEATS}, or leave it empty.`)
  ask(isWhole(maxChars, MOST_LETTERS), 'maxChars', 'Please give a whole number from 1 to 1,000,000, or leave it empty.')
  return mends
}
