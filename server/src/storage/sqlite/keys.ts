import type { DatabaseSync } from 'node:sqlite'
import { keyFrom, type KeyPart, rowOf } from '../records/keys.ts'
import { saved, transact } from './transact.ts'

const FIELDS = 'id, hash, opens, whose, until, ended, admitted, staff, used_at AS usedAt, proved_at AS provedAt'

/** The conference a key leads to. */
const LEADS_TO = `CASE :opens WHEN 'knock' THEN :whose ELSE (SELECT conference FROM seat WHERE person = :whose) END`

const ADD = `
  INSERT INTO key (hash, id, opens, whose, conference, until, ended, admitted, staff, used_at, proved_at)
  VALUES (:hash, :id, :opens, :whose, ${LEADS_TO}, :until, :ended, :admitted, :staff, :usedAt, :provedAt)`

const TURN = `
  UPDATE key SET opens = :opens, whose = :whose, conference = ${LEADS_TO}, admitted = :admitted, until = :until
  WHERE id = :id AND ended = 0`

export function keysIn(db: DatabaseSync): KeyPart {
  const add = db.prepare(ADD)
  const find = db.prepare(`SELECT ${FIELDS} FROM key WHERE hash = ?`)
  const withId = db.prepare(`SELECT ${FIELDS} FROM key WHERE id = ?`)
  const turn = db.prepare(TURN)
  const touch = db.prepare('UPDATE key SET used_at = :usedAt, proved_at = coalesce(:provedAt, proved_at) WHERE id = :id')
  const end = db.prepare('UPDATE key SET ended = 1 WHERE hash = ? AND ended = 0')
  const endWithId = db.prepare('UPDATE key SET ended = 1 WHERE id = ? AND ended = 0')
  const endAll = db.prepare('UPDATE key SET ended = 1 WHERE opens = ? AND whose = ? AND ended = 0')
  const all = db.prepare(`SELECT ${FIELDS} FROM key WHERE opens = ? AND whose = ? AND ended = 0 ORDER BY id`)
  const endOfStaff = db.prepare(`UPDATE key SET ended = 1 WHERE (staff = :staff OR (opens = 'staff' AND whose = :staff)) AND ended = 0`)

  return {
    async addKey(key) {
      saved(() => add.run(rowOf(key)))
    },
    async key(hash) {
      const row = find.get(hash)
      return row ? keyFrom(row) : null
    },
    async exchangeKey(hash, into) {
      return transact(db, () => {
        if (end.run(hash).changes === 0) return false
        add.run(rowOf(into))
        return true
      })
    },
    async turnKey(id, { opens, whose, admitted, until }) {
      return saved(() => turn.run({ id, opens, whose, admitted: admitted ? 1 : 0, until })).changes === 1
    },
    async touchKey(id, usedAt, provedAt) {
      saved(() => touch.run({ id, usedAt, provedAt: provedAt ?? null }))
    },
    async endKey(hash) {
      return saved(() => end.run(hash)).changes === 1
    },
    async endKeyWithId(id) {
      return saved(() => endWithId.run(id)).changes === 1
    },
    async keysWithIds(ids) {
      return ids.flatMap((id) => withId.all(id).map(keyFrom))
    },
    async endKeysOf(opens, whose) {
      saved(() => endAll.run(opens, whose))
    },
    async keysOf(opens, whose) {
      return all.all(opens, whose).map(keyFrom)
    },
    async endKeysOfStaff(staff) {
      saved(() => endOfStaff.run({ staff }))
    }
  }
}
