import { Refusal } from '@samepage/shared'
import { type Id, isSame } from './decode.ts'
import type * as Y from 'yjs'

interface Run extends Id {
  length: number
  origin: Id | null
  rightOrigin: Id | null
}
interface Piece extends Run {
  next: Piece | null
}

/** The runs of a text, or of the values of a field, in the order everybody has them, with new ones put where Yjs (YATA) will put them. */
export class Line {
  #first: Piece | null = null
  readonly #byClient = new Map<number, Piece[]>()
  readonly #step: () => void

  /** step: called for each run looked at; throws when it is too many. */
  constructor(first: Y.Item | null, step: () => void) {
    this.#step = step
    let last: Piece | null = null
    for (let item = first; item !== null; item = item.right) {
      step()
      const { id, length, origin, rightOrigin } = item
      const piece: Piece = { client: id.client, clock: id.clock, length, origin, rightOrigin, next: null }
      if (last) last.next = piece
      else this.#first = piece
      last = piece
      this.#piecesOf(id.client).push(piece)
    }
    for (const pieces of this.#byClient.values()) pieces.sort((a, b) => a.clock - b.clock)
  }

  /** Gives the runs that stood between its origins. @throws Refusal when its left origin does not stand left of its right one */
  put(run: Run): readonly Id[] {
    const right = run.rightOrigin && this.#startingAt(run.rightOrigin)
    const left = run.origin && this.#endingAt(run.origin) // second: cutting for `right` may shorten what ends here
    const between: Piece[] = []
    let piece = left ? left.next : this.#first
    for (; piece !== null && piece !== right; piece = piece.next) {
      this.#step()
      between.push(piece)
    }
    if (piece !== right) throw new Refusal('not-understood', 'crossed origins')
    this.#insert(run, this.#behindOthers(run, left, between))
    return between
  }

  /** Which of those `between` its origins, written at the same time, come first. `between`: from left to right. */
  #behindOthers(run: Run, left: Piece | null, between: readonly Piece[]): Piece | null {
    const seen = new Set<Piece>()
    const conflicting = new Set<Piece>()
    let behind = left
    for (const other of between) {
      seen.add(other)
      conflicting.add(other)
      if (isSame(run.origin, other.origin)) {
        if (other.client >= run.client) {
          if (isSame(run.rightOrigin, other.rightOrigin)) break
          continue
        }
      } else {
        const origin = other.origin && this.#holding(other.origin)
        if (!origin || !seen.has(origin)) break
        if (conflicting.has(origin)) continue
      }
      behind = other
      conflicting.clear()
    }
    return behind
  }

  #insert(run: Run, behind: Piece | null): void {
    const { client, clock, length, origin, rightOrigin } = run
    const piece: Piece = { client, clock, length, origin, rightOrigin, next: behind ? behind.next : this.#first }
    if (behind) behind.next = piece
    else this.#first = piece
    this.#piecesOf(client).push(piece) // the writer's newest: its clock is the highest
  }

  #endingAt(id: Id): Piece {
    const piece = this.#holding(id)
    if (id.clock + 1 < piece.clock + piece.length) this.#cut(piece, id.clock + 1)
    return piece
  }

  #startingAt(id: Id): Piece {
    const piece = this.#holding(id)
    return id.clock === piece.clock ? piece : this.#cut(piece, id.clock)
  }

  /** Cuts a piece in two at `clock` and gives the right part. */
  #cut(piece: Piece, clock: number): Piece {
    const { client, rightOrigin } = piece
    const length = piece.clock + piece.length - clock
    const rest: Piece = { client, clock, length, origin: { client, clock: clock - 1 }, rightOrigin, next: piece.next }
    piece.length -= length
    piece.next = rest
    const pieces = this.#piecesOf(client)
    pieces.splice(this.#indexIn(pieces, clock - 1) + 1, 0, rest)
    return rest
  }

  #holding(id: Id): Piece {
    const pieces = this.#piecesOf(id.client)
    const piece = pieces[this.#indexIn(pieces, id.clock)]
    if (!piece || id.clock >= piece.clock + piece.length) throw new Refusal('not-understood', 'two places')
    return piece
  }

  #indexIn(pieces: readonly Piece[], clock: number): number {
    let low = 0
    let high = pieces.length - 1
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if ((pieces[middle] as Piece).clock <= clock) low = middle
      else high = middle - 1
    }
    return low
  }

  #piecesOf(client: number): Piece[] {
    let pieces = this.#byClient.get(client)
    if (!pieces) this.#byClient.set(client, (pieces = []))
    return pieces
  }
}
