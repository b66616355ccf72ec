import type { ConferenceId, PersonId, Refusal } from '@samepage/shared'
import type { KeyId } from '../../storage/directory.ts'

/** How the house reaches the people who are connected, when something about the door has changed. The live side is one. */
export interface Doorway {
  /** Tells everybody of a conference where they stand, wherever that changed. Whoever is out hears of nothing else from then on. */
  place(conference: ConferenceId): Promise<void>
  /** This device is let in, or waits outside again: then its pages close at once. */
  letIn(key: KeyId): void
  sendOut(key: KeyId, why: Refusal): void
  /** Puts these devices out for good. Resolves once nothing more can reach them. */
  putOutKeys(keys: readonly KeyId[], why: Refusal): Promise<void>
  /** The same for every device of a person. */
  putOutPerson(person: PersonId, why: Refusal): Promise<void>
  /** Since when (ms) no device of this person is connected and let in; null while one is. Before the server started nobody knows: then since that. */
  awaySince(person: PersonId): Promise<number | null>
  /** Tells whoever tends the door how things stand there, soon. */
  tellDoor(conference: ConferenceId): void
  /** Tells one seat, and nobody else, who of those at it waits for a break. */
  tellPauses(conference: ConferenceId, seat: PersonId): void
}
