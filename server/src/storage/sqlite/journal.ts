import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { type DocumentId, type Entry, type NewEntry, Refusal, type Seq } from '@samepage/shared'
import type { Journal, Snapshot } from '../storage.ts'
import { entryOf, type EntryRow, rowOf } from './rows.ts'
import { Snapshots } from './snapshots.ts'
import { isOfTheDisk, transact } from './transact.ts'

const PAGE = 500 // entries read at a time

/** Numbers and checks in the statement itself. No row comes back when the document has moved on. */
const APPEND = `
  INSERT INTO entry (document, seq, at, author, kind, body, writer, after, key)
  SELECT :document, last + 1, :at, :author, :kind, :body, :writer, :after, :key
  FROM (SELECT coalesce(max(seq), 0) AS last FROM entry WHERE document = :document)
  WHERE :expected IS NULL OR last = :expected
  RETURNING seq`

const SINCE = `
  SELECT seq, at, author, kind, body, writer, after, key
  FROM entry WHERE document = ? AND seq > ? ORDER BY seq LIMIT ${PAGE}`

interface Waiting {
  row: Record<string, string | number | Uint8Array | null>
  kept: (seq: Seq) => void
  refused: (why: unknown) => void
}

export class SqliteJournal implements Journal {
  readonly #db: DatabaseSync
  readonly #append: StatementSync
  readonly #since: StatementSync
  readonly #snapshots: Snapshots
  #waiting: Waiting[] = []
  #closed = false

  constructor(db: DatabaseSync) {
    this.#db = db
    this.#append = db.prepare(APPEND)
    this.#since = db.prepare(SINCE)
    this.#snapshots = new Snapshots(db)
  }

  async append(document: DocumentId, entry: NewEntry, after?: Seq): Promise<Seq> {
    if (this.#closed) throw new Refusal('unready', 'closed')
    const { promise, resolve, reject } = Promise.withResolvers<Seq>()
    this.#waiting.push({ row: { ...rowOf(entry), document, expected: after ?? null }, kept: resolve, refused: reject })
    // Once whatever has come in by now has been looked at: all of it shares one wait for the disk. What comes in during that wait is the next group.
    if (this.#waiting.length === 1) setImmediate(() => this.flush())
    return promise
  }

  async *since(document: DocumentId, after: Seq): AsyncGenerator<Entry> {
    let last = after
    for (;;) {
      const page = this.#since.all(document, last) as unknown as EntryRow[]
      yield* page.map(entryOf)
      last = page.at(-1)?.seq ?? last
      if (page.length < PAGE) return
    }
  }

  async keep(document: DocumentId, snapshot: Snapshot): Promise<void> {
    this.#snapshots.keep(document, snapshot)
  }

  async latest(document: DocumentId): Promise<Snapshot | null> {
    return this.#snapshots.latest(document)
  }

  /** Keeps everything that is waiting, and says so only when it is on the disk (R3). */
  flush(): void {
    const group = this.#waiting.splice(0)
    if (group.length === 0) return
    let answers: (() => void)[]
    try {
      answers = transact(this.#db, () => group.map((ask) => this.#add(ask)))
    } catch (why) {
      answers = group.map(
        ({ refused }) =>
          () =>
            refused(why)
      )
    }
    for (const answer of answers) answer()
  }

  close(): void {
    this.flush()
    this.#closed = true
  }

  /** Adds one entry of a group; returns its answer, to be given once the group is kept. */
  #add({ row, kept, refused }: Waiting): () => void {
    try {
      const added = this.#append.get(row) as { seq: Seq } | undefined
      return added ? () => kept(added.seq) : () => refused(new Refusal('moved-on')) // R14
    } catch (fault) {
      // One entry the table does not take must not lose the others; without a transaction there is nothing left to add to.
      if (!this.#db.isTransaction || isOfTheDisk(fault)) throw fault
      return () => refused(fault)
    }
  }
}
