import type { DatabaseSync } from 'node:sqlite'
import { type DocumentId, type Entry, type NewEntry, Refusal, type Seq } from '@samepage/shared'
import type { Row } from '../sealing/chain.ts'
import type { Journal, Snapshot } from '../storage.ts'
import type { Opened } from '../records/opened.ts'
import type { Chains } from './chains.ts'
import { Entries } from './entries.ts'
import { entryOf, rowOf } from '../records/entries.ts'
import { Snapshots } from './snapshots.ts'
import { strike } from './strike.ts'
import { isOfTheDisk, transact } from './transact.ts'
import type { WriteAheadLog } from './write-ahead-log.ts'

interface Waiting {
  document: DocumentId
  row: Omit<Row, 'seq' | 'epoch'>
  expected: Seq | undefined
  kept: (seq: Seq) => void
  refused: (why: unknown) => void
}

export class SqliteJournal implements Journal {
  readonly #db: DatabaseSync
  readonly #chains: Chains
  readonly #entries: Entries
  readonly #snapshots: Snapshots
  readonly #log: WriteAheadLog
  #waiting: Waiting[] = []
  #keeping: Promise<void> = Promise.resolve()
  #closed = false

  constructor(db: DatabaseSync, chains: Chains, log: WriteAheadLog) {
    this.#db = db
    this.#chains = chains
    this.#log = log
    this.#entries = new Entries(db)
    this.#snapshots = new Snapshots(db, chains)
  }

  async append(document: DocumentId, entry: NewEntry, after?: Seq): Promise<Seq> {
    if (this.#closed) throw new Refusal('unready', 'closed')
    const { promise, resolve, reject } = Promise.withResolvers<Seq>()
    this.#waiting.push({ document, row: rowOf(entry), expected: after, kept: resolve, refused: reject })
    // Once whatever has come in by now has been looked at: all of it shares one wait for the disk. What comes in during that wait is the next group.
    if (this.#waiting.length === 1) setImmediate(() => void this.flush())
    return promise
  }

  async *since(document: DocumentId, after: Seq): AsyncGenerator<Entry> {
    let last = after
    while (this.#chains.has(document)) {
      await this.#chains.ready(document)
      // Asked for again at every page: more may have been added meanwhile, or everything sealed anew.
      const opened = this.#chains.find(document)
      // A stop in the middle of a strike may have left it.
      if (opened) this.#chains.destroyBefore(document, opened)
      const page = opened ? this.#entries.read(document, opened, last) : []
      if (page.length === 0) return
      yield* page.map(entryOf)
      last = page.at(-1)?.seq ?? last
    }
  }

  async heads(documents: readonly DocumentId[]): Promise<Map<DocumentId, Seq>> {
    return new Map(documents.map((document) => [document, this.#chains.lengthOf(document)] as const).filter(([, seq]) => seq > 0))
  }

  async keep(document: DocumentId, snapshot: Snapshot): Promise<void> {
    await this.#chains.ready(document)
    this.#snapshots.keep(document, snapshot)
  }

  async latest(document: DocumentId): Promise<Snapshot | null> {
    if (!this.#snapshots.has(document)) return null
    await this.#chains.ready(document)
    return this.#snapshots.latest(document)
  }

  async strike(document: DocumentId, upTo: Seq, state: Uint8Array, record?: NewEntry): Promise<Seq> {
    await this.flush()
    await this.#chains.ready(document)
    const striking = { upTo, state, record: record ? rowOf(record) : null }
    const last = transact(this.#db, () => strike(this.#db, this.#chains, document, striking))
    const opened = this.#chains.find(document)
    if (opened) this.#chains.destroyBefore(document, opened)
    this.#log.empty()
    return last
  }

  /** Keeps everything that is waiting, after what waited before, and says so only when it is on the disk (R3). Never rejects. */
  flush(): Promise<void> {
    this.#keeping = this.#keeping.then(() => this.#keepGroup())
    return this.#keeping
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.flush()
  }

  async #keepGroup(): Promise<void> {
    const group = this.#waiting.splice(0)
    if (group.length === 0) return
    const unready = await this.#makeReady(group.map(({ document }) => document))
    let answers: (() => void)[]
    try {
      answers = transact(this.#db, () => this.#addAll(group, unready))
    } catch (why) {
      answers = group.map(
        ({ refused }) =>
          () =>
            refused(why)
      )
    }
    for (const answer of answers) answer()
  }

  /** Has the keys of these documents at hand; answers with why not for those that have none. */
  async #makeReady(documents: DocumentId[]): Promise<Map<DocumentId, unknown>> {
    const unready = new Map<DocumentId, unknown>()
    for (const document of new Set(documents)) {
      if (this.#chains.isReady(document)) continue
      // One conference without a key must not lose what the others wrote.
      await this.#chains.ready(document).catch((why: unknown) => unready.set(document, why))
    }
    return unready
  }

  /** Whether nothing is here that whoever has seen everything up to `expected` would have had to see first. */
  #isAfter(expected: Seq, document: DocumentId, kind: Row['kind'], head: Seq): boolean {
    return kind === 'decision' ? expected === head : !this.#entries.hasDecisionAfter(document, expected)
  }

  /** Adds a group; returns each one's answer, to be given once the group is kept. */
  #addAll(group: Waiting[], unready: ReadonlyMap<DocumentId, unknown>): (() => void)[] {
    const opened = new Map<DocumentId, Opened>()
    const answers = group.map(({ document, row, expected, kept, refused }) => {
      try {
        if (unready.has(document)) throw unready.get(document)
        const page = opened.get(document) ?? this.#chains.findOrStart(document)
        opened.set(document, page)
        if (expected !== undefined && !this.#isAfter(expected, document, row.kind, page.head.seq)) throw new Refusal('moved-on') // R14
        page.head = this.#entries.add(document, page, row)
        const { seq } = page.head
        return () => kept(seq)
      } catch (fault) {
        // One entry the table does not take must not lose the others; without a transaction there is nothing left to add to.
        if (!this.#db.isTransaction || isOfTheDisk(fault)) throw fault
        return () => refused(fault)
      }
    })
    for (const [document, page] of opened) this.#chains.saveHead(document, page)
    return answers
  }
}
