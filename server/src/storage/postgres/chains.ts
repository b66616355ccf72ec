import { type ConferenceId, conferenceOf, type DocumentId } from '@samepage/shared'
import { type HeadRow, type Opened, Opener } from '../records/opened.ts'
import { type Head, START, type WrappedKey } from '../sealing/chain.ts'
import type { ConferenceKeys } from '../sealing/conference-keys.ts'
import { Damaged } from '../sealing/seal.ts'
import type { Database } from './database.ts'
import { lockForWriting } from './locks.ts'
import type { Transaction } from './transaction.ts'

/** The head of a document and its key, as the tables have them. */
export interface Kept extends HeadRow, WrappedKey {
  document: DocumentId
}

export const KEPT = 'document, head.seq, head.tag, head.struck, head.seal, document_key.epoch, document_key.wrapped, document_key.locked'

// Both rows: of a strike that was waited for, both must be seen.
const LOCK = `
  SELECT ${KEPT} FROM head JOIN document_key USING (document) WHERE document = ANY ($1::text[]) ORDER BY document FOR UPDATE OF head, document_key`

const HOLD_PLACE = `
  INSERT INTO head (document, seq, tag, struck, seal) SELECT d, 0, '', 0, '' FROM unnest($1::text[]) AS d
  ON CONFLICT DO NOTHING RETURNING document`

/** What is there of documents that have no head or no key: an array of those of which anything is. */
const REMAINS = `
  SELECT d AS document FROM unnest($1::text[]) AS d WHERE EXISTS (SELECT 1 FROM head WHERE document = d)
    OR EXISTS (SELECT 1 FROM document_key WHERE document = d) OR EXISTS (SELECT 1 FROM entry WHERE document = d)`

const SAVE_KEY = `
  INSERT INTO document_key (document, epoch, wrapped, locked) VALUES ($1, $2, $3, $4)
  ON CONFLICT (document) DO UPDATE SET epoch = excluded.epoch, wrapped = excluded.wrapped, locked = excluded.locked`

/** Each document's key and the end of its journal. Nothing is remembered: the tables are asked every time, and of several processes one adds at a time. */
export class Chains {
  readonly opener: Opener
  readonly #keys: ConferenceKeys
  readonly #db: Database

  constructor(db: Database, keys: ConferenceKeys) {
    this.#db = db
    this.#keys = keys
    this.opener = new Opener(keys)
  }

  /** Has the key of a document's conference at hand. @throws Refusal('not-found') when it is erased, Damaged */
  ready(document: DocumentId): Promise<void> {
    return this.#keys.ready(conferenceOf(document))
  }

  isReady(document: DocumentId): boolean {
    return this.#keys.isReady(conferenceOf(document))
  }

  /** Is anything kept of a document, whether or not it can be opened? */
  async hasRemains(document: DocumentId): Promise<boolean> {
    return (await this.#db.row(REMAINS, [[document]])) !== null
  }

  /**
   * Holds documents until the commit, and answers with where each ends now, or why it cannot be opened. One that is new is started. Their conferences
   * are ready.
   */
  async hold(tx: Transaction, documents: readonly DocumentId[]): Promise<Map<DocumentId, Opened | { why: unknown }>> {
    const sorted = [...new Set(documents)].sort()
    lockForWriting(tx, [...new Set(sorted.map(conferenceOf))])
    const found = new Map<DocumentId, Opened | { why: unknown }>()
    const look = async (asked: readonly DocumentId[]): Promise<void> => {
      for (const kept of await tx.rows<Kept>(LOCK, [asked])) found.set(kept.document, this.#openHeld(kept))
    }
    await look(sorted)
    const missing = sorted.filter((document) => !found.has(document))
    if (missing.length === 0) return found
    const ours = await this.#startAll(tx, missing)
    for (const [document, opened] of ours) found.set(document, opened)
    // Another process started these at the same moment.
    await look(missing.filter((document) => !ours.has(document)))
    for (const document of missing) if (!found.has(document)) found.set(document, { why: new Damaged(`the end of ${document}`) })
    return found
  }

  /** A key for a new epoch in place of the one before. */
  startAnew(tx: Transaction, document: DocumentId, { chain, head }: Opened): Opened {
    return this.#start(tx, document, chain.epoch + 1, head)
  }

  /** Keeps where documents end. */
  saveHeads(tx: Transaction, ends: readonly [DocumentId, Opened][]): void {
    const rows = ends.map(([document, { chain, head }]) => ({ document, ...head, seal: chain.sealHead(head) }))
    tx.later(
      `UPDATE head SET seq = new.seq, tag = new.tag, struck = new.struck, seal = new.seal
       FROM unnest($1::text[], $2::bigint[], $3::bytea[], $4::bigint[], $5::bytea[]) AS new (document, seq, tag, struck, seal)
       WHERE head.document = new.document`,
      [rows.map((r) => r.document), rows.map((r) => r.seq), rows.map((r) => r.tag), rows.map((r) => r.struck), rows.map((r) => r.seal)]
    )
  }

  /** @throws Damaged */
  open({ document, seq, tag, struck, seal, epoch, wrapped, locked }: Kept): Opened {
    return this.opener.open(document, { epoch, wrapped, locked }, { seq, tag, struck, seal })
  }

  #openHeld(kept: Kept): Opened | { why: unknown } {
    try {
      this.#keys.confirm(conferenceOf(kept.document))
      return this.open(kept)
    } catch (why) {
      return { why }
    }
  }

  /** Starts those of which nothing is kept; answers with them. Whoever else starts one waits for this transaction. */
  async #startAll(tx: Transaction, documents: readonly DocumentId[]): Promise<Map<DocumentId, Opened | { why: unknown }>> {
    const remains = new Set((await tx.rows<{ document: DocumentId }>(REMAINS, [documents])).map(({ document }) => document))
    const fresh = documents.filter((document) => !remains.has(document))
    const ours = new Map<DocumentId, Opened | { why: unknown }>()
    for (const { document } of await tx.rows<{ document: DocumentId }>(HOLD_PLACE, [fresh])) {
      try {
        this.#keys.confirm(conferenceOf(document))
        ours.set(document, this.#start(tx, document, 1, START))
      } catch (why) {
        tx.later('DELETE FROM head WHERE document = $1', [document])
        ours.set(document, { why })
      }
    }
    return ours
  }

  #start(tx: Transaction, document: DocumentId, epoch: number, head: Head): Opened {
    const { key, opened } = this.opener.start(document, epoch, head)
    tx.later(SAVE_KEY, [document, key.epoch, key.wrapped, key.locked])
    this.saveHeads(tx, [[document, opened]])
    return opened
  }
}

/** Tells whether anything sealed is kept of a conference: then its key must not be made anew. */
export async function isKeptIn(db: Database, id: ConferenceId): Promise<boolean> {
  const any = await db.row(
    `SELECT 1 FROM conference WHERE id = $1
     UNION ALL SELECT 1 FROM document_key WHERE document > $1 || '/' AND document < $1 || '0'
     UNION ALL SELECT 1 FROM document WHERE conference = $1
     UNION ALL SELECT 1 FROM kept_safe WHERE conference = $1
     UNION ALL SELECT 1 FROM comfort WHERE conference = $1
     UNION ALL SELECT 1 FROM distribution WHERE conference = $1
     UNION ALL SELECT 1 FROM contact WHERE conference = $1
     UNION ALL SELECT 1 FROM ready WHERE conference = $1
     UNION ALL SELECT 1 FROM print WHERE conference = $1
     UNION ALL SELECT 1 FROM writer WHERE document > $1 || '/' AND document < $1 || '0'
     LIMIT 1`,
    [id]
  )
  return any !== null
}
