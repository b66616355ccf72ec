import { Worker } from 'node:worker_threads'
import { Refusal } from '@samepage/shared'
import type { SigningKey } from './signing/sign.ts'
import type { Job, Loaded, Outcome, Printable } from './worker.ts'

/** Prints plans, packs and papers, away from the thread that everybody is talking on. */
export interface Printer {
  /** @throws Refusal('print-slow') when it takes too long or too many are waiting, Refusal('unready') when it is closing */
  print(what: Printable): Promise<Uint8Array>
  /** The finished paper with a signature over all of it (R66). at: by our clock. @throws as `print`, and CannotOpen when the key may be read by others */
  sign(paper: Uint8Array, at: Date): Promise<Uint8Array>
  close(): Promise<void>
}

/** Read anew for every plan. */
export interface Limits {
  /** How long one plan may take before its worker is stopped. */
  jobMs: number
  /** How many may wait behind the one being printed. */
  waiting: number
}

export const LIMITS: Limits = {
  jobMs: 20_000, // ten times a long plan on a busy small machine, and still as long as somebody waits for a download
  waiting: 20 // a full room asking at once; their turns come within seconds
}
const HEAP_MB = 1024 // a page as full as it can be needs about half

/** key: what papers are signed with, asked for when the first one is. */
export const openPrinter = (limits: Limits = LIMITS, key: () => Promise<SigningKey> = ownKey): Printer => new OneWorker(limits, key)

const ownKey = async (): Promise<SigningKey> => (await import('./signing/own-certificate.ts')).makeOwnKey()

/** A worker of its own, one plan at a time. One that hangs or dies takes only its own job with it, and the next one gets a new worker. */
class OneWorker implements Printer {
  readonly #limits: Limits
  /** Kept once every module of a worker is read, or it is gone: before that, ending it could end the whole process (worker.ts). */
  readonly #loaded = new WeakMap<Worker, Promise<void>>()
  readonly #askKey: () => Promise<SigningKey>
  #key: Promise<SigningKey> | null = null
  #worker: Worker | null
  #last: Promise<unknown> = Promise.resolve()
  #waiting = 0
  #jobs = 0
  #closed = false

  constructor(limits: Limits, key: () => Promise<SigningKey>) {
    this.#limits = limits
    this.#askKey = key
    this.#worker = this.#start()
  }

  print(what: Printable): Promise<Uint8Array> {
    return this.#inTurn(what)
  }

  async sign(paper: Uint8Array, at: Date): Promise<Uint8Array> {
    this.#key ??= this.#askKey().catch((why: unknown) => {
      this.#key = null // the next one asks again
      throw why
    })
    return this.#inTurn({ paper, at, key: await this.#key })
  }

  async #inTurn(what: Job['what']): Promise<Uint8Array> {
    if (this.#closed) throw new Refusal('unready', 'the printer is closed')
    if (this.#waiting > this.#limits.waiting) throw new Refusal('print-slow', 'too many are waiting')
    this.#waiting++
    const turn = this.#last.then(() => this.#job(what)).finally(() => this.#waiting--)
    // The next plan waits for this one either way; what went wrong is for whoever asked.
    this.#last = turn.catch(() => undefined)
    return turn
  }

  async close(): Promise<void> {
    this.#closed = true
    if (this.#worker) await this.#end(this.#worker)
  }

  async #job(what: Job['what']): Promise<Uint8Array> {
    if (this.#closed) throw new Refusal('unready', 'the printer is closed')
    const worker = (this.#worker ??= this.#start())
    const outcome = await this.#ask(worker, { id: ++this.#jobs, what })
    if ('bytes' in outcome) return outcome.bytes
    throw new Error(`a plan could not be printed: ${outcome.fault}`)
  }

  #ask(worker: Worker, job: Job): Promise<Outcome> {
    worker.postMessage(job)
    const { promise, resolve, reject } = Promise.withResolvers<Outcome>()
    const died = (fault?: unknown): void => {
      const why = fault instanceof Error ? fault.name : ''
      reject(this.#closed ? new Refusal('unready', 'the printer is closed') : new Error(`the printing worker died ${why}`.trim()))
    }
    const slow = setTimeout(() => {
      reject(new Refusal('print-slow', `${this.#limits.jobMs} ms`))
      this.#replace(worker)
    }, this.#limits.jobMs)
    const answered = (said: Outcome | Loaded): void => void ('loaded' in said || resolve(said))
    worker.on('message', answered).on('error', died).on('exit', died)
    return promise.finally(() => {
      clearTimeout(slow)
      worker.off('message', answered).off('error', died).off('exit', died)
    })
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } })
    // Whoever waits for it is told by #ask; without a listener of its own, a worker that dies idle would take the server with it.
    worker.on('error', () => this.#replace(worker))
    worker.on('exit', () => this.#replace(worker))
    const { promise, resolve } = Promise.withResolvers<void>()
    worker.once('message', () => resolve()).once('exit', () => resolve()) // the first thing it says is that it is loaded
    this.#loaded.set(worker, promise)
    return worker
  }

  async #end(worker: Worker): Promise<void> {
    await this.#loaded.get(worker)
    await worker.terminate()
  }

  #replace(worker: Worker): void {
    if (this.#worker !== worker) return
    this.#worker = null // the next job starts a new one: a worker that cannot start must not be started for ever
    void this.#end(worker) // it is of no use to anybody now, however it ends
  }
}
