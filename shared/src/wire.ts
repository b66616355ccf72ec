import Type, { type Static } from 'typebox'
import type { Mine } from './answers.ts'
import { type DocumentId, Id, type Instant, type PersonId, type Way, WAYS } from './conference.ts'
import { DocumentName } from './documents.ts'
import type { DoorSeen, Pause, Placement } from './door.ts'
import { Decision, type DecisionEntry, Seq } from './journal.ts'
import type { RefusalCode } from './refusal.ts'

/** Changed when an older page could no longer be understood; a page with another number is asked to load again. */
export const PROTOCOL = 3

const strict = { additionalProperties: false }

/** Who a live connection is for, given once when it opens: a seat this browser holds a key to, or the knock of somebody who has no seat yet. */
export const Handshake = Type.Union([
  Type.Object({ seat: Id<PersonId>(), protocol: Type.Integer() }, strict),
  Type.Object({ knock: Id(), protocol: Type.Integer() }, strict)
])
export type Handshake = Static<typeof Handshake>

/** The most bytes of one update: a paste of 20,000 letters fits many times over. */
export const MOST_UPDATE_BYTES = 256 * 1024
const Bytes = Type.Unsafe<Uint8Array>({})

/** `have`: the asker's Yjs state vector. `after`: the last decision they know of. */
export const OpenAsk = Type.Object({ document: DocumentName, have: Bytes, after: Seq }, strict)
export const EditAsk = Type.Object({ document: DocumentName, update: Bytes }, strict)
export const DecideAsk = Type.Object({ document: DocumentName, decision: Decision, after: Seq, key: Id() }, strict)
export const HereSay = Type.Object(
  { way: Type.Unsafe<Way>(Type.String({ enum: [...WAYS] })), writingIn: Type.String({ maxLength: 100 }) },
  strict
)
export type OpenAsk = Static<typeof OpenAsk>
export type EditAsk = Static<typeof EditAsk>
export type DecideAsk = Static<typeof DecideAsk>
/** `writingIn`: the id of the item, a dot and the field somebody's caret is in, or empty. */
export type HereSay = Static<typeof HereSay>

/**
 * `update`: what the asker lacks; `vector`: what the server has; `decisions`: those after the asker's number; `seq`: the last number.
 * `writer`: the Yjs client id this person writes this document under, given by the server; 0 for whoever may only read. `now`: the server's
 * clock, for time that is left: clocks of browsers are not right.
 */
export interface Opened {
  update: Uint8Array
  vector: Uint8Array
  writer: number
  decisions: DecisionEntry[]
  seq: Seq
  now: Instant
}

export type Answer<T> = (answer: ({ ok: true } & T) | { ok: false; code: RefusalCode; say: string }) => void

/** What a browser may say. Each is checked against its schema above; the speaker is known from the session. */
export interface Up {
  open(ask: OpenAsk, answer: Answer<Opened>): void
  edit(ask: EditAsk, answer: Answer<{ seq: Seq }>): void
  decide(ask: DecideAsk, answer: Answer<{ seq: Seq }>): void
  here(say: HereSay): void
}

/** Somebody here at this moment; made by the server from its sessions, never from what a browser claims (R9). */
export interface PersonHere {
  person: PersonId
  way: Way
  writingIn: string
}

/** What the server says. */
export interface Down {
  /** Words other people wrote, already kept. `seq` is the number of the last of them. */
  edited(said: { document: DocumentId; update: Uint8Array; seq: Seq }): void
  decided(said: { document: DocumentId; entry: DecisionEntry }): void
  here(everyone: PersonHere[]): void
  /** Where this person stands with the door: said at once when they connect, and whenever it changes. */
  placed(said: Placement): void
  /** To whoever tends the door, and to nobody else. */
  door(seen: DoorSeen): void
  /** To one seat alone: the answers of whoever speaks from it that are not open yet (R16). Said when the map is opened, and whenever one changes. */
  mine(answers: Mine[]): void
  /** To one seat alone: who of those at it waits for a break. Said when that changes, and when the map is opened while somebody does. */
  pauses(waiting: readonly Pause[]): void
  /** The documents this person is named in have changed: ask for them again. Said to nobody else. */
  documents(): void
  /** Put out for good: nothing more will come, and this browser's key no longer opens anything. */
  gone(said: { code: RefusalCode; say: string }): void
  /** Closed for you. After a refusal, your words stay with you to copy; open again to go on. */
  closed(said: { document: DocumentId; code: RefusalCode; say: string }): void
}
