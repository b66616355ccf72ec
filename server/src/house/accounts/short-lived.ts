import { createHash } from 'node:crypto'
import type { Board } from '../../storage/installation.ts'

/**
 * What holds for some minutes and can be taken once: challenges, offers, the way to a council's sign-in and back. It is on the board, so that
 * somebody may begin at one process and end at another; after a restart people may have to begin that one step again.
 */
export class ShortLived<T> {
  readonly #board: Board
  readonly #kind: string
  readonly #forMs: number
  readonly #now: () => number

  constructor(board: Board, kind: string, forMs: number, now: () => number) {
    this.#board = board
    this.#kind = kind
    this.#forMs = forMs
    this.#now = now
  }

  /** holder: the one browser it is for. One thing for each; a newer takes its place. */
  put(holder: string, value: T): Promise<void> {
    return this.#board.put(this.#nameOf(holder), JSON.stringify(value), this.#now() + this.#forMs)
  }

  async take(holder: string): Promise<T | null> {
    return read(await this.#board.take(this.#nameOf(holder), this.#now()))
  }

  async look(holder: string): Promise<T | null> {
    return read(await this.#board.look(this.#nameOf(holder), this.#now()))
  }

  /** A holder may be known by a secret, which no name has in it. */
  #nameOf(holder: string): string {
    return `${this.#kind}/${createHash('sha256').update(holder).digest('base64url')}`
  }
}

const read = <T>(value: string | null): T | null => (value === null ? null : (JSON.parse(value) as T))
