import type { ConferenceId } from '@samepage/shared'
import { CannotOpen } from '../cannot-open.ts'
import { ConferenceKeys } from '../sealing/conference-keys.ts'
import { type InstallationKey, keyInFile } from '../sealing/installation-key.ts'
import { KeyFolder } from '../sealing/key-folder.ts'
import { secretIn } from '../sealing/kept-secret.ts'
import { witnessIn } from '../sealing/witness.ts'
import type { Storage } from '../storage.ts'
import { auditIn } from './audit.ts'
import { boardIn } from './board.ts'
import { Bound } from './bound.ts'
import { Chains, isKeptIn } from './chains.ts'
import { compact } from './compact.ts'
import { Database } from './database.ts'
import { directoryIn } from './directory.ts'
import { forgetAgain } from './forget.ts'
import { holdsIn } from './holds.ts'
import { holdsSealed, houseKeyIn } from './house-key.ts'
import { PostgresJournal } from './journal.ts'
import { migrate } from './migrate.ts'
import { Presence, type Use } from './presence.ts'
import { picturesIn } from './pictures.ts'
import { printsIn } from './prints.ts'
import { sentenceFor } from './sentences.ts'

/** Where things are kept. `dataDir`: nothing of them is in it; the keys must not be inside it all the same. */
export interface Place {
  url: string
  dataDir: string
  keyDir: string
}

export interface How {
  use?: Use
  findKey?: (folder: KeyFolder, sealed: boolean) => InstallationKey
}

/**
 * Everything in one PostgreSQL database, sealed with keys from a folder. Any number of processes may open it, when all of them share that folder.
 * @throws CannotOpen with a sentence for whoever runs it; never with a password in it
 */
export async function openPostgres(place: Place, { use = 'together', findKey = keyInFile }: How = {}): Promise<Storage> {
  const folder = KeyFolder.open(place.keyDir, place.dataDir)
  const db = new Database(place.url)
  const presence = new Presence(place.url, db)
  try {
    await presence.begin(use)
    await migrate(db)
    const storage = await storageIn(db, folder, findKey(folder, await holdsSealed(db)))
    return use === 'alone'
      ? compacting(storage, place.url, presence)
      : { ...storage, close: () => storage.close().then(() => presence.end()) }
  } catch (fault) {
    await presence.end()
    await db.close()
    throw fault instanceof CannotOpen ? fault : new CannotOpen(sentenceFor(fault, place.url), fault)
  }
}

/** Nobody else is there: whatever was erased leaves the files too, once all of it is done. Servers leave that to PostgreSQL's own time. */
function compacting(storage: Storage, url: string, presence: Presence): Storage {
  let hasForgotten = false
  const { directory } = storage
  const forget = async (conference: ConferenceId): Promise<void> => {
    await directory.forget(conference)
    hasForgotten = true
  }
  return {
    ...storage,
    directory: { ...directory, forget },
    async close() {
      await storage.close()
      if (hasForgotten) await compact(url)
      await presence.end()
    }
  }
}

async function storageIn(db: Database, folder: KeyFolder, installation: InstallationKey): Promise<Storage> {
  const house = await houseKeyIn(db, installation)
  const keys = new ConferenceKeys(folder, installation)
  keys.knowBy((conference) => isKeptIn(db, conference))
  const bound = new Bound(db, keys)
  await forgetAgain(db, keys)
  const journal = new PostgresJournal(db, new Chains(db, keys))
  return {
    journal,
    directory: directoryIn(db, house, keys, bound),
    prints: printsIn(keys, bound),
    pictures: picturesIn(keys, bound),
    audit: auditIn(db),
    witness: await witnessIn(folder, installation),
    signing: secretIn(folder, installation, 'signing'),
    marks: secretIn(folder, installation, 'marks'),
    holds: holdsIn(db, keys, bound),
    board: boardIn(db, house),
    async close() {
      await journal.close()
      await db.close()
    }
  }
}
