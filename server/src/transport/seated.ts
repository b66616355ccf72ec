import {
  type ConferenceId,
  type DecideAsk,
  type DocumentId,
  type EditAsk,
  type HereSay,
  mapOf,
  type OpenAsk,
  type Opened,
  type PersonId,
  Refusal,
  type Seq
} from '@samepage/shared'
import type { Member } from '../live/edits.ts'
import type { Room } from '../live/room.ts'
import type { Rooms } from '../live/rooms.ts'
import { bytesIn, bytesOut } from './envelope.ts'
import type { HereBoard } from './here.ts'

/** How one browser hears of what others do. */
export interface Ears {
  /** The one connection this is. */
  connection: string
  listen(document: DocumentId): void
  stopListening(document: DocumentId): void
  closed(document: DocumentId, why: Refusal): void
  /** @throws Refusal when this browser's key to the seat no longer holds */
  stillHolds(): Promise<void>
}

/** One live connection: one seat in one conference, for as long as it lasts. */
export class Seated implements Member {
  readonly person: PersonId
  readonly #conference: ConferenceId
  readonly document: DocumentId
  readonly #rooms: Rooms
  readonly #board: HereBoard
  readonly #ears: Ears
  #room: Room | null = null
  #gone = false

  constructor(seat: { person: PersonId; conference: ConferenceId }, rooms: Rooms, board: HereBoard, ears: Ears) {
    this.person = seat.person
    this.#conference = seat.conference
    this.document = mapOf(seat.conference)
    this.#rooms = rooms
    this.#board = board
    this.#ears = ears
  }

  get connection(): string {
    return this.#ears.connection
  }

  enter(): boolean {
    if (!this.#gone) this.#ears.listen(this.document)
    return !this.#gone
  }

  putOut(why: Refusal): void {
    this.#closePage()
    this.#board.remove(this.document, this)
    this.#ears.closed(this.document, why)
  }

  async open({ document, have, after }: OpenAsk): Promise<Opened> {
    this.#check(document)
    await this.#ears.stillHolds()
    const room = await this.#rooms.map(this.#conference)
    const opened = await room.open(this, bytesIn(have), after)
    if (!this.#gone) this.#room = room
    this.#board.tellSoon(document) // a newcomer, too, wants to know who is here
    return { ...opened, update: bytesOut(opened.update), vector: bytesOut(opened.vector) }
  }

  /** On a Refusal this browser hears no more of the page until it opens it again (R13). */
  async edit({ document, update }: EditAsk): Promise<{ seq: Seq }> {
    try {
      return { seq: await this.#opened(document).edit(this, bytesIn(update)) }
    } catch (why) {
      this.#closePage()
      throw why
    }
  }

  async decide({ document, decision, after, key }: DecideAsk): Promise<{ seq: Seq }> {
    return { seq: await this.#opened(document).decide(this.person, decision, after, key) }
  }

  async here(say: HereSay): Promise<void> {
    if (!this.#room) return
    await this.#room.arrive(this.person, say.way)
    // Asked after the wait: the connection may be gone, or its page closed.
    if (this.#room) this.#board.set(this.document, this, say)
  }

  leave(): void {
    this.#gone = true
    this.#closePage()
    this.#board.remove(this.document, this)
  }

  /** @throws Refusal the same for what is not there and for what is not theirs (R7) */
  #check(document: DocumentId): void {
    if (document !== this.document) throw new Refusal('not-found')
  }

  #opened(document: DocumentId): Room {
    this.#check(document)
    if (!this.#room) throw new Refusal('rejoin-first')
    return this.#room
  }

  #closePage(): void {
    this.#ears.stopListening(this.document)
    this.#room?.leave(this)
    this.#room = null
  }
}
