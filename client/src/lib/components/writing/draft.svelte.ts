/** Words somebody has begun and not put on the page yet. Closing a sheet or changing the view loses none of them. */
export class Draft {
  words = $state('')
  whose = $state('')
  readonly started: string

  /** started: whose words these are taken to be until somebody says otherwise. */
  constructor(started: string) {
    this.started = started
    this.whose = started
  }

  readonly begun = $derived(this.words.trim() !== '')

  clear(): void {
    this.words = ''
    this.whose = this.started
  }
}
