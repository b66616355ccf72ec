import { isId } from '@samepage/shared'
import { destroyLock, lockPicture, markGone, openPicture, type PictureRow } from '../records/pictures.ts'
import type { ConferenceKeys } from '../sealing/conference-keys.ts'
import type { Pictures } from '../storage.ts'
import type { Bound } from './bound.ts'

const KEEP = `
  INSERT INTO picture (conference, id, body) VALUES ($1, $2, $3)
  ON CONFLICT (conference, id) DO UPDATE SET body = excluded.body`

/** Asked for together with every id, so that one that was taken out is noticed; the bytes of the wanted one alone come with it. */
function wanted(id: string): string {
  if (!isId(id)) throw new Error('this is no id of a picture')
  return `CASE WHEN id = '${id}' THEN body END AS body`
}

export function picturesIn(keys: ConferenceKeys, bound: Bound): Pictures {
  return {
    async keep(conference, id, picture) {
      await bound.change(conference, 'picture', async (tx) => {
        tx.later(KEEP, [conference, id, lockPicture(keys, conference, id, picture)])
      })
    },
    find(conference, id) {
      type Row = PictureRow & { id: string }
      return bound.read<Row, ReturnType<typeof openPicture>>(conference, 'picture', wanted(id), (key, rows) => {
        const row = rows.find((one) => one.id === id)
        return row ? openPicture(keys, key, conference, id, row) : null
      })
    },
    async destroy(conference, id) {
      if ((await keys.find(conference)) === null) return
      await bound.change(conference, 'picture', async (tx) => {
        markGone(keys, conference, id)
        tx.later('DELETE FROM picture WHERE conference = $1 AND id = $2', [conference, id])
      })
      destroyLock(keys, conference, id)
    }
  }
}
