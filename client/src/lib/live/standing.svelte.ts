import { type DecisionEntry, type Seq, type Standing, standingAfter, START } from '@samepage/shared'

/** Where things stand, as far as this screen has heard. */
export class HeardStanding {
  #standing = $state.raw<Standing>(START)
  #seq = $state<Seq>(0)
  #lastDecision: Seq = 0
  #early: DecisionEntry[] = []

  get current(): Standing {
    return this.#standing
  }

  /** The last number this screen has seen, of edits and decisions alike. */
  get seq(): Seq {
    return this.#seq
  }

  /** The number of the last decision it knows. */
  get lastDecision(): Seq {
    return this.#lastDecision
  }

  see(seq: Seq): void {
    this.#seq = Math.max(this.#seq, seq)
  }

  /** Keeps a decision that came before the answer to `open`, which may bring earlier ones. */
  holdBack(entry: DecisionEntry): void {
    this.#early.push(entry)
  }

  /** entries: everything decided after `lastDecision`, oldest first. */
  catchUp(entries: readonly DecisionEntry[]): void {
    for (const entry of [...entries, ...this.#early.splice(0)]) this.take(entry)
  }

  take(entry: DecisionEntry): void {
    if (entry.seq <= this.#lastDecision) return
    this.#standing = standingAfter(this.#standing, entry)
    this.#lastDecision = entry.seq
    this.see(entry.seq)
  }
}
