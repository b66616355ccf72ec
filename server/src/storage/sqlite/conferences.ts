import type { DatabaseSync } from 'node:sqlite'
import type { Conference, ConferenceId, PersonId } from '@samepage/shared'
import { openConference, PURPOSES, sealBody } from '../records/bodies.ts'
import type { ConferenceKeys } from '../sealing/conference-keys.ts'
import type { Sealer } from '../sealing/seal.ts'
import type { Directory, StaffId } from '../directory.ts'
import { Bound } from './bound.ts'

type ConferencePart = Pick<
  Directory,
  'saveConference' | 'conference' | 'conferenceOf' | 'conferences' | 'madeBy' | 'seatOf' | 'accountOf' | 'bindSeat'
>

interface ConferenceRow {
  id: ConferenceId
  sealed: Uint8Array
  madeBy: StaffId | ''
}

export function conferencesIn(db: DatabaseSync, keys: ConferenceKeys): ConferencePart {
  const save = db.prepare(`
    INSERT INTO conference (id, starts, sealed, made_by) VALUES (:id, :starts, :sealed, :by)
    ON CONFLICT (id) DO UPDATE SET starts = excluded.starts, sealed = excluded.sealed`)
  const clearSeats = db.prepare(`
    DELETE FROM seat WHERE conference = :id AND person NOT IN (SELECT value FROM json_each(:people))`)
  const addSeat = db.prepare(`
    INSERT INTO seat (person, conference, staff) VALUES (?, ?, ?)
    ON CONFLICT (person) DO UPDATE SET staff = coalesce(excluded.staff, staff) WHERE conference = excluded.conference`)
  const byId = db.prepare('SELECT id, sealed, made_by AS madeBy FROM conference WHERE id = ?')
  const byPerson = db.prepare('SELECT conference AS id FROM seat WHERE person = ?')
  const all = db.prepare('SELECT id FROM conference ORDER BY starts, id')
  const seat = db.prepare('SELECT person FROM seat WHERE staff = ? AND conference = ?')
  const account = db.prepare('SELECT staff FROM seat WHERE person = ?')
  const free = db.prepare('UPDATE seat SET staff = NULL WHERE person = ?')
  const bind = db.prepare('UPDATE seat SET staff = :staff WHERE person = :seat AND (staff IS NULL OR staff = :staff)')

  const bound = new Bound(db, keys)

  function find<T>(id: ConferenceId, look: (row: ConferenceRow, key: Sealer) => T): Promise<T | null> {
    return bound.read(id, 'conference', (key) => {
      const row = byId.get(id) as ConferenceRow | undefined
      return row ? look(row, key) : null
    })
  }
  const conferenceWith = (id: ConferenceId): Promise<Conference | null> => find(id, ({ sealed }, key) => openConference(key, id, sealed))

  return {
    async saveConference(conference, seats, by) {
      const { id, on, startsAt, people } = conference
      await keys.ready(id)
      bound.change(id, 'conference', () => {
        save.run({ id, starts: `${on} ${startsAt}`, sealed: sealBody(keys.of(id), PURPOSES.conference(id), conference), by: by ?? '' })
        clearSeats.run({ id, people: JSON.stringify(people.map((person) => person.id)) })
        for (const person of people) addSeat.run(person.id, id, seats.get(person.id) ?? null)
      })
    },
    async conference(id) {
      return conferenceWith(id)
    },
    async conferenceOf(person) {
      const row = byPerson.get(person) as Pick<ConferenceRow, 'id'> | undefined
      return row ? conferenceWith(row.id) : null
    },
    async conferences() {
      const found = await Promise.all(all.all().map((row) => conferenceWith((row as Pick<ConferenceRow, 'id'>).id)))
      return found.filter((conference) => conference !== null)
    },
    async madeBy(id) {
      return (await find(id, ({ madeBy }) => madeBy)) || null
    },
    async seatOf(staff, conference) {
      const found = seat.get(staff, conference) as { person: PersonId } | undefined
      return found?.person ?? null
    },
    async accountOf(person) {
      return (account.get(person) as { staff: StaffId | null } | undefined)?.staff ?? null
    },
    async bindSeat(person, staff) {
      return (staff === null ? free.run(person) : bind.run({ seat: person, staff })).changes === 1
    }
  }
}
