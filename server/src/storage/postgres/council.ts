import { type CouncilProfile, Refusal } from '@samepage/shared'
import { openBody, PURPOSES, sealBody } from '../records/bodies.ts'
import type { Sealer } from '../sealing/seal.ts'
import type { Directory } from '../directory.ts'
import type { Database } from './database.ts'

// Of two who save at once, the second waits for the first and finds another revision.
const SAVE = `
  INSERT INTO council (id, revision, body) SELECT 1, $1, $2 WHERE coalesce((SELECT revision FROM council), 0) = $3
  ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, body = excluded.body WHERE council.revision = $3`

/** What a council decided for all its conferences. `house` seals it together with its revision. */
export function councilIn(db: Database, house: Sealer): Pick<Directory, 'profile' | 'saveProfile'> {
  return {
    async profile() {
      const row = await db.row<{ revision: number; body: Uint8Array }>('SELECT revision, body FROM council')
      return row && { revision: row.revision, profile: openBody<CouncilProfile>(house, PURPOSES.council(row.revision), row.body) }
    },
    async saveProfile(profile, after) {
      const revision = after + 1
      if ((await db.run(SAVE, [revision, sealBody(house, PURPOSES.council(revision), profile), after])) === 0) throw new Refusal('moved-on')
    }
  }
}
