import { existsSync, fsyncSync, openSync, closeSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { CannotOpen } from '../cannot-open.ts'
import type { Table } from '../records/tables.ts'
import { DATABASE_FILE, openDatabase } from './database.ts'
import { refuseOtherAge } from './migrate.ts'
import { dropWhatWasClear } from './seal-what-is-clear.ts'
import { tablesIn } from './tables.ts'

/** A SQLite file of Same Page as nothing but tables, to be carried to another database or from one. */
export interface FileOfTables {
  db: DatabaseSync
  tables: Table[]
  close(): void
}

/** A new, empty one in a folder of its own, under the usual name. Closed, it is one file, on the disk. */
export function newFile(folder: string): FileOfTables {
  const db = openDatabase(folder)
  dropWhatWasClear(db)
  db.exec('DROP TABLE unbound')
  return {
    db,
    tables: tablesIn(db),
    close() {
      if (db.isTransaction) db.exec('ROLLBACK')
      db.exec('PRAGMA journal_mode = delete')
      db.close()
      const handle = openSync(join(folder, DATABASE_FILE), 'r+')
      fsyncSync(handle)
      closeSync(handle)
    }
  }
}

/** One that is there and brought forward. Nothing in it is changed. @throws CannotOpen */
export function readFile(folder: string): FileOfTables {
  const file = join(folder, DATABASE_FILE)
  if (!existsSync(file)) throw new CannotOpen(`Same Page has kept nothing in ${folder}.`)
  const db = new DatabaseSync(file, { readOnly: true })
  refuseOtherAge(db)
  return { db, tables: tablesIn(db), close: () => db.close() }
}
