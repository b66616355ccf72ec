import type { Storage } from '../storage.ts'
import { openDatabase } from './database.ts'
import { directoryIn } from './directory.ts'
import { SqliteJournal } from './journal.ts'
import { printsIn } from './prints.ts'

export { CannotOpen } from './cannot-open.ts'

/** Everything in one SQLite file in a folder that only one server may use at a time. @throws CannotOpen with a sentence for whoever runs it */
export function openSqlite(dataDir: string): Storage {
  const db = openDatabase(dataDir)
  const journal = new SqliteJournal(db)
  return {
    journal,
    directory: directoryIn(db),
    prints: printsIn(db),
    async close() {
      journal.close()
      if (db.isOpen) db.close()
    }
  }
}
