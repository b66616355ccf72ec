import type { Sealer } from '../sealing/seal.ts'
import type { Board } from '../installation.ts'
import type { Database } from './database.ts'

interface Row {
  name: string
  value: Uint8Array
  changed: number
}

/** Changes are numbered before they are kept: of two at once the later number may be seen first. As many as can be under way are asked for again. */
const UNDER_WAY = 100

const PUT = `
  INSERT INTO board (name, value, until) VALUES ($1, $2, $3)
  ON CONFLICT (name) DO UPDATE SET value = excluded.value, until = excluded.until, changed = excluded.changed`

const BEGINS = `name >= $1 AND name < $1 || chr(1114111)`

/** The board that all processes on one database see. What stands there is sealed with the house's key. */
export function boardIn(db: Database, house: Sealer): Board {
  const seal = (name: string, value: string): Buffer => house.seal(['board', name], Buffer.from(value))
  const open = ({ name, value }: Pick<Row, 'name' | 'value'>): string => Buffer.from(house.unseal(['board', name], value)).toString()

  return {
    async put(name, value, until) {
      await db.run(PUT, [name, seal(name, value), until])
    },
    async claim(name, value, until, now) {
      return (await db.run(`${PUT} WHERE board.until <= $4`, [name, seal(name, value), until, now])) === 1
    },
    async look(name, now) {
      const row = await db.row<Row>('SELECT name, value FROM board WHERE name = $1 AND until > $2', [name, now])
      return row && open(row)
    },
    take: (name, now) =>
      db.transact(async (tx) => {
        const row = await tx.row<Row & { until: number }>('DELETE FROM board WHERE name = $1 RETURNING name, value, until', [name])
        return row && row.until > now ? open(row) : null
      }),
    async under(start, now) {
      const rows = await db.rows<Row>(`SELECT name, value FROM board WHERE ${BEGINS} AND until > $2 ORDER BY changed`, [start, now])
      return rows.map((row) => [row.name, open(row)])
    },
    async changedAfter(changed, start) {
      const asked = [start, Math.max(0, changed - UNDER_WAY)]
      const rows = await db.rows<Row>(`SELECT name, value, changed FROM board WHERE ${BEGINS} AND changed > $2 ORDER BY changed`, asked)
      return rows.map((row) => ({ name: row.name, value: open(row), changed: row.changed }))
    },
    async sweep(now) {
      await db.run('DELETE FROM board WHERE until <= $1', [now])
    }
  }
}
