import type { DatabaseSync } from 'node:sqlite'
import { type ConferenceId, Refusal } from '@samepage/shared'
import { openBody, PURPOSES, sealBody } from '../records/bodies.ts'
import type { ConferenceKeys } from '../sealing/conference-keys.ts'
import type { Hold, Holds } from '../installation.ts'
import { Bound } from './bound.ts'
import { isAtHand } from './bring-under-keys.ts'

/** Holds as their table has them: sealed, because a reason may speak of a family. */
export function holdsIn(db: DatabaseSync, keys: ConferenceKeys): Holds {
  const bound = new Bound(db, keys)
  const set = db.prepare(`
    INSERT INTO hold (conference, body) VALUES (:conference, :body) ON CONFLICT (conference) DO UPDATE SET body = excluded.body`)
  const lift = db.prepare('DELETE FROM hold WHERE conference = ?')
  const known = db.prepare('SELECT id FROM conference UNION SELECT conference AS id FROM hold ORDER BY 1')
  const find = db.prepare('SELECT body FROM hold WHERE conference = ?')
  const isKept = db.prepare('SELECT 1 FROM conference WHERE id = ?')

  return {
    async set(hold) {
      if (!isKept.get(hold.conference)) throw new Refusal('not-found')
      await keys.ready(hold.conference)
      const body = sealBody(keys.of(hold.conference), PURPOSES.hold(hold.conference), hold)
      bound.change(hold.conference, 'hold', () => set.run({ conference: hold.conference, body }))
    },
    async lift(conference) {
      if (!isKept.get(conference) || (await keys.find(conference)) === null) return false
      return bound.change(conference, 'hold', () => lift.run(conference)).changes > 0
    },
    async all() {
      const holds: Hold[] = []
      // Asked of every conference: what is not in the table may have been taken out of it.
      for (const { id } of known.all() as { id: ConferenceId }[]) {
        if (!(await isAtHand(keys, id)) && !find.get(id)) continue // its key is lost, and it was never on hold
        const hold = await bound.read(id, 'hold', (key) => {
          const row = find.get(id) as { body: Uint8Array } | undefined
          return row ? openBody<Hold>(key, PURPOSES.hold(id), row.body) : null
        })
        if (hold) holds.push(hold)
      }
      return holds
    }
  }
}

/** Is a conference on hold? Asked by whatever would take it away. */
export function isOnHoldIn(db: DatabaseSync): (conference: ConferenceId) => boolean {
  const held = db.prepare('SELECT 1 FROM hold WHERE conference = ?')
  return (conference) => held.get(conference) !== undefined
}
