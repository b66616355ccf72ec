import {
  answersOf,
  type Conference,
  type ConferenceId,
  conferenceOf,
  type DocumentId,
  doorOf,
  type KeptSafe,
  mapOf,
  type NamedDocument,
  type PersonId,
  Refusal,
  type Seq,
  type Stage
} from '@samepage/shared'
import type { Directory } from '../storage/directory.ts'
import type { Journal } from '../storage/storage.ts'
import { Answers } from './answers.ts'
import { Door } from './door.ts'
import { KeptWatch } from './kept-watch.ts'
import { MapRoom } from './map-room.ts'
import { NamedRoom } from './named-room.ts'
import { Page } from './page.ts'
import { readJournal } from './reading.ts'
import type { Reach } from './reach.ts'
import type { Made, Room } from './room.ts'
import { Writers } from './writers.ts'

const GRACE_MS = 10_000 // long enough to load a page again or to cross a dead spot

/** A journal that is open here. */
interface Followed {
  readonly seq: Seq
  catchUp(): Promise<void>
}

/** What all rooms of one conference stand on. */
interface Threshold {
  door: Door
  watch: KeptWatch
  answers: Answers
}

/** The open rooms. A room is read once however many ask at once, and dropped when nobody has been there for a while. */
export class Rooms {
  readonly #journal: Journal
  readonly #directory: Directory
  readonly #reach: Reach
  readonly #open = new Map<DocumentId, Promise<Room>>()
  readonly #leaving = new Map<DocumentId, NodeJS.Timeout>()
  /** Kept once read: a second door to one conference would not know what was decided at the first. */
  readonly #thresholds = new Map<ConferenceId, Promise<Threshold>>()
  readonly #followed = new Map<DocumentId, Followed>()

  constructor(journal: Journal, directory: Directory, reach: Reach) {
    this.#journal = journal
    this.#directory = directory
    this.#reach = reach
  }

  /** How many documents are in memory. */
  get size(): number {
    return this.#open.size
  }

  /** The room of a conference's shared page. @throws Refusal('not-found') when there is no such conference */
  map(id: ConferenceId): Promise<MapRoom> {
    const document = mapOf(id)
    return this.#enter(document, () => this.#openMap(id, document))
  }

  /** The room of a document this person is named in. @throws Refusal('not-found') alike when there is none and when they are not named (R28) */
  async document(conference: ConferenceId, document: DocumentId, person: PersonId): Promise<NamedRoom> {
    const found = (await this.#directory.documents(conference)).find(({ id }) => id === document)
    if (!found?.named.includes(person)) throw new Refusal('not-found')
    const map = await this.map(conference)
    return this.#enter(document, async () => new NamedRoom(found, await this.#make(conference, document), map.ground))
  }

  /** The door of a conference: the same one for everybody. @throws Refusal('not-found') when there is no such conference */
  async door(conference: ConferenceId): Promise<Door> {
    return (await this.#threshold(conference)).door
  }

  /** What is kept safe in a conference. */
  async watch(conference: ConferenceId): Promise<KeptWatch> {
    return (await this.#threshold(conference)).watch
  }

  /** Where a conference stands for somebody. */
  async stage(conference: ConferenceId, person: PersonId): Promise<Stage> {
    return (await this.map(conference)).ground.stage(person)
  }

  /** Puts out of every page of a conference whoever may no longer read it. To be asked after any change of who may do what. */
  async recheck(conference: ConferenceId): Promise<void> {
    for (const room of await this.#openIn(conference)) room.recheck()
  }

  /** Puts somebody out of every page of a conference. */
  async putOut(conference: ConferenceId, person: PersonId, why?: Refusal): Promise<void> {
    await Promise.all((await this.#openIn(conference)).map((room) => room.putOut(person, why)))
  }

  /** Lets an open room know who is named in its document now; whoever is not is out of it when this resolves. */
  async renamed(document: NamedDocument): Promise<void> {
    const room = await this.#open.get(document.id)?.catch(() => null)
    if (room instanceof NamedRoom) room.rename(document)
  }

  /** The journals that are open here, and how far each has been read. */
  get reached(): ReadonlyMap<DocumentId, Seq> {
    return new Map([...this.#followed].map(([document, { seq }]) => [document, seq]))
  }

  /** Another process has gone on with a journal: whoever has it open here hears of it. */
  async catchUp(document: DocumentId): Promise<void> {
    await this.#followed.get(document)?.catchUp()
  }

  /** Reads again what stands in no journal of a conference: who is named where, and what is kept safe. */
  async lookAgain(conference: ConferenceId): Promise<void> {
    const threshold = await this.#thresholds.get(conference)
    threshold?.watch.set(await this.#directory.keptSafe(conference))
    for (const document of await this.#directory.documents(conference)) await this.renamed(document)
  }

  /** Tells these people that the documents they are named in have changed, wherever they are connected. */
  tellDocuments(conference: ConferenceId, persons: readonly PersonId[]): void {
    if (persons.length > 0) this.#reach.tell.tellDocuments(persons)
    this.#reach.others.tell({ about: 'documents', conference, persons })
  }

  /** What is kept safe in a conference from now on. */
  async keepSafe(conference: ConferenceId, kept: readonly KeptSafe[]): Promise<void> {
    ;(await this.watch(conference)).set(kept)
    this.#reach.others.tell({ about: 'documents', conference, persons: [] })
  }

  /** Brings a conference that is set up anew, or changed, into its room. */
  async convene(conference: Conference): Promise<MapRoom> {
    const room = await this.map(conference.id)
    await room.convene(conference)
    return room
  }

  /** Closes every room of a conference that is no more, and keeps nothing of it. */
  async forget(conference: ConferenceId): Promise<void> {
    this.#reach.others.tell({ about: 'erased', conference })
    await this.forgetHere(conference)
  }

  /** The same at this process alone: another has said so. */
  async forgetHere(conference: ConferenceId): Promise<void> {
    for (const room of await this.#openIn(conference)) {
      room.close(new Refusal('not-found'))
      this.#stay(room.id)
      this.#open.delete(room.id)
    }
    this.#thresholds.delete(conference)
    for (const id of [...this.#followed.keys()]) if (conferenceOf(id) === conference) this.#followed.delete(id)
  }

  async close(): Promise<void> {
    for (const timer of this.#leaving.values()) clearTimeout(timer)
    const opened = await Promise.allSettled(this.#open.values())
    await Promise.all(opened.map((room) => (room.status === 'fulfilled' ? room.value.rest() : undefined)))
  }

  async #enter<Kind extends Room>(document: DocumentId, open: () => Promise<Kind>): Promise<Kind> {
    this.#stay(document)
    const opening = (this.#open.get(document) as Promise<Kind> | undefined) ?? open()
    this.#open.set(document, opening)
    try {
      const room = await opening
      if (this.#open.get(document) === opening) this.#followed.set(document, room)
      this.#letGo(room)
      return room
    } catch (why) {
      if (this.#open.get(document) === opening) this.#open.delete(document)
      throw why
    }
  }

  async #openMap(id: ConferenceId, document: DocumentId): Promise<MapRoom> {
    const conference = await this.#directory.conference(id)
    if (!conference) throw new Refusal('not-found')
    const [made, { door, watch, answers }] = await Promise.all([this.#make(id, document), this.#threshold(id)])
    const room = new MapRoom(made, () => door.standing, { watch, answers })
    await room.heal(conference) // heals a stop between the directory and the journal
    return room
  }

  async #make(conference: ConferenceId, document: DocumentId): Promise<Made> {
    const [reading, writers] = await Promise.all([readJournal(this.#journal, document), Writers.read(document, this.#directory)])
    return { page: new Page(document, reading, this.#journal, this.#reach), writers, reach: this.#reach, conference }
  }

  #threshold(id: ConferenceId): Promise<Threshold> {
    const read = this.#thresholds.get(id) ?? this.#readThreshold(id)
    this.#thresholds.set(id, read)
    return read
  }

  async #readThreshold(id: ConferenceId): Promise<Threshold> {
    try {
      if (!(await this.#directory.conference(id))) throw new Refusal('not-found')
      const [door, kept, answers] = await Promise.all([
        Door.open(id, this.#journal, this.#reach.clock, () => this.#reach.tell.doorMoved(id)),
        this.#directory.keptSafe(id),
        Answers.open(id, this.#journal, (person) => void this.#tellMine(id, person).catch(this.#reach.report))
      ])
      this.#followed.set(doorOf(id), door).set(answersOf(id), answers)
      return { door, watch: new KeptWatch(kept), answers }
    } catch (why) {
      this.#thresholds.delete(id)
      throw why
    }
  }

  async #tellMine(conference: ConferenceId, person: PersonId): Promise<void> {
    const { people } = (await this.map(conference)).ground.conference()
    this.#reach.tell.tellMine(conference, people.find(({ id }) => id === person)?.sitsWith ?? person)
  }

  async #openIn(conference: ConferenceId): Promise<Room[]> {
    const rooms = await Promise.allSettled([...this.#open].filter(([id]) => conferenceOf(id) === conference).map(([, room]) => room))
    return rooms.flatMap((room) => (room.status === 'fulfilled' ? [room.value] : []))
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

  async #drop(room: Room, timer: NodeJS.Timeout): Promise<void> {
    if (room.isEmpty) await room.rest()
    // Asked again after the wait: somebody may have come in, or be on their way.
    if (this.#leaving.get(room.id) !== timer) return
    if (!room.isEmpty || this.#isStoodOn(room)) return this.#letGo(room)
    this.#leaving.delete(room.id)
    this.#open.delete(room.id)
    this.#followed.delete(room.id)
  }

  /** Every other room of a conference asks its map's room who may do what. */
  #isStoodOn(room: Room): boolean {
    const conference = conferenceOf(room.id)
    return room instanceof MapRoom && [...this.#open.keys()].some((id) => id !== room.id && conferenceOf(id) === conference)
  }
}
