export type Saved = 'saved' | 'saving' | 'not-saved'

const PATIENCE_MS = 5_000

/** Whether everything written here is in the journal (R3). It counts changes and acknowledgements; being connected proves nothing. */
export class SavedMark {
  #written = 0
  #kept = 0
  #offline = $state(false)
  #waiting = $state(false)
  #late = $state(false)
  #timer: ReturnType<typeof setTimeout> | undefined

  get state(): Saved {
    if (!this.#waiting) return 'saved'
    return this.#offline || this.#late ? 'not-saved' : 'saving'
  }

  /** How many changes were made here so far. */
  get written(): number {
    return this.#written
  }

  wrote(): void {
    this.#written++
    if (!this.#waiting) this.#startWaiting()
  }

  /** The first `changes` changes are in the journal. */
  keptUpTo(changes: number): void {
    this.#kept = Math.max(this.#kept, changes)
    clearTimeout(this.#timer)
    this.#late = false
    this.#waiting = false
    if (this.#kept < this.#written) this.#startWaiting()
  }

  set offline(offline: boolean) {
    this.#offline = offline
    if (offline && this.#waiting) this.#late = true // and stays so until the journal has something more
  }

  /** The server said that it cannot keep it just now: nobody need wait to be told. */
  stumble(): void {
    if (this.#waiting) this.#late = true
  }

  close(): void {
    clearTimeout(this.#timer)
  }

  #startWaiting(): void {
    this.#waiting = true
    this.#timer = setTimeout(() => (this.#late = true), PATIENCE_MS)
  }
}
