import type { DatabaseSync } from 'node:sqlite'
import { type ConferenceId, conferenceOf } from '@samepage/shared'
import type { ConferenceKeys } from '../sealing/conference-keys.ts'
import { Damaged } from '../sealing/seal.ts'
import { Bound } from './bound.ts'
import type { Chains } from './chains.ts'
import { transact } from './transact.ts'
import type { WriteAheadLog } from './write-ahead-log.ts'

/** Gives a lock to each document that an older Same Page kept without one. Copies made before that are kept from our tools, and not by the keys alone. */
export async function lockWhatIsOpen(db: DatabaseSync, keys: ConferenceKeys, chains: Chains, log: WriteAheadLog): Promise<void> {
  const documents = chains.unlocked()
  for (const document of documents) {
    if (!(await isAtHand(keys, conferenceOf(document)))) continue
    try {
      transact(db, () => chains.lock(document))
    } catch (why) {
      if (!(why instanceof Damaged)) throw why // whoever asks for it is told; the others go on
    }
  }
  if (documents.length > 0) log.empty()
}

/** Binds what an older Same Page kept. Once. */
export async function bindWhatIsUnbound(db: DatabaseSync, keys: ConferenceKeys): Promise<void> {
  if (!db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'unbound'`).get()) return
  const bound = new Bound(db, keys)
  const ids = db.prepare(`
    SELECT id FROM conference UNION SELECT conference FROM document UNION SELECT conference FROM kept_safe UNION SELECT conference FROM print
    UNION SELECT conference FROM hold UNION SELECT substr(document, 1, instr(document, '/') - 1) FROM writer`)
  const ready: ConferenceId[] = []
  for (const { id } of ids.all() as { id: ConferenceId }[]) if (await isAtHand(keys, id)) ready.push(id)
  transact(db, () => {
    for (const id of ready) bound.bindAll(id)
    db.exec('DROP TABLE unbound')
  })
}

/** False for a conference that is erased or whose key is lost: it is served to nobody, and the others go on. */
export async function isAtHand(keys: ConferenceKeys, conference: ConferenceId): Promise<boolean> {
  try {
    return (await keys.find(conference)) !== null
  } catch (why) {
    if (why instanceof Damaged) return false
    throw why
  }
}
