import type { AuditAct, AuditEvent } from '@samepage/shared'
import { Refusal } from '@samepage/shared'
import type { AuditRow, AuditStore, Witness } from '../../storage/installation.ts'
import { lineOf, rowAfter, signed } from './audit-chain.ts'

export type Noted = Omit<AuditEvent, 'at' | 'outcome' | 'device' | 'about'> & Partial<Pick<AuditEvent, 'outcome' | 'device' | 'about'>>

interface Waiting {
  event: AuditEvent
  kept: () => void
  lost: (why: unknown) => void
}

export const CHECKPOINT_MS = 60_000
const CHECKPOINT_EVENTS = 100
const MOST_TRIES = 20 // other servers, and the operators' tool, may have added a row at the same moment
const MOST_LOOKED_AT = 50_000 // rows; about half a second
const PAGE = 500

/** The audit trail of this installation: who did what, when, from which device; never anybody's words. */
export class AuditTrail {
  readonly #store: AuditStore
  readonly #witness: Witness
  readonly #now: () => number
  #waiting: Waiting[] = []
  #adding: Promise<void> = Promise.resolve()
  #pointing: Promise<void> = Promise.resolve()
  #sinceCheckpoint = 0
  #timer: NodeJS.Timeout | undefined

  constructor(store: AuditStore, witness: Witness, now: () => number) {
    this.#store = store
    this.#witness = witness
    this.#now = now
  }

  /** Ed25519, SPKI, base64: with it an auditor can tell a checkpoint of this installation from another. */
  get publicKey(): string {
    return this.#witness.publicKey
  }

  /** Signs how far the trail goes every minute while there is something new. */
  watch(report: (fault: unknown) => void): void {
    this.#timer = setInterval(() => void this.checkpoint().catch(report), CHECKPOINT_MS).unref()
  }

  /** Resolves once it is on disk. Whatever must not happen without a trace waits for it. Notes asked for together are kept together. */
  async note({ who, device = '', conference, act, about = '', outcome = 'done' }: Noted): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const event = { at: new Date(this.#now()).toISOString(), who, device, conference, act, about, outcome }
    this.#waiting.push({ event, kept: resolve, lost: reject })
    if (this.#waiting.length === 1) setImmediate(() => (this.#adding = this.#adding.then(() => this.#addWaiting())))
    return promise
  }

  /** Signs how far the trail goes, and has it remembered apart from the data. Nothing when that was said already. */
  checkpoint(): Promise<void> {
    const pointed = this.#pointing.then(() => this.#pointNow())
    this.#pointing = pointed.catch(() => undefined) // one that could not be kept does not stop the next
    return pointed
  }

  /** When something was last done, looking back over the newest rows. */
  async lastOf(act: AuditAct): Promise<AuditRow | null> {
    for await (const row of this.newestFirst()) if (row.act === act && row.outcome === 'done') return row
    return null
  }

  /** The newest rows, so many as can be looked at without keeping anybody waiting. */
  async *newestFirst(before: number = Number.MAX_SAFE_INTEGER, conference?: Parameters<AuditStore['before']>[2]): AsyncGenerator<AuditRow> {
    let at = before
    for (let looked = 0; looked < MOST_LOOKED_AT; looked += PAGE) {
      const page = await this.#store.before(at, PAGE, conference)
      yield* page
      at = page.at(-1)?.seq ?? 0
      if (page.length < PAGE) return
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#timer)
    // What was asked for in this very turn is not in the queue's hands yet.
    await new Promise((done) => setImmediate(done))
    await this.#adding
    await this.checkpoint()
  }

  async #addWaiting(): Promise<void> {
    const group = this.#waiting.splice(0)
    if (group.length === 0) return
    try {
      await this.#add(group.map(({ event }) => event))
      for (const { kept } of group) kept()
    } catch (why) {
      for (const { lost } of group) lost(why)
      return
    }
    this.#sinceCheckpoint += group.length
    // Its own failure is told at the next one, or at closing: the rows themselves are kept.
    if (this.#sinceCheckpoint >= CHECKPOINT_EVENTS) void this.checkpoint().catch(() => undefined)
  }

  async #add(events: AuditEvent[], tries = 1): Promise<void> {
    const last = await this.#store.last()
    const rows: AuditRow[] = []
    for (const event of events) rows.push(rowAfter(rows.at(-1) ?? last, event))
    try {
      await this.#store.add(rows)
    } catch (why) {
      const isOvertaken = (await this.#store.last())?.seq !== last?.seq
      if (why instanceof Refusal || !isOvertaken || tries === MOST_TRIES) throw why
      await this.#add(events, tries + 1)
    }
  }

  async #pointNow(): Promise<void> {
    const last = await this.#store.last()
    const [before] = (await this.#store.checkpoints()).slice(-1)
    this.#sinceCheckpoint = 0
    if (!last || before?.size === last.seq) return
    const { seq: size, hash } = last
    const witnessed = signed(this.#witness, { kind: 'went', size, hash, at: new Date(this.#now()).toISOString() })
    const { at, signature } = witnessed
    await this.#store.addCheckpoint({ size, hash, at, signature })
    this.#witness.keep(lineOf(witnessed))
  }
}
