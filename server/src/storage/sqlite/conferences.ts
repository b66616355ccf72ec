import type { DatabaseSync } from 'node:sqlite'
import type { Conference, PersonId } from '@samepage/shared'
import type { Directory } from '../storage.ts'
import { transact } from './transact.ts'

type ConferencePart = Pick<Directory, 'saveConference' | 'conference' | 'conferenceOf' | 'conferences' | 'seatOf'>

export function conferencesIn(db: DatabaseSync): ConferencePart {
  const save = db.prepare(`
    INSERT INTO conference (id, starts, body) VALUES (:id, :starts, :body)
    ON CONFLICT (id) DO UPDATE SET starts = excluded.starts, body = excluded.body`)
  const clearSeats = db.prepare(`
    DELETE FROM seat WHERE conference = :id AND person NOT IN (SELECT value FROM json_each(:people))`)
  const addSeat = db.prepare(`
    INSERT INTO seat (person, conference, staff) VALUES (?, ?, ?)
    ON CONFLICT (person) DO UPDATE SET staff = coalesce(excluded.staff, staff) WHERE conference = excluded.conference`)
  const byId = db.prepare('SELECT body FROM conference WHERE id = ?')
  const byPerson = db.prepare('SELECT body FROM conference WHERE id = (SELECT conference FROM seat WHERE person = ?)')
  const all = db.prepare('SELECT body FROM conference ORDER BY starts, id')
  const seat = db.prepare('SELECT person FROM seat WHERE staff = ? AND conference = ?')

  return {
    async saveConference(conference, seats) {
      const { id, on, startsAt, people } = conference
      transact(db, () => {
        save.run({ id, starts: `${on} ${startsAt}`, body: JSON.stringify(conference) })
        clearSeats.run({ id, people: JSON.stringify(people.map((person) => person.id)) })
        for (const person of people) addSeat.run(person.id, id, seats.get(person.id) ?? null)
      })
    },
    async conference(id) {
      return conferenceFrom(byId.get(id))
    },
    async conferenceOf(person) {
      return conferenceFrom(byPerson.get(person))
    },
    async conferences() {
      return all.all().flatMap((row) => conferenceFrom(row) ?? [])
    },
    async seatOf(staff, conference) {
      const found = seat.get(staff, conference) as { person: PersonId } | undefined
      return found?.person ?? null
    }
  }
}

const conferenceFrom = (row: unknown): Conference | null => (row ? (JSON.parse((row as { body: string }).body) as Conference) : null)
