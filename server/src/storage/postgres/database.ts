import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { Cut, faultFrom } from './faults.ts'
import { makeSure } from './durable.ts'
import { Transaction } from './transaction.ts'

const MOST_CONNECTIONS = 10
const MOST_TRIES = 4
const AGAIN_MS = 25

/**
 * How every connection is made. What hangs ends by itself, on our side and on the other: a transaction whose owner is gone holds its rows no longer
 * than `idle_in_transaction_session_timeout`.
 */
export const connectionTo = (url: string): pg.ClientConfig => ({
  connectionString: url,
  application_name: 'same-page',
  connectionTimeoutMillis: 3_000,
  query_timeout: 15_000,
  statement_timeout: 12_000,
  lock_timeout: 4_000,
  idle_in_transaction_session_timeout: 10_000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 5_000,
  types: {
    getTypeParser: (oid: number, format?: 'text') => (oid === BIGINT ? Number : pg.types.getTypeParser(oid, format))
  } as pg.CustomTypesConfig
})

const BIGINT = 20 // ours all fit into a number

/**
 * A PostgreSQL database, over a few connections that are made again by themselves. Nothing of what it holds is remembered here: several processes use
 * it at once. What cannot be reached is a `Cut`, which is Refusal('not-saved').
 */
export class Database {
  readonly #pool: pg.Pool
  /** Why nothing may be kept just now; null: it may. */
  #barred: Error | null = null

  constructor(url: string) {
    // Statements are sent without waiting for the answer to the one before: a commit costs two ways there and back instead of six.
    this.#pool = new pg.Pool({ ...connectionTo(url), pipeline: true, max: MOST_CONNECTIONS, onConnect: makeSure } as pg.PoolConfig)
    this.#pool.on('error', () => undefined) // one that was resting is gone; the next is made when it is needed
    this.#pool.on('connect', (client) => client.on('error', () => undefined)) // whoever is using it hears of it by its statement
  }

  /** One statement that changes nothing. */
  rows<T>(text: string, values: unknown[] = []): Promise<T[]> {
    return tried(() => this.#with(async (client) => (await client.query(text, values).catch(raise)).rows as T[]))
  }

  async row<T>(text: string, values: unknown[] = []): Promise<T | null> {
    return (await this.rows<T>(text, values))[0] ?? null
  }

  /** One statement that changes something; answers with how many rows. Kept when this resolves. @throws Cut */
  run(text: string, values: unknown[] = []): Promise<number> {
    return this.transact(async (tx) => tx.run(text, values))
  }

  /**
   * Does all of `job` or nothing of it; kept when this resolves. When the connection is cut before the end, or somebody else was in the way, `job` is
   * done again from its beginning: what it remembers it must remember anew.
   * @throws Cut  `outcome` says whether it may have been kept all the same
   */
  transact<T>(job: (tx: Transaction) => Promise<T>): Promise<T> {
    return tried(() => {
      if (this.#barred) throw new Cut(this.#barred, 'not-kept', false)
      return this.#with((client) => Transaction.run(client, 'BEGIN', job))
    })
  }

  /** Looks at everything as it is at one moment. */
  look<T>(job: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.#with((client) => Transaction.run(client, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', job))
  }

  /** From now on nothing is kept, until it is called with null. */
  bar(why: Error | null): void {
    this.#barred = why
  }

  async close(): Promise<void> {
    if (!this.#pool.ending) await this.#pool.end()
  }

  async #with<T>(job: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect().catch((fault: unknown) => {
      throw new Cut(fault, 'not-kept', false)
    })
    let cut = false
    try {
      return await job(client)
    } catch (fault) {
      const said = faultFromJob(fault)
      cut = said instanceof Cut
      throw said
    } finally {
      client.release(cut)
    }
  }
}

/** A connection that is gone is no fault of the database's own telling, and yet a `Cut`. */
function raise(fault: unknown): never {
  throw faultFrom(fault)
}

/** Faults of statements are of the database or ours; whatever else a job throws is its own. */
const faultFromJob = (fault: unknown): unknown => (fault instanceof pg.DatabaseError ? faultFrom(fault) : fault)

async function tried<T>(job: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await job()
    } catch (fault) {
      if (!(fault instanceof Cut && fault.passing && fault.outcome === 'not-kept') || tries === MOST_TRIES) throw fault
      await wait(AGAIN_MS * tries)
    }
  }
}
