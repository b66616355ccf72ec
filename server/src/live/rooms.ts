import { type Conference, type ConferenceId, type DocumentId, mapOf, Refusal } from '@samepage/shared'
import type { Directory, Journal } from '../storage/storage.ts'
import { readJournal } from './reading.ts'
import { type Reach, Room } from './room.ts'

const GRACE_MS = 10_000 // long enough to load a page again or to cross a dead spot

/** The open rooms. A room is read once however many ask at once, and dropped when nobody has been there for a while. */
export class Rooms {
  readonly #journal: Journal
  readonly #directory: Directory
  readonly #reach: Reach
  readonly #open = new Map<DocumentId, Promise<Room>>()
  readonly #leaving = new Map<DocumentId, NodeJS.Timeout>()

  constructor(journal: Journal, directory: Directory, reach: Reach) {
    this.#journal = journal
    this.#directory = directory
    this.#reach = reach
  }

  /** The room of a conference's shared page. @throws Refusal('not-found') when there is no such conference */
  async map(id: ConferenceId): Promise<Room> {
    const document = mapOf(id)
    this.#stay(document)
    const opening = this.#open.get(document) ?? this.#find(id, document)
    this.#open.set(document, opening)
    try {
      const room = await opening
      this.#letGo(room)
      return room
    } catch (why) {
      if (this.#open.get(document) === opening) this.#open.delete(document)
      throw why
    }
  }

  /** Brings a conference that is set up anew, or changed, into its room. */
  async convene(conference: Conference): Promise<Room> {
    const room = await this.map(conference.id)
    await room.convene(conference)
    return room
  }

  /** Drops the room after a while, unless somebody is there by then. */
  #letGo(room: Room): void {
    this.#stay(room.id)
    const timer = setTimeout(() => void this.#drop(room, timer).catch(this.#reach.report), GRACE_MS)
    timer.unref()
    this.#leaving.set(room.id, timer)
  }

  #stay(document: DocumentId): void {
    clearTimeout(this.#leaving.get(document))
    this.#leaving.delete(document)
  }

  async close(): Promise<void> {
    for (const timer of this.#leaving.values()) clearTimeout(timer)
    const opened = await Promise.allSettled(this.#open.values())
    await Promise.all(opened.map((room) => (room.status === 'fulfilled' ? room.value.rest() : undefined)))
  }

  async #find(id: ConferenceId, document: DocumentId): Promise<Room> {
    const conference = await this.#directory.conference(id)
    if (!conference) throw new Refusal('not-found')
    const room = new Room(document, await readJournal(this.#journal, document), this.#journal, this.#reach)
    await room.convene(conference) // heals a stop between the directory and the journal
    return room
  }

  async #drop(room: Room, timer: NodeJS.Timeout): Promise<void> {
    if (room.isEmpty) await room.rest()
    // Asked again after the wait: somebody may have come in, or be on their way.
    if (this.#leaving.get(room.id) !== timer) return
    if (!room.isEmpty) return this.#letGo(room)
    this.#leaving.delete(room.id)
    this.#open.delete(room.id)
  }
}
