const GATHER_MS = 7 // with the wait for the disk it stays below what anybody can see

/**
 * Lets what is written everywhere gather for a moment, then has it all taken in at once: one wait for the disk and one frame for each page,
 * however many people type. Whatever must not wait takes its own in before.
 */
export class Beat {
  #due: (() => void)[] = []

  /** Calls `act` at the next beat. */
  next(act: () => void): void {
    this.#due.push(act)
    if (this.#due.length === 1) setTimeout(() => this.#strike(), GATHER_MS)
  }

  #strike(): void {
    for (const act of this.#due.splice(0)) act()
  }
}
