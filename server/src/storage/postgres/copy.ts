import { dirname } from 'node:path'
import { fill as fillFile, rowsIn as rowsInFile } from '../sqlite/tables.ts'
import { type FileOfTables, newFile } from '../sqlite/file-of-tables.ts'
import { isSameRow } from '../records/tables.ts'
import type { Database } from './database.ts'
import { migrateIn } from './migrate.ts'
import { dropAll, fill, hasRows, rowsIn } from './tables.ts'
import type { Transaction } from './transaction.ts'

/** Puts every row, sealed as it is and as all of them are at one moment, into a new SQLite file; then reads it all again. */
export async function copyToFile(db: Database, file: string): Promise<void> {
  const copy = newFile(dirname(file))
  try {
    await db.look(async (tx) => {
      for (const table of copy.tables) {
        const add = fillFile(copy.db, table)
        copy.db.exec('BEGIN')
        for await (const row of rowsIn(tx, table)) add(row)
        copy.db.exec('COMMIT')
      }
      await compare(tx, copy)
    })
  } finally {
    copy.close()
  }
}

/**
 * Puts every row of a SQLite file into the database, sealed as it is, and reads each again: all of it or nothing.
 * @param instead  what is there goes for it; otherwise a database that holds anything is left alone
 * @returns true when nothing was done because something else is there; the very same rows are no obstacle
 */
export function fillFrom(db: Database, file: FileOfTables, { instead = false } = {}): Promise<boolean> {
  return db.transact(async (tx) => {
    if (instead) {
      await dropAll(tx)
      await migrateIn(tx)
    }
    if (await hasRows(tx, file.tables)) return (await firstDifference(tx, file)) !== null
    for (const table of file.tables) await fill(tx, table, rowsInFile(file.db, table))
    await compare(tx, file)
    return false
  })
}

/** @throws when any row is not the same on both sides */
async function compare(tx: Transaction, file: FileOfTables): Promise<void> {
  const table = await firstDifference(tx, file)
  if (table) throw new Error(`a row of ${table} did not come across as it was`)
}

/** The first table of which any row is not the same on both sides; every row is looked at. */
async function firstDifference(tx: Transaction, { db, tables }: FileOfTables): Promise<string | null> {
  for (const table of tables) {
    const inFile = rowsInFile(db, table)
    for await (const row of rowsIn(tx, table)) if (!isSameRow(row, inFile.next().value ?? undefined)) return table.name
    if (!inFile.next().done) return table.name
  }
  return null
}
