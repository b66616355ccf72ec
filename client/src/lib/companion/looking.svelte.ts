import type { Finding, Look, Names } from '@samepage/shared'
import type { Companion } from './companion.ts'
import { keptUp } from './keeping-up.ts'

const PAUSE_MS = 400 // a breath between two words: nobody is told of a word they are still typing

/** What there is to say about one field while somebody is in it. `text` and `findings` always go together. */
export class Looking {
  readonly #companion: Companion
  readonly #names: () => Names
  #timer: ReturnType<typeof setTimeout> | undefined
  #closed = false
  text = $state.raw('')
  findings = $state.raw<readonly Finding[]>([])
  age = $state.raw<Look['age']>(null)
  /** Goes up with each answer that still fits the text. */
  answers = $state(0)

  constructor(companion: Companion, names: () => Names) {
    this.#companion = companion
    this.#names = names
  }

  /** The text is another one: what was found moves along with it, and it is looked through once nobody has typed for a moment. */
  follow(text: string, pauseMs = PAUSE_MS): void {
    if (this.#closed) return
    this.findings = keptUp(this.findings, this.text, text)
    this.text = text
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#look(), pauseMs)
  }

  close(): void {
    this.#closed = true
    clearTimeout(this.#timer)
  }

  async #look(): Promise<void> {
    const { text } = this
    const look = await this.#companion.look(text, this.#names())
    if (!look || this.text !== text) return
    this.findings = look.findings
    this.age = look.age
    this.answers++
  }
}
