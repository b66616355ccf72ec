import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type ConferenceId, type DocumentId, type PersonId, Refusal, type Seq } from '@samepage/shared'
import { CannotOpen } from '../cannot-open.ts'
import { KINDS } from '../records/bindings.ts'
import { ConferenceKeys } from '../sealing/conference-keys.ts'
import type { Row } from '../sealing/chain.ts'
import { TakenOut } from '../sealing/document-locks.ts'
import { keyInFile } from '../sealing/installation-key.ts'
import { KeyFolder } from '../sealing/key-folder.ts'
import { Damaged, type Sealer } from '../sealing/seal.ts'
import { witnessIn } from '../sealing/witness.ts'
import type { Reading } from '../reading.ts'
import type { Witness } from '../installation.ts'
import { auditIn } from './audit.ts'
import { Bound } from './bound.ts'
import { Chains } from './chains.ts'
import { comfortsIn } from './comforts.ts'
import { conferencesIn } from './conferences.ts'
import { BUSY_MS, DATABASE_FILE } from './database.ts'
import { documentsIn } from './documents.ts'
import { Entries } from './entries.ts'
import { holdsIn } from './holds.ts'
import { houseKeyIn } from './house-key.ts'
import { refuseOtherAge } from './migrate.ts'
import type { FindKey } from './open.ts'
import { picturesIn } from './pictures.ts'
import { printsIn } from './prints.ts'
import { entryOf } from '../records/entries.ts'
import { releasesIn } from './releases.ts'
import { staffIn } from './staff.ts'
import { WriteAheadLog } from './write-ahead-log.ts'

/** Where something is not as it was kept. `takenOut`: not a fault, but a copy of a document from before words were taken out of it (R25). */
export interface Fault {
  where: string
  takenOut: DocumentId | null
}

/** What is kept in a folder, or in a copy. */
export interface ReadingCopy extends Reading {
  /** Is the file itself whole? Asked of a copy: it reads all of it. */
  isWhole(): boolean
  /** Every document of which anything is kept. */
  documents(): DocumentId[]
  /** Opens everything that is sealed, and says of each thing that is lost or changed where it is; never what was in it. */
  verify(): AsyncIterable<Fault>
  close(): void
}

/**
 * Opens what is kept in a folder for reading.
 * @param dataDir  the folder of a server, running or not, or one with a copy made by `backupTo`, under the name `same-page.db`
 * @throws CannotOpen with a sentence for whoever asks
 */
export async function openForReading(dataDir: string, keyDir: string, findKey: FindKey = keyInFile): Promise<ReadingCopy> {
  const file = join(dataDir, DATABASE_FILE)
  if (!existsSync(file)) throw new CannotOpen(`Same Page has kept nothing in ${dataDir}.`)
  const folder = KeyFolder.open(keyDir, dataDir)
  const installation = findKey(folder, true)
  const db = new DatabaseSync(file, { readOnly: true, timeout: BUSY_MS })
  try {
    refuseOtherAge(db)
    const house = await houseKeyIn(db, installation)
    return readingCopyOf(db, house, new ConferenceKeys(folder, installation), await witnessIn(folder, installation))
  } catch (fault) {
    db.close()
    throw fault instanceof CannotOpen ? fault : new CannotOpen(`${file} was not made by Same Page, or is damaged.`, fault)
  }
}

function readingCopyOf(db: DatabaseSync, house: Sealer, keys: ConferenceKeys, witness: Witness): ReadingCopy {
  const chains = new Chains(db, keys)
  const entries = new Entries(db)
  const documents = db.prepare(ALL_DOCUMENTS)

  return {
    journal: {
      async *since(document, after) {
        if (!chains.has(document)) return
        await chains.ready(document)
        yield* readAtOnce(db, chains, entries, document, after).map(entryOf)
      }
    },
    audit: auditIn(db),
    directory: { ...conferencesIn(db, keys), ...documentsIn(db, keys) },
    holds: holdsIn(db, keys),
    witness,
    isWhole: () => isWhole(db),
    documents: () => documents.all().map((row) => (row as { document: DocumentId }).document),
    async *verify() {
      const named = new Set<string>()
      for await (const fault of verifyAll(db, house, keys, { chains, entries })) {
        if (!named.has(fault.where)) yield fault
        named.add(fault.where)
      }
    },
    async backupTo(file) {
      // Made here so that it is never readable by others, not even for a moment.
      const handle = openSync(file, 'wx', 0o600)
      try {
        db.prepare('VACUUM INTO ?').run(file)
        fsyncSync(handle)
      } finally {
        closeSync(handle)
      }
    },
    close: () => db.close()
  }
}

const ALL_DOCUMENTS = 'SELECT document FROM document_key UNION SELECT document FROM head UNION SELECT document FROM entry'

async function* verifyAll(
  db: DatabaseSync,
  house: Sealer,
  keys: ConferenceKeys,
  { chains, entries }: { chains: Chains; entries: Entries }
): AsyncGenerator<Fault> {
  for (const { document } of db.prepare(ALL_DOCUMENTS).all() as { document: DocumentId }[]) {
    yield* whatIsDamaged(async () => {
      await chains.ready(document)
      readAtOnce(db, chains, entries, document, 0)
    })
  }
  yield* verifyDirectory(db, house, keys)
  if (!isWhole(db)) yield { where: 'the database file', takenOut: null }
}

/** All of a journal as it is at one moment: whoever writes meanwhile must not look like a fault. */
function readAtOnce(db: DatabaseSync, chains: Chains, entries: Entries, document: DocumentId, after: Seq): Row[] {
  db.exec('BEGIN')
  try {
    const opened = chains.find(document)
    return opened ? entries.readAll(document, opened, after) : []
  } finally {
    db.exec('COMMIT')
  }
}

/** SQLite's own check: that every index says what its table says, and more. */
function isWhole(db: DatabaseSync): boolean {
  const found = db.prepare('PRAGMA integrity_check(1)').get() as { integrity_check: string }
  return found.integrity_check === 'ok'
}

async function* verifyDirectory(db: DatabaseSync, house: Sealer, keys: ConferenceKeys): AsyncGenerator<Fault> {
  const conferences = conferencesIn(db, keys)
  const kept = documentsIn(db, keys)
  const prints = printsIn(db, keys, new WriteAheadLog(db))
  const pictures = picturesIn(db, keys, new WriteAheadLog(db))
  const bound = new Bound(db, keys)
  const ids = db.prepare(`
    SELECT id FROM conference UNION SELECT conference FROM bound UNION SELECT conference FROM document UNION SELECT conference FROM kept_safe`)
  for (const { id } of ids.all() as { id: ConferenceId }[]) {
    for (const kind of KINDS) yield* whatIsDamaged(() => bound.read(id, kind, () => null))
    yield* whatIsDamaged(() => conferences.conference(id))
    yield* whatIsDamaged(() => kept.documents(id))
    yield* whatIsDamaged(() => kept.keptSafe(id))
  }
  for (const { document } of db.prepare('SELECT DISTINCT document FROM writer').all() as { document: DocumentId }[]) {
    yield* whatIsDamaged(() => kept.writers(document))
  }
  const comforts = comfortsIn(db, keys)
  for (const { conference, person } of db.prepare('SELECT conference, person FROM comfort').all() as unknown as Comforted[]) {
    yield* whatIsDamaged(() => comforts.comfort(conference, person))
  }
  for (const { conference, sha256 } of db.prepare('SELECT conference, sha256 FROM print').all() as unknown as Print[]) {
    yield* whatIsDamaged(() => prints.find(conference, sha256))
  }
  for (const { conference, id } of db.prepare('SELECT conference, id FROM picture').all() as unknown as Picture[]) {
    yield* whatIsDamaged(() => pictures.find(conference, id))
  }
  const releases = releasesIn(db, keys)
  for (const { id } of db
    .prepare('SELECT conference AS id FROM distribution UNION SELECT conference FROM contact UNION SELECT conference FROM ready')
    .all() as {
    id: ConferenceId
  }[]) {
    yield* whatIsDamaged(() => releases.distributions(id))
    yield* whatIsDamaged(() => releases.contacts(id))
    yield* whatIsDamaged(() => releases.ready(id))
  }
  yield* whatIsDamaged(() => holdsIn(db, keys).all())
  yield* whatIsDamaged(() => staffIn(db, house).allStaff())
}

interface Comforted {
  conference: ConferenceId
  person: PersonId
}

interface Picture {
  conference: ConferenceId
  id: string
}

interface Print {
  conference: ConferenceId
  sha256: string
}

async function* whatIsDamaged(look: () => Promise<unknown>): AsyncGenerator<Fault> {
  try {
    await look()
  } catch (fault) {
    if (fault instanceof Damaged) yield { where: fault.where, takenOut: fault instanceof TakenOut ? fault.document : null }
    // Erased in a copy from before: it opens for nobody, as it should.
    else if (!(fault instanceof Refusal)) throw fault
  }
}
