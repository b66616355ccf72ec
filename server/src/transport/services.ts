import type { ConferenceDesk } from '../house/conferences.ts'
import type { Keys } from '../house/keys.ts'
import type { StaffDesk } from '../house/staff.ts'
import type { Rooms } from '../live/rooms.ts'
import type { Copies } from '../house/copies.ts'
import type { Directory } from '../storage/storage.ts'
import type { CookieRules } from './cookies.ts'
import type { Sessions } from './session.ts'

/** What the routes work with. Each takes only what it names. */
export interface Services {
  desks: { staff: StaffDesk; conferences: ConferenceDesk }
  directory: Directory
  keys: Keys
  sessions: Sessions
  rooms: Rooms
  copies: Copies
  /** Asked at each use: where browsers reach us is known once we listen. */
  publicUrl: () => string
  rules: () => CookieRules
}

/** For what somebody could try over and over, such as a passphrase; counted for each address. */
export const GUESSES = { config: { rateLimit: { max: 60, timeWindow: '1 minute' } } } as const
/** For links: nobody guesses one, and a whole conference may come in through one building's address, some of them twice. */
export const LINKS = { config: { rateLimit: { max: 600, timeWindow: '1 minute' } } } as const
