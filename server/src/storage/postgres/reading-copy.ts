import type { DocumentId } from '@samepage/shared'
import { entryOf } from '../records/entries.ts'
import type { Reading } from '../reading.ts'
import { auditIn } from './audit.ts'
import { Chains } from './chains.ts'
import { conferencesIn } from './conferences.ts'
import { copyToFile } from './copy.ts'
import type { Database } from './database.ts'
import { documentsIn } from './documents.ts'
import { holdsIn } from './holds.ts'
import type { Place } from './open.ts'
import { openBesideServers } from './open-beside.ts'
import { readAll } from './reading.ts'

/** Opens what is kept for reading, also while servers use it. @throws CannotOpen with a sentence for whoever asks */
export async function openForReading(place: Place): Promise<Reading> {
  const { db, keys, bound, witness } = await openBesideServers(place)
  const chains = new Chains(db, keys)
  return {
    journal: { since: (document, after) => sinceAtOnce(db, chains, document, after) },
    audit: auditIn(db),
    directory: { ...conferencesIn(db, keys, bound), ...documentsIn(keys, bound) },
    holds: holdsIn(db, keys, bound),
    witness,
    backupTo: (file) => copyToFile(db, file),
    close: () => db.close()
  }
}

/** A journal as it is at one moment. */
async function* sinceAtOnce(db: Database, chains: Chains, document: DocumentId, after: number) {
  const rows = await db.look((tx) => readAll(tx, chains, document))
  yield* rows.slice(after).map(entryOf)
}
