/** A hiccup of the network is told to nobody. */
const HICCUP_MS = 3_000
/** As long as a room goes on with what it has just seen. After that nobody in it remembers that this screen cannot hear. */
const HOLDS_MS = 10 * 60_000
const LOOKS_EVERY_MS = 500

/**
 * What a wall does while it hears nothing (R61). It shows what the room in front of it has seen already and nothing else, says so, and for ten
 * minutes at most; anybody in the room can take it down, as the chair cannot reach it. A clock is asked, for a computer that slept counts no time.
 */
export class HoldingPage {
  /** `live`: it hears; `held`: it does not, and shows how things stood; `down`: it shows nothing until it hears again. */
  state = $state<'live' | 'held' | 'down'>('live')
  /** When it heard for the last time. */
  since = $state(0)

  /** To be run whenever it is cut off or hears again; answers with what ends it. */
  follow(cut: boolean): () => void {
    if (!cut) {
      // What was taken down comes back as it stands by then, not as it stood: the page has to arrive first.
      const arrives = setTimeout(() => (this.state = 'live'), this.state === 'down' ? LOOKS_EVERY_MS : 0)
      return () => clearTimeout(arrives)
    }
    const from = Date.now()
    this.since = from
    const timer = setInterval(() => this.#look(Date.now() - from), LOOKS_EVERY_MS)
    return () => clearInterval(timer)
  }

  /** By hand, on the screen itself. It does nothing while the chair can be heard. */
  takeDown(): void {
    if (this.state === 'held') this.state = 'down'
  }

  #look(goneMs: number): void {
    if (goneMs >= HOLDS_MS) this.state = 'down'
    else if (goneMs >= HICCUP_MS && this.state === 'live') this.state = 'held'
  }
}
