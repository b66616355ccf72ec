import type { Conference, ConferenceId, PersonId } from '@samepage/shared'
import { openConference, PURPOSES, sealBody } from '../records/bodies.ts'
import type { ConferenceKeys } from '../sealing/conference-keys.ts'
import type { Sealer } from '../sealing/seal.ts'
import type { Directory, StaffId } from '../directory.ts'
import { type Bound, checkOne } from './bound.ts'
import type { Database } from './database.ts'
import type { Transaction } from './transaction.ts'

type ConferencePart = Pick<
  Directory,
  'saveConference' | 'conference' | 'conferenceOf' | 'conferences' | 'madeBy' | 'seatOf' | 'accountOf' | 'bindSeat'
>

const SAVE = `
  INSERT INTO conference (id, starts, sealed, made_by) VALUES ($1, $2, $3, $4)
  ON CONFLICT (id) DO UPDATE SET starts = excluded.starts, sealed = excluded.sealed`

const SEATS = `
  INSERT INTO seat (person, conference, staff) SELECT person, $1, staff FROM unnest($2::text[], $3::text[]) AS new (person, staff)
  ON CONFLICT (person) DO UPDATE SET staff = coalesce(excluded.staff, seat.staff) WHERE seat.conference = excluded.conference`

const ALL = `
  SELECT id, sealed AS body, made_by AS "madeBy", seal FROM conference LEFT JOIN bound ON bound.conference = conference.id ORDER BY starts, id`

interface ListedRow {
  id: ConferenceId
  body: Uint8Array
  madeBy: string
  seal: Uint8Array | null
}

interface ConferenceRow {
  sealed: Uint8Array
  by: StaffId | ''
}

export function conferencesIn(db: Database, keys: ConferenceKeys, bound: Bound): ConferencePart {
  function find<T>(id: ConferenceId, open: (row: ConferenceRow, key: Sealer) => T): Promise<T | null> {
    return bound.read<ConferenceRow, T | null>(id, 'conference', 'sealed, made_by AS by', (key, [row]) => (row ? open(row, key) : null))
  }
  const conferenceWith = (id: ConferenceId): Promise<Conference | null> => find(id, ({ sealed }, key) => openConference(key, id, sealed))

  return {
    async saveConference(conference, seats, by) {
      await bound.change(conference.id, 'conference', (tx) => save(tx, keys, conference, seats, by))
    },
    conference: conferenceWith,
    async conferenceOf(person) {
      const row = await db.row<{ id: ConferenceId }>('SELECT conference AS id FROM seat WHERE person = $1', [person])
      return row && conferenceWith(row.id)
    },
    async conferences() {
      const found: Conference[] = []
      for (const { id, seal, ...row } of await db.rows<ListedRow>(ALL)) {
        const key = await keys.find(id)
        if (!key) continue // erased since
        checkOne(key, id, 'conference', seal, row)
        found.push(openConference(key, id, row.body))
      }
      return found
    },
    async madeBy(id) {
      return (await find(id, ({ by }) => by)) || null
    },
    async seatOf(staff, conference) {
      const row = await db.row<{ person: PersonId }>('SELECT person FROM seat WHERE staff = $1 AND conference = $2', [staff, conference])
      return row?.person ?? null
    },
    async accountOf(person) {
      return (await db.row<{ staff: StaffId | null }>('SELECT staff FROM seat WHERE person = $1', [person]))?.staff ?? null
    },
    async bindSeat(seat, staff) {
      const free = 'UPDATE seat SET staff = NULL WHERE person = $1'
      const bind = 'UPDATE seat SET staff = $2 WHERE person = $1 AND (staff IS NULL OR staff = $2)'
      return (await (staff === null ? db.run(free, [seat]) : db.run(bind, [seat, staff]))) === 1
    }
  }
}

async function save(
  tx: Transaction,
  keys: ConferenceKeys,
  conference: Conference,
  seats: ReadonlyMap<PersonId, StaffId>,
  by: StaffId | undefined
): Promise<void> {
  const { id, on, startsAt } = conference
  const people = conference.people.map((person) => person.id)
  tx.later(SAVE, [id, `${on} ${startsAt}`, sealBody(keys.of(id), PURPOSES.conference(id), conference), by ?? ''])
  tx.later('DELETE FROM seat WHERE conference = $1 AND person <> ALL ($2::text[])', [id, people])
  tx.later(SEATS, [id, people, people.map((person) => seats.get(person) ?? null)])
}
