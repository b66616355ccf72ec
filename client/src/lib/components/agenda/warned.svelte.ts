import type { ConferencePage } from '#lib/conference.svelte.ts'

/** Whether it was said that the decision would begin late. Once is enough: a second time would be nagging. */
class Warned {
  #state = $state<'not-yet' | 'shows' | 'seen'>('not-yet')

  get shows(): boolean {
    return this.#state === 'shows'
  }

  once(): void {
    if (this.#state === 'not-yet') this.#state = 'shows'
  }

  seen(): void {
    this.#state = 'seen'
  }
}

const kept = new WeakMap<ConferencePage, Warned>()

export function warnedOn(page: ConferencePage): Warned {
  const found = kept.get(page) ?? new Warned()
  kept.set(page, found)
  return found
}
