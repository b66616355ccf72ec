import type { DatabaseSync } from 'node:sqlite'
import { lockPrint, nextPrintLock, openPrint, type PrintRow, printsOf, refuseWrongName } from '../records/prints.ts'
import type { ConferenceKeys } from '../sealing/conference-keys.ts'
import type { Prints } from '../storage.ts'
import { Bound } from './bound.ts'
import type { WriteAheadLog } from './write-ahead-log.ts'

export function printsIn(db: DatabaseSync, keys: ConferenceKeys, log: WriteAheadLog): Prints {
  const bound = new Bound(db, keys)
  const keep = db.prepare(`
    INSERT INTO print (conference, sha256, body, epoch) VALUES (:conference, :sha256, :body, :epoch)
    ON CONFLICT (conference, sha256) DO UPDATE SET body = excluded.body, epoch = excluded.epoch`)
  const find = db.prepare('SELECT body, epoch FROM print WHERE conference = ? AND sha256 = ?')
  const destroy = db.prepare('DELETE FROM print WHERE conference = ?')

  return {
    async keep(conference, prints) {
      await keys.ready(conference)
      const rows = [...prints].map(([sha256, bytes]) => ({ conference, sha256, ...lockPrint(keys, conference, sha256, bytes) }))
      bound.change(conference, 'print', () => {
        for (const row of rows) keep.run(row)
      })
    },
    async find(conference, sha256) {
      const bytes = await bound.read(conference, 'print', (key) => {
        const row = find.get(conference, sha256) as PrintRow | undefined
        return row ? openPrint(keys, key, conference, sha256, row) : null
      })
      if (bytes) refuseWrongName(sha256, bytes)
      return bytes
    },
    async destroy(conference) {
      if ((await keys.find(conference)) === null) return
      const next = nextPrintLock(keys, conference)
      bound.change(conference, 'print', () => destroy.run(conference))
      keys.locks.destroyBefore(printsOf(conference), next)
      log.empty()
    }
  }
}
