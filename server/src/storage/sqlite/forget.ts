import type { DatabaseSync } from 'node:sqlite'
import { type ConferenceId, Refusal } from '@samepage/shared'
import type { ConferenceKeys } from '../sealing/conference-keys.ts'
import type { Directory } from '../directory.ts'
import { isKeptIn } from './chains.ts'
import { isOnHoldIn } from './holds.ts'
import { transact } from './transact.ts'
import type { WriteAheadLog } from './write-ahead-log.ts'

/** In this order: whatever points at something goes before it. */
const STATEMENTS = [
  `INSERT INTO lifted (what, which) VALUES ('forget', :id)`,
  'DELETE FROM hold WHERE conference = :id', // one that came back with an earlier copy: what it kept was erased since
  ...['entry', 'head', 'document_key', 'snapshot', 'writer'].map(
    (table) => `DELETE FROM ${table} WHERE document > :id || '/' AND document < :id || '0'` // '0' follows '/'
  ),
  ...['document', 'kept_safe', 'comfort', 'distribution', 'contact', 'ready', 'print', 'picture', 'key', 'seat', 'bound'].map(
    (table) => `DELETE FROM ${table} WHERE conference = :id`
  ),
  'DELETE FROM conference WHERE id = :id',
  'DELETE FROM lifted WHERE which = :id'
]

/** Words down first that it is gone and destroys its key; from then on what is still there opens for nobody. */
export function forgetIn(db: DatabaseSync, keys: ConferenceKeys, log: WriteAheadLog): Pick<Directory, 'forget'> {
  const isOnHold = isOnHoldIn(db)
  return {
    async forget(conference) {
      transact(db, () => {
        // Inside, so that nobody can put it on hold in between.
        if (isOnHold(conference)) throw new Refusal('on-hold')
        keys.erase(conference)
        deleteRows(db, conference)
      })
      log.compact()
    }
  }
}

/** Forgets again what was forgotten before, when a copy from earlier was put back. */
export function forgetAgain(db: DatabaseSync, keys: ConferenceKeys, log: WriteAheadLog): void {
  const isKept = isKeptIn(db)
  const back = [...keys.erased].filter((conference) => isKept(conference))
  for (const conference of back) transact(db, () => deleteRows(db, conference))
  for (const conference of keys.erased) keys.erase(conference)
  if (back.length > 0) log.compact()
}

function deleteRows(db: DatabaseSync, id: ConferenceId): void {
  for (const statement of STATEMENTS) db.prepare(statement).run({ id })
}
