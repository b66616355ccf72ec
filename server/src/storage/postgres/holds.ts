import { type ConferenceId, Refusal } from '@samepage/shared'
import { openBody, PURPOSES, sealBody } from '../records/bodies.ts'
import type { ConferenceKeys } from '../sealing/conference-keys.ts'
import { Damaged } from '../sealing/seal.ts'
import type { Hold, Holds } from '../installation.ts'
import { type Bound, checkOne } from './bound.ts'
import type { Database } from './database.ts'

const SET = 'INSERT INTO hold (conference, body) VALUES ($1, $2) ON CONFLICT (conference) DO UPDATE SET body = excluded.body'

// Asked of every conference: what is not in the table may have been taken out of it.
const ALL = `
  SELECT known.id, hold.body, bound.seal FROM (SELECT id FROM conference UNION SELECT conference FROM hold) AS known
  LEFT JOIN hold ON hold.conference = known.id LEFT JOIN bound ON bound.conference = known.id ORDER BY known.id`

/** Holds as their table has them: sealed, because a reason may speak of a family. */
export function holdsIn(db: Database, keys: ConferenceKeys, bound: Bound): Holds {
  const isKept = async (id: ConferenceId): Promise<boolean> => (await db.row('SELECT 1 FROM conference WHERE id = $1', [id])) !== null

  return {
    async set(hold) {
      if (!(await isKept(hold.conference))) throw new Refusal('not-found')
      await bound.change(hold.conference, 'hold', async (tx) => {
        tx.later(SET, [hold.conference, sealBody(keys.of(hold.conference), PURPOSES.hold(hold.conference), hold)])
      })
    },
    async lift(conference) {
      if (!(await isKept(conference)) || (await keys.find(conference)) === null) return false
      return bound.change(conference, 'hold', async (tx) => (await tx.run('DELETE FROM hold WHERE conference = $1', [conference])) > 0)
    },
    async all() {
      const holds: Hold[] = []
      for (const { id, body, seal } of await db.rows<{ id: ConferenceId; body: Uint8Array | null; seal: Uint8Array | null }>(ALL)) {
        const key = await keys.find(id).catch((why: unknown) => lostWithout(body, why))
        if (!key) continue
        checkOne(key, id, 'hold', seal, body && { body })
        if (body) holds.push(openBody<Hold>(key, PURPOSES.hold(id), body))
      }
      return holds
    }
  }
}

/** Its key is lost, and it was never on hold: that is for whoever opens it. */
function lostWithout(body: Uint8Array | null, why: unknown): null {
  if (body || !(why instanceof Damaged)) throw why
  return null
}
