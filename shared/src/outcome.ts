import Type, { type Static } from 'typebox'
import { type ChildId, Id, type Instant, oneOf, type PersonId } from './id.ts'
import { HARM_KINDS } from './profile.ts'
import { LONGEST_NAME } from './text.ts'

const strict = { additionalProperties: false }
const MaybeDay = Type.String({ maxLength: 10 })
const Words = Type.String({ maxLength: 4000 })

/**
 * What the chair decided for one child. `plan`: a child protection plan, from now on or still as it is; `changed`: the plan that is in force goes on
 * with changes, and `ended`: it ends, both at a review only; `no-plan`: none is needed; `other`: another plan gives enough protection.
 */
export const OUTCOMES = ['plan', 'changed', 'no-plan', 'other', 'ended'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Whether a child has a child protection plan once this is decided. */
export const hasPlan = (outcome: Outcome): boolean => outcome === 'plan' || outcome === 'changed'

/**
 * Which limb of the test for "likely" is met: `happened`: the child was ill-treated or impaired and more is likely; `likely`: it did not, and
 * ill-treatment or impairment is likely. Source: Sussex procedures, "Actions and decisions of the conference".
 */
export const LIMBS = ['', 'happened', 'likely'] as const
export type Limb = (typeof LIMBS)[number]

/** Why a plan ends. Source: Norfolk, Lincolnshire and others on review conferences. */
export const ENDINGS = ['', 'safe-now', 'moved-away', 'turned-18', 'left-the-country', 'died'] as const
export type Ending = (typeof ENDINGS)[number]

/** The chair decides for one child; the last one stands until the plan is signed. `kind`: the main kind of harm; `more`: further kinds. */
export const ChildDecided = Type.Object(
  {
    type: Type.Literal('child-decided'),
    child: Id<ChildId>(),
    outcome: oneOf(OUTCOMES),
    limb: oneOf(LIMBS),
    harm: oneOf(['', ...HARM_KINDS] as const),
    more: Type.Array(oneOf(HARM_KINDS), { maxItems: HARM_KINDS.length }),
    ending: oneOf(ENDINGS),
    /** Which other plan, when it is one. */
    other: Type.String({ maxLength: 400 }),
    reason: Words
  },
  strict
)
export type ChildDecided = Static<typeof ChildDecided>

/** Somebody does not agree with what was decided for a child. Of a professional it is formal dissent; of the family, where to complain follows from it. */
const DisagreedWith = Type.Object(
  {
    type: Type.Literal('disagreed-with'),
    child: Id<ChildId>(),
    person: Id<PersonId>(),
    words: Type.String({ minLength: 1, maxLength: 4000 })
  },
  strict
)

/** What happens next. People by their id, or by name where they have no seat. Late days need a reason. */
export const Arranged = Type.Object(
  {
    type: Type.Literal('arranged'),
    lead: Type.String({ maxLength: LONGEST_NAME }),
    coreGroup: Type.Array(Type.String({ minLength: 1, maxLength: LONGEST_NAME }), { maxItems: 30 }),
    coreGroupOn: MaybeDay,
    coreGroupLate: Type.String({ maxLength: 1000 }),
    reviewOn: MaybeDay,
    reviewLate: Type.String({ maxLength: 1000 }),
    /** Who tells each child what was decided, and how. */
    tells: Type.Array(
      Type.Object({ child: Id<ChildId>(), who: Type.String({ maxLength: LONGEST_NAME }), how: Type.String({ maxLength: 1000 }) }, strict),
      { maxItems: 12 }
    )
  },
  strict
)
export type Arranged = Static<typeof Arranged>

export const OutcomeDecision = Type.Union([ChildDecided, DisagreedWith, Arranged])
export type OutcomeDecision = Static<typeof OutcomeDecision>

/** What stands for one child. `present`: who was here when it was decided. */
export interface ChildOutcome extends Omit<ChildDecided, 'type'> {
  by: PersonId
  at: Instant
  present: readonly PersonId[]
  earlier: readonly Omit<ChildOutcome, 'earlier'>[]
}

export interface OutcomeStanding {
  children: ReadonlyMap<ChildId, ChildOutcome>
  disagreed: readonly { child: ChildId; person: PersonId; by: PersonId; at: Instant; words: string }[]
  arranged: (Omit<Arranged, 'type'> & { by: PersonId; at: Instant }) | null
}

/** Children who have died, as was noted with what was decided. */
export const diedIn = ({ children }: Pick<OutcomeStanding, 'children'>): ChildId[] =>
  [...children.values()].filter(({ ending }) => ending === 'died').map(({ child }) => child)

export const OUTCOME_START: OutcomeStanding = Object.freeze({ children: new Map(), disagreed: [], arranged: null })

/** What stands once this was decided. present: who was here at that moment. */
export function outcomeAfter(
  standing: OutcomeStanding,
  decision: OutcomeDecision,
  { by, at, present }: { by: PersonId; at: Instant; present: readonly PersonId[] }
): OutcomeStanding {
  switch (decision.type) {
    case 'child-decided': {
      const { type: _, ...decided } = decision
      const before = standing.children.get(decision.child)
      const earlier = before ? [...before.earlier, withoutEarlier(before)] : []
      return { ...standing, children: new Map(standing.children).set(decision.child, { ...decided, by, at, present, earlier }) }
    }
    case 'disagreed-with': {
      const { child, person, words } = decision
      const others = standing.disagreed.filter((one) => one.child !== child || one.person !== person)
      return { ...standing, disagreed: [...others, { child, person, by, at, words }] }
    }
    case 'arranged': {
      const { type: _, ...arranged } = decision
      return { ...standing, arranged: { ...arranged, by, at } }
    }
    default:
      return decision satisfies never
  }
}

function withoutEarlier({ earlier: _, ...outcome }: ChildOutcome): Omit<ChildOutcome, 'earlier'> {
  return outcome
}
