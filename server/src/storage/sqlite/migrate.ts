import { readdirSync, readFileSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { CannotOpen } from '../cannot-open.ts'
import { transact } from './transact.ts'

const MIGRATIONS = new URL('../migrations/', import.meta.url)

/** How far a database was brought forward, as against this Same Page. */
export function ageOf(db: DatabaseSync): 'older' | 'ours' | 'newer' {
  const { user_version: done } = db.prepare('PRAGMA user_version').get() as { user_version: number }
  const { length } = readdirSync(MIGRATIONS)
  return done < length ? 'older' : done > length ? 'newer' : 'ours'
}

/** @throws CannotOpen for a database that another Same Page kept, which tools beside the server do not bring forward */
export function refuseOtherAge(db: DatabaseSync): void {
  const age = ageOf(db)
  if (age === 'older') throw new CannotOpen('An older Same Page kept this. Please start the server once, so that it is brought forward.')
  if (age === 'newer') throw new CannotOpen('A newer Same Page kept this. Please use the newer one. Nothing was changed.')
}

/** Brings a database forward, one numbered file after the other; each is done whole or not at all. @throws CannotOpen when it is further on than we are */
export function migrate(db: DatabaseSync): void {
  const files = readdirSync(MIGRATIONS).sort()
  const { user_version: done } = db.prepare('PRAGMA user_version').get() as { user_version: number }
  if (ageOf(db) === 'newer') throw new CannotOpen('A newer Same Page was here. Please start the newer one. Nothing was changed.')
  for (const [i, file] of files.entries()) {
    if (i < done) continue
    if (Number.parseInt(file, 10) !== i + 1) throw new Error(`${file} is not number ${i + 1}`)
    const sql = readFileSync(new URL(file, MIGRATIONS), 'utf8')
    transact(db, () => db.exec(`${sql}; PRAGMA user_version = ${i + 1}`))
  }
}
