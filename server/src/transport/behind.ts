const LOOK_MS = 1_000
const MOST_WAITING_BYTES = 1024 * 1024 // of frames behind what is on its way: minutes of a whole room's typing
const LONGEST_MS = 10_000

/** Of an Engine.IO connection, what tells whether whoever is at the other end takes what they are sent. */
export interface Reader {
  /** Frames that wait for those before to be taken. */
  writeBuffer: readonly { data?: unknown }[]
  transport: { writable: boolean }
  on(event: 'drain', heard: () => void): unknown
  close(discard: boolean): unknown
}

/**
 * Cuts off whoever does not take what they are sent: what waits for them stays in memory, and a few of them would use up everybody's. A page that
 * is cut off comes back by itself and asks for what it lacks, which is less than all it missed. `dropped`: how many so far.
 */
export class Behind {
  dropped = 0
  readonly #readers: () => Iterable<Reader>
  /** When each was last known to have taken everything. */
  readonly #tookAll = new WeakMap<Reader, number>()
  readonly #timer = setInterval(() => this.look(), LOOK_MS).unref()

  constructor(readers: () => Iterable<Reader>) {
    this.#readers = readers
  }

  close(): void {
    clearInterval(this.#timer)
  }

  look(): void {
    for (const reader of this.#readers()) {
      const now = performance.now()
      if (!this.#tookAll.has(reader)) reader.on('drain', () => this.#tookAll.set(reader, performance.now()))
      const since = this.#tookAll.get(reader) ?? now
      const isFree = reader.writeBuffer.length === 0 && reader.transport.writable
      this.#tookAll.set(reader, isFree ? now : since)
      if (isFree || (now - since <= LONGEST_MS && waitingFor(reader) <= MOST_WAITING_BYTES)) continue
      this.dropped++
      reader.close(true)
    }
  }
}

const waitingFor = ({ writeBuffer }: Reader): number =>
  writeBuffer.reduce((sum, { data }) => sum + (typeof data === 'string' || data instanceof Uint8Array ? data.length : 0), 0)
