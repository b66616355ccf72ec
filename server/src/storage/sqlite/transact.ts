import type { DatabaseSync } from 'node:sqlite'
import { Refusal } from '@samepage/shared'

/** Does all of `job` or nothing of it. Done means on the disk. @throws Refusal('not-saved') when the disk says no */
export function transact<T>(db: DatabaseSync, job: () => T): T {
  return saved(() => {
    db.exec('BEGIN IMMEDIATE')
    try {
      const result = job()
      db.exec('COMMIT')
      return result
    } catch (fault) {
      // A full disk has made SQLite roll back by itself.
      if (db.isTransaction) db.exec('ROLLBACK')
      throw fault
    }
  })
}

/** Does one statement that changes something. @throws Refusal('not-saved') when the disk says no */
export function saved<T>(change: () => T): T {
  try {
    return change()
  } catch (fault) {
    throw isOfTheDisk(fault) ? new Refusal('not-saved', (fault as Error).message) : fault
  }
}

// Busy (a tool beside the server holds on for too long), out of memory, read-only, input or output, damaged, full, cannot open. Source: https://sqlite.org/rescode.html
const OF_THE_DISK = new Set([5, 7, 8, 10, 11, 13, 14])

/** True when SQLite could not write just now, false for a mistake of ours. */
export function isOfTheDisk(fault: unknown): boolean {
  const { errcode } = fault as { errcode?: number }
  return typeof errcode === 'number' && OF_THE_DISK.has(errcode & 0xff)
}
