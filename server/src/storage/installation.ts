import type { AuditEvent, ConferenceId, Instant } from '@samepage/shared'

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
