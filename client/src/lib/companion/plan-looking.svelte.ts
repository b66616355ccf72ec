import { type Look, type Names, ofLook, type Plan, type Remark, toldByOthers } from '@samepage/shared'
import type { Companion } from './companion.ts'

const PAUSE_MS = 400 // while others write, a plan changes with every letter

/**
 * What could be said more plainly in a whole plan, looked through item by item on the companion’s own thread. Nothing waits for it: what is
 * found is there when it is, and where there is no such thread there is nothing.
 */
export class PlanLooking {
  readonly #companion: Companion
  readonly #names: () => Names
  /** Every item is looked through once for as long as its words stay the same. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing on the page reads it
  readonly #looks = new Map<string, Look>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #round = 0
  remarks = $state.raw<readonly Remark[]>([])

  constructor(companion: Companion, names: () => Names) {
    this.#companion = companion
    this.#names = names
  }

  follow(plan: Plan): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#look(plan), PAUSE_MS)
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#round++
    this.#companion.close()
  }

  async #look(plan: Plan): Promise<void> {
    const round = ++this.#round
    const remarks: Remark[] = []
    for (const told of toldByOthers(plan)) {
      const look = this.#looks.get(told.words) ?? (await this.#companion.look(told.words, this.#names()))
      if (round !== this.#round) return
      if (!look) continue
      this.#looks.set(told.words, look)
      remarks.push(...ofLook(told, look))
    }
    this.remarks = remarks
  }
}
