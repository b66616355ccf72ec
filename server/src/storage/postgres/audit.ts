import type { AuditRow, AuditStore, Checkpoint } from '../installation.ts'
import type { Database } from './database.ts'
import { isTaken } from './faults.ts'
import { lockAlone } from './locks.ts'

const PAGE = 500 // rows read at a time
const FIELDS = ['seq', 'at', 'who', 'device', 'conference', 'act', 'about', 'outcome', 'hash'] as const
const ADD = `
  INSERT INTO audit (${FIELDS.join(', ')})
  SELECT * FROM unnest(${FIELDS.map((field, i) => `$${i + 1}::${field === 'seq' ? 'bigint' : 'text'}[]`).join(', ')})`
const SELECT = `SELECT ${FIELDS.join(', ')} FROM audit`

/** The trail as its table has it. The table itself refuses every change, and takes rows of one process at a time. */
export function auditIn(db: Database): AuditStore {
  return {
    async add(rows) {
      if (rows.length === 0) return
      try {
        await db.transact(async (tx) => {
          lockAlone(tx, 'audit')
          tx.later(
            ADD,
            FIELDS.map((field) => rows.map((row) => row[field]))
          )
        })
      } catch (fault) {
        throw isTaken(fault) ? new Error('a row of the audit trail follows the last one', { cause: fault }) : fault
      }
    },
    last: () => db.row<AuditRow>(`${SELECT} ORDER BY seq DESC LIMIT 1`),
    async *since(after) {
      for (let at = after; ;) {
        const page = await db.rows<AuditRow>(`${SELECT} WHERE seq > $1 ORDER BY seq LIMIT ${PAGE}`, [at])
        yield* page
        at = page.at(-1)?.seq ?? at
        if (page.length < PAGE) return
      }
    },
    before(seq, most, conference) {
      if (conference === undefined) return db.rows<AuditRow>(`${SELECT} WHERE seq < $1 ORDER BY seq DESC LIMIT $2`, [seq, most])
      return db.rows<AuditRow>(`${SELECT} WHERE seq < $1 AND conference = $2 ORDER BY seq DESC LIMIT $3`, [seq, conference, most])
    },
    async addCheckpoint({ size, hash, at, signature }) {
      await db.run('INSERT INTO checkpoint (size, hash, at, signature) VALUES ($1, $2, $3, $4)', [size, hash, at, signature])
    },
    checkpoints: () => db.rows<Checkpoint>('SELECT size, hash, at, signature FROM checkpoint ORDER BY place')
  }
}
