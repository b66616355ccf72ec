import type { DatabaseSync } from 'node:sqlite'
import { openComfort, PURPOSES, sealBody } from '../records/bodies.ts'
import type { ConferenceKeys } from '../sealing/conference-keys.ts'
import type { Directory } from '../directory.ts'
import { Bound } from './bound.ts'

/** How pages look to people. Sealed: that somebody needs large letters, or reads Urdu, is for nobody else to know. */
export function comfortsIn(db: DatabaseSync, keys: ConferenceKeys): Pick<Directory, 'saveComfort' | 'comfort'> {
  const bound = new Bound(db, keys)
  const save = db.prepare(`
    INSERT INTO comfort (person, conference, body) VALUES (:person, :conference, :body)
    ON CONFLICT (person) DO UPDATE SET body = excluded.body WHERE conference = excluded.conference`)
  const find = db.prepare('SELECT body FROM comfort WHERE conference = ? AND person = ?')

  return {
    async saveComfort(conference, person, comfort) {
      await keys.ready(conference)
      const body = sealBody(keys.of(conference), PURPOSES.comfort(conference, person), comfort)
      bound.change(conference, 'comfort', () => save.run({ person, conference, body }))
    },
    async comfort(conference, person) {
      return bound.read(conference, 'comfort', (key) => {
        const row = find.get(conference, person) as { body: Uint8Array } | undefined
        return row ? openComfort(key, conference, person, row.body) : null
      })
    }
  }
}
