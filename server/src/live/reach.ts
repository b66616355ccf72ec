import type { Author, ConferenceId, Down, PersonId } from '@samepage/shared'
import type { Beat } from './beat.ts'
import type { Member } from './edits.ts'
import type { Others } from './others.ts'
import type { Clock } from './page.ts'

/** How a room reaches the people in it. `except`: the one who wrote it and has it already. */
export interface Tell {
  edited(said: Parameters<Down['edited']>[0], except: Member | null): void
  decided(said: Parameters<Down['decided']>[0]): void
  /** The same of a decision that was taken at another process, which has done whatever else follows from it. */
  heard(said: Parameters<Down['decided']>[0]): void
  /** Another process recorded something at the door of a conference. */
  doorMoved(conference: ConferenceId): void
  /** To these people and nobody else: the documents you are named in have changed. */
  tellDocuments(persons: readonly PersonId[]): void
  /** To one seat alone: what whoever speaks from it has answered, and nobody else knows yet. */
  tellMine(conference: ConferenceId, seat: PersonId): void
}

/** What a room leaves a trace of: who opened it and who left, words that were stopped. `about` never has anybody's words. */
export interface Trace {
  who: Author
  device?: string
  conference: ConferenceId
  act: 'page-opened' | 'page-left' | 'document-opened' | 'document-left' | 'page-rebuilt' | 'kept-safe-stopped' | 'kept-safe-let-through'
  about: string
}

/** What a room needs of the world. `report`: a fault of ours, for the log; never anybody's words. */
export interface Reach {
  tell: Tell
  clock: Clock
  /** When what is written is taken in. One for all rooms: they wait for the disk together. */
  beat: Beat
  report: (fault: unknown) => void
  others: Others
  /** Resolves once the trace is kept. */
  note: (trace: Trace) => Promise<void>
  /** Something for whoever tends the door, and for nobody else. */
  warn: (conference: ConferenceId, say: string) => void
}
