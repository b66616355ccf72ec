import { createHash } from 'node:crypto'
import { Refusal } from '@samepage/shared'
import { networkOf } from './network-of.ts'

const FREE_TRIES = 10
const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 60_000
/** Of one name, from wherever: no single person gets a name wrong this often in an hour. */
const FREE_TRIES_OF_A_NAME = 100
const SLOWER_EACH_MS = 100
const LONGEST_PAUSE_MS = 10_000
const FORGOTTEN_AFTER_MS = 3_600_000
const MOST_KNOWN = 10_000

/**
 * How often something was tried, whether there is anything behind it or not. A name is counted for each place it is tried from: more tries
 * from there wait longer, up to a minute. Tries of one name from everywhere together only take longer, so that nobody elsewhere can keep
 * its owner out.
 */
export class Guesses {
  readonly #tries = new Map<string, { count: number; last: number }>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /**
   * Counts a try before anything is compared, so that a rush of them at once is counted too. address: where it comes from.
   * Answers with how long to wait before comparing, in milliseconds. @throws Refusal('too-fast')
   */
  take(name: string, address: string): number {
    this.takeOne(placeOf(name, address))
    const { count } = this.#count(ofName(name))
    return Math.min(Math.max(0, count - FREE_TRIES_OF_A_NAME) * SLOWER_EACH_MS, LONGEST_PAUSE_MS)
  }

  /** The same for what belongs to one place or one account by itself. @throws Refusal('too-fast') */
  takeOne(what: string): void {
    const { count, last } = this.#recent(keyOf(what))
    if (this.#now() - last < waitAfter(count)) throw new Refusal('too-fast', 'sign-in')
    this.#count(what)
  }

  /** Somebody showed that the name is theirs. */
  forget(name: string, address: string): void {
    this.forgetOne(placeOf(name, address))
    this.forgetOne(ofName(name))
  }

  forgetOne(what: string): void {
    this.#tries.delete(keyOf(what))
  }

  #count(what: string): { count: number; last: number } {
    const key = keyOf(what)
    const counted = { count: this.#recent(key).count + 1, last: this.#now() }
    this.#tries.delete(key) // put back as the newest
    this.#tries.set(key, counted)
    const [oldest] = this.#tries.keys()
    if (this.#tries.size > MOST_KNOWN && oldest) this.#tries.delete(oldest)
    return counted
  }

  #recent(key: string): { count: number; last: number } {
    const known = this.#tries.get(key)
    return known && this.#now() - known.last < FORGOTTEN_AFTER_MS ? known : { count: 0, last: 0 }
  }
}

const ofName = (name: string): string => `name ${name}`
const placeOf = (name: string, address: string): string => `${networkOf(address)} ${name}`
const keyOf = (what: string): string => createHash('sha256').update(what.toLowerCase()).digest('base64')

const waitAfter = (count: number): number =>
  count < FREE_TRIES ? 0 : Math.min(FIRST_WAIT_MS * 2 ** Math.min(count - FREE_TRIES, 10), LONGEST_WAIT_MS)
