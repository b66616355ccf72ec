import { keyFrom, type KeyPart, rowOf } from '../records/keys.ts'
import type { Key } from '../directory.ts'
import type { Database } from './database.ts'

const FIELDS = 'id, hash, opens, whose, until, ended, admitted, staff, used_at AS "usedAt", proved_at AS "provedAt"'

/** The conference a key leads to. */
const leadsTo = (opens: string, whose: string): string =>
  `CASE ${opens}::text WHEN 'knock' THEN ${whose}::text ELSE (SELECT conference FROM seat WHERE person = ${whose}) END`

const ADD = `
  INSERT INTO key (hash, id, opens, whose, conference, until, ended, admitted, staff, used_at, proved_at)
  VALUES ($1, $2, $3, $4, ${leadsTo('$3', '$4')}, $5, $6, $7, $8, $9, $10)`

const TURN = `
  UPDATE key SET opens = $2, whose = $3, conference = ${leadsTo('$2', '$3')}, admitted = $4, until = $5 WHERE id = $1 AND ended = 0`

// Whoever changes a key holds its row until the commit; the next one sees that it has ended.
const END = 'UPDATE key SET ended = 1 WHERE hash = $1 AND ended = 0'

export function keysIn(db: Database): KeyPart {
  return {
    async addKey(key) {
      await db.run(ADD, valuesOf(key))
    },
    async key(hash) {
      const row = await db.row<object>(`SELECT ${FIELDS} FROM key WHERE hash = $1`, [hash])
      return row && keyFrom(row)
    },
    exchangeKey(hash, into) {
      return db.transact(async (tx) => {
        if ((await tx.run(END, [hash])) === 0) return false
        tx.later(ADD, valuesOf(into))
        return true
      })
    },
    async turnKey(id, { opens, whose, admitted, until }) {
      return (await db.run(TURN, [id, opens, whose, admitted ? 1 : 0, until])) === 1
    },
    async touchKey(id, usedAt, provedAt) {
      await db.run('UPDATE key SET used_at = $2, proved_at = coalesce($3, proved_at) WHERE id = $1', [id, usedAt, provedAt ?? null])
    },
    async endKey(hash) {
      return (await db.run(END, [hash])) === 1
    },
    async endKeyWithId(id) {
      return (await db.run('UPDATE key SET ended = 1 WHERE id = $1 AND ended = 0', [id])) === 1
    },
    async keysWithIds(ids) {
      return (await db.rows(`SELECT ${FIELDS} FROM key WHERE id = ANY ($1::text[])`, [ids])).map(keyFrom)
    },
    async endKeysOf(opens, whose) {
      await db.run('UPDATE key SET ended = 1 WHERE opens = $1 AND whose = $2 AND ended = 0', [opens, whose])
    },
    async keysOf(opens, whose) {
      const all = `SELECT ${FIELDS} FROM key WHERE opens = $1 AND whose = $2 AND ended = 0 ORDER BY id`
      return (await db.rows(all, [opens, whose])).map(keyFrom)
    },
    async endKeysOfStaff(staff) {
      await db.run(`UPDATE key SET ended = 1 WHERE (staff = $1 OR (opens = 'staff' AND whose = $1)) AND ended = 0`, [staff])
    }
  }
}

function valuesOf(key: Key): unknown[] {
  const { hash, id, opens, whose, until, ended, admitted, staff, usedAt, provedAt } = rowOf(key)
  return [hash, id, opens, whose, until, ended, admitted, staff, usedAt, provedAt]
}
