import type { ConferenceId, DocumentId, PersonId } from '@samepage/shared'
import type { Rooms } from '../../live/rooms.ts'
import type { Board } from '../../storage/installation.ts'
import type { AuditTrail } from '../proof/audit.ts'
import type { ConferenceDesk } from '../conferences.ts'
import type { Doorway } from './doorway.ts'
import type { Keys } from '../keys.ts'
import type { Lobby } from './lobby.ts'
import type { SpokenCodes } from './spoken-codes.ts'
import type { Walls } from './walls.ts'

/** Makes the document in which those who stay write while others are out. */
export interface PartMaker {
  makeClosedPart(conference: ConferenceId, by: PersonId, stays: readonly PersonId[], id: DocumentId): Promise<DocumentId>
}

/** What the door of a conference works with. */
export interface DoorParts {
  rooms: Rooms
  keys: Keys
  lobby: Lobby
  codes: SpokenCodes
  walls: Walls
  conferences: ConferenceDesk
  documents: PartMaker
  audit: AuditTrail
  doorway: Doorway
  board: Board
  report: (fault: unknown) => void
  now: () => number
}
