import type { DatabaseSync } from 'node:sqlite'
import type { AuditRow, AuditStore, Checkpoint } from '../installation.ts'
import { saved, transact } from './transact.ts'

const PAGE = 500 // rows read at a time
const FIELDS = 'seq, at, who, device, conference, act, about, outcome, hash'

/** The trail as its table has it. The table itself refuses every change. */
export function auditIn(db: DatabaseSync): AuditStore {
  const add = db.prepare(`
    INSERT INTO audit (${FIELDS}) VALUES (:seq, :at, :who, :device, :conference, :act, :about, :outcome, :hash)`)
  const last = db.prepare(`SELECT ${FIELDS} FROM audit ORDER BY seq DESC LIMIT 1`)
  const since = db.prepare(`SELECT ${FIELDS} FROM audit WHERE seq > ? ORDER BY seq LIMIT ${PAGE}`)
  const before = db.prepare(`SELECT ${FIELDS} FROM audit WHERE seq < ? ORDER BY seq DESC LIMIT ?`)
  const beforeIn = db.prepare(`SELECT ${FIELDS} FROM audit WHERE seq < ? AND conference = ? ORDER BY seq DESC LIMIT ?`)
  const addCheckpoint = db.prepare('INSERT INTO checkpoint (size, hash, at, signature) VALUES (:size, :hash, :at, :signature)')
  const checkpoints = db.prepare('SELECT size, hash, at, signature FROM checkpoint ORDER BY rowid')

  return {
    async add(rows) {
      transact(db, () => {
        for (const { seq, at, who, device, conference, act, about, outcome, hash } of rows) {
          add.run({ seq, at, who, device, conference, act, about, outcome, hash })
        }
      })
    },
    async last() {
      const [row = null] = rowsFrom(last.all())
      return row
    },
    async *since(after) {
      for (let at = after; ;) {
        const page = rowsFrom(since.all(at))
        yield* page
        at = page.at(-1)?.seq ?? at
        if (page.length < PAGE) return
      }
    },
    async before(seq, most, conference) {
      return rowsFrom(conference === undefined ? before.all(seq, most) : beforeIn.all(seq, conference, most))
    },
    async addCheckpoint({ size, hash, at, signature }) {
      saved(() => addCheckpoint.run({ size, hash, at, signature }))
    },
    async checkpoints() {
      return checkpoints.all().map((row) => ({ ...(row as unknown as Checkpoint) }))
    }
  }
}

const rowsFrom = (rows: unknown[]): AuditRow[] => rows.map((row) => ({ ...(row as AuditRow) }))
