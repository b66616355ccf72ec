import type { Plan, Seq } from '@samepage/shared'
import type { ConferencePage } from '#lib/conference.svelte.ts'
import { planNow } from '#lib/plan-now.ts'

/** A plan held still while it is read out, and whether the page still says the same. */
export class Reading {
  readonly #page: ConferencePage
  #begun = $state.raw<Plan | null>(null)
  readonly #now = $derived.by(() => planNow(this.#page))
  readonly #moved = $derived.by(() => this.#begun !== null && words(this.#begun) !== words(this.#now))

  constructor(page: ConferencePage) {
    this.#page = page
  }

  /** Somebody has changed the words since. Who came is no word of the plan's: a late arrival does not interrupt. */
  get moved(): boolean {
    return this.#moved
  }

  /** The page as it reads at this moment. */
  get now(): Plan {
    return this.#now
  }

  /** What is being read out; null before that begins. While no word has changed it is the newest there is. */
  get held(): Plan | null {
    return this.#begun === null || this.#moved ? this.#begun : this.#now
  }

  /** The number to sign: of exactly what is held. Decisions that change no word, such as what the wall shows, move it on. */
  get seq(): Seq {
    return this.held?.seq ?? 0
  }

  /** Takes the page as it stands now. */
  begin(): void {
    this.#begun = this.#now
  }

  end(): void {
    this.#begun = null
  }
}

/** Who came is no word of it, nor what anybody says of it. */
const words = ({ seq: _seq, people: _people, stances: _stances, ...said }: Plan): string => JSON.stringify(said)
