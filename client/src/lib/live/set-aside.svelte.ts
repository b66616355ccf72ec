import type { No } from '#lib/say/refusals.ts'

/** After a refusal: why, and the words that were not kept, for their writer to copy. */
export interface Closed {
  /** Why, as `sayNo` takes it. */
  no: No
  words: string[]
}

/** Words the server would not take, until their writer has copied them (R13, R27). */
export class SetAside {
  #closed = $state.raw<Closed | null>(null)
  #dismissed = $state(false)
  /** Of refusals before this one. */
  #earlier: string[] = []

  get closed(): Closed | null {
    return this.#dismissed ? null : this.#closed
  }

  /** A refusal: `words` join those of earlier ones that were not copied yet. */
  put(no: No, words: readonly string[]): void {
    this.#earlier = this.closed?.words ?? []
    this.#closed = { no, words: [...this.#earlier, ...words] }
    this.#dismissed = false
  }

  /** The words of the last refusal are more than were known then: somebody wrote on until the page was replaced. */
  complete(words: readonly string[]): void {
    const all = [...this.#earlier, ...words]
    if (!this.#closed || all.join() === this.#closed.words.join()) return
    this.#closed = { no: this.#closed.no, words: all }
    this.#dismissed = false
  }

  dismiss(): void {
    this.#dismissed = true
  }
}
