import {
  type ConferenceId,
  conferenceOf,
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
import { mustProve } from '../house/papers/documents.ts'
import type { NamedRoom } from '../live/named-room.ts'
import type { Rooms } from '../live/rooms.ts'
import { bytesIn, bytesOut } from './envelope.ts'
import type { HereBoard } from './here.ts'
import { type Ears, OpenPage } from './open-page.ts'

const MOST_OPEN = 8 // the map, the chair's own notes and a few more; each is a page to keep in step
const MOST_KNOWN = 32

/** What a connection asks at each opening. */
export interface Doorkeeper {
  /** @throws Refusal when this browser's key to the seat no longer holds, or it is not let in */
  stillHolds(): Promise<void>
  /** Somebody comes in to the shared page: it may be who everybody waits for. */
  comesIn(): Promise<void>
  /** @throws Refusal('prove-again') when they have not shown lately that it is them */
  prove(): Promise<void>
}

/** One live connection: one seat in one conference, for as long as it lasts, with the map and whatever else this person may open. */
export class Seated {
  readonly person: PersonId
  readonly map: DocumentId
  readonly #conference: ConferenceId
  readonly #rooms: Rooms
  readonly #board: HereBoard
  readonly #ears: Ears
  readonly #doorkeeper: Doorkeeper
  /** Those that are open, and those that were: coming back, they go on under the same writer. */
  readonly #pages = new Map<DocumentId, OpenPage>()
  #gone = false
  /** Why it was put out last, and how often: whoever is, while they are coming in, does not come in. */
  #out: { times: number; why: Refusal | null } = { times: 0, why: null }
  #later: HereSay | null = null

  constructor(
    seat: { person: PersonId; conference: ConferenceId },
    { rooms, board, ears, doorkeeper }: { rooms: Rooms; board: HereBoard; ears: Ears; doorkeeper: Doorkeeper }
  ) {
    this.person = seat.person
    this.#conference = seat.conference
    this.map = mapOf(seat.conference)
    this.#rooms = rooms
    this.#board = board
    this.#ears = ears
    this.#doorkeeper = doorkeeper
  }

  async open({ document, have, after }: OpenAsk): Promise<Opened> {
    this.#check(document)
    const { times } = this.#out
    await this.#doorkeeper.stillHolds()
    const isMap = document === this.map
    if (isMap) await this.#doorkeeper.comesIn()
    const room = isMap ? await this.#rooms.map(this.#conference) : await this.#named(document)
    if (this.#out.why && this.#out.times !== times) throw this.#out.why // R7: asked after the waits
    const opened = await this.#page(document).open(room, bytesIn(have), after)
    if (isMap) this.#board.tellSoon(document) // a newcomer, too, wants to know who is here
    return { ...opened, update: bytesOut(opened.update), vector: bytesOut(opened.vector) }
  }

  async edit({ document, update }: EditAsk): Promise<{ seq: Seq }> {
    return { seq: await this.#known(document).edit(bytesIn(update)) }
  }

  /** Whatever of an edit could not even be read closes its page all the same: what was in it is not on the server (R13). */
  unread(document: unknown): void {
    this.#pages.get(document as DocumentId)?.close()
  }

  async decide(ask: DecideAsk): Promise<{ seq: Seq }> {
    return { seq: await this.#known(ask.document).decide(ask) }
  }

  /** Only ever of the map: where somebody writes in a document of their own is nobody's to know (R28). */
  async here(say: HereSay): Promise<void> {
    const page = this.#pages.get(this.map)
    if (!page?.isOpen) return
    const room = await this.#rooms.map(this.#conference)
    room.ground.authorise(this.person, 'be-here')
    // What is recorded on the map while others are out, they would read when they are back (R28): it is recorded then.
    this.#later = room.ground.stage(this.person) === 'closed-in' ? say : null
    if (!this.#later) await room.arrive(this.person, say.way)
    // Asked after the wait: the connection may be gone, or its page closed.
    if (page.isOpen) this.#board.set(this.map, page, { ...say, writingIn: room.has(say.writingIn) ? say.writingIn : '' })
  }

  /** The private part is over: whoever came during it is recorded as here. */
  async everybodyIsBack(): Promise<void> {
    if (this.#later) await this.here(this.#later)
  }

  /** Closes whatever is open; each may be opened again by whoever may. */
  putOut(why: Refusal): void {
    this.#out = { times: this.#out.times + 1, why }
    for (const page of this.#pages.values()) page.putOut(why)
  }

  leave(): void {
    this.#gone = true
    for (const page of this.#pages.values()) page.end()
  }

  /** Whoever may not open it hears so before anything is asked of them: being asked would say that there is one (R28). */
  async #named(document: DocumentId): Promise<NamedRoom> {
    const room = await this.#rooms.document(this.#conference, document, this.person)
    room.authorise(this.person)
    if (mustProve(room.kind)) await this.#doorkeeper.prove()
    return room
  }

  /** @throws Refusal the same for what is not there and for what is not theirs (R7) */
  #check(document: DocumentId): void {
    if (conferenceOf(document) !== this.#conference) throw new Refusal('not-found')
  }

  #known(document: DocumentId): OpenPage {
    this.#check(document)
    const page = this.#pages.get(document)
    if (!page?.isOpen) throw new Refusal('rejoin-first')
    return page
  }

  #page(document: DocumentId): OpenPage {
    if (this.#gone) throw new Refusal('rejoin-first')
    const known = this.#pages.get(document)
    if (known?.isOpen) return known
    const open = [...this.#pages.values()].filter(({ isOpen }) => isOpen)
    if (open.length >= MOST_OPEN) throw new Refusal('too-fast', 'pages')
    if (known) return known
    for (const [id, page] of this.#pages) if (this.#pages.size >= MOST_KNOWN && !page.isOpen) this.#pages.delete(id)
    const page = new OpenPage(this.person, document, this.#ears, (closed) => this.#board.remove(document, closed))
    this.#pages.set(document, page)
    return page
  }
}
