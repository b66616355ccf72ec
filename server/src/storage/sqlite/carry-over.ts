import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { conferenceOf, type DocumentId } from '@samepage/shared'
import { cannotOpen, DATABASE_FILE, openDatabase } from './database.ts'
import { ageOf } from './migrate.ts'
import { openSqlite } from './open.ts'
import { transact } from './transact.ts'

/** Brings a copy that an older Same Page made to where this one is, by opening it once. It lies in a folder of its own. @throws CannotOpen */
export async function bringForward(folder: string, keyDir: string): Promise<void> {
  const db = new DatabaseSync(join(folder, DATABASE_FILE))
  let isOlder: boolean
  try {
    isOlder = ageOf(db) === 'older'
  } catch (fault) {
    throw cannotOpen(fault, folder)
  } finally {
    db.close()
  }
  if (isOlder) await (await openSqlite(folder, keyDir)).close()
}

/**
 * Puts the journals of some documents as they are now into an earlier copy, in place of its own, which opens for nobody any more (R25). Everything goes
 * sealed as it is. Answers with those that could be: what is there now may be the very thing that is damaged.
 */
export function carryOver(copy: string, from: string, documents: readonly DocumentId[]): DocumentId[] {
  if (documents.length === 0) return []
  const db = openDatabase(copy)
  try {
    db.prepare('ATTACH ? AS today').run(join(from, DATABASE_FILE))
    return documents.filter((document) => carryOne(db, document))
  } catch {
    return [] // whoever put the copy back is told which are missing
  } finally {
    db.close()
  }
}

const TABLES = {
  document_key: 'document, epoch, wrapped, locked',
  head: 'document, seq, tag, struck, seal',
  entry: 'document, seq, epoch, at, author, kind, body, writer, after, key'
} as const

function carryOne(db: DatabaseSync, document: DocumentId): boolean {
  if (!db.prepare('SELECT 1 FROM today.document_key WHERE document = ?').get(document)) return false
  transact(db, () => {
    db.prepare(`INSERT INTO main.lifted (what, which) VALUES ('forget', ?)`).run(conferenceOf(document))
    db.prepare('DELETE FROM main.snapshot WHERE document = ?').run(document)
    for (const [table, columns] of Object.entries(TABLES)) {
      db.prepare(`DELETE FROM main.${table} WHERE document = ?`).run(document)
      db.prepare(`INSERT INTO main.${table} (${columns}) SELECT ${columns} FROM today.${table} WHERE document = ?`).run(document)
    }
    db.prepare('DELETE FROM main.lifted').run()
  })
  return true
}
