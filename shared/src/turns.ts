import Type, { type Static } from 'typebox'
import { Id, type Instant, type PersonId } from './id.ts'

const strict = { additionalProperties: false }

/** A hand that goes up or down. `person`: whoever it is; one screen may speak for several, and the chair for whoever has none. */
const Hand = Type.Object({ type: Type.Literal('hand'), person: Id<PersonId>(), up: Type.Boolean() }, strict)
/** Everybody is asked in turn. `order`: as the chair sees fit; family first. `question`: what is asked, or empty. */
const RoundBegan = Type.Object(
  {
    type: Type.Literal('round-began'),
    order: Type.Array(Id<PersonId>(), { minItems: 1, maxItems: 60 }),
    question: Type.String({ maxLength: 300 })
  },
  strict
)
const RoundEnded = Type.Object({ type: Type.Literal('round-ended') }, strict)
/** Who speaks now; null for nobody in particular. */
const Speaking = Type.Object({ type: Type.Literal('speaking'), person: Type.Union([Type.Null(), Id<PersonId>()]) }, strict)
/** Somebody takes the chair: the chair hands it on, the deputy or the scribe takes it, or it is taken back. */
const TookChair = Type.Object({ type: Type.Literal('took-chair'), person: Id<PersonId>() }, strict)
/** The chair read something to somebody who is on the phone and sees no screen. `what`: the stage it was read in. */
const ReadTo = Type.Object(
  { type: Type.Literal('read-to'), person: Id<PersonId>(), what: Type.String({ minLength: 1, maxLength: 100 }), read: Type.Boolean() },
  strict
)

export const TurnDecision = Type.Union([Hand, RoundBegan, RoundEnded, Speaking, TookChair, ReadTo])
export type TurnDecision = Static<typeof TurnDecision>

/** One person's turn. */
export interface Spell {
  person: PersonId
  since: Instant
  until: Instant
}

/** Whose turn it is. */
export interface TurnStanding {
  /** Hands that are up, the longest first. */
  hands: readonly PersonId[]
  /** The round that is on: everybody in order, and who has spoken in it. */
  round: { order: readonly PersonId[]; done: readonly PersonId[]; question: string } | null
  speaking: { person: PersonId; since: Instant } | null
  /** Seconds each person has spoken in all, without whoever speaks now. For the chair's own eye. */
  spoken: ReadonlyMap<PersonId, number>
  /** Every turn that is over, oldest first: what was said before somebody came is not held against how much they had. */
  spells: readonly Spell[]
  /** Who is in the chair; null for the chair the conference was set up with. */
  chairing: PersonId | null
  /** What was read to each person who is on the phone. */
  readTo: ReadonlyMap<PersonId, readonly string[]>
}

export const TURNS_START: TurnStanding = Object.freeze({
  hands: [],
  round: null,
  speaking: null,
  spoken: new Map(),
  spells: [],
  chairing: null,
  readTo: new Map()
})

/** Whose turn it is once this was decided. */
export function turnsAfter(standing: TurnStanding, decision: TurnDecision, at: Instant): TurnStanding {
  switch (decision.type) {
    case 'hand': {
      const others = without(standing.hands, decision.person)
      return { ...standing, hands: decision.up ? [...others, decision.person] : others }
    }
    case 'round-began':
      return { ...standing, round: { order: decision.order, done: [], question: decision.question } }
    case 'round-ended':
      return { ...standing, round: null }
    case 'speaking':
      return speaking(standing, decision.person, at)
    case 'took-chair':
      return { ...standing, chairing: decision.person }
    case 'read-to': {
      const had = (standing.readTo.get(decision.person) ?? []).filter((what) => what !== decision.what)
      return { ...standing, readTo: new Map(standing.readTo).set(decision.person, decision.read ? [...had, decision.what] : had) }
    }
    default:
      return decision satisfies never
  }
}

/** Whoever speaks has their hand down; whoever spoke before has had their turn in the round. */
function speaking(standing: TurnStanding, person: PersonId | null, at: Instant): TurnStanding {
  const { speaking: before, spoken, round, hands } = standing
  const seconds = before ? Math.max(0, (Date.parse(at) - Date.parse(before.since)) / 1000) : 0
  const done = round && before && round.order.includes(before.person) ? [...without(round.done, before.person), before.person] : round?.done
  return {
    ...standing,
    hands: person ? without(hands, person) : hands,
    speaking: person && { person, since: at },
    spoken: before ? new Map(spoken).set(before.person, (spoken.get(before.person) ?? 0) + seconds) : spoken,
    spells: before ? [...standing.spells, { ...before, until: at }] : standing.spells,
    round: round && { ...round, done: done ?? [] }
  }
}

/** Who is next in the round: the first who has not spoken in it and does not speak now. */
export function nextInRound({ round, speaking: now }: Pick<TurnStanding, 'round' | 'speaking'>): PersonId | null {
  return round?.order.find((person) => !round.done.includes(person) && person !== now?.person) ?? null
}

const without = (people: readonly PersonId[], person: PersonId): PersonId[] => people.filter((id) => id !== person)
