import { type DecideAsk, type DocumentId, type Opened, type PersonId, Refusal, type Seq } from '@samepage/shared'
import type { Member } from '../live/edits.ts'
import { MapRoom } from '../live/map-room.ts'
import type { Room } from '../live/room.ts'

/** How one browser hears of what others do. */
export interface Ears {
  /** The one connection this is. */
  connection: string
  /** Which device it is on, for the audit trail. */
  device: string
  listen(document: DocumentId): void
  stopListening(document: DocumentId): void
  closed(document: DocumentId, why: Refusal): void
}

/** One document as one connection has it open, or had it: a page that comes back is the same page. */
export class OpenPage implements Member {
  readonly person: PersonId
  readonly document: DocumentId
  readonly #ears: Ears
  readonly #left: (page: OpenPage) => void
  #room: Room | null = null
  #ended = false
  /** Why it was put out while it was being opened. */
  #why: Refusal | null = null

  /** left: called whenever it is open no more. */
  constructor(person: PersonId, document: DocumentId, ears: Ears, left: (page: OpenPage) => void) {
    this.person = person
    this.document = document
    this.#ears = ears
    this.#left = left
  }

  get connection(): string {
    return this.#ears.connection
  }

  get device(): string {
    return this.#ears.device
  }

  get isOpen(): boolean {
    return this.#room !== null
  }

  enter(): boolean {
    if (!this.#ended && !this.#why) this.#ears.listen(this.document)
    return !this.#ended && !this.#why
  }

  /** A private part says nothing here: whoever is out hears of it in one way only. */
  putOut(why: Refusal): void {
    const wasOpen = this.isOpen
    this.#why = why
    this.close()
    if (wasOpen && why.code !== 'short-break') this.#ears.closed(this.document, why)
  }

  async open(room: Room, have: Uint8Array, after: Seq): Promise<Opened> {
    this.#why = null
    const opened = await room.open(this, have, after)
    if (this.#ended || this.#why) {
      room.leave(this)
      throw this.#why ?? new Refusal('rejoin-first')
    }
    this.#room = room
    return opened
  }

  /** On a Refusal this browser hears no more of the page until it opens it again (R13). */
  async edit(update: Uint8Array): Promise<Seq> {
    if (!this.#room) throw new Refusal('rejoin-first')
    try {
      return await this.#room.edit(this, update)
    } catch (why) {
      this.close()
      throw why
    }
  }

  async decide({ decision, after, key }: DecideAsk): Promise<Seq> {
    if (!this.#room) throw new Refusal('rejoin-first')
    if (!(this.#room instanceof MapRoom)) throw new Refusal('not-allowed', 'not the map')
    return this.#room.decide(this.person, decision, after, key)
  }

  close(): void {
    this.#leave((room) => room.leave(this))
  }

  /** The connection is gone for good. */
  end(): void {
    this.#ended = true
    this.#leave((room) => room.goAway(this))
  }

  #leave(leave: (room: Room) => void): void {
    this.#ears.stopListening(this.document)
    const room = this.#room
    this.#room = null
    if (room) leave(room)
    this.#left(this)
  }
}
