import { uptime } from 'node:os'

const LOOK_MS = 1_000
const ASLEEP_MS = 2_000 // more than any two looks differ by
const BELIEVED_MS = 10 * 60_000

/** Where time is read from, in milliseconds. `wall`: the machine's clock, which somebody may set. `running`, `booted`: they only go on, asleep or not. */
export interface Times {
  wall: () => number
  running: () => number
  booted: () => number
}

const THIS_MACHINE: Times = { wall: () => Date.now(), running: () => performance.now(), booted: () => uptime() * 1000 }

/**
 * The time as a conference has it: the machine's clock as it stood at the start, and from there on as time really goes by. When somebody sets that
 * clock, nothing runs out before its time and no moment is written down before the one before. A clock that stays set for ten minutes is believed.
 */
export class SteadyClock {
  readonly #times: Times
  readonly #timer: NodeJS.Timeout
  #ahead: number
  #awake: number
  #setAt: number | null = null

  constructor(times: Times = THIS_MACHINE) {
    this.#times = times
    this.#ahead = times.wall() - times.running()
    this.#awake = times.booted() - times.running()
    this.#timer = setInterval(() => this.look(), LOOK_MS).unref()
  }

  readonly now = (): number => this.#times.running() + this.#ahead

  close(): void {
    clearInterval(this.#timer)
  }

  /** Whether the machine was asleep, or its clock was set. */
  look(): void {
    const { wall, running, booted } = this.#times
    const slept = booted() - running() - this.#awake
    if (slept > ASLEEP_MS) {
      this.#ahead += slept
      this.#awake += slept
    }
    const setBy = wall() - this.now()
    if (Math.abs(setBy) < ASLEEP_MS) this.#setAt = null
    else this.#setAt ??= running()
    if (this.#setAt === null || running() - this.#setAt < BELIEVED_MS) return
    this.#ahead += setBy
    this.#setAt = null
  }
}
