import Type, { type Static } from 'typebox'
import { Id, type Instant, oneOf, type PersonId } from './id.ts'
import { saidAnew, type SaidLast } from './said-last.ts'

const strict = { additionalProperties: false }

/** What a review looks at again, line by line: everything of last time but what the children said, which is asked anew. */
export const LOOKED_AT = ['steps', 'dangers', 'contingencies', 'bottomLines', 'cards'] as const
export type LookedAtList = (typeof LOOKED_AT)[number]

/** What a review says of a line of last time. Of a step: whether it was done. `dropped`: it does not stand any more, because. */
export const VERDICTS = ['still', 'changed', 'done', 'partly', 'not-done', 'dropped'] as const
export type Verdict = (typeof VERDICTS)[number]

/** What can be said of a line in this list, in the order it is asked. */
export const verdictsFor = (list: LookedAtList): readonly Verdict[] =>
  list === 'steps' ? ['done', 'partly', 'not-done', 'dropped'] : ['still', 'changed', 'done', 'dropped']

/** Whether a line with this verdict stands no more in the plan that comes of the review. */
export const endsLine = (verdict: Verdict): boolean => verdict === 'done' || verdict === 'dropped'

/** Whether saying so takes away what somebody else wrote. That a step was done is told, and takes nothing away. */
export const takesAway = ({ list, verdict }: Pick<LineLookedAt, 'list' | 'verdict'>): boolean =>
  verdict === 'dropped' || (verdict === 'done' && list !== 'steps')

/**
 * Somebody says what has become of a line of last time. `words`: why it was dropped; of a step, what helped or what was in the way. The last one
 * stands, and what was said before stays in sight (R73).
 */
export const LineLookedAt = Type.Object(
  {
    type: Type.Literal('looked-at'),
    list: oneOf(LOOKED_AT),
    item: Id(),
    verdict: oneOf(VERDICTS),
    words: Type.String({ maxLength: 2000 })
  },
  strict
)
export type LineLookedAt = Static<typeof LineLookedAt>

export interface LineSaid {
  verdict: Verdict
  words: string
  by: PersonId
  at: Instant
}

/** By the id of each line: what stands, and what was said before, oldest first. */
export type LookingBack = ReadonlyMap<string, SaidLast<LineSaid>>

export const LOOKING_BACK_START: LookingBack = new Map()

export function lookingBackAfter(
  standing: LookingBack,
  { item, verdict, words }: LineLookedAt,
  when: Pick<LineSaid, 'by' | 'at'>
): LookingBack {
  return new Map(standing).set(item, saidAnew(standing.get(item), { verdict, words: words.trim(), ...when }))
}
