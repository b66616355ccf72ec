import type { DatabaseSync } from 'node:sqlite'
import { destroyLock, lockPicture, markGone, openPicture, type PictureRow } from '../records/pictures.ts'
import type { ConferenceKeys } from '../sealing/conference-keys.ts'
import type { Pictures } from '../storage.ts'
import { Bound } from './bound.ts'
import type { WriteAheadLog } from './write-ahead-log.ts'

export function picturesIn(db: DatabaseSync, keys: ConferenceKeys, log: WriteAheadLog): Pictures {
  const bound = new Bound(db, keys)
  const keep = db.prepare(`
    INSERT INTO picture (conference, id, body) VALUES (:conference, :id, :body)
    ON CONFLICT (conference, id) DO UPDATE SET body = excluded.body`)
  const find = db.prepare('SELECT body FROM picture WHERE conference = ? AND id = ?')
  const destroy = db.prepare('DELETE FROM picture WHERE conference = ? AND id = ?')

  return {
    async keep(conference, id, picture) {
      await keys.ready(conference)
      const body = lockPicture(keys, conference, id, picture)
      bound.change(conference, 'picture', () => keep.run({ conference, id, body }))
    },
    find(conference, id) {
      return bound.read(conference, 'picture', (key) => {
        const row = find.get(conference, id) as PictureRow | undefined
        return row ? openPicture(keys, key, conference, id, row) : null
      })
    },
    async destroy(conference, id) {
      if ((await keys.find(conference)) === null) return
      markGone(keys, conference, id)
      bound.change(conference, 'picture', () => destroy.run(conference, id))
      destroyLock(keys, conference, id)
      log.empty()
    }
  }
}
