import type { DatabaseSync } from 'node:sqlite'
import type { Cell, Table } from '../records/tables.ts'

// What holds nothing between two transactions.
const PASSING = ['lifted', 'nowhere', 'unbound']
// Rows point at rows of these.
const FIRST = ['staff', 'conference']

/** Every table that something is kept in, in an order in which they can be filled. */
export function tablesIn(db: DatabaseSync): Table[] {
  const names = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`).all() as {
    name: string
  }[]
  const kept = names.map(({ name }) => name).filter((name) => !PASSING.includes(name))
  return [...FIRST, ...kept.filter((name) => !FIRST.includes(name))].map((name) => {
    const columns = db.prepare('SELECT name, pk FROM pragma_table_info(?)').all(name) as { name: string; pk: number }[]
    const keys = columns.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk)
    return { name, columns: columns.map((column) => column.name), order: keys.map((key) => key.name) }
  })
}

/** Every row of a table, one after the other. */
export function* rowsIn(db: DatabaseSync, { name, columns, order }: Table): Generator<Cell[]> {
  const all = db.prepare(
    `SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(name)} ORDER BY ${order.map(quoted).join(', ') || 'rowid'}`
  )
  for (const row of all.iterate()) yield Object.values(row) as Cell[]
}

/** Adds rows to a table. */
export function fill(db: DatabaseSync, { name, columns }: Table): (row: readonly Cell[]) => void {
  const add = db.prepare(`INSERT INTO ${quoted(name)} (${columns.map(quoted).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
  return (row) => void add.run(...row)
}

const quoted = (name: string): string => `"${name}"`
