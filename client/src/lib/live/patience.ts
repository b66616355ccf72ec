const LONGEST_MS = 5_000

/** How long to wait before opening again, for a server that opens a document gladly and then cannot keep what is written in it. */
export class Patience {
  #stumbles = 0

  get pauseMs(): number {
    return this.#stumbles === 0 ? 0 : Math.min(LONGEST_MS, 2 ** this.#stumbles * 100) * (0.5 + Math.random() / 2)
  }

  stumble(): void {
    this.#stumbles++
  }

  recover(): void {
    this.#stumbles = 0
  }
}
