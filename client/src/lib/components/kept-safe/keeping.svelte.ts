import type { KeptSafe, KeptSafeAsk, KeptSafeList } from '@samepage/shared'
import { api, DeclinedError, sayWhy } from '#lib/api.ts'
import type { ConferencePage } from '#lib/conference.svelte.ts'
import { withProof } from '#lib/prove.ts'

/** What is being kept safe, as far as this person may know of it. Nothing of it outlives the screen that shows it. */
export class Keeping {
  #list = $state.raw<readonly KeptSafe[] | null>(null)
  #say = $state('')
  #covered = $state(false)
  readonly #path: string

  constructor(page: ConferencePage) {
    this.#path = `/api/seats/${page.you.id}/kept-safe`
  }

  get list(): readonly KeptSafe[] | null {
    return this.#list
  }

  get say(): string {
    return this.#say
  }

  /** True while whoever reads must show once more that it is them before the list is shown. */
  get isCovered(): boolean {
    return this.#covered
  }

  /** Fetches the list without asking anything of anybody: what is covered stays covered. */
  async load(): Promise<void> {
    await this.#fetch((act) => act())
  }

  /** The same, for whoever asks to see it: they may be asked to show that it is them. */
  async uncover(): Promise<void> {
    await this.#fetch(withProof)
  }

  /** True once it is kept; else `say` says why not. */
  async keep(ask: KeptSafeAsk): Promise<boolean> {
    const kept = await this.#try(() => api.post(this.#path, ask))
    if (kept) await this.load()
    return kept
  }

  async letGo(id: string): Promise<void> {
    if (await this.#try(() => withProof(() => api.delete(`${this.#path}/${id}`)))) await this.load()
  }

  async #fetch(through: (act: () => Promise<KeptSafeList>) => Promise<KeptSafeList>): Promise<void> {
    try {
      this.#list = (await through(() => api.get<KeptSafeList>(this.#path))).kept
      this.#covered = false
      this.#say = ''
    } catch (declined) {
      this.#covered = declined instanceof DeclinedError && declined.code === 'prove-again'
      if (this.#covered) this.#list = null
      else this.#say = sayWhy(declined)
    }
  }

  async #try(act: () => Promise<unknown>): Promise<boolean> {
    try {
      await act()
      this.#say = ''
      return true
    } catch (declined) {
      this.#say = sayWhy(declined)
      return false
    }
  }
}
