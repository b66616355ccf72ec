import pg from 'pg'
import { CannotOpen } from '../cannot-open.ts'
import { connectionTo, type Database } from './database.ts'

const IN_USE = 0x53500004
const AGAIN_MS = 1_000

/** `together`: a server, one of any number. `alone`: a tool that must have it for itself. */
export type Use = 'together' | 'alone'

/**
 * Says in the database itself that it is in use, on a connection of its own, for as long as this process lives: so that what must not be done beside a
 * server is refused. When that connection is cut nothing is kept until it stands again.
 */
export class Presence {
  readonly #url: string
  readonly #db: Database
  #client: pg.Client | null = null
  #again: NodeJS.Timeout | undefined
  #over = false

  constructor(url: string, db: Database) {
    this.#url = url
    this.#db = db
  }

  /** @throws CannotOpen when others are there and it must be alone, or somebody is alone with it */
  async begin(use: Use): Promise<void> {
    if (await this.#take(use)) return
    throw new CannotOpen(
      use === 'alone'
        ? 'A Same Page is using this database. Please stop every server first, when nobody is in a conference. Nothing was changed.'
        : 'The operators’ tool is at work in this database. Please start the server again when it is done.'
    )
  }

  async end(): Promise<void> {
    this.#over = true
    clearTimeout(this.#again)
    await this.#client?.end().catch(() => undefined)
  }

  async #take(use: Use): Promise<boolean> {
    // It says one thing and then nothing for days.
    const client = new pg.Client({ ...connectionTo(this.#url), query_timeout: 5_000, application_name: 'same-page presence' })
    client.on('error', () => undefined)
    await client.connect()
    let taken = false
    try {
      taken = await this.#ask(client, use)
    } finally {
      if (!taken) await client.end()
    }
    if (!taken) return false
    this.#client = client
    client.once('end', () => this.#lost(use))
    return true
  }

  async #ask(client: pg.Client, use: Use): Promise<boolean> {
    const lock = use === 'alone' ? 'pg_try_advisory_lock' : 'pg_try_advisory_lock_shared'
    const { rows } = await client.query<{ taken: boolean }>(`SELECT ${lock}($1, hashtext(coalesce(current_schema(), ''))) AS taken`, [
      IN_USE
    ])
    return rows[0]?.taken ?? false
  }

  #lost(use: Use): void {
    if (this.#over) return
    this.#db.bar(new Error('cut'))
    this.#again = setTimeout(() => void this.#takeAgain(use), 0)
  }

  async #takeAgain(use: Use): Promise<void> {
    const taken = await this.#take(use).catch(() => false)
    if (this.#over) return void (await this.#client?.end().catch(() => undefined))
    if (taken) this.#db.bar(null)
    else this.#again = setTimeout(() => void this.#takeAgain(use), AGAIN_MS)
  }
}
