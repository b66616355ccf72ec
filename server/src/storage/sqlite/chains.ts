import type { DatabaseSync } from 'node:sqlite'
import { type ConferenceId, conferenceOf, type DocumentId } from '@samepage/shared'
import { type HeadRow, type Opened, Opener } from '../records/opened.ts'
import { Chain, type Head, START, type WrappedKey } from '../sealing/chain.ts'
import type { ConferenceKeys } from '../sealing/conference-keys.ts'

/** Each document's key and the end of its journal, as their tables have them. Nothing is remembered: the tables are asked every time. */
export class Chains {
  readonly #keys: ConferenceKeys
  readonly #statements: ReturnType<typeof statementsFor>
  readonly #opener: Opener

  constructor(db: DatabaseSync, keys: ConferenceKeys) {
    this.#keys = keys
    this.#opener = new Opener(keys)
    this.#statements = statementsFor(db)
  }

  /** Has the key of a document's conference at hand. @throws Refusal('not-found') when it is erased, Damaged */
  ready(document: DocumentId): Promise<void> {
    return this.#keys.ready(conferenceOf(document))
  }

  isReady(document: DocumentId): boolean {
    return this.#keys.isReady(conferenceOf(document))
  }

  /** Is anything kept of a document? */
  has(document: DocumentId): boolean {
    const { key, head, entry } = this.#statements
    return [key, head, entry].some((statement) => statement.get(document) !== undefined)
  }

  /** How many entries a document has, by its table alone. */
  lengthOf(document: DocumentId): number {
    return (this.#statements.head.get(document) as unknown as HeadRow | undefined)?.seq ?? 0
  }

  /** Null for a document of which nothing is kept. Its conference is ready. @throws Damaged, naming it */
  find(document: DocumentId): Opened | null {
    const key = this.#statements.key.get(document) as unknown as WrappedKey | undefined
    const row = this.#statements.head.get(document) as unknown as HeadRow | undefined
    if (!key && !row && !this.has(document)) return null
    return this.#opener.open(document, key, row)
  }

  /** As `find`, with a key for a document that is new. Inside a transaction. */
  findOrStart(document: DocumentId): Opened {
    return this.find(document) ?? this.#start(document, 1, START)
  }

  /** A key for a new epoch in place of the one before. Inside a transaction. */
  startAnew(document: DocumentId, { chain, head }: Opened): Opened {
    return this.#start(document, chain.epoch + 1, head)
  }

  /** R25: destroys what a copy from before the newest epoch would need. Asked once that epoch is on the disk. */
  destroyBefore(document: DocumentId, opened: Opened): void {
    this.#opener.destroyBefore(document, opened)
  }

  /** Documents whose key an older Same Page wrapped without a lock. */
  unlocked(): DocumentId[] {
    return this.#statements.unlocked.all().map((row) => (row as { document: DocumentId }).document)
  }

  /** Wraps such a key with a lock, too. Its conference is ready. Inside a transaction. @throws Damaged */
  lock(document: DocumentId): void {
    const key = this.#statements.key.get(document) as unknown as WrappedKey
    this.#keys.locks.refuseTakenOut(document, key.epoch)
    const lock = this.#keys.locks.make(document, key.epoch)
    this.#statements.saveKey.run({ document, ...Chain.lockKey(document, key, this.#keys.of(conferenceOf(document)), lock) })
  }

  /** Keeps where a document ends. Inside a transaction. */
  saveHead(document: DocumentId, { chain, head }: Opened): void {
    const { seq, tag, struck } = head
    this.#statements.saveHead.run({ document, seq, tag, struck, seal: chain.sealHead(head) })
  }

  #start(document: DocumentId, epoch: number, head: Head): Opened {
    const { key, opened } = this.#opener.start(document, epoch, head)
    this.#statements.saveKey.run({ document, ...key })
    this.saveHead(document, opened)
    return opened
  }
}

function statementsFor(db: DatabaseSync) {
  return {
    key: db.prepare('SELECT epoch, wrapped, locked FROM document_key WHERE document = ?'),
    head: db.prepare('SELECT seq, tag, struck, seal FROM head WHERE document = ?'),
    entry: db.prepare('SELECT 1 FROM entry WHERE document = ? LIMIT 1'),
    unlocked: db.prepare('SELECT document FROM document_key WHERE locked = 0'),
    saveKey: db.prepare(`
      INSERT INTO document_key (document, epoch, wrapped, locked) VALUES (:document, :epoch, :wrapped, :locked)
      ON CONFLICT (document) DO UPDATE SET epoch = excluded.epoch, wrapped = excluded.wrapped, locked = excluded.locked`),
    saveHead: db.prepare(`
      INSERT INTO head (document, seq, tag, struck, seal) VALUES (:document, :seq, :tag, :struck, :seal)
      ON CONFLICT (document) DO UPDATE SET seq = excluded.seq, tag = excluded.tag, struck = excluded.struck, seal = excluded.seal`)
  }
}

/** Tells whether anything sealed is kept of a conference: then its key must not be made anew. */
export function isKeptIn(db: DatabaseSync): (conference: ConferenceId) => boolean {
  const any = db.prepare(`
    SELECT 1 FROM conference WHERE id = :id AND sealed <> x''
    UNION ALL SELECT 1 FROM document_key WHERE document > :id || '/' AND document < :id || '0'
    UNION ALL SELECT 1 FROM document WHERE conference = :id
    UNION ALL SELECT 1 FROM kept_safe WHERE conference = :id
    UNION ALL SELECT 1 FROM comfort WHERE conference = :id
    UNION ALL SELECT 1 FROM distribution WHERE conference = :id
    UNION ALL SELECT 1 FROM contact WHERE conference = :id
    UNION ALL SELECT 1 FROM ready WHERE conference = :id
    UNION ALL SELECT 1 FROM print WHERE conference = :id
    UNION ALL SELECT 1 FROM writer WHERE document > :id || '/' AND document < :id || '0'
    LIMIT 1`)
  return (id) => any.get({ id }) !== undefined
}
