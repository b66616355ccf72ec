import type { ConferenceId } from '@samepage/shared'
import { checkBound, hashOf, type Kind, KINDS, sealBound } from '../records/bindings.ts'
import type { ConferenceKeys } from '../sealing/conference-keys.ts'
import { type Sealer, tagOf } from '../sealing/seal.ts'
import type { Database } from './database.ts'
import { lockForBinding } from './locks.ts'
import type { Transaction } from './transaction.ts'

/** Of each row: its names, and where what is sealed in it stands. A print's own name is a hash of it already. Source: sqlite/bound.ts, which has the same order. */
const ROWS: Record<Kind, { names: string[]; body: string | null; from: string }> = {
  conference: { names: ['id', 'made_by'], body: 'sealed', from: 'conference WHERE id = $1' },
  document: { names: ['id', 'made'], body: 'body', from: 'document WHERE conference = $1' },
  'kept-safe': { names: [], body: 'body', from: 'kept_safe WHERE conference = $1' },
  writer: { names: ['document', 'writer'], body: 'body', from: `writer WHERE document > $1 || '/' AND document < $1 || '0'` }, // '0' follows '/'
  print: { names: ['sha256'], body: null, from: 'print WHERE conference = $1' },
  picture: { names: ['id'], body: 'body', from: 'picture WHERE conference = $1' },
  comfort: { names: ['person'], body: 'body', from: 'comfort WHERE conference = $1' },
  hold: { names: [], body: 'body', from: 'hold WHERE conference = $1' },
  distribution: { names: ['id', 'made', 'revision'], body: 'body', from: 'distribution WHERE conference = $1' },
  contact: { names: [], body: 'body', from: 'contact WHERE conference = $1' },
  ready: { names: [], body: 'body', from: 'ready WHERE conference = $1' }
}

export interface BoundRow {
  body: Uint8Array
}

/** Binds together what a conference has in several tables, as in SQLite: a sealed hash over all rows of each kind changes with every one of them. */
export class Bound {
  readonly #db: Database
  readonly #keys: ConferenceKeys

  constructor(db: Database, keys: ConferenceKeys) {
    this.#db = db
    this.#keys = keys
  }

  /** Does all of `job` to rows of one kind, or nothing of it. @throws Refusal('not-saved'), Refusal('not-found') when erased, Damaged when they were not as kept */
  async change<T>(conference: ConferenceId, kind: Kind, job: (tx: Transaction) => Promise<T>): Promise<T> {
    await this.#keys.ready(conference)
    return this.#db.transact((tx) => this.changeIn(tx, conference, kind, job))
  }

  /** As `change`, inside a transaction. The conference is ready. */
  async changeIn<T>(tx: Transaction, conference: ConferenceId, kind: Kind, job: (tx: Transaction) => Promise<T>): Promise<T> {
    lockForBinding(tx, conference)
    const before = await look(tx, conference, kind)
    this.#keys.confirm(conference)
    const key = this.#keys.of(conference)
    // Looked at first: what somebody took out must not be bound in by the next change.
    const hashes = checkBound(key, conference, before.seal, kind, before.hash)
    const result = await job(tx)
    const { hash } = await look(tx, conference, kind)
    tx.later(SAVE, [conference, sealBound(key, conference, { ...hashes, [kind]: hash })])
    return result
  }

  /** What `open` finds in the rows of one kind, as they are at one moment. @throws Damaged when one is gone, or is one from before */
  async read<R extends object, T>(
    conference: ConferenceId,
    kind: Kind,
    columns: string,
    open: (key: Sealer, rows: R[]) => T
  ): Promise<T | null> {
    const { seal, hash, rows } = await look<R>(this.#db, conference, kind, columns)
    if (!seal && rows.length === 0) return null // nothing was ever kept
    const key = await this.#keys.find(conference)
    if (!key) return null // erased
    checkBound(key, conference, seal, kind, hash)
    return open(key, rows)
  }

  /** @throws Damaged */
  async check(conference: ConferenceId): Promise<void> {
    for (const kind of KINDS) await this.read(conference, kind, '', () => null)
  }
}

const SAVE = `
  INSERT INTO bound (conference, seal) VALUES ($1, $2) ON CONFLICT (conference) DO UPDATE SET seal = excluded.seal`

/** One statement sees one moment: the rows, and the hash that binds them. */
async function look<R extends object>(from: Pick<Database | Transaction, 'rows'>, conference: ConferenceId, kind: Kind, columns = '') {
  const { names, body, from: table } = ROWS[kind]
  const tag = body ? `substring(${body} FROM greatest(1, length(${body}) - 15))` : `''::bytea`
  const order = names.length > 0 ? `ORDER BY ${names.map((name) => `bound_row.${name}`).join(', ')}` : ''
  const found = await from.rows<R & { bound_there: true | null; bound_seal: Uint8Array | null; bound_tag: Uint8Array }>(
    `SELECT (SELECT seal FROM bound WHERE conference = $1) AS bound_seal, bound_row.* FROM (SELECT 1) AS one
     LEFT JOIN (SELECT true AS bound_there, ${tag} AS bound_tag, ${[...names, columns].filter(Boolean).join(', ') || 'NULL'} FROM ${table}) AS bound_row ON true ${order}`,
    [conference]
  )
  const rows = found.filter(({ bound_there }) => bound_there)
  const hash = hashOf(
    rows.map((row) => [...names.map((name) => (row as Record<string, unknown>)[name]), ...(body ? [hexOf(row.bound_tag)] : [])])
  )
  return { seal: found[0]?.bound_seal ?? null, hash, rows: rows as R[] }
}

const hexOf = (tag: Uint8Array): string => Buffer.from(tag).toString('hex').toUpperCase()

/** The same binding for a row that was read with others: of a kind of which a conference has at most one. @throws Damaged */
export function checkOne(
  key: Sealer,
  conference: ConferenceId,
  kind: 'conference' | 'hold',
  seal: Uint8Array | null,
  row: Bindable | null
): void {
  const names = row && kind === 'conference' ? [conference, row.madeBy] : []
  checkBound(key, conference, seal, kind, hashOf(row ? [[...names, hexOf(tagOf(row.body))]] : []))
}

export interface Bindable {
  body: Uint8Array
  madeBy?: string
}
