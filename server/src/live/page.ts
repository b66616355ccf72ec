import {
  type Author,
  type Decided,
  type DecisionEntry,
  type DocumentId,
  type Edit,
  type Entry,
  type Instant,
  type NewEntry,
  Refusal,
  type Seq,
  type Standing
} from '@samepage/shared'
import * as Y from 'yjs'
import type { Journal } from '../storage/storage.ts'
import type { Others } from './others.ts'
import { joinNews, type News } from './news.ts'
import { readJournal, type Reading, snapshotOf, takeIn } from './reading.ts'

const SNAPSHOT_EVERY = 500 // entries: a fresh start then reads at most this many

export interface Clock {
  now(): Instant
}

const isRemoval = (entry: Entry): boolean => entry.kind === 'decision' && entry.decision.type === 'words-removed'

interface Surroundings {
  clock: Clock
  report: (fault: unknown) => void
  others: Pick<Others, 'many'>
}

/** A document in memory, in step with its journal. What is in memory is only the journal, read; in doubt it is read again. */
export class Page {
  readonly id: DocumentId
  readonly #journal: Journal
  readonly #clock: Clock
  readonly #report: (fault: unknown) => void
  /** Other processes write in this journal, too. */
  readonly #many: boolean
  #reading: Reading
  #news: News[] = []
  #snapshotAt: Seq
  /** Set while memory may hold what the journal does not: nothing is read from it, or told, before it has been read again. */
  #spoilt = false

  constructor(id: DocumentId, reading: Reading, journal: Journal, { clock, report, others }: Surroundings) {
    this.id = id
    this.#reading = reading
    this.#journal = journal
    this.#clock = clock
    this.#report = report
    this.#many = others.many
    this.#snapshotAt = reading.seq
  }

  get reading(): Readonly<Reading> {
    return this.#reading
  }

  get standing(): Standing {
    return this.#reading.standing
  }

  /** Keeps a decision and takes it in. @throws Refusal('moved-on') when its author has not seen the last number (R14) */
  async keepDecision(by: Author, decided: Decided): Promise<DecisionEntry> {
    if (decided.after !== this.#reading.seq) throw new Refusal('moved-on')
    const at = this.#clock.now()
    const seq = await this.#append({ at, by, ...decided }, decided.after)
    const entry = { seq, at, by, ...decided }
    takeIn(this.#reading, entry)
    return entry
  }

  /**
   * Keeps edits that are in the document already, in one commit. The answers are in the same order; a Refusal was not kept: with
   * `moved-on` another process has taken a decision of which whoever let them in had not heard.
   */
  async keepEdits(edits: readonly (Edit & { by: Author })[]): Promise<(Seq | Refusal)[]> {
    const at = this.#clock.now()
    const after = this.#many ? this.#reading.seq : undefined
    const kept = await Promise.allSettled(
      edits.map(({ update, writer, by }) => this.#journal.append(this.id, { kind: 'edit', update, writer, by, at }, after))
    )
    const answers = kept.map((result) => {
      if (result.status === 'fulfilled') return result.value
      return result.reason instanceof Refusal ? result.reason : new Refusal('not-saved')
    })
    const placed = answers.flatMap((seq, i) => (typeof seq === 'number' ? [{ ...(edits[i] as Edit & { by: Author }), seq, at }] : []))
    for (const entry of placed.sort((a, b) => a.seq - b.seq)) {
      // What another process kept in between comes first.
      if (entry.seq > this.#reading.seq + 1) await this.catchUp(entry.seq - 1)
      takeIn(this.#reading, entry)
    }
    return answers
  }

  /** Takes in what other processes have kept since, up to `last`: it is `takeNews` that says what that was. */
  async catchUp(last: Seq = Number.MAX_SAFE_INTEGER): Promise<void> {
    let removal = false
    for await (const entry of this.#journal.since(this.id, this.#reading.seq)) {
      if (entry.seq > last) break
      takeIn(this.#reading, entry)
      if (entry.kind === 'edit') Y.applyUpdate(this.#reading.doc, entry.update)
      this.#news.push(entry)
      removal ||= isRemoval(entry)
    }
    if (removal) await this.#readWithoutRemoved()
  }

  /** What came from other processes and was not asked for yet, in order; edits that follow each other as one. before: only what is older. */
  takeNews(before: Seq = Number.MAX_SAFE_INTEGER): News[] {
    const taken = this.#news.filter(({ seq }) => seq < before)
    this.#news = this.#news.filter(({ seq }) => seq >= before)
    return joinNews(taken)
  }

  /** Asked before every turn. @throws Refusal('not-saved') while the journal cannot be read */
  async ready(): Promise<void> {
    if (!this.#spoilt) return
    await this.readAgain().catch((fault: unknown) => {
      this.#report(fault)
      throw new Refusal('not-saved')
    })
  }

  async readAgain(): Promise<void> {
    this.#spoilt = true
    const { seq } = this.#reading
    const reading = await readJournal(this.#journal, this.id)
    if (this.#many && reading.seq > seq) this.#news.push(...(await this.#between(seq, reading.seq)))
    this.#reading.sheet.close()
    this.#reading = reading
    this.#spoilt = false
  }

  /**
   * R25: puts `state` in the place of every edit so far, for good, with the decision that says so behind it, and reads the page anew.
   * @throws Refusal('not-saved'), Refusal('moved-on'): nothing is changed then
   */
  async strike(state: Uint8Array, by: Author, decided: Decided): Promise<DecisionEntry> {
    const record = { at: this.#clock.now(), by, ...decided }
    let seq: Seq
    try {
      seq = await this.#journal.strike(this.id, decided.after, state, record)
    } finally {
      await this.readAgain()
    }
    this.#news = this.#news.filter((news) => news.seq !== seq) // it is for whoever decided it to tell
    this.#snapshotAt = 0 // those there were are gone
    return { seq, ...record }
  }

  /** The first number at which any of these letters were in the journal, and the moment. */
  async firstWith(holds: (update: Uint8Array) => boolean): Promise<{ seq: Seq; at: Instant }> {
    for await (const { seq, at, ...entry } of this.#journal.since(this.id, 0))
      if (entry.kind === 'edit' && holds(entry.update)) return { seq, at }
    return { seq: this.#reading.seq, at: this.#clock.now() }
  }

  async #append(entry: NewEntry, after: Seq): Promise<Seq> {
    try {
      return await this.#journal.append(this.id, entry, after)
    } catch (why) {
      // What its author saw is what memory holds, and the journal is further: memory is behind.
      if (why instanceof Refusal && why.code === 'moved-on') await (this.#many ? this.catchUp() : this.readAgain())
      throw why
    }
  }

  /** R25: another process took words away for good. They are in the journal no more, and must be in nobody's page. */
  async #readWithoutRemoved(): Promise<void> {
    const had = Y.encodeStateVector(this.#reading.doc)
    await this.readAgain()
    this.#snapshotAt = 0 // those there were are gone
    this.#news.push({ kind: 'edit', update: Y.encodeStateAsUpdate(this.#reading.doc, had), seq: this.#reading.seq })
  }

  async #between(after: Seq, last: Seq): Promise<Entry[]> {
    const entries: Entry[] = []
    for await (const entry of this.#journal.since(this.id, after)) {
      if (entry.seq > last) break
      entries.push(entry)
    }
    return entries
  }

  async keepSnapshotWhenDue(): Promise<void> {
    if (this.#reading.seq - this.#snapshotAt >= SNAPSHOT_EVERY) await this.keepSnapshot()
  }

  /** A snapshot that cannot be kept costs time at the next opening, and nothing else (R5): nobody is told. */
  async keepSnapshot(): Promise<void> {
    if (this.#snapshotAt === this.#reading.seq) return
    this.#snapshotAt = this.#reading.seq
    await this.#journal.keep(this.id, snapshotOf(this.#reading)).catch(this.#report)
  }
}
