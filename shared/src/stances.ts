import Type, { type Static } from 'typebox'
import { Id, type Instant, oneOf, type PersonId } from './id.ts'
import { saidAnew, type SaidLast } from './said-last.ts'

const strict = { additionalProperties: false }

/**
 * Where somebody stands on the plan that was read back. `heard`: they were there and heard it, and say nothing of agreeing. Being there is none of
 * these (R72): whoever has not said has not said.
 */
export const STANCES = ['agrees', 'in-part', 'disagrees', 'heard'] as const
export type Stance = (typeof STANCES)[number]

/** Stances that say nothing without words: with which part, and why not. */
export const needsWords = (stance: Stance): boolean => stance === 'in-part' || stance === 'disagrees'

/**
 * One person's stance on the page as it stood at the number before this decision. `of`: a short mark of the plan's words at that moment, written by
 * the server, so that a change afterwards shows.
 */
export const Stood = Type.Object(
  {
    type: Type.Literal('stood'),
    person: Id<PersonId>(),
    stance: oneOf(STANCES),
    words: Type.String({ maxLength: 4000 }),
    of: Type.Optional(Type.String({ pattern: '^[0-9a-f]{0,8}$' }))
  },
  strict
)
export type Stood = Static<typeof Stood>

/** What somebody said of the plan. `seen`: the number of the page it was said of. `by`: who typed it. */
export interface StanceSaid {
  stance: Stance
  words: string
  of: string
  seen: number
  by: PersonId
  at: Instant
}

/** The newest of each person, in the order they first spoke, with everything they said before it, oldest first. */
export type StanceStanding = ReadonlyMap<PersonId, SaidLast<StanceSaid>>

export const STANCES_START: StanceStanding = new Map()

export function stancesAfter(standing: StanceStanding, stood: Stood, when: Pick<StanceSaid, 'by' | 'at' | 'seen'>): StanceStanding {
  const { person, stance, words, of = '' } = stood
  return new Map(standing).set(person, saidAnew(standing.get(person), { stance, words: words.trim(), of, ...when }))
}
