import { createHistogram, monitorEventLoopDelay, type RecordableHistogram } from 'node:perf_hooks'
import { Refusal, type RefusalCode } from '@samepage/shared'
import type { Journal } from '../../storage/storage.ts'

const WINDOW_MS = 5 * 60_000 // what is told is of the last five to ten minutes
const LOOP_LOOKS_MS = 100 // each look wakes the process: five times as many cost as much as a tenth of a quiet meeting's typing
const STILL_FAILING_MS = 30_000 // pages ask again every few seconds: after a longer silence nobody knows, and people are let in to try

/** How long something took lately, in milliseconds. `p99`: of a hundred, all but the slowest. */
export interface Lately {
  count: number
  p50: number
  p99: number
  most: number
}

/** How an installation is doing, in numbers alone: never a name, a word or an address. */
export class Vitals {
  /** Edits and decisions the server said no to since it started. */
  readonly refused = new Map<RefusalCode, number>()
  /** Entries that were asked to be kept since it started. */
  readonly commits = { kept: 0, failed: 0 }
  /** Set while it closes. */
  closing = false
  readonly #took = [createHistogram(), createHistogram()] as [RecordableHistogram, RecordableHistogram]
  readonly #loop = monitorEventLoopDelay({ resolution: LOOP_LOOKS_MS })
  readonly #turn: NodeJS.Timeout
  #failedAt = -Infinity // by the clock that never jumps

  constructor() {
    this.#loop.enable()
    this.#turn = setInterval(() => this.#turnOver(), WINDOW_MS).unref()
  }

  close(): void {
    clearInterval(this.#turn)
    this.#loop.disable()
  }

  /** From being asked to being on the disk. */
  get keeping(): Lately {
    const both = createHistogram()
    for (const one of this.#took) both.add(one)
    return latelyOf(both, 1e6, 0)
  }

  /** How late the process was for what was due: while it is late, nobody is served. */
  get lag(): Lately {
    return latelyOf(this.#loop, 1e6, LOOP_LOOKS_MS)
  }

  /** Why nobody should be sent here now, in a word; null when all is well. */
  get unready(): 'closing' | 'not-saving' | null {
    if (this.closing) return 'closing'
    return performance.now() - this.#failedAt < STILL_FAILING_MS ? 'not-saving' : null
  }

  refuse(code: RefusalCode): void {
    this.refused.set(code, (this.refused.get(code) ?? 0) + 1)
  }

  /** The same journal, with an eye on how long it takes and whether it can. */
  over(journal: Journal): Journal {
    return {
      append: (id, entry, after) => this.#time(journal.append(id, entry, after)),
      heads: (ids) => journal.heads(ids),
      since: (id, after) => journal.since(id, after),
      keep: (id, snapshot) => journal.keep(id, snapshot),
      latest: (id) => journal.latest(id),
      strike: (...asked) => journal.strike(...asked)
    }
  }

  async #time<T>(asked: Promise<T>): Promise<T> {
    const began = performance.now()
    try {
      const done = await asked
      this.#took[0].record(Math.max(1, Math.round((performance.now() - began) * 1e6)))
      this.commits.kept++
      this.#failedAt = -Infinity
      return done
    } catch (why) {
      if (!(why instanceof Refusal) || why.code === 'not-saved') {
        this.commits.failed++
        this.#failedAt = performance.now()
      }
      throw why
    }
  }

  #turnOver(): void {
    const [newest, older] = this.#took
    older.reset()
    this.#took[0] = older
    this.#took[1] = newest
    this.#loop.reset()
  }
}

interface Histogram {
  readonly count: number
  readonly max: number
  percentile(percentile: number): number
}

function latelyOf(histogram: Histogram, perMs: number, less: number): Lately {
  const { count } = histogram
  const ms = (value: number): number => (count === 0 ? 0 : Math.max(0, value / perMs - less))
  return { count, p50: ms(histogram.percentile(50)), p99: ms(histogram.percentile(99)), most: ms(histogram.max) }
}
