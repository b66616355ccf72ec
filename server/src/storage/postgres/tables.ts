import type { Cell, Table } from '../records/tables.ts'
import { namesMade } from './migrate.ts'
import type { Transaction } from './transaction.ts'

const PAGE = 500 // rows at a time
const MOST_BYTES = 4 * 1024 * 1024 // a time: prints are large

/** Every row of a table, in the order SQLite has them too. Inside a transaction that sees one moment. */
export async function* rowsIn(tx: Transaction, { name, columns, order }: Table): AsyncGenerator<Cell[]> {
  const cursor = quoted(`every ${name}`)
  tx.later(`DECLARE ${cursor} NO SCROLL CURSOR FOR SELECT ${list(columns)} FROM ${quoted(name)} ORDER BY ${list(order) || 'place'}`)
  for (;;) {
    const rows = await tx.rows<Record<string, Cell>>(`FETCH ${PAGE} FROM ${cursor}`)
    for (const row of rows) yield columns.map((column) => row[column] as Cell)
    if (rows.length < PAGE) break
  }
  tx.later(`CLOSE ${cursor}`)
}

/** Adds rows to a table, some hundred at a time. */
export async function fill(tx: Transaction, table: Table, rows: Iterable<Cell[]>): Promise<void> {
  const types = await typesOf(tx, table)
  const add = `
    INSERT INTO ${quoted(table.name)} (${list(table.columns)})
    SELECT * FROM unnest(${types.map((type, i) => `$${i + 1}::${type}[]`).join(', ')})`
  const keep = (page: Cell[][]): Promise<unknown> =>
    tx.run(
      add,
      table.columns.map((_, i) => page.map((row) => row[i]))
    )
  let page: Cell[][] = []
  let bytes = 0
  for (const row of rows) {
    bytes += row.reduce<number>((sum, cell) => sum + (cell instanceof Uint8Array ? cell.length : 0), 0)
    if (page.push(row) < PAGE && bytes < MOST_BYTES) continue
    await keep(page)
    page = []
    bytes = 0
  }
  if (page.length > 0) await keep(page)
}

/** Does any of these tables hold anything? */
export async function hasRows(tx: Transaction, tables: readonly Table[]): Promise<boolean> {
  for (const { name } of tables) if (await tx.row(`SELECT 1 FROM ${quoted(name)} LIMIT 1`)) return true
  return false
}

/** Takes away everything Same Page made here with all that is in it, for the very same transaction to make it anew. */
export async function dropAll(tx: Transaction): Promise<void> {
  const { tables, sequences } = namesMade()
  const functions = await tx.rows<{ name: string }>(
    `SELECT DISTINCT tgfoid::regprocedure::text AS name FROM pg_trigger
     WHERE NOT tgisinternal AND tgrelid IN (SELECT to_regclass(quote_ident(t)) FROM unnest($1::text[]) AS t)`,
    [tables]
  )
  await tx.run(`DROP TABLE IF EXISTS ${list(tables)}`)
  if (sequences.length > 0) await tx.run(`DROP SEQUENCE IF EXISTS ${list(sequences)}`)
  for (const { name } of functions) await tx.run(`DROP FUNCTION ${name}`)
}

async function typesOf(tx: Transaction, { name, columns }: Table): Promise<string[]> {
  const found = await tx.rows<{ column: string; type: string }>(
    `SELECT attname AS column, format_type(atttypid, NULL) AS type FROM pg_attribute WHERE attrelid = $1::text::regclass AND attnum > 0`,
    [quoted(name)]
  )
  return columns.map((column) => {
    const type = found.find((one) => one.column === column)?.type
    if (!type) throw new Error(`there is no column ${column} in ${name}`)
    return type
  })
}

const quoted = (name: string): string => `"${name}"`
const list = (names: readonly string[]): string => names.map(quoted).join(', ')
