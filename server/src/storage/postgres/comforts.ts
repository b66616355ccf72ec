import type { Comfort, PersonId } from '@samepage/shared'
import { openComfort, PURPOSES, sealBody } from '../records/bodies.ts'
import type { ConferenceKeys } from '../sealing/conference-keys.ts'
import type { Directory } from '../directory.ts'
import type { Bound } from './bound.ts'

const SAVE = `
  INSERT INTO comfort (person, conference, body) VALUES ($1, $2, $3)
  ON CONFLICT (person) DO UPDATE SET body = excluded.body WHERE comfort.conference = excluded.conference`

/** How pages look to people. Sealed: that somebody needs large letters, or reads Urdu, is for nobody else to know. */
export function comfortsIn(keys: ConferenceKeys, bound: Bound): Pick<Directory, 'saveComfort' | 'comfort'> {
  return {
    async saveComfort(conference, person, comfort) {
      await bound.change(conference, 'comfort', async (tx) => {
        tx.later(SAVE, [person, conference, sealBody(keys.of(conference), PURPOSES.comfort(conference, person), comfort)])
      })
    },
    comfort(conference, person) {
      type ComfortRow = { person: PersonId; body: Uint8Array }
      return bound.read<ComfortRow, Comfort | null>(conference, 'comfort', 'body', (key, rows) => {
        const row = rows.find((one) => one.person === person)
        return row ? openComfort(key, conference, person, row.body) : null
      })
    }
  }
}
