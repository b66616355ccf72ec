import { readdirSync, readFileSync } from 'node:fs'
import { CannotOpen } from '../cannot-open.ts'
import type { Database } from './database.ts'
import { lockAlone } from './locks.ts'
import type { Transaction } from './transaction.ts'

const MIGRATIONS = new URL('./migrations/', import.meta.url)

/** How far a database was brought forward: the number of files done, 0 for a new one. */
export async function versionOf(db: Pick<Database, 'row'>): Promise<number> {
  const there = await db.row<{ there: boolean }>(`SELECT to_regclass('same_page') IS NOT NULL AS there`)
  if (!there?.there) return 0
  return (await db.row<{ version: number }>('SELECT version FROM same_page'))?.version ?? 0
}

/** @throws CannotOpen for a database that another Same Page kept, which tools beside the server do not bring forward */
export async function refuseOtherAge(db: Database): Promise<void> {
  const done = await versionOf(db)
  const { length } = readdirSync(MIGRATIONS)
  if (done === 0) throw new CannotOpen('Same Page has kept nothing in this database.')
  if (done < length) throw new CannotOpen('An older Same Page kept this. Please start the server once, so that it is brought forward.')
  if (done > length) throw new CannotOpen('A newer Same Page kept this. Please use the newer one. Nothing was changed.')
}

/** Everything the migrations ever made, there or not. */
export function namesMade(): { tables: string[]; sequences: string[] } {
  const all = readdirSync(MIGRATIONS).map((file) => readFileSync(new URL(file, MIGRATIONS), 'utf8'))
  const made = (what: RegExp): string[] => all.flatMap((sql) => [...sql.matchAll(what)].map(([, name = '']) => name))
  return { tables: [...made(/^CREATE (?:UNLOGGED )?TABLE (\w+)/gm), 'same_page'], sequences: made(/^CREATE SEQUENCE (\w+)/gm) }
}

/** Brings a database forward, one numbered file after the other, all of them or none; of several processes that start at once, one does. @throws CannotOpen */
export const migrate = (db: Database): Promise<void> => db.transact(migrateIn)

/** The same inside a transaction. */
export async function migrateIn(tx: Transaction): Promise<void> {
  const files = readdirSync(MIGRATIONS).sort()
  lockAlone(tx, 'migrate')
  const done = await versionOf(tx)
  if (done > files.length) throw new CannotOpen('A newer Same Page was here. Please start the newer one. Nothing was changed.')
  if (done === 0) tx.later('CREATE TABLE same_page (id BIGINT PRIMARY KEY CHECK (id = 1), version BIGINT NOT NULL)')
  for (const [i, file] of files.entries()) {
    if (i < done) continue
    if (Number.parseInt(file, 10) !== i + 1) throw new Error(`${file} is not number ${i + 1}`)
    await tx.script(readFileSync(new URL(file, MIGRATIONS), 'utf8'))
  }
  tx.later('INSERT INTO same_page (id, version) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET version = excluded.version', [files.length])
}
