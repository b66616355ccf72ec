// What an edit costs where it is kept: `node tests/bench/kept.ts [edits] [in one commit]`, with TEST_DATABASE_URL for PostgreSQL's part. One letter each, as they are typed, on
// cards of some 200 letters; a snapshot at the end, as a room that empties keeps one.
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPostgres } from '@samepage/server/storage/postgres/open.ts'
import { openSqlite } from '@samepage/server/storage/sqlite/open.ts'
import type { Storage } from '@samepage/server/storage/storage.ts'
import { addCard, type ConferenceId, mapOf, type PersonId, readCards } from '@samepage/shared'
import pg from 'pg'
import * as Y from 'yjs'

const EDITS = Number(process.argv[2] ?? 10_000)
const A_CARD = 200
const TOGETHER = Number(process.argv[3] ?? 20)
const WORDS = 'Nan comes on Wednesday and stays until she is asleep. '
const SERVER = process.env['TEST_DATABASE_URL'] || 'postgres://postgres@127.0.0.1:5432/test'

/** Writes a page and keeps it letter by letter; answers with how large the page itself is. */
async function write({ journal }: Storage): Promise<number> {
  const [page, doc, jean] = [mapOf(crypto.randomUUID() as ConferenceId), new Y.Doc(), crypto.randomUUID() as PersonId]
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  let card = ''
  for (let i = 0; i < EDITS; i++) {
    if (i % A_CARD === 0) card = addCard({ doc, me: jean, origin: 'me', newId: () => crypto.randomUUID() }, { category: 'past', text: '' })
    else {
      const text = readCards(doc).find(({ id }) => id === card)?.text
      text?.insert(text.length, WORDS[i % WORDS.length] ?? ' ')
    }
    if (updates.length < TOGETHER && i < EDITS - 1) continue
    const at = new Date().toISOString()
    await Promise.all(updates.splice(0).map((update) => journal.append(page, { kind: 'edit', at, by: jean, update, writer: doc.clientID })))
  }
  const state = Y.encodeStateAsUpdate(doc)
  await journal.keep(page, { seq: EDITS, state, writers: [[doc.clientID, jean]], decisions: [] })
  return state.length
}

async function inSqlite(dir: string): Promise<{ bytes: number; page: number }> {
  const size = (): number => readdirSync(join(dir, 'data')).reduce((sum, name) => sum + statSync(join(dir, 'data', name)).size, 0)
  await (await openSqlite(join(dir, 'data'), join(dir, 'keys'))).close()
  const before = size()
  const storage = await openSqlite(join(dir, 'data'), join(dir, 'keys'))
  const page = await write(storage)
  await storage.close()
  return { bytes: size() - before, page }
}

async function inPostgres(dir: string): Promise<{ bytes: number; log: number }> {
  const schema = `same_page_kept_${crypto.randomUUID().replaceAll('-', '')}`
  const client = new pg.Client({ connectionString: SERVER })
  await client.connect()
  await client.query(`CREATE SCHEMA ${schema}`)
  const number = async (text: string): Promise<number> => Number((await client.query<{ n: string }>(text)).rows[0]?.n)
  const size = (): Promise<number> =>
    number(
      `SELECT sum(pg_total_relation_size(c.oid)) AS n FROM pg_class c JOIN pg_namespace s ON s.oid = relnamespace WHERE nspname = '${schema}' AND relkind = 'r'`
    )
  const url = new URL(SERVER)
  url.searchParams.set('options', `-c search_path=${schema}`)
  try {
    const storage = await openPostgres({ url: url.href, dataDir: join(dir, 'beside'), keyDir: join(dir, 'other-keys') })
    const [before, logBefore] = [await size(), await number("SELECT pg_current_wal_lsn() - '0/0' AS n")]
    await write(storage)
    await storage.close()
    return { bytes: (await size()) - before, log: (await number("SELECT pg_current_wal_lsn() - '0/0' AS n")) - logBefore }
  } finally {
    await client.query(`DROP SCHEMA ${schema} CASCADE`)
    await client.end()
  }
}

const dir = mkdtempSync(join(tmpdir(), 'same-page-kept-'))
const each = (bytes: number): string => `${(bytes / EDITS).toFixed(0)} bytes an edit`
const { bytes, page } = await inSqlite(dir)
console.log(`${EDITS} edits of a letter; the page they make is ${(page / 1024).toFixed(0)} kB`)
console.log(`SQLite: ${each(bytes)}`)
const kept = await inPostgres(dir)
console.log(`PostgreSQL: ${each(kept.bytes)}, and at most ${each(kept.log)} of write-ahead log (others may write there, too)`)
rmSync(dir, { recursive: true })
