import { type Comfort, type PersonId, TEXT_SIZES, type TextSize, USUAL_COMFORT } from '@samepage/shared'
import { api, sayWhy } from '#lib/api.ts'
import { language, speak } from '#lib/say/language.svelte.ts'
import { looksWords } from '#lib/say/looks.ts'
import type { Language } from '#lib/say/languages.ts'

/** The one thing a lobby keeps: how large the letters are, for this tab alone, and no word of anybody. It goes when a seat is taken. */
const KEPT_AS = 'text-size'

const sizeOutside = (): TextSize | undefined => TEXT_SIZES.find((size) => size === sessionStorage.getItem(KEPT_AS))

/** How the pages of this tab look: as whoever sits here chose, and outside as the lobby was asked. One, as there is one page in a tab. */
class Looks {
  #comfort = $state.raw<Comfort>(USUAL_COMFORT)
  #said = $state('')
  #seat: PersonId | null = null
  /** Chosen outside: it comes in with whoever chose it. */
  #spoken: Language | null = null
  #keeping = Promise.resolve()

  get comfort(): Comfort {
    return this.#comfort
  }

  /** What to say about the last choice; empty while there is nothing to say. */
  get said(): string {
    return this.#said
  }

  /** Nobody sits here: as usual, but for the size this tab was asked for and the language it speaks. */
  outside(): void {
    this.#seat = null
    this.#show({ ...USUAL_COMFORT, size: sizeOutside() ?? 'usual', language: language.now })
  }

  /** Somebody takes their seat. What they chose while they waited comes in with them. kept: null while they have chosen nothing. */
  sit(seat: PersonId, kept: Comfort | null): void {
    if (this.#seat === seat) return
    const asked = { size: sizeOutside(), language: this.#spoken }
    sessionStorage.removeItem(KEPT_AS)
    this.#spoken = null
    this.#seat = seat
    this.#said = ''
    const comfort = kept ?? { ...USUAL_COMFORT, language: language.now }
    const chosen = { ...comfort, size: asked.size ?? comfort.size, language: asked.language ?? comfort.language }
    if (chosen.language !== language.now) void speak(chosen.language)
    if (asked.size ?? asked.language) void this.choose(chosen)
    else this.#show(comfort)
  }

  /** Somebody is asked to wait again: they go on reading as before, and nothing more is kept of it. */
  rise(): void {
    this.#seat = null
  }

  /** Shows a choice at once, and keeps it. */
  choose(change: Partial<Comfort>): Promise<void> {
    const comfort = { ...this.#comfort, ...change }
    this.#show(comfort)
    const seat = this.#seat
    if (seat) this.#keeping = this.#keeping.then(() => this.#keep(seat, comfort))
    else sessionStorage.setItem(KEPT_AS, comfort.size)
    return this.#keeping
  }

  /** Speaks another language, and keeps that. False when its words could not be fetched: everything stays as it was. */
  async speak(next: Language): Promise<boolean> {
    if (!(await speak(next))) return false
    if (this.#seat) void this.choose({ language: next })
    else this.#spoken = next
    return true
  }

  /** One after the other, and only the newest: what was chosen last is what is kept. */
  async #keep(seat: PersonId, comfort: Comfort): Promise<void> {
    if (this.#comfort !== comfort || this.#seat !== seat) return
    try {
      await api.put(`/api/seats/${seat}/comfort`, comfort)
      this.#said = looksWords.kept
    } catch (thrown) {
      this.#said = looksWords.notKept(sayWhy(thrown))
    }
  }

  #show(comfort: Comfort): void {
    this.#comfort = comfort
    const { dataset } = document.documentElement
    const { language: _, ...seen } = comfort
    for (const [what, choice] of Object.entries(seen)) {
      if (choice === USUAL_COMFORT[what as keyof typeof seen]) delete dataset[what]
      else dataset[what] = choice
    }
  }
}

export const looks = new Looks()
