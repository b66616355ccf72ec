import { setTimeout as wait } from 'node:timers/promises'
import { Refusal } from '@samepage/shared'
import type { Directory } from '../storage/directory.ts'
import type { Keys } from './keys.ts'

const AGAIN_MS = 2_000

interface Asked {
  directory: Pick<Directory, 'hasStaff'>
  keys: Keys
  /** Called once, when the disk or the database does not answer. */
  away: () => void
  /** Nobody needs it any more. */
  over: () => boolean
}

/**
 * The secret of a link that makes the first administrator, in place of any before; null when there is an administrator. The server is open already, so a
 * database that is away just now is waited for.
 */
export async function firstLink({ directory, keys, away, over }: Asked): Promise<string | null> {
  for (let tries = 1; !over(); tries++) {
    try {
      if (await directory.hasStaff()) return null
      await keys.endSetUps()
      return await keys.setUp()
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault
      if (tries === 1) away()
      await wait(AGAIN_MS)
    }
  }
  return null
}
