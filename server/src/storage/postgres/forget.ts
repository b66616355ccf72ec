import { type ConferenceId, Refusal } from '@samepage/shared'
import type { ConferenceKeys } from '../sealing/conference-keys.ts'
import type { Directory } from '../directory.ts'
import { isKeptIn } from './chains.ts'
import type { Database } from './database.ts'
import { lockAlone, lockForErasing } from './locks.ts'
import type { Transaction } from './transaction.ts'

/** In this order: whatever points at something goes before it. */
const STATEMENTS = [
  'DELETE FROM hold WHERE conference = $1', // one that came back with an earlier copy: what it kept was erased since
  ...['entry', 'head', 'document_key', 'snapshot', 'writer'].map(
    (table) => `DELETE FROM ${table} WHERE document > $1 || '/' AND document < $1 || '0'` // '0' follows '/'
  ),
  ...['document', 'kept_safe', 'comfort', 'distribution', 'contact', 'ready', 'print', 'picture', 'key', 'seat', 'bound'].map(
    (table) => `DELETE FROM ${table} WHERE conference = $1`
  ),
  'DELETE FROM conference WHERE id = $1'
]

/** Words down first that it is gone and destroys its key; from then on what is still there opens for nobody, and no process adds to it. */
export function forgetIn(db: Database, keys: ConferenceKeys): Pick<Directory, 'forget'> {
  return {
    async forget(conference) {
      await db.transact(async (tx) => {
        lockAlone(tx, 'erase') // the list of what is erased is one file
        await lockForErasing(tx, conference)
        // Inside, so that nobody can put it on hold in between.
        if (await tx.row('SELECT 1 FROM hold WHERE conference = $1', [conference])) throw new Refusal('on-hold')
        keys.erase(conference)
        deleteRows(tx, conference)
      })
    }
  }
}

/** Forgets again what was forgotten before, when a copy from earlier was put back. */
export async function forgetAgain(db: Database, keys: ConferenceKeys): Promise<void> {
  for (const conference of keys.erased) {
    if (await isKeptIn(db, conference)) {
      await db.transact(async (tx) => {
        await lockForErasing(tx, conference)
        deleteRows(tx, conference)
      })
    }
    keys.erase(conference)
  }
}

function deleteRows(tx: Transaction, id: ConferenceId): void {
  tx.later(`SELECT set_config('same_page.lifted', $1, true)`, [`forget ${id}`])
  for (const statement of STATEMENTS) tx.later(statement, [id])
}
