import type { ConferenceId, DecisionEntry, DocumentId, Entry, NewEntry, PersonId, Seq } from '@samepage/shared'
import type { Directory } from './directory.ts'
import type { AuditStore, Board, Holds, KeptSecret, Witness } from './installation.ts'

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
   * record: who did so and what of, kept behind all that in the same commit: both, or neither. Answers with the last number there is then.
   * @throws Refusal('moved-on') when there is a record and `upTo` is not the last place: nothing is changed then
   */
  strike(id: DocumentId, upTo: Seq, state: Uint8Array, record?: NewEntry): Promise<Seq>
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
