import type { DatabaseSync } from 'node:sqlite'
import { BUSY_MS } from './database.ts'
import { isOfTheDisk } from './transact.ts'

const AGAIN_MS = 1_000 // a copy that is being made holds the log for seconds at most

/** SQLite's log beside the database. It keeps copies of what was changed until it is emptied. */
export class WriteAheadLog {
  readonly #db: DatabaseSync
  #again: NodeJS.Timeout | undefined

  constructor(db: DatabaseSync) {
    this.#db = db
  }

  /** Empties the log, so that nothing of what was struck or forgotten stays in it; while somebody reads, as soon as they have done. */
  empty(): void {
    clearTimeout(this.#again)
    // The wait for readers would hold everybody up.
    this.#db.exec('PRAGMA busy_timeout = 0')
    try {
      const { busy } = this.#db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: 0 | 1 }
      if (busy === 1) this.#again = setTimeout(() => this.empty(), AGAIN_MS).unref()
    } finally {
      this.#db.exec(`PRAGMA busy_timeout = ${BUSY_MS}`)
    }
  }

  /** Gives every byte that is free back to the disk. Free bytes hold nothing (`secure_delete`), so that it may also be left for another time. */
  compact(): void {
    try {
      this.#db.exec('VACUUM')
    } catch (fault) {
      if (!isOfTheDisk(fault)) throw fault
    }
    this.empty()
  }

  close(): void {
    clearTimeout(this.#again)
  }
}
