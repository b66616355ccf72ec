import { lockPrint, nextPrintLock, openPrint, type PrintRow, printsOf, refuseWrongName } from '../records/prints.ts'
import type { ConferenceKeys } from '../sealing/conference-keys.ts'
import type { Prints } from '../storage.ts'
import type { Bound } from './bound.ts'

const KEEP = `
  INSERT INTO print (conference, sha256, body, epoch) VALUES ($1, $2, $3, $4)
  ON CONFLICT (conference, sha256) DO UPDATE SET body = excluded.body, epoch = excluded.epoch`

/** Asked for together with every name, so that one that was taken out is noticed; the bytes of the wanted one alone come with it. */
const wanted = (sha256: string): string => {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('this is no SHA-256')
  return `CASE WHEN sha256 = '${sha256}' THEN body END AS body, epoch`
}

export function printsIn(keys: ConferenceKeys, bound: Bound): Prints {
  return {
    async keep(conference, prints) {
      await bound.change(conference, 'print', async (tx) => {
        for (const [sha256, bytes] of prints) {
          // Asked for here: another process may have destroyed the lock before while this one waited.
          const { body, epoch } = lockPrint(keys, conference, sha256, bytes)
          tx.later(KEEP, [conference, sha256, body, epoch])
        }
      })
    },
    async find(conference, sha256) {
      type Row = PrintRow & { sha256: string }
      const bytes = await bound.read<Row, Uint8Array | null>(conference, 'print', wanted(sha256), (key, rows) => {
        const row = rows.find((one) => one.sha256 === sha256)
        return row ? openPrint(keys, key, conference, sha256, row) : null
      })
      if (bytes) refuseWrongName(sha256, bytes)
      return bytes
    },
    async destroy(conference) {
      if ((await keys.find(conference)) === null) return
      let next = 1
      await bound.change(conference, 'print', async (tx) => {
        next = nextPrintLock(keys, conference)
        tx.later('DELETE FROM print WHERE conference = $1', [conference])
      })
      keys.locks.destroyBefore(printsOf(conference), next)
    }
  }
}
