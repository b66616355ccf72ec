import { Refusal } from '@samepage/shared'

const BURST = 400 // frames at once: a whole page typed without a connection is one
const PER_SECOND = 100 // a key that is held down sends 30, and no screen more than 50

/** How much one device may ask: a bucket that fills again as time goes by. */
export class Pace {
  #left = BURST
  #at = performance.now()

  /** Nothing is owed any more: a new one would be the same. */
  get isFull(): boolean {
    return this.#left + ((performance.now() - this.#at) / 1000) * PER_SECOND >= BURST
  }

  /** @throws Refusal('too-fast'), which passes: the page comes back by itself and nothing is lost */
  take(cost = 1): void {
    const now = performance.now()
    this.#left = Math.min(BURST, this.#left + ((now - this.#at) / 1000) * PER_SECOND)
    this.#at = now
    if (this.#left < cost) throw new Refusal('too-fast')
    this.#left -= cost
  }
}

/** One pace for all connections of a device: opening more of them, or the same one again, gives nobody more. */
export class Paces {
  readonly #paces = new Map<string, Pace>()
  readonly #gone = new Set<string>()

  of(device: string): Pace {
    this.#gone.delete(device)
    const pace = this.#paces.get(device) ?? new Pace()
    this.#paces.set(device, pace)
    return pace
  }

  /** Its last connection is gone. Its pace goes when a new one would be the same: by the next time that somebody leaves. */
  forget(device: string): void {
    this.#gone.add(device)
    for (const one of this.#gone) {
      if (this.#paces.get(one)?.isFull === false) continue
      this.#gone.delete(one)
      this.#paces.delete(one)
    }
  }
}
