import type pg from 'pg'
import { CannotOpen } from '../cannot-open.ts'

/** What a server says of itself. */
export interface Said {
  commit: string
  fsync: string
  pages: string
  standby: boolean
  encoding: string
  version: number
}

const OLDEST = 140_000 // the oldest PostgreSQL that is still looked after

const ASK = `
  SELECT current_setting('synchronous_commit') AS commit, current_setting('fsync') AS fsync, current_setting('full_page_writes') AS pages,
    pg_is_in_recovery() AS standby, current_setting('server_encoding') AS encoding, current_setting('server_version_num')::int AS version`

/** Set at every connection, and then asked for: R3 rests on it. @throws CannotOpen when a commit would not wait for the disk */
export async function makeSure(client: pg.ClientBase): Promise<void> {
  // `remote_apply` waits for the disk and for more besides.
  await client.query(`SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') <> 'remote_apply'`)
  const { rows } = await client.query<Said>(ASK)
  const why = rows[0] && whyNot(rows[0])
  if (why) throw new CannotOpen(`${why} Nothing was changed.`)
}

/** Why Same Page cannot use this server, in a sentence; null when it can. */
export function whyNot({ commit, fsync, pages, standby, encoding, version }: Said): string | null {
  const lost = 'so a power cut could lose what people were told is saved'
  if (version < OLDEST) return `This PostgreSQL is too old (${Math.floor(version / 10_000)}). Same Page needs 14 or newer.`
  if (standby) return 'This PostgreSQL is a standby and takes nothing. Please name the primary in DATABASE_URL.'
  if (fsync !== 'on') return `This PostgreSQL does not wait for its disk (fsync is ${fsync}), ${lost}. Please set fsync = on.`
  if (pages !== 'on')
    return `This PostgreSQL does not keep whole pages (full_page_writes is ${pages}), ${lost}. Please set full_page_writes = on.`
  if (commit !== 'on' && commit !== 'remote_apply')
    return `This PostgreSQL keeps synchronous_commit at ${commit}, ${lost}. Please set it to on.`
  if (encoding !== 'UTF8') return `This database is in ${encoding}. Please make one in UTF8: CREATE DATABASE ... ENCODING 'UTF8'.`
  return null
}
