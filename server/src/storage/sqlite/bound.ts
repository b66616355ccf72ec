import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { ConferenceId } from '@samepage/shared'
import { checkBound, type Hashes, hashOf, type Kind, KINDS, sealBound } from '../records/bindings.ts'
import type { ConferenceKeys } from '../sealing/conference-keys.ts'
import type { Sealer } from '../sealing/seal.ts'
import { transact } from './transact.ts'

/** Of each row: where it is, and the tag that ends what is sealed in it. A print's own name is a hash of it already. */
const ROWS: Record<Kind, string> = {
  conference: 'SELECT id, made_by, hex(substr(sealed, -16)) AS tag FROM conference WHERE id = :id',
  document: 'SELECT id, made, hex(substr(body, -16)) AS tag FROM document WHERE conference = :id ORDER BY id',
  'kept-safe': 'SELECT hex(substr(body, -16)) AS tag FROM kept_safe WHERE conference = :id',
  writer: `
    SELECT document, writer, hex(substr(body, -16)) AS tag FROM writer
    WHERE document > :id || '/' AND document < :id || '0' ORDER BY document, writer`, // '0' follows '/'
  print: 'SELECT sha256 FROM print WHERE conference = :id ORDER BY sha256',
  picture: 'SELECT id, hex(substr(body, -16)) AS tag FROM picture WHERE conference = :id ORDER BY id',
  comfort: 'SELECT person, hex(substr(body, -16)) AS tag FROM comfort WHERE conference = :id ORDER BY person',
  hold: 'SELECT hex(substr(body, -16)) AS tag FROM hold WHERE conference = :id',
  distribution: 'SELECT id, made, revision, hex(substr(body, -16)) AS tag FROM distribution WHERE conference = :id ORDER BY id',
  contact: 'SELECT hex(substr(body, -16)) AS tag FROM contact WHERE conference = :id',
  ready: 'SELECT hex(substr(body, -16)) AS tag FROM ready WHERE conference = :id'
}

/**
 * Binds together what a conference has in several tables. Each row is sealed, so that nobody can change one; whoever can write the file could still
 * take one out whole, or put one back as it was before. A sealed hash over all of each kind changes with every one of them, in the same transaction.
 */
export class Bound {
  readonly #db: DatabaseSync
  readonly #keys: ConferenceKeys
  readonly #find: StatementSync
  readonly #save: StatementSync
  readonly #rows: ReadonlyMap<Kind, StatementSync>

  constructor(db: DatabaseSync, keys: ConferenceKeys) {
    this.#db = db
    this.#keys = keys
    this.#find = db.prepare('SELECT seal FROM bound WHERE conference = ?')
    this.#save = db.prepare(`
      INSERT INTO bound (conference, seal) VALUES (:conference, :seal) ON CONFLICT (conference) DO UPDATE SET seal = excluded.seal`)
    this.#rows = new Map(KINDS.map((kind) => [kind, db.prepare(ROWS[kind])]))
  }

  /** Does all of `job` to rows of one kind, or nothing of it. The conference is ready. @throws Refusal('not-saved'), Damaged when they were not as kept */
  change<T>(conference: ConferenceId, kind: Kind, job: () => T): T {
    return transact(this.#db, () => {
      // Looked at first: what somebody took out must not be bound in by the next change.
      const hashes = this.#check(conference, kind)
      const result = job()
      this.#keep(conference, { ...hashes, [kind]: this.#hash(conference, kind) })
      return result
    })
  }

  /** What `look` finds in the rows of one kind, as they are at one moment. @throws Damaged when one is gone, or is one from before */
  async read<T>(conference: ConferenceId, kind: Kind, look: (key: Sealer) => T): Promise<T | null> {
    if (!this.#find.get(conference) && this.#isEmpty(conference, kind)) return null // nothing was ever kept
    const key = await this.#keys.find(conference)
    if (!key) return null // erased, in a copy from before
    this.#db.exec('BEGIN')
    try {
      this.#check(conference, kind)
      return look(key)
    } finally {
      this.#db.exec('COMMIT')
    }
  }

  /** Binds everything that is there. Inside a transaction; the conference is ready. */
  bindAll(conference: ConferenceId): void {
    this.#keep(conference, Object.fromEntries(KINDS.map((kind) => [kind, this.#hash(conference, kind)])))
  }

  /** @throws Damaged */
  #check(conference: ConferenceId, kind: Kind): Hashes {
    const row = this.#find.get(conference) as { seal: Uint8Array } | undefined
    return checkBound(this.#keys.of(conference), conference, row?.seal ?? null, kind, this.#hash(conference, kind))
  }

  #keep(conference: ConferenceId, hashes: Hashes): void {
    this.#save.run({ conference, seal: sealBound(this.#keys.of(conference), conference, hashes) })
  }

  #isEmpty(conference: ConferenceId, kind: Kind): boolean {
    return this.#rows.get(kind)?.get({ id: conference }) === undefined
  }

  #hash(conference: ConferenceId, kind: Kind): string {
    const rows = this.#rows.get(kind)?.all({ id: conference }) ?? []
    return hashOf(rows.map((row) => Object.values(row)))
  }
}
