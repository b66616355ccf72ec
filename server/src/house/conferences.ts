import {
  type Child,
  type ChildId,
  type Conference,
  type ConferenceDraft,
  type ConferenceId,
  type Link,
  type Mend,
  mendsFor,
  peopleIn,
  type Person,
  type PersonId,
  Refusal,
  tidyLine
} from '@samepage/shared'
import type { Rooms } from '../live/rooms.ts'
import type { Directory, StaffId } from '../storage/storage.ts'
import type { Keys } from './keys.ts'

/** A draft that cannot be used yet: what to put right, and where. */
export class Unfinished extends Refusal {
  readonly mends: Mend[]

  constructor(mends: Mend[]) {
    super('not-understood', mends.map(({ at }) => at).join(', '))
    this.mends = mends
  }
}

/** Sets conferences up. Details go to the directory first; the room then records them in the journal. */
export class ConferenceDesk {
  readonly #directory: Directory
  readonly #rooms: Rooms
  readonly #keys: Keys
  readonly #publicUrl: () => string

  constructor(directory: Directory, rooms: Rooms, keys: Keys, publicUrl: () => string) {
    this.#directory = directory
    this.#rooms = rooms
    this.#keys = keys
    this.#publicUrl = publicUrl
  }

  /** Makes a conference and a link for each person. mine: the staff member who has one of its seats. @throws Unfinished */
  async make(
    draft: ConferenceDraft,
    mine: { staff: StaffId; index: number } | null,
    practice = false
  ): Promise<{ conference: Conference; links: Link[] }> {
    const conference = conferenceFrom(draft, { id: newId<ConferenceId>(), practice, wall: newWall() })
    const seats = new Map<PersonId, StaffId>()
    const seat = mine && conference.people[mine.index]
    if (mine && seat) seats.set(seat.id, mine.staff)
    await this.#directory.saveConference(conference, seats)
    await this.#rooms.convene(conference)
    return { conference, links: await this.#links(conference.people) }
  }

  /** Changes a conference; whoever is new gets a link. People and children keep their ids. @throws Unfinished, Refusal('signed') */
  async change(id: ConferenceId, draft: ConferenceDraft): Promise<{ conference: Conference; links: Link[] }> {
    const room = await this.#rooms.map(id)
    const had = new Set<PersonId>()
    const conference = await room.change(async () => {
      const before = await this.known(id)
      for (const person of before.people) had.add(person.id)
      const wall = before.people.find((person) => person.role === 'wall') ?? newWall()
      const changed = conferenceFrom(draft, { id, practice: before.practice, wall, before })
      await this.#directory.saveConference(changed, new Map())
      return changed
    })
    return { conference, links: await this.#links(conference.people.filter((person) => !had.has(person.id))) }
  }

  async known(id: ConferenceId): Promise<Conference> {
    const conference = await this.#directory.conference(id)
    if (!conference) throw new Refusal('not-found')
    return conference
  }

  /** A new link for one person; the one they had stops working. */
  async newLink(id: ConferenceId, person: PersonId): Promise<Link> {
    const found = (await this.known(id)).people.find((known) => known.id === person)
    if (!found) throw new Refusal('not-found')
    const link = await this.#link(found)
    await (await this.#rooms.map(id)).putOut(person)
    return link
  }

  #links(people: readonly Person[]): Promise<Link[]> {
    return Promise.all(people.map((person) => this.#link(person)))
  }

  async #link({ id, name, role, describedAs }: Person): Promise<Link> {
    // The secret stands after the #: browsers send it to nobody, and no log ever has it.
    return { person: id, name, role, describedAs, url: `${this.#publicUrl()}/join#${await this.#keys.link(id)}` }
  }
}

const newId = <T extends string>(): T => crypto.randomUUID() as string as T

const newWall = (): Person => ({ id: newId<PersonId>(), name: 'The wall', describedAs: '', role: 'wall', agency: '', way: 'room' })

interface Ground {
  id: ConferenceId
  practice: boolean
  wall: Person
  before?: Conference
}

function conferenceFrom(draft: ConferenceDraft, { id, practice, wall, before }: Ground): Conference {
  const mends = mendsFor(draft)
  if (mends.length > 0) throw new Unfinished(mends)
  const childIds = new Set(before?.children.map((child) => child.id))
  const personIds = new Set(before && peopleIn(before).map((person) => person.id))
  // Somebody known keeps their id, and with it their link and their words; each id is used once.
  const keep = <T extends ChildId | PersonId>(given: T | undefined, left: Set<T>): T => (given && left.delete(given) ? given : newId<T>())
  const children: Child[] = draft.children.map(({ id: given, name, bornOn, dueOn }) => ({
    id: keep(given, childIds),
    name: tidyLine(name),
    bornOn,
    dueOn
  }))
  const people: Person[] = draft.people.map(({ id: given, name, describedAs, role, agency, way }) => ({
    id: keep(given, personIds),
    name: tidyLine(name),
    describedAs: tidyLine(describedAs),
    role,
    agency: tidyLine(agency),
    way
  }))
  const gone = [...(before?.children ?? []), ...(before ? peopleIn(before) : [])].filter(
    ({ id: was }) => childIds.has(was as ChildId) || personIds.has(was as PersonId)
  )
  const former = [...(before?.former ?? []), ...gone.map(({ id: was, name }) => ({ id: was, name }))]
  const { kind, on, startsAt, labels } = draft
  return { id, kind, on, startsAt, place: tidyLine(draft.place), labels, practice, children, people: [...people, wall], former }
}
