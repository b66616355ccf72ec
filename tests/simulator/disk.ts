import { type DocumentId, type Entry, type NewEntry, Refusal, type Seq } from '@samepage/shared'
import { openMemory } from '@samepage/server/storage/memory.ts'
import type { Directory } from '@samepage/server/storage/directory.ts'
import type { Journal } from '@samepage/server/storage/storage.ts'
import * as Y from 'yjs'
import { between, happens } from './chance.ts'
import { wait } from './time.ts'

interface Waiting {
  id: DocumentId
  entry: NewEntry
  after: Seq | undefined
  answer: PromiseWithResolvers<Seq>
}

/** A disk as disks are: it takes its time, says no now and then, and whoever dies beside it never hears what became of their last words. */
export class Disk {
  /** It takes no more, as when it is full. */
  full = false
  /** It cannot be read. */
  unreadable = false
  readonly #platter = openMemory()
  readonly #pages = new Map<DocumentId, Y.Doc>()
  #life: Life | null = null

  /** What is on it, past all faults: for whoever judges, never for the server. */
  async entries(id: DocumentId): Promise<Entry[]> {
    const entries: Entry[] = []
    for await (const entry of this.#platter.journal.since(id, 0)) entries.push(entry)
    return entries
  }

  /** Every edit that is on it, in one document. */
  page(id: DocumentId): Y.Doc {
    const page = this.#pages.get(id) ?? new Y.Doc()
    this.#pages.set(id, page)
    return page
  }

  /** A server begins to use it. */
  open(): { journal: Journal; directory: Directory } {
    this.#life = new Life(this)
    return { journal: this.#life, directory: this.#life.slowly(this.#platter.directory) }
  }

  /** That server dies. What it was having written is on the disk or not; nobody tells it. */
  crash(): void {
    this.#life?.end(happens(0.5))
    this.#life = null
  }

  get journal(): Journal {
    return this.#platter.journal
  }

  /** What is on it before the run begins. */
  get directory(): Directory {
    return this.#platter.directory
  }

  async write(waiting: readonly Waiting[]): Promise<(Seq | Refusal)[]> {
    const answers: (Seq | Refusal)[] = []
    for (const { id, entry, after } of waiting) {
      const answer = await this.#platter.journal.append(id, entry, after).catch((why: Refusal) => why)
      if (typeof answer === 'number' && entry.kind === 'edit') Y.applyUpdate(this.page(id), entry.update)
      answers.push(answer)
    }
    return answers
  }
}

/** The disk as one server knows it. Once that has died, nothing it asked for is answered any more. */
class Life implements Journal {
  readonly #disk: Disk
  #dead = false
  #waiting: Waiting[] = []
  #keeping: Waiting[] = []

  constructor(disk: Disk) {
    this.#disk = disk
  }

  end(written: boolean): void {
    this.#dead = true
    if (written && !this.#disk.full) void this.#disk.write(this.#keeping)
  }

  append(id: DocumentId, entry: NewEntry, after?: Seq): Promise<Seq> {
    const answer = Promise.withResolvers<Seq>()
    this.#waiting.push({ id, entry, after, answer })
    if (this.#waiting.length === 1 && this.#keeping.length === 0) void this.#keepAll()
    return answer.promise
  }

  async *since(id: DocumentId, after: Seq): AsyncGenerator<Entry> {
    await this.#seek()
    for await (const entry of this.#disk.journal.since(id, after)) {
      if (this.#disk.unreadable) throw new Error('the disk cannot be read')
      yield entry
    }
  }

  async heads(...asked: Parameters<Journal['heads']>): ReturnType<Journal['heads']> {
    await this.#seek()
    return this.#disk.journal.heads(...asked)
  }

  async keep(...asked: Parameters<Journal['keep']>): Promise<void> {
    await this.#seek()
    if (this.#disk.full) throw new Refusal('not-saved')
    await this.#disk.journal.keep(...asked)
  }

  async latest(id: DocumentId): ReturnType<Journal['latest']> {
    await this.#seek()
    return this.#disk.journal.latest(id)
  }

  async strike(...asked: Parameters<Journal['strike']>): Promise<Seq> {
    await this.#seek()
    return this.#disk.journal.strike(...asked)
  }

  /** The same directory, a little later, and never once its server is dead. */
  slowly(directory: Directory): Directory {
    return new Proxy(directory, {
      get:
        (whole, name: keyof Directory) =>
        async (...asked: unknown[]) => {
          await this.#seek()
          return (whole[name] as (...given: unknown[]) => unknown).apply(whole, asked)
        }
    })
  }

  async #seek(): Promise<void> {
    await wait(between(0, 3))
    if (this.#dead) await new Promise(() => undefined) // whoever asked is no more
    if (this.#disk.unreadable) throw new Error('the disk cannot be read')
  }

  /** Together, as they come: whatever arrives while it writes is the next group. */
  async #keepAll(): Promise<void> {
    await Promise.resolve()
    while (this.#waiting.length > 0) {
      this.#keeping = this.#waiting.splice(0)
      await wait(happens(0.05) ? between(50, 900) : between(1, 12))
      if (this.#dead) return
      const group = this.#keeping
      const answers = this.#disk.full ? group.map(() => new Refusal('not-saved')) : await this.#disk.write(group)
      if (this.#dead) return
      this.#keeping = []
      answers.forEach((answer, i) => {
        const { resolve, reject } = (group[i] as Waiting).answer
        if (typeof answer === 'number') resolve(answer)
        else reject(answer)
      })
    }
  }
}
