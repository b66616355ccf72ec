import Type, { type Static } from 'typebox'
import { AGENDA_START, agendaAfter, AgendaDecision, type AgendaStanding } from './agenda.ts'
import { AnswerDecision, answersAfter, type AnswerStanding, Question } from './answers.ts'
import { type Conference, Conference as ConferenceSchema, WAYS, type Way } from './conference.ts'
import { DoorDecision } from './door.ts'
import { FieldTicked } from './exchange/ticks.ts'
import { Id, type Instant, oneOf, type PersonId } from './id.ts'
import { LineLookedAt, type LookingBack, LOOKING_BACK_START, lookingBackAfter } from './looking-back.ts'
import { PictureDecision, picturesAfter, type PicturesStanding } from './pictures.ts'
import { OUTCOME_START, outcomeAfter, OutcomeDecision, type OutcomeStanding } from './outcome.ts'
import { type StanceStanding, STANCES_START, stancesAfter, Stood } from './stances.ts'
import { TurnDecision, TURNS_START, turnsAfter, type TurnStanding } from './turns.ts'
import { COLUMNS } from './words.ts'

/** A place in one document's journal, from 1. 0 is before the first entry. */
export type Seq = number
export const Seq = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })

/** Who an entry is from: somebody in the conference, or Same Page itself. */
export type Author = PersonId | 'same-page'

/** What somebody wrote: a Yjs update (V1). `writer` is the Yjs client id it was written under. */
export interface Edit {
  kind: 'edit'
  update: Uint8Array
  writer: number
}

/**
 * What the wall shows: one thing at a time. `stage`: whatever the stage the room is at shows first. `danger`: one statement alone; `thread`: from
 * danger to deed. `part` counts screenfuls from 0; the wall shows its last one when there are fewer. While a break is on, it shows the break.
 */
const part = { part: Type.Integer({ minimum: 0, maximum: 999 }) }
const strict = { additionalProperties: false }
export const View = Type.Union([
  Type.Object({ of: Type.Literal('blank') }, strict),
  Type.Object({ of: Type.Literal('welcome') }, strict),
  Type.Object({ of: Type.Literal('stage'), ...part }, strict),
  Type.Object({ of: Type.Literal('column'), column: oneOf(COLUMNS), ...part }, strict),
  Type.Object({ of: Type.Literal('danger'), item: Id(), ...part }, strict),
  Type.Object({ of: Type.Literal('thread'), item: Id(), ...part }, strict),
  Type.Object({ of: Type.Literal('answers'), question: Question, ...part }, strict),
  Type.Object({ of: Type.Literal('prompt'), words: Type.String({ minLength: 1, maxLength: 300 }) }, strict),
  Type.Object({ of: Type.Literal('plan'), ...part }, strict),
  Type.Object({ of: Type.Literal('voice'), child: Id(), ...part }, strict)
])
export type View = Static<typeof View>

const ATTENDANCE = ['arrived', 'left', 'apologies', 'report-only'] as const

const Convened = Type.Object({ type: Type.Literal('convened'), conference: ConferenceSchema }, strict)
const Attended = Type.Object(
  {
    type: Type.Literal('attended'),
    person: Id<PersonId>(),
    as: oneOf(ATTENDANCE),
    way: oneOf(WAYS)
  },
  strict
)
const Showed = Type.Object({ type: Type.Literal('showed'), view: View }, strict)
const Signed = Type.Object({ type: Type.Literal('signed') }, strict)
const Reopened = Type.Object({ type: Type.Literal('reopened'), reason: Type.String({ minLength: 1, maxLength: 2000 }) }, strict)
const Printed = Type.Object({ type: Type.Literal('printed'), signature: Seq, sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }) }, strict)

/** R25: words that were there are gone for good. Why, and who had them already, is kept at the door. */
const WordsRemoved = Type.Object(
  {
    type: Type.Literal('words-removed'),
    list: Type.String({ maxLength: 20 }),
    item: Type.String({ maxLength: 40 }),
    field: Type.String({ maxLength: 40 })
  },
  strict
)

/** What one person does at one moment. Decisions do not merge: each names the last number its author had seen. */
export const Decision = Type.Union([
  Convened,
  Attended,
  Showed,
  Signed,
  Reopened,
  Printed,
  WordsRemoved,
  AgendaDecision,
  TurnDecision,
  AnswerDecision,
  OutcomeDecision,
  Stood,
  LineLookedAt,
  DoorDecision,
  FieldTicked,
  PictureDecision
])
export type Decision = Static<typeof Decision>

/** `after`: the last number the author had seen. `key`: made by whoever asks, so that asking twice is one entry (R19). */
export interface Decided {
  kind: 'decision'
  decision: Decision
  after: Seq
  key: string
}

interface Entered {
  seq: Seq
  at: Instant
  by: Author
}
export type NewEntry = Omit<Entered, 'seq'> & (Edit | Decided)
export type Entry = Entered & (Edit | Decided)
export type DecisionEntry = Entered & Decided

/** One signature of the chair: entry `seq` signs the map as it stood at `plan`. */
export interface Signature {
  seq: Seq
  plan: Seq
  by: PersonId
  at: Instant
  version: number
  /** The signed bytes, once they are printed and kept. */
  sha256: string | null
}

export interface Coming {
  as: (typeof ATTENDANCE)[number]
  way: Way
  at: Instant
  /** Who recorded it; Same Page itself when their own screen came in. */
  by: Author
}

/** Where things stand after the journal so far. Frozen: every entry makes a new one. */
export interface Standing {
  conference: Conference | null
  /** Everything recorded about each person's coming and going, oldest first (R18: added to, never overwritten). */
  attendance: ReadonlyMap<PersonId, readonly Coming[]>
  shown: View
  signatures: readonly Signature[]
  /** The signature in force; null before sign-off and after reopening. */
  signature: Signature | null
  /** The number of the last removal of words; 0 for none. A screen that knows an older one still holds what is gone. */
  removal: Seq
  /** Number and reason of every reopening, oldest first. */
  reopenings: readonly { seq: Seq; reason: string; by: Author; at: Instant }[]
  /** Where the room is on its agenda, whose turn it is, what was asked and answered, what was decided. */
  agenda: AgendaStanding
  turns: TurnStanding
  answers: AnswerStanding
  outcome: OutcomeStanding
  /** Where each person said they stand on the plan (R72). */
  stances: StanceStanding
  /** At a review: what was said of each line of last time (R73). */
  lookedAt: LookingBack
  /** In a child's document: its pictures (R78). */
  pictures: PicturesStanding
}

export const START: Standing = Object.freeze({
  conference: null,
  attendance: new Map(),
  shown: { of: 'welcome' as const },
  signatures: [],
  signature: null,
  removal: 0,
  reopenings: [],
  agenda: AGENDA_START,
  turns: TURNS_START,
  answers: new Map(),
  outcome: OUTCOME_START,
  stances: STANCES_START,
  lookedAt: LOOKING_BACK_START,
  pictures: new Map()
})

/** Where things stand once `entry` is in. entries: oldest first, every one once; edits change nothing here. */
export function standingAfter(standing: Standing, entry: Entry): Standing {
  return entry.kind === 'edit' ? standing : Object.freeze({ ...standing, ...changeBy(standing, entry) })
}

function changeBy(standing: Standing, { decision, after, seq, by, at }: DecisionEntry): Partial<Standing> {
  switch (decision.type) {
    case 'convened':
      return { conference: decision.conference }
    case 'attended': {
      const coming = { as: decision.as, way: decision.way, at, by }
      return {
        attendance: new Map(standing.attendance).set(decision.person, [...(standing.attendance.get(decision.person) ?? []), coming])
      }
    }
    case 'showed':
      return { shown: decision.view }
    case 'signed': {
      const signature = { seq, plan: after, by: by as PersonId, at, version: standing.signatures.length + 1, sha256: null }
      return { signature, signatures: [...standing.signatures, signature] }
    }
    case 'reopened':
      return { signature: null, reopenings: [...standing.reopenings, { seq, reason: decision.reason, by, at }] }
    case 'printed':
      return printed(standing, decision.signature, decision.sha256)
    case 'words-removed':
      return { removal: seq }
    case 'moved':
      // The wall goes with the room.
      return { agenda: agendaAfter(standing.agenda, decision, by as PersonId, at), shown: { of: 'stage', part: 0 } }
    case 'extended':
    case 'readied':
    case 'break-began':
    case 'break-ended':
      return { agenda: agendaAfter(standing.agenda, decision, by as PersonId, at) }
    case 'hand':
    case 'round-began':
    case 'round-ended':
    case 'speaking':
    case 'took-chair':
    case 'read-to':
      return { turns: turnsAfter(standing.turns, decision, at) }
    case 'gave':
    case 'kept':
    case 'answered':
    case 'reveal':
    case 'revealed':
    case 'changed-answer':
    case 'change':
      return { answers: answersAfter(standing.answers, decision, at) }
    case 'child-decided':
    case 'disagreed-with':
    case 'arranged':
      return { outcome: outcomeAfter(standing.outcome, decision, { by: by as PersonId, at, present: presentIn(standing) }) }
    case 'stood':
      return { stances: stancesAfter(standing.stances, decision, { by: by as PersonId, at, seen: after }) }
    case 'looked-at':
      return { lookedAt: lookingBackAfter(standing.lookedAt, decision, { by: by as PersonId, at }) }
    case 'picture-added':
    case 'picture-agreed':
    case 'picture-removed':
      return { pictures: picturesAfter(standing.pictures, decision, { by: by as PersonId, at }) }
    case 'began':
    case 'part-closed':
    case 'part-opened':
    case 'exclusion-asked':
    case 'exclusion-decided':
    case 'admitted':
    case 'sent-back':
    case 'removed':
    case 'removal-explained':
    case 'pause-asked':
    case 'pause-answered':
      return {} // of the door: read by `doorAfter`
    case 'field-ticked':
      return {} // of copying: read by `copiedBy`
    default:
      return decision satisfies never
  }
}

function printed(standing: Standing, signed: Seq, sha256: string): Partial<Standing> {
  const kept = (signature: Signature): Signature => (signature.seq === signed ? { ...signature, sha256 } : signature)
  return { signatures: standing.signatures.map(kept), signature: standing.signature && kept(standing.signature) }
}

/** Who is here as far as was recorded: came, and has not left since. */
export const presentIn = ({ attendance }: Pick<Standing, 'attendance'>): PersonId[] =>
  [...attendance].filter(([, comings]) => comings.at(-1)?.as === 'arrived').map(([person]) => person)
