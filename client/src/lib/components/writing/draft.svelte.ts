/** Words somebody has begun and not put on the page yet. Closing a sheet or changing the view loses none of them. */
export class Draft {
  words = $state('')
  /** Whose words somebody said these are; null while nobody has. */
  #chosen = $state<string | null>(null)
  readonly #usually: () => string

  /** usually: whose words these are taken to be until somebody says otherwise; asked anew, for who is speaking may change. */
  constructor(usually: () => string) {
    this.#usually = usually
  }

  get whose(): string {
    return this.#chosen ?? this.#usually()
  }

  set whose(whose: string) {
    this.#chosen = whose
  }

  /** Worked out anew each time: it is asked once more after the views it was shown in are gone. */
  get begun(): boolean {
    return this.words.trim() !== ''
  }

  clear(): void {
    this.words = ''
    this.#chosen = null
  }
}
