import type {
  Comfort,
  Conference,
  ConferenceId,
  CouncilProfile,
  DocumentId,
  Instant,
  KeptSafe,
  NamedDocument,
  PersonId,
  StaffRole
} from '@samepage/shared'
import type { ReleaseRecords } from './release-records.ts'

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
