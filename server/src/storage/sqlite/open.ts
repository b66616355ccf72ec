import type { DatabaseSync } from 'node:sqlite'
import { CannotOpen } from '../cannot-open.ts'
import { memoryBoard } from '../memory-board.ts'
import { ConferenceKeys } from '../sealing/conference-keys.ts'
import { type InstallationKey, keyInFile } from '../sealing/installation-key.ts'
import { KeyFolder } from '../sealing/key-folder.ts'
import type { Storage } from '../storage.ts'
import { secretIn } from '../sealing/kept-secret.ts'
import { witnessIn } from '../sealing/witness.ts'
import { auditIn } from './audit.ts'
import { Chains, isKeptIn } from './chains.ts'
import { cannotOpen, lockFolder, openDatabase, unlockFolder } from './database.ts'
import { directoryIn } from './directory.ts'
import { forgetAgain } from './forget.ts'
import { bindWhatIsUnbound, lockWhatIsOpen } from './bring-under-keys.ts'
import { holdsIn } from './holds.ts'
import { holdsSealed, houseKeyIn } from './house-key.ts'
import { SqliteJournal } from './journal.ts'
import { picturesIn } from './pictures.ts'
import { printsIn } from './prints.ts'
import { sealWhatIsClear } from './seal-what-is-clear.ts'
import { WriteAheadLog } from './write-ahead-log.ts'

export { CannotOpen }

/** Where the installation's key comes from. `sealed`: something is kept that only the existing one opens. */
export type FindKey = (folder: KeyFolder, sealed: boolean) => InstallationKey

/**
 * Everything in one SQLite file in a folder that only one server may use at a time, sealed with keys from another folder.
 * @throws CannotOpen with a sentence for whoever runs it
 */
export async function openSqlite(dataDir: string, keyDir: string, findKey: FindKey = keyInFile): Promise<Storage> {
  return (await openWithDatabase(dataDir, keyDir, findKey)).storage
}

/** As `openSqlite`, with the database itself in hand. */
export async function openWithDatabase(
  dataDir: string,
  keyDir: string,
  findKey: FindKey = keyInFile
): Promise<{ storage: Storage; db: DatabaseSync }> {
  const folder = KeyFolder.open(keyDir, dataDir)
  const lock = lockFolder(dataDir)
  let db: DatabaseSync | undefined
  try {
    let installation: InstallationKey | undefined
    db = openDatabase(dataDir, (found) => void (installation = findKey(folder, holdsSealed(found))))
    if (!installation) throw new Error('no key was looked for')
    return { db, storage: await storageIn(db, lock, folder, installation) }
  } catch (fault) {
    if (db?.isOpen) db.close()
    unlockFolder(lock)
    throw cannotOpen(fault, dataDir)
  }
}

async function storageIn(db: DatabaseSync, lock: DatabaseSync, folder: KeyFolder, installation: InstallationKey): Promise<Storage> {
  const house = await houseKeyIn(db, installation)
  const keys = new ConferenceKeys(folder, installation)
  keys.knowBy(isKeptIn(db))
  const chains = new Chains(db, keys)
  const log = new WriteAheadLog(db)
  forgetAgain(db, keys, log)
  await sealWhatIsClear(db, keys, chains, log)
  await lockWhatIsOpen(db, keys, chains, log)
  await bindWhatIsUnbound(db, keys)
  const journal = new SqliteJournal(db, chains, log)
  return {
    journal,
    directory: directoryIn(db, house, keys, log),
    prints: printsIn(db, keys, log),
    pictures: picturesIn(db, keys, log),
    audit: auditIn(db),
    witness: await witnessIn(folder, installation),
    signing: secretIn(folder, installation, 'signing'),
    marks: secretIn(folder, installation, 'marks'),
    holds: holdsIn(db, keys),
    board: memoryBoard(), // one process alone has this file: what holds for minutes need not be in it
    async close() {
      await journal.close()
      log.close()
      if (db.isOpen) db.close()
      unlockFolder(lock)
    }
  }
}
