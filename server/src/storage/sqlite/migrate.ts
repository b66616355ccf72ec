import { readdirSync, readFileSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { CannotOpen } from './cannot-open.ts'
import { transact } from './transact.ts'

const MIGRATIONS = new URL('../migrations/', import.meta.url)

/** Brings a database forward, one numbered file after the other; each is done whole or not at all. @throws CannotOpen when it is further on than we are */
export function migrate(db: DatabaseSync): void {
  const files = readdirSync(MIGRATIONS).sort()
  const { user_version: done } = db.prepare('PRAGMA user_version').get() as { user_version: number }
  if (done > files.length) throw new CannotOpen('A newer Same Page was here. Please start the newer one. Nothing was changed.')
  for (const [i, file] of files.entries()) {
    if (i < done) continue
    if (Number.parseInt(file, 10) !== i + 1) throw new Error(`${file} is not number ${i + 1}`)
    const sql = readFileSync(new URL(file, MIGRATIONS), 'utf8')
    transact(db, () => db.exec(`${sql}; PRAGMA user_version = ${i + 1}`))
  }
}
