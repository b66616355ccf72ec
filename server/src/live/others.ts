import type { ConferenceId, PersonId } from '@samepage/shared'

/** What the other processes should look at again, though it stands in no journal. Ids only, and never anybody's words. */
export type Elsewhere =
  /** Who waits at the door, its code, what whoever tends it is warned of. */
  | { about: 'door'; conference: ConferenceId }
  /** Who is named in which document, and what is kept safe. `persons`: those who have one more, or one less. */
  | { about: 'documents'; conference: ConferenceId; persons: readonly PersonId[] }
  /** A device was let in, sent back or put out, or an account was closed or signed out. */
  | { about: 'keys' }
  | { about: 'erased'; conference: ConferenceId }

/** The other processes of this installation. */
export interface Others {
  /** There may be any: then nothing in memory is all there is. */
  readonly many: boolean
  /** Lets them know. Nobody waits for it: they would see it by themselves within a second or so. */
  tell(news: Elsewhere): void
}

export const NO_OTHERS: Others = { many: false, tell: () => undefined }
