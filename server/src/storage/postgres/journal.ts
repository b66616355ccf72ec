import { setTimeout as wait } from 'node:timers/promises'
import { type DocumentId, type Entry, type NewEntry, Refusal, type Seq } from '@samepage/shared'
import { entryOf, rowOf } from '../records/entries.ts'
import { sealAnew } from '../records/struck.ts'
import { Damaged } from '../sealing/seal.ts'
import type { Journal, Snapshot } from '../storage.ts'
import type { Chains } from './chains.ts'
import type { Database } from './database.ts'
import { addEntries, replaceEntries } from './entries.ts'
import { Cut, isOfTheRow } from './faults.ts'
import { type Added, addGroup, type Ask, wasKept } from './group.ts'
import { readAll, readPage } from './reading.ts'
import { Snapshots } from './snapshots.ts'

const SETTLE_TRIES = 20
const SETTLE_AGAIN_MS = 300

interface Waiting extends Ask {
  kept: (seq: Seq) => void
  refused: (why: unknown) => void
}

/**
 * Journals that several processes add to at once. Whoever adds holds the head of the document in the database until the commit: numbers have no holes,
 * the chain has one end, and of decisions that expect the same place one is kept, whichever process they came from.
 */
export class PostgresJournal implements Journal {
  readonly #db: Database
  readonly #chains: Chains
  readonly #snapshots: Snapshots
  #waiting: Waiting[] = []
  #keeping: Promise<void> = Promise.resolve()
  #closed = false

  constructor(db: Database, chains: Chains) {
    this.#db = db
    this.#chains = chains
    this.#snapshots = new Snapshots(db, chains)
  }

  async append(document: DocumentId, entry: NewEntry, after?: Seq): Promise<Seq> {
    if (this.#closed) throw new Refusal('unready', 'closed')
    const { promise, resolve, reject } = Promise.withResolvers<Seq>()
    const row = rowOf(entry)
    // A copy of the bytes: they are sealed later, and their author may go on using them.
    this.#waiting.push({ document, row: { ...row, body: Uint8Array.from(row.body) }, expected: after, kept: resolve, refused: reject })
    // What comes in while one group is on its way to the disk is the next group.
    if (this.#waiting.length === 1) setImmediate(() => void this.flush())
    return promise
  }

  async *since(document: DocumentId, after: Seq): AsyncGenerator<Entry> {
    let last = after
    for (;;) {
      // Asked for again at every page: more may have been added meanwhile, or everything sealed anew.
      const page = await this.#readPage(document, last)
      if (!page) return
      // A stop in the middle of a strike may have left it.
      this.#chains.opener.destroyBefore(document, page.opened)
      if (page.rows.length === 0) return
      yield* page.rows.map(entryOf)
      last = page.rows.at(-1)?.seq ?? last
    }
  }

  async heads(documents: readonly DocumentId[]): Promise<Map<DocumentId, Seq>> {
    const heads = 'SELECT document, seq FROM head WHERE document = ANY ($1::text[]) AND seq > 0'
    const rows = await this.#db.rows<{ document: DocumentId; seq: Seq }>(heads, [documents])
    return new Map(rows.map(({ document, seq }) => [document, seq]))
  }

  keep(document: DocumentId, snapshot: Snapshot): Promise<void> {
    return this.#snapshots.keep(document, snapshot)
  }

  latest(document: DocumentId): Promise<Snapshot | null> {
    return this.#snapshots.latest(document)
  }

  async strike(document: DocumentId, upTo: Seq, state: Uint8Array, record?: NewEntry): Promise<Seq> {
    await this.flush()
    if (!(await this.#readPage(document, upTo))) return 0
    await this.#chains.ready(document)
    const last = await this.#db.transact(async (tx) => {
      const before = (await this.#chains.hold(tx, [document])).get(document)
      if (!before || 'why' in before) throw before?.why
      if (record && before.head.seq !== upTo) throw new Refusal('moved-on')
      const opened = await readAll(tx, this.#chains, document)
      const anew = this.#chains.startAnew(tx, document, before)
      const { rows, added, head } = sealAnew(opened, anew, { upTo, state, record: record ? rowOf(record) : null })
      replaceEntries(tx, document, rows)
      addEntries(
        tx,
        added.map((row) => ({ ...row, document }))
      )
      this.#chains.saveHeads(tx, [[document, { chain: anew.chain, head }]])
      tx.later('DELETE FROM snapshot WHERE document = $1', [document])
      return head.seq
    })
    const page = await readPage(this.#db, this.#chains, document, upTo)
    if (page) this.#chains.opener.destroyBefore(document, page.opened)
    return last
  }

  /** Keeps everything that is waiting, after what waited before, and says so only when it is on the disk (R3). Never rejects. */
  flush(): Promise<void> {
    this.#keeping = this.#keeping.then(() => this.#keepGroup(this.#waiting.splice(0)))
    return this.#keeping
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.flush()
  }

  async #readPage(document: DocumentId, after: Seq): ReturnType<typeof readPage> {
    const look = (): ReturnType<typeof readPage> => readPage(this.#db, this.#chains, document, after)
    const page = await look()
    if (page || !(await this.#chains.hasRemains(document))) return page
    const again = await look() // another process may just have started it
    if (!again) throw new Damaged(`the end of ${document}`)
    return again
  }

  async #keepGroup(group: readonly Waiting[]): Promise<void> {
    if (group.length === 0) return
    const unready = await this.#makeReady(group.map(({ document }) => document))
    const answers = await this.#keep(group, unready)
    for (const [i, { kept, refused }] of group.entries()) {
      const answer = answers[i]
      if (typeof answer === 'number') kept(answer)
      else refused(answer?.why)
    }
  }

  async #keep(group: readonly Ask[], unready: ReadonlyMap<DocumentId, unknown>): Promise<Added['answers']> {
    let added: Added | undefined
    try {
      return (await this.#db.transact(async (tx) => (added = await addGroup(tx, this.#chains, group, unready)))).answers
    } catch (why) {
      if (added && why instanceof Cut && why.outcome === 'unknown' && (await this.#settle(added))) return added.answers
      // One entry the table does not take must not lose the others.
      if (!isOfTheRow(why) || group.length === 1) return group.map(() => ({ why }))
      const answers: Added['answers'] = []
      for (const one of group) answers.push(...(await this.#keep([one], unready)))
      return answers
    }
  }

  /**
   * The answer to a commit was lost. Whoever waits for it is told what came of it, so that nothing is asked for twice; when the database stays away too
   * long they are told that it is not saved, and read what there is when it is back.
   */
  async #settle({ rows }: Added): Promise<boolean> {
    for (let tries = 1; tries <= SETTLE_TRIES; tries++) {
      try {
        return await this.#db.transact((tx) => wasKept(tx, rows))
      } catch (why) {
        if (!(why instanceof Cut)) throw why
        await wait(SETTLE_AGAIN_MS)
      }
    }
    return false
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
}
