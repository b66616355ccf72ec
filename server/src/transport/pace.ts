import { Refusal } from '@samepage/shared'

const BURST = 400 // frames at once: a whole page typed without a connection is one
const PER_SECOND = 100 // a fast typist's screen sends 20

/** How much one connection may ask: a bucket that fills again as time goes by. */
export class Pace {
  #left = BURST
  #at = performance.now()

  /** @throws Refusal('too-fast'), which passes: the page comes back by itself and nothing is lost */
  take(cost = 1): void {
    const now = performance.now()
    this.#left = Math.min(BURST, this.#left + ((now - this.#at) / 1000) * PER_SECOND)
    this.#at = now
    if (this.#left < cost) throw new Refusal('too-fast')
    this.#left -= cost
  }
}
