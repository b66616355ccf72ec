import type { DatabaseSync } from 'node:sqlite'
import { CannotOpen } from '../cannot-open.ts'
import type { InstallationKey } from '../sealing/installation-key.ts'
import { Damaged, newKey, Sealer } from '../sealing/seal.ts'

const CONTEXT = 'house'

/** Is anything kept here that only the installation's key opens? Asked before the database is brought forward. */
export function holdsSealed(db: DatabaseSync): boolean {
  const tables = db.prepare(`SELECT name FROM sqlite_schema WHERE name IN ('house_key', 'document_key')`).all() as { name: string }[]
  return tables.some(({ name }) => db.prepare(`SELECT 1 FROM ${name} LIMIT 1`).get() !== undefined)
}

/** The key for the secrets of staff, made where there is none. @throws CannotOpen when the installation's key is another than it was wrapped with */
export async function houseKeyIn(db: DatabaseSync, installation: InstallationKey): Promise<Sealer> {
  const row = db.prepare('SELECT wrapped FROM house_key').get() as { wrapped: Uint8Array } | undefined
  if (row) return new Sealer(await unwrap(row.wrapped, installation))
  const key = newKey()
  db.prepare('INSERT INTO house_key (id, wrapped) VALUES (1, ?)').run(await installation.wrap(key, CONTEXT))
  return new Sealer(key)
}

async function unwrap(wrapped: Uint8Array, installation: InstallationKey): Promise<Uint8Array> {
  try {
    return await installation.unwrap(wrapped, CONTEXT)
  } catch (why) {
    if (!(why instanceof Damaged)) throw why
    throw new CannotOpen(
      'The key in KEY_DIR is not the one that what is kept was sealed with. Please put the right one there. Nothing was changed.',
      why
    )
  }
}
