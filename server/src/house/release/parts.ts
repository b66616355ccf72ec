import type { ConferenceId, SendingRules } from '@samepage/shared'
import type { Alone } from '../../live/alone.ts'
import type { Others } from '../../live/others.ts'
import type { Rooms } from '../../live/rooms.ts'
import type { Printer } from '../../plan/printer.ts'
import type { Directory, StaffId } from '../../storage/directory.ts'
import type { Board } from '../../storage/installation.ts'
import type { Prints } from '../../storage/storage.ts'
import type { AuditTrail } from '../proof/audit.ts'
import type { CopyMaker } from './copy-maker.ts'
import type { Mailer } from './mailer.ts'

/** What the release desk works with. */
export interface ReleaseParts {
  directory: Directory
  prints: Prints
  board: Board
  rooms: Rooms
  audit: AuditTrail
  alone: Alone
  maker: CopyMaker
  printer: Printer
  /** Null where no e-mail can be sent. */
  mailer: Mailer | null
  others: Others
  /** How the council sends what is signed, as it stands now. */
  rules: () => Promise<SendingRules>
  publicUrl: () => string
  report: (fault: unknown) => void
  now: () => number
}

/** A member of staff at the release desk, and the device they are at. */
export interface Releaser {
  staff: StaffId
  device: string
}

/** What is read, changed and kept about the copies of a conference is done by one at a time. */
export const aloneAt = <T>({ alone }: Pick<ReleaseParts, 'alone'>, conference: ConferenceId, act: () => Promise<T>): Promise<T> =>
  alone.run(`release/${conference}`, act)

export const instantOf = ({ now }: Pick<ReleaseParts, 'now'>, laterMs = 0): string => new Date(now() + laterMs).toISOString()
export const DAY_MS = 24 * 3_600_000
