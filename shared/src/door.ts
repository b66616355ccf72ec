import Type, { type Static } from 'typebox'
import { DocumentName } from './documents.ts'
import { type DocumentId, Id, type Instant, type PersonId, type Role, ROLES } from './conference.ts'
import type { Author, DecisionEntry, Seq } from './journal.ts'
import type { Stage } from './rules.ts'
import { LONGEST_NAME } from './text.ts'

const strict = { additionalProperties: false }
const Why = Type.String({ minLength: 1, maxLength: 2000 })

/** The six grounds for keeping a family member out of all or part. Source: Sussex and Guernsey procedures on excluding family members. */
export const GROUNDS = ['harm-to-child', 'violence-or-unfit', 'child-asks', 'stops-others', 'confidential', 'family-conflict'] as const
export type Ground = (typeof GROUNDS)[number]
const GroundKey = Type.Unsafe<Ground>(Type.String({ enum: [...GROUNDS] }))

/** The chair came in for the first time: from here on people may be let in to the page. */
const Began = Type.Object({ type: Type.Literal('began') }, strict)
/** `stays`: everybody who stays, the chair among them. `document`: where those who stay write meanwhile. */
const PartClosed = Type.Object(
  { type: Type.Literal('part-closed'), stays: Type.Array(Id<PersonId>()), ground: GroundKey, reason: Why, document: DocumentName },
  strict
)
const PartOpened = Type.Object({ type: Type.Literal('part-opened') }, strict)
/** Somebody asks that a family member be kept out. `scope`: of all of it or of a part. */
const ExclusionAsked = Type.Object(
  {
    type: Type.Literal('exclusion-asked'),
    person: Id<PersonId>(),
    scope: Type.Unsafe<'whole' | 'part'>(Type.String({ enum: ['whole', 'part'] })),
    ground: GroundKey,
    evidence: Why
  },
  strict
)
/** `asked`: the number of the request. `say`: what the person is told, in the chair's words. `heard`: how their views will be brought instead. */
const ExclusionDecided = Type.Object(
  {
    type: Type.Literal('exclusion-decided'),
    asked: Type.Integer({ minimum: 1 }),
    agreed: Type.Boolean(),
    reason: Why,
    say: Type.String({ maxLength: 2000 }),
    heard: Type.String({ maxLength: 2000 })
  },
  strict
)
/** Let in by name. `consented`: for an observer, that chair and family both agreed. */
const Admitted = Type.Object({ type: Type.Literal('admitted'), person: Id<PersonId>(), consented: Type.Boolean() }, strict)
const SentBack = Type.Object({ type: Type.Literal('sent-back'), person: Id<PersonId>() }, strict)
const Removed = Type.Object({ type: Type.Literal('removed'), person: Id<PersonId>(), reason: Type.String({ maxLength: 2000 }) }, strict)

/** Why words were taken off the map for good, and whose screens had them already. `removal`: the number of the removal in the map's journal. */
const RemovalExplained = Type.Object(
  {
    type: Type.Literal('removal-explained'),
    removal: Type.Integer({ minimum: 1 }),
    reason: Why,
    sentTo: Type.Array(Id<PersonId>())
  },
  strict
)

/** Somebody needs a break, and the chair alone hears of it. `person`: whoever needs it; one screen may speak for several. */
const PauseAsked = Type.Object({ type: Type.Literal('pause-asked'), person: Id<PersonId>() }, strict)
/** `soon` is told to whoever asked and to nobody else; a break is for everybody, and the page says so itself. */
const PauseAnswered = Type.Object(
  {
    type: Type.Literal('pause-answered'),
    person: Id<PersonId>(),
    answer: Type.Unsafe<'soon' | 'break'>(Type.String({ enum: ['soon', 'break'] }))
  },
  strict
)

/** What is decided at the door. Kept in a journal of its own: nobody but those who tend the door is sent any of it. */
export const DoorDecision = Type.Union([
  Began,
  PartClosed,
  PartOpened,
  ExclusionAsked,
  ExclusionDecided,
  Admitted,
  SentBack,
  Removed,
  RemovalExplained,
  PauseAsked,
  PauseAnswered
])
export type DoorDecision = Static<typeof DoorDecision>

/** One closed part. `out`: null while it lasts. */
export interface ClosedPart {
  seq: Seq
  from: Instant
  until: Instant | null
  stays: readonly PersonId[]
  ground: Ground
  reason: string
  document: DocumentId
}

/** `seq`: its number in the door's journal, which is never told: others' requests could be counted from it (R7). */
export interface Exclusion {
  id: string
  seq: Seq
  person: PersonId
  scope: 'whole' | 'part'
  ground: Ground
  evidence: string
  by: Author
  at: Instant
  decided: { agreed: boolean; reason: string; say: string; heard: string; at: Instant } | null
}

/** Somebody waits for a break. `id`: of the asking, and of nothing else. `soon`: the chair has seen it and said so. */
export interface Pause {
  id: string
  person: PersonId
  at: Instant
  soon: boolean
}

/** Where things stand at the door. */
export interface DoorStanding {
  began: boolean
  /** The closed part that is under way. */
  closed: ClosedPart | null
  past: readonly ClosedPart[]
  exclusions: readonly Exclusion[]
  /** Observers whom chair and family agreed to have here. */
  consented: readonly PersonId[]
  /** Whom the chair let in and has not sent out since; and whom the chair sent out and has not let in since. */
  letIn: readonly PersonId[]
  sentOut: readonly PersonId[]
  /** Who waits for a break, the longest first; each person once. */
  pauses: readonly Pause[]
}

/** A request as it is told to whoever made it, and to whoever decides. */
export type ExclusionSeen = Omit<Exclusion, 'seq'>

export const DOOR_START: DoorStanding = Object.freeze({
  began: false,
  closed: null,
  past: [],
  exclusions: [],
  consented: [],
  letIn: [],
  sentOut: [],
  pauses: []
})

/** Where things stand at the door once `entry` is in. */
export function doorAfter(standing: DoorStanding, entry: DecisionEntry): DoorStanding {
  return Object.freeze({ ...standing, ...changeBy(standing, entry) })
}

function changeBy(standing: DoorStanding, { decision, seq, at, by, key }: DecisionEntry): Partial<DoorStanding> {
  switch (decision.type) {
    case 'began':
      return { began: true }
    case 'part-closed': {
      const { stays, ground, reason, document } = decision
      return { closed: { seq, from: at, until: null, stays, ground, reason, document } }
    }
    case 'part-opened':
      return standing.closed ? { closed: null, past: [...standing.past, { ...standing.closed, until: at }] } : {}
    case 'exclusion-asked': {
      const { person, scope, ground, evidence } = decision
      return { exclusions: [...standing.exclusions, { id: key, seq, person, scope, ground, evidence, by, at, decided: null }] }
    }
    case 'exclusion-decided': {
      const { asked, agreed, reason, say, heard } = decision
      const decided = { agreed, reason, say, heard, at }
      return { exclusions: standing.exclusions.map((one) => (one.seq === asked ? { ...one, decided } : one)) }
    }
    case 'admitted':
      return {
        consented: decision.consented ? and(standing.consented, decision.person) : standing.consented,
        letIn: and(standing.letIn, decision.person),
        sentOut: without(standing.sentOut, decision.person)
      }
    case 'sent-back':
    case 'removed':
      return { letIn: without(standing.letIn, decision.person), sentOut: and(standing.sentOut, decision.person) }
    case 'pause-asked': {
      const { person } = decision
      return { pauses: [...standing.pauses.filter((one) => one.person !== person), { id: key, person, at, soon: false }] }
    }
    case 'pause-answered': {
      const { person, answer } = decision
      if (answer === 'break') return { pauses: standing.pauses.filter((one) => one.person !== person) }
      return { pauses: standing.pauses.map((one) => (one.person === person ? { ...one, soon: true } : one)) }
    }
    default:
      return {}
  }
}

const without = (people: readonly PersonId[], person: PersonId): PersonId[] => people.filter((id) => id !== person)
const and = (people: readonly PersonId[], person: PersonId): PersonId[] => [...without(people, person), person]

/** Where one person stands with the door: waiting to be let in, in, or out while a part is closed. */
export type Place = 'lobby' | 'in' | 'out'

/** Told to one person: where they stand. `stage` is theirs alone: in a closed part it differs between those who stay and those who are out. */
export interface Placement {
  place: Place
  stage: Stage
}

/** Somebody who waits to be let in. `claims`: who they say they are. `person`: whose link they used; null for somebody who used the spoken code. */
export interface Knock {
  id: string
  side: 'family' | 'professional'
  claims: string
  person: PersonId | null
  since: Instant
}

/** Told to whoever tends the door. */
export interface DoorSeen {
  knocks: Knock[]
  /** The spoken code, while there is one. */
  code: string | null
  /** True when somebody has tried many codes lately. */
  guessing: boolean
  /** Everybody with a device that is let in, here at this moment or not. */
  admitted: PersonId[]
  closed: ClosedPart | null
  past: readonly ClosedPart[]
  exclusions: readonly ExclusionSeen[]
  /** True while a screen is paired as the wall. */
  wall: boolean
  /** Things for whoever tends the door alone, such as words that look like an address being kept safe. */
  warnings: { id: string; say: string; at: Instant }[]
  /** Who asks for a break. */
  pauses: readonly Pause[]
}

const role = Type.Unsafe<Role>(Type.String({ enum: [...ROLES] }))
const Name = Type.String({ minLength: 1, maxLength: LONGEST_NAME })

/** POST /api/seats/:seat/door: what whoever tends the door can do. */
export const TendAsk = Type.Union([
  Type.Object({ act: Type.Literal('admit'), knock: Id(), person: Id<PersonId>(), consented: Type.Boolean() }, strict),
  /** Somebody who is not on the list yet. */
  Type.Object(
    { act: Type.Literal('admit-new'), knock: Id(), name: Name, describedAs: Type.String({ maxLength: LONGEST_NAME }), role },
    strict
  ),
  Type.Object({ act: Type.Literal('refuse'), knock: Id() }, strict),
  Type.Object({ act: Type.Literal('rename'), person: Id<PersonId>(), name: Name }, strict),
  Type.Object({ act: Type.Literal('send-back'), person: Id<PersonId>() }, strict),
  Type.Object({ act: Type.Literal('remove'), person: Id<PersonId>(), reason: Type.String({ maxLength: 2000 }) }, strict),
  Type.Object({ act: Type.Literal('new-code') }, strict),
  Type.Object({ act: Type.Literal('end-code') }, strict),
  Type.Object({ act: Type.Literal('pair-wall'), code: Type.String({ minLength: 1, maxLength: 20 }) }, strict),
  Type.Object({ act: Type.Literal('unpair-wall') }, strict),
  Type.Object({ act: Type.Literal('close-part'), stays: Type.Array(Id<PersonId>()), ground: GroundKey, reason: Why }, strict),
  Type.Object({ act: Type.Literal('open-part') }, strict),
  Type.Object({ act: Type.Literal('dismiss-warning'), id: Id() }, strict),
  /** The answer to somebody who asked for a break: not now, but soon. */
  Type.Object({ act: Type.Literal('say-soon'), pause: Id() }, strict)
])
export type TendAsk = Static<typeof TendAsk>

/** POST /api/seats/:seat/pause: whoever speaks from this seat needs a break. */
export const PauseAsk = Type.Omit(PauseAsked, ['type'])
export type PauseAsk = Static<typeof PauseAsk>

/** POST /api/seats/:seat/exclusions (`exclusion-asked`), PUT /api/seats/:seat/exclusions/:asked (`exclusion-decided`). */
export const ExclusionAsk = Type.Omit(ExclusionAsked, ['type'])
export type ExclusionAsk = Static<typeof ExclusionAsk>
export const ExclusionAnswer = Type.Omit(ExclusionDecided, ['type', 'asked'])
export type ExclusionAnswer = Static<typeof ExclusionAnswer>
