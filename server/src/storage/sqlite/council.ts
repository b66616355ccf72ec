import type { DatabaseSync } from 'node:sqlite'
import { type CouncilProfile, Refusal } from '@samepage/shared'
import { openBody, PURPOSES, sealBody } from '../records/bodies.ts'
import type { Sealer } from '../sealing/seal.ts'
import type { Directory } from '../directory.ts'

interface CouncilRow {
  revision: number
  body: Uint8Array
}

/** What a council decided for all its conferences. `house` seals it together with its revision. */
export function councilIn(db: DatabaseSync, house: Sealer): Pick<Directory, 'profile' | 'saveProfile'> {
  const find = db.prepare('SELECT revision, body FROM council')
  const save = db.prepare(`
    INSERT INTO council (id, revision, body) SELECT 1, :revision, :body WHERE coalesce((SELECT revision FROM council), 0) = :after
    ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, body = excluded.body`)

  return {
    async profile() {
      const row = find.get() as CouncilRow | undefined
      if (!row) return null
      const { revision, body } = row
      return { revision, profile: openBody<CouncilProfile>(house, PURPOSES.council(revision), body) }
    },
    async saveProfile(profile, after) {
      const revision = after + 1
      const body = sealBody(house, PURPOSES.council(revision), profile)
      if (save.run({ revision, body, after }).changes === 0) throw new Refusal('moved-on')
    }
  }
}
