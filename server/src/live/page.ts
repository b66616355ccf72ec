import {
  type Act,
  type Author,
  type Decided,
  type DecisionEntry,
  type DocumentId,
  type Edit,
  type Instant,
  may,
  type NewEntry,
  type Person,
  type PersonId,
  Refusal,
  type Seq,
  type Standing
} from '@samepage/shared'
import type { Journal } from '../storage/storage.ts'
import { readJournal, type Reading, seatedIn, snapshotOf, takeIn } from './reading.ts'

const SNAPSHOT_EVERY = 500 // entries: a fresh start then reads at most this many

export interface Clock {
  now(): Instant
}

/** A document in memory, in step with its journal. What is in memory is only the journal, read; in doubt it is read again. */
export class Page {
  readonly id: DocumentId
  readonly #journal: Journal
  readonly #clock: Clock
  readonly #report: (fault: unknown) => void
  #reading: Reading
  #snapshotAt: Seq
  /** Set while memory may hold what the journal does not: nothing is read from it, or told, before it has been read again. */
  #spoilt = false

  constructor(id: DocumentId, reading: Reading, journal: Journal, { clock, report }: { clock: Clock; report: (fault: unknown) => void }) {
    this.id = id
    this.#reading = reading
    this.#journal = journal
    this.#clock = clock
    this.#report = report
    this.#snapshotAt = reading.seq
  }

  get reading(): Readonly<Reading> {
    return this.#reading
  }

  get standing(): Standing {
    return this.#reading.standing
  }

  /** R11: asked at the moment of use, about the person as they are in the conference now. @throws Refusal */
  authorise(id: PersonId, act: Act): Person {
    const person = seatedIn(this.standing, id)
    const answer = may(person, act, this.standing)
    if (answer !== true) throw answer
    return person
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

  /** Keeps edits that are in the document already, in one commit. The answers are in the same order; a Refusal was not kept. */
  async keepEdits(edits: readonly (Edit & { by: Author })[]): Promise<(Seq | Refusal)[]> {
    const at = this.#clock.now()
    const kept = await Promise.allSettled(edits.map((edit) => this.#journal.append(this.id, { ...edit, at })))
    return kept.map((result, i) => {
      const edit = edits[i] as Edit & { by: Author }
      if (result.status === 'rejected') return result.reason instanceof Refusal ? result.reason : new Refusal('not-saved')
      takeIn(this.#reading, { ...edit, seq: result.value, at })
      return result.value
    })
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
    const reading = await readJournal(this.#journal, this.id)
    this.#reading.doc.destroy()
    this.#reading = reading
    this.#spoilt = false
  }

  async #append(entry: NewEntry, after: Seq): Promise<Seq> {
    try {
      return await this.#journal.append(this.id, entry, after)
    } catch (why) {
      // What its author saw is what memory holds, and the journal is further: memory is behind.
      if (why instanceof Refusal && why.code === 'moved-on') await this.readAgain()
      throw why
    }
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
