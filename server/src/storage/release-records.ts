import type { ConferenceId, CopyAsk, DistributionState, Instant, Reader, Seq, SendWay } from '@samepage/shared'
import type { StaffId } from './directory.ts'

/** Where copies for one reader go. Kept for releasing and for nothing else. `restricted`: an administrator marked that two people must look. */
export interface Contact {
  reader: Reader
  email: string
  /** The lines of an address, with line feeds between. */
  post: string
  /** Who hands it over: the child's worker, or whoever goes there. */
  worker: string
  restricted: boolean
}

/** A copy as it was made: its bytes are kept under `sha256`. */
export interface KeptCopy extends Omit<CopyAsk, 'reader'> {
  sha256: string
  type: string
  fileName: string
}

/** What was made of one signed version, each for its reader, before anybody was chosen. Nothing in it is anybody's yet. */
export interface Ready {
  signature: Seq
  copies: (KeptCopy & { reader: Reader })[]
}

export interface Tick {
  did: 'printed' | 'posted' | 'handed' | 'sent' | 'not-sent' | 'bounced'
  by: StaffId
  /** Who did it, where that was somebody else. */
  who: string
  at: Instant
}

/** What somebody who was there says is not right, and what the chair answers. `by`: who wrote the answer down. */
export interface Comment {
  id: string
  at: Instant
  words: string
  answer: { words: string; by: StaffId; at: Instant } | null
}

/**
 * What one person is sent one way. `revision`: 1 at first, one more with each change. `to`: an e-mail address; lines of an address; a worker; nothing.
 * `code.tries`: wrong ones after which it opens nothing any more; one that an older Same Page made has none of its own.
 * `link.secret` goes once it is certain that the message left; the code and the browsers that used one are known by their hashes alone.
 */
export interface Distribution {
  id: string
  revision: number
  reader: Reader
  /** The signature it is a copy of, and its version. */
  signature: Seq
  version: number
  way: SendWay
  to: string
  copies: KeptCopy[]
  prepared: { by: StaffId; at: Instant }
  confirmed: { by: StaffId; at: Instant }[]
  state: DistributionState
  stateAt: Instant
  /** What the mail server answered, as a number; empty for nothing. */
  trouble: string
  ticks: Tick[]
  link: { secret: string; hash: string; until: Instant } | null
  code: { hash: string; until: Instant; tries?: number; wrong: number; used: boolean } | null
  codeAskedAt: Instant | null
  browsers: { hash: string; until: Instant }[]
  openings: { at: Instant; what: 'opened' | 'taken' }[]
  comments: Comment[]
  ended: { at: Instant; by: StaffId | 'same-page'; why: 'revoked' | 'replaced' } | null
}

/** What the release desk keeps, under the key of each conference. */
export interface ReleaseRecords {
  /** Where copies go, in place of what was known. */
  saveContacts(conference: ConferenceId, contacts: readonly Contact[]): Promise<void>
  contacts(conference: ConferenceId): Promise<Contact[]>
  /** What is ready, in place of what was. */
  saveReady(conference: ConferenceId, ready: Ready): Promise<void>
  /** Null where nothing was ever made ready. */
  ready(conference: ConferenceId): Promise<Ready | null>
  /** Adds a distribution (revision 1), or puts it in place of the one before. @throws Refusal('moved-on') when that is not the revision before */
  saveDistribution(conference: ConferenceId, distribution: Distribution): Promise<void>
  /** Takes away one that was prepared and never let go. @throws Refusal('moved-on') when it has changed since */
  dropDistribution(conference: ConferenceId, distribution: Pick<Distribution, 'id' | 'revision'>): Promise<void>
  /** In the order they were added. */
  distributions(conference: ConferenceId): Promise<Distribution[]>
  /** One by its id alone, with the conference it is of. */
  distribution(id: string): Promise<{ conference: ConferenceId; distribution: Distribution } | null>
}
