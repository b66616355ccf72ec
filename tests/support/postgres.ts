import { randomUUID } from 'node:crypto'
import pg from 'pg'

/** Where the tests find a PostgreSQL of their own to use. Each makes a schema in it and takes it away again. */
const SERVER = process.env['TEST_DATABASE_URL'] || 'postgres://postgres@127.0.0.1:5432/test'

const isThere = await ask((client) => client.query('SELECT 1')).then(
  () => true,
  () => false
)

/** Why nothing is tried here, said in the name of what is skipped; null where there is a PostgreSQL. */
export const noPostgres = isThere
  ? null
  : 'SKIPPED: no PostgreSQL here. Start one and set TEST_DATABASE_URL=postgres://name:password@host/database to an empty database'

// Said aloud, too: a name alone is easily overlooked.
if (noPostgres) console.warn(noPostgres)

/** An empty place for one installation, and how to take it away. server: another than the usual one. */
export async function newSchema(server = SERVER): Promise<{ url: string; schema: string; remove: () => Promise<void> }> {
  const schema = `same_page_test_${randomUUID().replaceAll('-', '')}`
  await ask((client) => client.query(`CREATE SCHEMA ${schema}`), server)
  const url = new URL(server)
  url.searchParams.set('options', `-c search_path=${schema}`)
  url.searchParams.set('application_name', schema) // so that its connections can be found
  return { url: url.href, schema, remove: async () => void (await ask((client) => client.query(`DROP SCHEMA ${schema} CASCADE`), server)) }
}

/** Asks a database something beside Same Page, as whoever looks after it could. */
export async function ask<T>(job: (client: pg.Client) => Promise<T>, url = SERVER): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  await client.connect()
  try {
    return await job(client)
  } finally {
    await client.end()
  }
}

/** Cuts every connection of one installation at once, as a restart of the database does. */
export async function cutAll(schema: string): Promise<void> {
  await ask((client) => client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1', [schema]))
}
