import { CannotOpen } from '../cannot-open.ts'
import { ConferenceKeys } from '../sealing/conference-keys.ts'
import { keyInFile } from '../sealing/installation-key.ts'
import { KeyFolder } from '../sealing/key-folder.ts'
import { witnessIn } from '../sealing/witness.ts'
import type { Witness } from '../installation.ts'
import type { Beside } from '../reading.ts'
import { auditIn } from './audit.ts'
import { Bound } from './bound.ts'
import { Database } from './database.ts'
import { holdsIn } from './holds.ts'
import { houseKeyIn } from './house-key.ts'
import { refuseOtherAge } from './migrate.ts'
import type { Place } from './open.ts'
import { sentenceFor } from './sentences.ts'

/** What was opened beside servers that may be running. */
export interface OpenedBeside {
  db: Database
  keys: ConferenceKeys
  bound: Bound
  witness: Witness
}

/** Opens what a server brought forward, running now or not. @throws CannotOpen with a sentence for whoever asks */
export async function openBesideServers(place: Place): Promise<OpenedBeside> {
  const folder = KeyFolder.open(place.keyDir, place.dataDir)
  const installation = keyInFile(folder, true)
  const db = new Database(place.url)
  try {
    await refuseOtherAge(db)
    await houseKeyIn(db, installation)
    const keys = new ConferenceKeys(folder, installation)
    keys.knowBy(() => true) // a conference without a key is no conference here: nothing is made anew
    return { db, keys, bound: new Bound(db, keys), witness: await witnessIn(folder, installation) }
  } catch (fault) {
    await db.close()
    throw fault instanceof CannotOpen ? fault : new CannotOpen(sentenceFor(fault, place.url), fault)
  }
}

export async function openBeside(place: Place): Promise<Beside> {
  const { db, keys, bound, witness } = await openBesideServers(place)
  return { audit: auditIn(db), holds: holdsIn(db, keys, bound), witness, close: () => db.close() }
}
