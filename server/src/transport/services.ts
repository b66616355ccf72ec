import type { PersonId } from '@samepage/shared'
import type { FastifyRequest } from 'fastify'
import type { AuditTrail } from '../house/proof/audit.ts'
import type { ConferenceDesk } from '../house/conferences.ts'
import type { CouncilDesk } from '../house/council-desk.ts'
import type { ExchangeDesk } from '../house/exchange-desk.ts'
import type { CouncilDirectory } from '../house/accounts/council-directory.ts'
import type { DoorDesk } from '../house/door/door-desk.ts'
import type { DocumentDesk } from '../house/papers/documents.ts'
import type { ImportDesk } from '../house/import-desk.ts'
import type { KeptSafeDesk } from '../house/papers/kept-safe.ts'
import type { PictureDesk } from '../house/papers/pictures.ts'
import type { RefusedTries } from '../house/accounts/refused-tries.ts'
import type { RemovalDesk } from '../house/papers/removal.ts'
import type { ReviewDesk } from '../house/reviews.ts'
import type { GenuineDesk } from '../house/papers/genuine-desk.ts'
import type { PaperMarks } from '../house/papers/marks.ts'
import type { ReleaseDesk } from '../house/release/release-desk.ts'
import type { Keys } from '../house/keys.ts'
import type { SteppingIn } from '../house/stepping-in.ts'
import type { Lobby } from '../house/door/lobby.ts'
import type { PasskeyDesk } from '../house/accounts/passkeys.ts'
import type { SpokenCodes } from '../house/door/spoken-codes.ts'
import type { StaffKeys } from '../house/accounts/staff-keys.ts'
import type { StaffDesk } from '../house/accounts/staff.ts'
import type { Walls } from '../house/door/walls.ts'
import type { Rooms } from '../live/rooms.ts'
import type { Copies } from '../house/papers/copies.ts'
import type { Directory } from '../storage/directory.ts'
import { type CookieRules, seatCookie } from './cookies.ts'
import type { Roll } from './roll.ts'
import type { Sessions } from './session.ts'
import type { StaffSessions } from './staff-session.ts'

/** What the routes work with. Each takes only what it names. */
export interface Services {
  desks: {
    door: DoorDesk
    staff: StaffDesk
    council: CouncilDesk
    exchange: ExchangeDesk
    imports: ImportDesk
    conferences: ConferenceDesk
    documents: DocumentDesk
    pictures: PictureDesk
    keptSafe: KeptSafeDesk
    removal: RemovalDesk
    steppingIn: SteppingIn
    reviews: ReviewDesk
    genuine: GenuineDesk
    release: ReleaseDesk
  }
  directory: Directory
  keys: Keys
  sessions: Sessions
  staffKeys: StaffKeys
  staffSessions: StaffSessions
  passkeys: PasskeyDesk
  /** The council's own sign-in, if there is one. */
  council: CouncilDirectory | null
  audit: AuditTrail
  refusedTries: RefusedTries
  /** Who waits outside, the codes that are read out, the screens that ask to be paired. */
  lobby: Lobby
  codes: SpokenCodes
  walls: Walls
  /** Everybody who is connected. */
  roll: Roll
  rooms: Rooms
  copies: Copies
  marks: PaperMarks
  /** Asked at each use: where browsers reach us is known once we listen. */
  publicUrl: () => string
  rules: () => CookieRules
}

/** For what somebody could try over and over, such as a passphrase; counted for each address. */
export const GUESSES = { config: { rateLimit: { max: 60, timeWindow: '1 minute' } } } as const
/** For what somebody writes from their seat, counted for each device and kind: as much as anybody types, and no flood. */
export const SEAT_WRITES = {
  config: {
    rateLimit: {
      max: 60,
      timeWindow: '1 minute',
      keyGenerator: ({ cookies, params }: FastifyRequest): string => {
        const { seat } = params as { seat: PersonId }
        return `${seat} ${cookies[seatCookie(seat, { secure: true })] ?? cookies[seatCookie(seat, { secure: false })] ?? ''}`
      }
    }
  }
} as const
/** For links: nobody guesses one, and a whole conference may come in through one building's address, some of them twice. */
export const LINKS = { config: { rateLimit: { max: 600, timeWindow: '1 minute' } } } as const
