import { createHash } from 'node:crypto'
import { type Decision, type DocumentId, type Down, type Entry, passes, type PersonId, readCards, type RefusalCode } from '@samepage/shared'
import { isKnown } from '@samepage/server/live/scan/known.ts'
import * as Y from 'yjs'
import { pageOf } from '../support/guest.ts'
import type { Disk } from './disk.ts'

/** What was said and seen in a run, held against what is on the disk at that very moment. Anything wrong ends the run. */
export class Judge {
  readonly #disk: Disk
  readonly map: DocumentId
  /** People who are out: the server has said so. */
  readonly out = new Set<PersonId>()
  readonly faults: string[] = []
  readonly counted = { edits: 0, shown: 0, refused: 0, decided: 0 }
  readonly #transcript = createHash('sha256')
  readonly #named = new Map<number, string>()

  constructor(disk: Disk, map: DocumentId) {
    this.#disk = disk
    this.map = map
  }

  /** The same for the same run. */
  get transcript(): string {
    return this.#transcript.copy().digest('hex')
  }

  note(...what: unknown[]): void {
    this.#transcript.update(`${what.join(' ')}\n`)
  }

  /** R4: words on their way to others. */
  shows({ document, update, seq }: Parameters<Down['edited']>[0], to: PersonId): void {
    this.counted.shown++
    this.note('shown', seq, update.length)
    if (!isKnown(new Uint8Array(update), this.#disk.page(document))) this.#fault('R4: somebody was shown what is not on the disk', seq)
    if (this.out.has(to)) this.#fault('R7: somebody who was put out was shown words', seq)
  }

  tells(to: PersonId): void {
    if (this.out.has(to)) this.#fault('R7: somebody who was put out was told a decision')
  }

  /** R3: a page is told that everything under its id up to `clock` is kept. */
  saved(writer: number, clock: number): void {
    this.counted.edits++
    if (Y.getState(this.#disk.page(this.map).store, writer) < clock) this.#fault('R3: "saved" was said of what is not on the disk')
  }

  decided(decision: Decision, seq: number): void {
    this.counted.decided++
    this.note('decided', decision.type, seq)
  }

  refused(code: string): void {
    this.counted.refused++
    this.note('refused', code)
  }

  /** R19: whoever asks again hears what became of it the first time. */
  async declined(key: string, code: string): Promise<void> {
    const entries = await this.#disk.entries(this.map)
    const kept = entries.some((entry) => entry.kind === 'decision' && entry.key === key)
    if (kept && !passes(code as RefusalCode)) this.#fault(`R19: a decision that was kept was answered with ${code} when asked again`)
  }

  /** R1, R2, R21: the journal as it is, against every time before. */
  async journal(): Promise<Entry[]> {
    const entries = await this.#disk.entries(this.map)
    let signed = false
    entries.forEach((entry, i) => {
      if (entry.seq !== i + 1) this.#fault(`R2: a hole before ${entry.seq}`)
      const digest = createHash('sha256')
        .update(JSON.stringify({ ...entry, ...('update' in entry && { update: [...entry.update] }) }))
        .digest('hex')
      if ((this.#named.get(entry.seq) ?? digest) !== digest) this.#fault(`R1: entry ${entry.seq} has changed`)
      this.#named.set(entry.seq, digest)
      if (entry.kind === 'edit' && signed) this.#fault(`R21: an edit at ${entry.seq}, after the signature`)
      if (entry.kind === 'decision' && entry.decision.type === 'signed') signed = true
      if (entry.kind === 'decision' && entry.decision.type === 'reopened') signed = false
      if (entry.kind === 'decision' && entry.by !== 'same-page' && entry.after !== entry.seq - 1)
        this.#fault(`R14: decision ${entry.seq} was taken blindly`)
    })
    if (this.#named.size > entries.length) this.#fault('R1: entries are gone')
    const keys = entries.flatMap((entry) => (entry.kind === 'decision' ? [entry.key] : []))
    if (new Set(keys).size < keys.length) this.#fault('R19: one request is two entries')
    return entries
  }

  /** R6: every screen against the journal read from its first entry. */
  async ends(screens: ReadonlyMap<string, Y.Doc>): Promise<void> {
    const replay = new Y.Doc()
    for (const entry of await this.journal()) if (entry.kind === 'edit') Y.applyUpdate(replay, entry.update)
    const right = pageOf(replay)
    this.note(right)
    for (const [whose, doc] of screens) if (pageOf(doc) !== right) this.#fault(`R6: ${whose} ends with another page`)
  }

  /** Nothing anybody wrote is gone: it stands on the page, or lies with its writer to be copied. */
  keepsWords(written: Iterable<{ words: string; saved: boolean; with: readonly string[] }>, page: Y.Doc): void {
    const onPage = readCards(page)
      .map(({ text }) => text.toString())
      .join('\n')
    for (const { words, saved, with: kept } of written) {
      if (onPage.includes(words)) continue
      if (saved) this.#fault(`R3: "${words}" was said to be saved and is not on the page`)
      else if (!kept.some((part) => part.includes(words))) this.#fault(`R27: "${words}" is nowhere`)
    }
  }

  #fault(what: string, seq?: number): void {
    this.faults.push(seq === undefined ? what : `${what} (entry ${seq})`)
  }
}
