import type {
  AuditEvent,
  Comfort,
  Conference,
  ConferenceId,
  CouncilProfile,
  DecisionEntry,
  DocumentId,
  Entry,
  Instant,
  KeptSafe,
  NamedDocument,
  NewEntry,
  PersonId,
  Seq,
  StaffRole
} from '@samepage/shared'
import type { ReleaseRecords } from './release-records.ts'

/** A faster way to open a document, safe to lose: everything a room needs to know about its journal up to `seq`. */
export interface Snapshot {
  seq: Seq
  /** The state of a garbage-collected Y.Doc (V1). */
  state: Uint8Array
  /** Its state vector: to be had from the state, too, which takes longer. */
  vector?: Uint8Array
  /** Who wrote under which Yjs client id. */
  writers: [writer: number, person: PersonId | 'same-page'][]
  /** Every decision up to `seq`, oldest first. */
  decisions: DecisionEntry[]
}

/** One document's history in the order it was accepted. Rows are added; only `strike` ever replaces what is in any (R1, R25). */
export interface Journal {
  /**
   * Adds an entry and says where it came, from 1, with no holes (R2).
   * Resolves only once a power cut could not lose it (R3). Entries asked for in order are numbered in that order;
   * those asked for together are kept together, in one commit.
   * @param after  of a decision: refuse unless this is still the last place (R14). Of an edit, which may go in beside others: refuse when a
   * decision came later than this; left out where no other process takes any
   * @throws Refusal('moved-on') when it is not, Refusal('not-saved') when the disk says no
   */
  append(id: DocumentId, entry: NewEntry, after?: Seq): Promise<Seq>
  /** Everything later than `after`, oldest first; nothing is skipped. */
  since(id: DocumentId, after: Seq): AsyncIterable<Entry>
  /** How far each of these has gone; nothing is said of one that holds nothing, or is erased. */
  heads(ids: readonly DocumentId[]): Promise<Map<DocumentId, Seq>>
  /** Keeps the newest snapshot of a document; an older one than is kept changes nothing. */
  keep(id: DocumentId, snapshot: Snapshot): Promise<void>
  latest(id: DocumentId): Promise<Snapshot | null>
  /**
   * The one exception (R25): takes every edit up to `upTo` out of the journal and puts `state` in their place, under a new key; the old key is
   * destroyed, and snapshots go. Numbers, authors, writers, times and decisions stay. Read up to a number before `upTo` the document is empty.
   */
  strike(id: DocumentId, upTo: Seq, state: Uint8Array): Promise<void>
}

export type StaffId = string & { readonly staff: unique symbol }
/** One key somebody holds, as others may speak of it; it opens nothing. */
export type KeyId = string & { readonly key: unique symbol }

/**
 * A member of staff with an account. `passphrase` is an argon2id hash, or empty for who signs in without one. `totp`: the secret of their
 * authenticator app (base32) or empty. `recovery`: hashes of codes not used yet. `directory`: `iss sub` of a council's directory, or empty.
 */
export interface Staff {
  id: StaffId
  name: string
  role: StaffRole
  active: boolean
  passphrase: string
  totp: string
  /** The last time step in which a number of the app was used: each works once. */
  totpStep: number
  recovery: string[]
  passkeys: Passkey[]
  directory: string
}

/** A passkey's public half. Source: WebAuthn level 3, credential records. */
export interface Passkey {
  id: string
  publicKey: string
  counter: number
  transports: string[]
  name: string
  addedAt: Instant
}

/**
 * A secret somebody holds, known here only by its SHA-256 (hex).
 * `link` and `seat` belong to a person in a conference (an invitation, and a browser that used it); `knock` to a conference, until its holder
 * is let in and it becomes a `seat`; `wall` to nobody, until a screen is paired and it becomes a `seat`;
 * `set-up` and `staff` belong to staff (an invitation to make an account, and a browser that signed in).
 */
export interface Key {
  id: KeyId
  hash: string
  opens: 'link' | 'seat' | 'knock' | 'wall' | 'set-up' | 'staff'
  /** The PersonId, ConferenceId or StaffId it belongs to; empty for `wall`, the role to be given for `set-up`. */
  whose: string
  /** It opens nothing from this moment on; null for no end. */
  until: Instant | null
  /** It was ended by somebody: used once, replaced, signed out, removed. */
  ended: boolean
  /** Of a seat: the chair has let this device in. */
  admitted: boolean
  /** Of a seat opened from an account, and of a `set-up` somebody gave: the member of staff, so that it ends with the account. */
  staff: StaffId | ''
  /** Of `staff`: when it was last used, and when its holder last showed that it is them. */
  usedAt: Instant | null
  provedAt: Instant | null
}

/** How a council runs its conferences. `revision` goes up with each change, so that two who change it at once are told. */
export interface KeptProfile {
  profile: CouncilProfile
  revision: number
}

/** Who may come in, and what they come in to. Names and everything else about a family is kept under the key of their conference. */
export interface Directory extends ReleaseRecords {
  /** @throws Refusal('name-taken') when somebody signs in with that name (capitals and outer spaces aside) */
  addStaff(staff: Staff): Promise<void>
  /** Puts what is known of a member of staff in place of what was. @throws Refusal('name-taken') */
  saveStaff(staff: Staff): Promise<void>
  staffNamed(name: string): Promise<Staff | null>
  staffWithPasskey(id: string): Promise<Staff | null>
  staffInDirectory(directory: string): Promise<Staff | null>
  staff(id: StaffId): Promise<Staff | null>
  allStaff(): Promise<Staff[]>
  hasStaff(): Promise<boolean>

  /** What new conferences start from; null while nobody has changed anything. */
  profile(): Promise<KeptProfile | null>
  /** Keeps it in place of what was, as revision `after` + 1. @throws Refusal('moved-on') when `after` is not the last one (0 for none) */
  saveProfile(profile: CouncilProfile, after: number): Promise<void>

  /**
   * Adds a conference or puts it in place of what was known of it. `seats`: further people who are members of staff; those known stay.
   * `by`: who makes it, heard when it is added and never after.
   */
  saveConference(conference: Conference, seats: ReadonlyMap<PersonId, StaffId>, by?: StaffId): Promise<void>
  conference(id: ConferenceId): Promise<Conference | null>
  /** The conference a person has a seat in. */
  conferenceOf(person: PersonId): Promise<Conference | null>
  /** All conferences, soonest first. */
  conferences(): Promise<Conference[]>
  /** The member of staff who made a conference, seat or not; null for nobody known. */
  madeBy(conference: ConferenceId): Promise<StaffId | null>
  /** The seat of a member of staff in a conference, if they have one. */
  seatOf(staff: StaffId, conference: ConferenceId): Promise<PersonId | null>
  /** The member of staff whose seat this is, if it is anybody's. */
  accountOf(seat: PersonId): Promise<StaffId | null>
  /** Makes a seat that is nobody's that member of staff's, or nobody's again (null). False when it is somebody else's: it stays theirs. */
  bindSeat(seat: PersonId, staff: StaffId | null): Promise<boolean>

  /** Documents with an audience of their own. */
  saveDocument(conference: ConferenceId, document: NamedDocument): Promise<void>
  documents(conference: ConferenceId): Promise<NamedDocument[]>
  /** What is being kept safe in a conference, in place of what was. */
  saveKeptSafe(conference: ConferenceId, kept: readonly KeptSafe[]): Promise<void>
  keptSafe(conference: ConferenceId): Promise<KeptSafe[]>
  /** How pages look to somebody, in place of what was. */
  saveComfort(conference: ConferenceId, person: PersonId, comfort: Comfort): Promise<void>
  /** Null for somebody who has chosen nothing. */
  comfort(conference: ConferenceId, person: PersonId): Promise<Comfort | null>

  /** Gives somebody a Yjs client id for one document that nobody has had before. It stays theirs. */
  issueWriter(document: DocumentId, person: PersonId, writer: number): Promise<boolean>
  /** Whose each given id is. */
  writers(document: DocumentId): Promise<Map<number, PersonId>>

  addKey(key: Key): Promise<void>
  key(hash: string): Promise<Key | null>
  /** Ends one key and adds another in its place, both or neither; true for exactly one of any number of callers at once. */
  exchangeKey(hash: string, into: Key): Promise<boolean>
  /** Makes another kind of key of one that has not ended: a knock that is let in, a screen that is paired, a seat let in or sent back. */
  turnKey(id: KeyId, into: Pick<Key, 'opens' | 'whose' | 'admitted' | 'until'>): Promise<boolean>
  /** Notes that a key was used, and, when given, that its holder showed that it is them. */
  touchKey(id: KeyId, usedAt: Instant, provedAt?: Instant): Promise<void>
  /** Ends a key; true for exactly one of any number of callers at once. */
  endKey(hash: string): Promise<boolean>
  endKeyWithId(id: KeyId): Promise<boolean>
  /** Those of these keys that there are, ended or not. */
  keysWithIds(ids: readonly KeyId[]): Promise<Key[]>
  /** Ends every key of one kind that belongs to somebody. */
  endKeysOf(opens: Key['opens'], whose: string): Promise<void>
  /** Every key of one kind that belongs to somebody and has not ended. */
  keysOf(opens: Key['opens'], whose: string): Promise<Key[]>
  /** Ends every key opened from an account. */
  endKeysOfStaff(staff: StaffId): Promise<void>

  /** Everything about a conference is gone, and its keys are destroyed first: journals, prints, people, keys. @throws Refusal('on-hold') */
  forget(conference: ConferenceId): Promise<void>
}

/** One row of the audit trail as it is kept. `hash`: SHA-256 (hex) of the hash before it and this event. */
export interface AuditRow extends AuditEvent {
  seq: number
  hash: string
}

/** A signed word of how far the trail went. `signature`: Ed25519 (base64) of `size`, `hash` and `at`. */
export interface Checkpoint {
  size: number
  hash: string
  at: Instant
  signature: string
}

/** The one trail of an installation: added to, never changed. */
export interface AuditStore {
  /** Adds rows that follow the last one, all of them or none. */
  add(rows: readonly AuditRow[]): Promise<void>
  last(): Promise<AuditRow | null>
  /** Rows after a place, oldest first. */
  since(after: number): AsyncIterable<AuditRow>
  /** The newest rows before a place, newest first; of one conference when it is given. */
  before(seq: number, most: number, conference?: ConferenceId): Promise<AuditRow[]>
  addCheckpoint(checkpoint: Checkpoint): Promise<void>
  checkpoints(): Promise<Checkpoint[]>
}

/**
 * Somebody who signs how far the trail went and remembers it elsewhere: whoever can change the data cannot change what the witness keeps.
 * `publicKey`: Ed25519, SPKI, base64; with it anybody can tell whether a signature (base64) is this installation's.
 */
export interface Witness {
  publicKey: string
  sign(words: string): string
  /** Adds a line to what is remembered, apart from the data. On the disk when this returns. */
  keep(line: string): void
  /** Every line, oldest first. */
  kept(): string[]
}

/** Something secret that is made once, and kept as keys are: wrapped, in a file that only the server's account reads. */
export interface KeptSecret {
  /** What is kept, made now where there is none. Processes that share the keys get the same. @throws CannotOpen when others may read it */
  get(make: () => Promise<Uint8Array>): Promise<Uint8Array>
}

/** A conference that nothing may take away for now. `reviewOn`: the day somebody looks whether that is still so. */
export interface Hold {
  conference: ConferenceId
  name: string
  reason: string
  at: Instant
  reviewOn: string
}

export interface Holds {
  /** @throws Refusal('not-found') when there is no such conference */
  set(hold: Hold): Promise<void>
  /** True when there was one. */
  lift(conference: ConferenceId): Promise<boolean>
  all(): Promise<Hold[]>
}

/** Finished documents, kept under the SHA-256 (hex) of their bytes (R22) until their conference is forgotten. */
export interface Prints {
  /** Keeps several in one commit. prints: by their SHA-256. */
  keep(conference: ConferenceId, prints: ReadonlyMap<string, Uint8Array>): Promise<void>
  find(conference: ConferenceId, sha256: string): Promise<Uint8Array | null>
  /** R25: signed plans that hold words which were removed. */
  destroy(conference: ConferenceId): Promise<void>
}

/**
 * A child's picture and what it shows, in words. `document`: the child's document it is kept with. `jpeg`: made by us from its pixels alone, `width`
 * by `height` of them.
 */
export interface KeptPicture {
  document: DocumentId
  words: string
  width: number
  height: number
  jpeg: Uint8Array
}

/** Children's pictures, under their ids. */
export interface Pictures {
  /** Resolves once a power cut could not lose it. @throws Refusal('moved-on') for one that was taken away before */
  keep(conference: ConferenceId, id: string, picture: KeptPicture): Promise<void>
  /** Null where there is none, or none any more. */
  find(conference: ConferenceId, id: string): Promise<KeptPicture | null>
  /** R25: from then on it opens for nobody, in no copy that was made before either. */
  destroy(conference: ConferenceId, id: string): Promise<void>
}

/** Something on the board. `changed`: goes up with every change, and is for `changedAfter` alone. */
export interface Notice {
  name: string
  value: string
  changed: number
}

/**
 * What holds for minutes or hours, in no journal and in no copy: codes that are read out, who waits outside, challenges. Where one process
 * is alone it is in its memory; where there are several, all of them see the same. A name has ids in it and never words; a value is sealed.
 * Every time is in ms, by the clock of whoever asks. `until`: it has ended from this moment on.
 */
export interface Board {
  put(name: string, value: string, until: number): Promise<void>
  /** Puts it there unless something stands there that has not ended: true for exactly one of any number of callers at once. */
  claim(name: string, value: string, until: number, now: number): Promise<boolean>
  look(name: string, now: number): Promise<string | null>
  /** Takes it away; answers with it for exactly one of any number of callers at once. */
  take(name: string, now: number): Promise<string | null>
  /** Everything whose name begins so, the oldest first. */
  under(start: string, now: number): Promise<[name: string, value: string][]>
  /** What any process put there since under a name that begins so; some of it perhaps once more. */
  changedAfter(changed: number, start: string): Promise<Notice[]>
  /** Forgets whatever has ended. */
  sweep(now: number): Promise<void>
}

/** What a place to keep things offers. Closing waits for what was asked before. */
export interface Storage {
  journal: Journal
  directory: Directory
  prints: Prints
  pictures: Pictures
  audit: AuditStore
  witness: Witness
  /** What papers are signed with, unless the council has its own. */
  signing: KeptSecret
  /** What the marks on signed papers are made with. */
  marks: KeptSecret
  holds: Holds
  board: Board
  close(): Promise<void>
}
