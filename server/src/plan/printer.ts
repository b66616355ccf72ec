import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Refusal } from '@samepage/shared'
import type { Job, Outcome, Printable } from './printing-process.ts'
import type { SigningKey } from './signing/sign.ts'

/** Prints plans, packs and papers, away from the process that everybody is talking to. */
export interface Printer {
  /** @throws Refusal('print-slow') when it takes too long or too many are waiting, Refusal('unready') when it is closing */
  print(what: Printable): Promise<Uint8Array>
  /** The finished paper with a signature over all of it (R66). at: by our clock. @throws as `print`, and CannotOpen when the key may be read by others */
  sign(paper: Uint8Array, at: Date): Promise<Uint8Array>
  close(): Promise<void>
}

/** Read anew for every plan. */
export interface Limits {
  /** How long one plan may take before the process that prints it is stopped. */
  jobMs: number
  /** How many may wait behind the one being printed. */
  waiting: number
}

export const LIMITS: Limits = {
  jobMs: 20_000, // ten times a long plan on a busy small machine, and still as long as somebody waits for a download
  waiting: 20 // a full room asking at once; their turns come within seconds
}
const WARM_AFTER_MS = 1_000 // whoever waits for the server to be back comes first: getting ready to print takes a processor for a second
const HEAP_MB = 1024 // a page as full as it can be needs about half
const PROGRAM = fileURLToPath(new URL('./printing-process.ts', import.meta.url))
/** Code and typefaces: all it may read. It may write nothing and start nothing. */
const READS = ['server', 'shared', 'node_modules'].map((folder) => fileURLToPath(new URL(`../../../${folder}/*`, import.meta.url)))

/** key: what papers are signed with, asked for when the first one is. */
export const openPrinter = (limits: Limits = LIMITS, key: () => Promise<SigningKey> = ownKey): Printer => new OneProcess(limits, key)

const ownKey = async (): Promise<SigningKey> => (await import('./signing/own-certificate.ts')).makeOwnKey()

/**
 * A process of its own, one plan at a time. One that hangs or dies takes only its own job with it, and the next one gets a new process.
 * It is no thread: ending a thread that is just starting to compress, or still reading its modules, ends the whole server (Node asserts "close before init").
 */
class OneProcess implements Printer {
  readonly #limits: Limits
  readonly #askKey: () => Promise<SigningKey>
  #key: Promise<SigningKey> | null = null
  #child: ChildProcess | null = null
  readonly #warming: NodeJS.Timeout
  #last: Promise<unknown> = Promise.resolve()
  #waiting = 0
  #jobs = 0
  #closed = false

  constructor(limits: Limits, key: () => Promise<SigningKey>) {
    this.#limits = limits
    this.#askKey = key
    this.#warming = setTimeout(() => (this.#child ??= this.#start()), WARM_AFTER_MS).unref()
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
    clearTimeout(this.#warming)
    if (this.#child) await ended(this.#child)
  }

  async #job(what: Job['what']): Promise<Uint8Array> {
    if (this.#closed) throw new Refusal('unready', 'the printer is closed')
    const child = (this.#child ??= this.#start())
    const outcome = await this.#ask(child, { id: ++this.#jobs, what })
    if ('bytes' in outcome) return outcome.bytes
    throw new Error(`a plan could not be printed: ${outcome.fault}`)
  }

  #ask(child: ChildProcess, job: Job): Promise<Outcome> {
    const { promise, resolve, reject } = Promise.withResolvers<Outcome>()
    const died = (): void => reject(this.#closed ? new Refusal('unready', 'the printer is closed') : new Error('the printing process died'))
    const slow = setTimeout(() => {
      reject(new Refusal('print-slow', `${this.#limits.jobMs} ms`))
      this.#replace(child)
    }, this.#limits.jobMs)
    child.on('message', resolve).on('exit', died).on('error', died)
    try {
      child.send(job, (fault) => fault && died())
    } catch (fault) {
      reject(fault) // it cannot be sent at all
    }
    return promise.finally(() => {
      clearTimeout(slow)
      child.off('message', resolve).off('exit', died).off('error', died)
    })
  }

  /** It is given nothing of the server's environment, and what it might say of a fault is heard by nobody: it could quote what people wrote. */
  #start(): ChildProcess {
    const child = fork(PROGRAM, [], {
      env: {},
      execArgv: ['--permission', ...READS.map((folder) => `--allow-fs-read=${folder}`), `--max-old-space-size=${HEAP_MB}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc']
    })
    // Whoever waits for it is told by #ask; without a listener of its own, one that dies idle would take the server with it.
    child.on('error', () => this.#replace(child)).on('exit', () => this.#replace(child))
    return child
  }

  #replace(child: ChildProcess): void {
    if (this.#child !== child) return
    this.#child = null // the next job starts a new one: a process that cannot start must not be started for ever
    void ended(child) // it is of no use to anybody now, however it ends
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}
