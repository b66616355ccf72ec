import type { Placement } from '@samepage/shared'
import { Connection, type Elsewhere, type Who } from './connection.ts'
import { Placed } from './placed.svelte.ts'

/** Outside the door: a connection that hears of nothing but being let in, or being told to go. */
export class Waiting {
  readonly #connection: Connection
  readonly #placed: Placed

  /** at: where this person stands by what is known. moved: called when that has changed, and once the connection is back. */
  constructor(who: Who, at: Placement, moved: () => void, elsewhere?: Elsewhere) {
    this.#connection = new Connection(who, elsewhere)
    this.#placed = new Placed(this.#connection, at, moved)
    this.#connection.watch(() => this.#connection.reach === 'live' && moved())
  }

  get placed(): Placed {
    return this.#placed
  }

  close(): void {
    this.#placed.close()
    this.#connection.close()
  }
}
