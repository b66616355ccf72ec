import type { Conference, ConferenceId, DecisionEntry, DocumentId, Entry, Instant, NewEntry, PersonId, Seq } from '@samepage/shared'

/** A faster way to open a document, safe to lose: everything a room needs to know about its journal up to `seq`. */
export interface Snapshot {
  seq: Seq
  /** The state of a garbage-collected Y.Doc (V1). */
  state: Uint8Array
  /** Who wrote under which Yjs client id. */
  writers: [writer: number, person: PersonId | 'same-page'][]
  /** Every decision up to `seq`, oldest first. */
  decisions: DecisionEntry[]
}

/** One document's history in the order it was accepted. Rows are added, never changed (R1). */
export interface Journal {
  /**
   * Adds an entry and says where it came, from 1, with no holes (R2).
   * Resolves only once a power cut could not lose it (R3). Entries asked for in order are numbered in that order;
   * those asked for together are kept together, in one commit.
   * @param after  refuse unless this is still the last place; left out for edits, always given for decisions (R14)
   * @throws Refusal('moved-on') when it is not, Refusal('not-saved') when the disk says no
   */
  append(id: DocumentId, entry: NewEntry, after?: Seq): Promise<Seq>
  /** Everything later than `after`, oldest first; nothing is skipped. */
  since(id: DocumentId, after: Seq): AsyncIterable<Entry>
  /** Keeps the newest snapshot of a document; an older one than is kept changes nothing. */
  keep(id: DocumentId, snapshot: Snapshot): Promise<void>
  latest(id: DocumentId): Promise<Snapshot | null>
}

export type StaffId = string & { readonly staff: unique symbol }

/** A member of staff with an account. `passphrase` is an argon2id hash. */
export interface Staff {
  id: StaffId
  name: string
  passphrase: string
}

/**
 * A secret somebody holds, known here only by its SHA-256 (hex).
 * `link` and `seat` belong to a person in a conference (an invitation, and a browser that used it);
 * `set-up` and `staff` belong to staff (an invitation to make an account, and a browser that signed in).
 */
export interface Key {
  hash: string
  opens: 'link' | 'seat' | 'set-up' | 'staff'
  /** The PersonId or StaffId it belongs to; empty for `set-up`. */
  whose: string
  /** It opens nothing from this moment on; null for no end. */
  until: Instant | null
  /** It was ended by somebody: used once, replaced, signed out. */
  ended: boolean
}

/** Who may come in, and what they come in to. */
export interface Directory {
  /** @throws Refusal('name-taken') when somebody signs in with that name (capitals and outer spaces aside) */
  addStaff(staff: Staff): Promise<void>
  staffNamed(name: string): Promise<Staff | null>
  staff(id: StaffId): Promise<Staff | null>
  hasStaff(): Promise<boolean>

  /** Adds a conference or puts it in place of what was known of it. `seats`: further people who are members of staff; those known stay. */
  saveConference(conference: Conference, seats: ReadonlyMap<PersonId, StaffId>): Promise<void>
  conference(id: ConferenceId): Promise<Conference | null>
  /** The conference a person has a seat in. */
  conferenceOf(person: PersonId): Promise<Conference | null>
  /** All conferences, soonest first. */
  conferences(): Promise<Conference[]>
  /** The seat of a member of staff in a conference, if they have one. */
  seatOf(staff: StaffId, conference: ConferenceId): Promise<PersonId | null>

  addKey(key: Key): Promise<void>
  key(hash: string): Promise<Key | null>
  /** Ends a key; true for exactly one of any number of callers at once. */
  endKey(hash: string): Promise<boolean>
  /** Ends every key of one kind that belongs to somebody. */
  endKeysOf(opens: Key['opens'], whose: string): Promise<void>
}

/** Finished documents, kept for good under the SHA-256 (hex) of their bytes (R22). */
export interface Prints {
  keep(sha256: string, bytes: Uint8Array): Promise<void>
  find(sha256: string): Promise<Uint8Array | null>
}

/** What a place to keep things offers. Closing waits for what was asked before. */
export interface Storage {
  journal: Journal
  directory: Directory
  prints: Prints
  close(): Promise<void>
}
