import pg from 'pg'
import { connectionTo } from './database.ts'

const TABLES = [
  'entry',
  'snapshot',
  'document',
  'kept_safe',
  'comfort',
  'distribution',
  'contact',
  'ready',
  'print',
  'picture',
  'writer',
  'conference',
  'seat',
  'key',
  'head',
  'document_key',
  'bound',
  'hold'
]

/** Writes every table anew without what was taken out of it, and gives the old files back to the system. Nobody can use a table meanwhile. */
export async function compact(url: string): Promise<void> {
  const client = new pg.Client({ ...connectionTo(url), query_timeout: 0, statement_timeout: 0 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    for (const table of TABLES) await client.query(`VACUUM (FULL) ${table}`)
  } finally {
    await client.end()
  }
}
