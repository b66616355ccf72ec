import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { CannotOpen } from '../cannot-open.ts'
import { ConferenceKeys } from '../sealing/conference-keys.ts'
import { keyInFile } from '../sealing/installation-key.ts'
import { KeyFolder } from '../sealing/key-folder.ts'
import { witnessIn } from '../sealing/witness.ts'
import type { Beside } from '../reading.ts'
import { auditIn } from './audit.ts'
import { DATABASE_FILE } from './database.ts'
import { holdsIn } from './holds.ts'
import { refuseOtherAge } from './migrate.ts'

const PATIENCE_MS = 30_000 // a server that saves one thing after another leaves gaps of milliseconds; nobody waits for this but an operator

/** Opens what a server brought forward, running now or not. @throws CannotOpen with a sentence for whoever asks */
export async function openBeside(dataDir: string, keyDir: string): Promise<Beside> {
  const file = join(dataDir, DATABASE_FILE)
  if (!existsSync(file)) throw new CannotOpen(`Same Page has kept nothing in ${dataDir}.`)
  const folder = KeyFolder.open(keyDir, dataDir)
  const installation = keyInFile(folder, true)
  const db = new DatabaseSync(file, { timeout: PATIENCE_MS })
  try {
    db.exec('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF')
    refuseOtherAge(db)
    const keys = new ConferenceKeys(folder, installation)
    keys.knowBy(() => true) // a conference without a key is no conference here: nothing is made anew
    return { audit: auditIn(db), holds: holdsIn(db, keys), witness: await witnessIn(folder, installation), close: () => db.close() }
  } catch (fault) {
    db.close()
    throw fault
  }
}
