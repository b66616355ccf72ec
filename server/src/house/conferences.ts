import {
  type Conference,
  type ConferenceDraft,
  type ConferenceId,
  type Link,
  may,
  type Person,
  type PersonId,
  personIn,
  profileOf,
  Refusal,
  type Role,
  tidyLine
} from '@samepage/shared'
import type { Alone } from '../live/alone.ts'
import type { Rooms } from '../live/rooms.ts'
import type { Directory, KeyId, Staff, StaffId } from '../storage/directory.ts'
import type { AuditTrail } from './proof/audit.ts'
import { conferenceFrom, newId, newWall } from './conference-from.ts'
import type { CouncilDesk } from './council-desk.ts'
import type { Doorway } from './door/doorway.ts'
import type { Keys } from './keys.ts'

export interface ConferenceParts {
  directory: Directory
  rooms: Rooms
  keys: Keys
  audit: AuditTrail
  council: Pick<CouncilDesk, 'profile'>
  doorway: Doorway
  alone: Alone
  publicUrl: () => string
}

/** Sets conferences up. Details go to the directory first; the room then records them in the journal. */
export class ConferenceDesk {
  readonly #parts: ConferenceParts

  constructor(parts: ConferenceParts) {
    this.#parts = parts
  }

  /** Makes a conference and a link for each person. by: who makes it, and which of its people they are, if any. @throws Unfinished */
  async make(
    draft: ConferenceDraft,
    by: { staff: StaffId; index: number | null } | null,
    { practice = false, review }: { practice?: boolean; review?: (made: Conference) => Pick<Conference, 'reviewOf' | 'lastTime'> } = {}
  ): Promise<{ conference: Conference; links: Link[] }> {
    const { directory, rooms, audit } = this.#parts
    const council = await this.#parts.council.profile()
    const drafted = conferenceFrom(draft, { id: newId<ConferenceId>(), practice, wall: newWall(), council })
    const conference = { ...drafted, ...review?.(drafted) }
    const seat = by && by.index !== null ? conference.people[by.index] : undefined
    const seats = new Map<PersonId, StaffId>(by && seat && seat.role !== 'wall' ? [[seat.id, by.staff]] : [])
    await directory.saveConference(conference, seats, by?.staff)
    await rooms.convene(conference)
    // Somebody practising has no chair to wait for.
    if (practice) await (await rooms.door(conference.id)).record('same-page', { type: 'began' })
    await audit.note({ who: by?.staff ?? 'nobody', conference: conference.id, act: 'conference-made', about: practice ? 'practice' : '' })
    return { conference, links: await this.#links(conference, conference.people) }
  }

  /**
   * Changes a conference; whoever is new gets a link, and so does whoever comes in by another door from now on. People and children keep their ids.
   * @throws Unfinished, Refusal('signed'), Refusal('page-rests')
   */
  async change(id: ConferenceId, draft: ConferenceDraft): Promise<{ conference: Conference; links: Link[] }> {
    const had = new Map<PersonId, Person>()
    const council = await this.#parts.council.profile()
    const conference = await this.#amend(id, (before) => {
      for (const person of before.people) had.set(person.id, person)
      const wall = before.people.find((person) => person.role === 'wall') ?? newWall()
      return conferenceFrom(draft, { id, practice: before.practice, wall, council, before })
    })
    const newcomers = conference.people.filter((person) => !had.has(person.id) || comesAnew(had.get(person.id), person))
    const free = await Promise.all(newcomers.map((person) => this.#isFree(conference, person)))
    return {
      conference,
      links: await this.#links(
        conference,
        newcomers.filter((_, i) => free[i])
      )
    }
  }

  /** Puts right what somebody is called. @throws Refusal('signed'), Refusal('page-rests') */
  async rename(id: ConferenceId, person: PersonId, name: string): Promise<void> {
    const called = tidyLine(name)
    await this.#amend(id, (before) => {
      if (called === '' || personIn(before, person)?.role === 'wall' || !personIn(before, person))
        throw new Refusal('not-understood', 'name')
      return { ...before, people: before.people.map((one) => (one.id === person ? { ...one, name: called } : one)) }
    })
  }

  /** Puts somebody on the list who came to the door without being on it. They get no link. @throws Refusal('signed'), Refusal('page-rests') */
  async add(id: ConferenceId, person: Person): Promise<void> {
    const newcomer = { ...person, name: tidyLine(person.name), describedAs: tidyLine(person.describedAs) }
    await this.#amend(id, (before) => {
      if (newcomer.name === '') throw new Refusal('not-understood', 'name')
      const { people } = before
      return {
        ...before,
        people: [...people.filter(({ role }) => role !== 'wall'), newcomer, ...people.filter(({ role }) => role === 'wall')]
      }
    })
  }

  /**
   * From now on this seat is that member of staff's. A seat that is somebody else's stays theirs, whoever has a link to it; and nobody has two.
   * @throws Refusal('not-allowed')
   */
  async bind(id: ConferenceId, person: PersonId, staff: Staff): Promise<void> {
    const { directory } = this.#parts
    const allowed = may(staff, 'set-up-conference', 'live')
    if (allowed !== true) throw allowed
    const theirs = await directory.seatOf(staff.id, id)
    if (theirs !== null && theirs !== person) throw new Refusal('not-allowed', 'they have another seat here')
    if (!(await directory.bindSeat(person, staff.id))) throw new Refusal('not-allowed', 'somebody else’s seat')
  }

  /** This seat is nobody’s again: whoever had it by their account needs a new link. */
  async unbind(person: PersonId): Promise<void> {
    await this.#parts.directory.bindSeat(person, null)
  }

  /** Whether whoever sits here by their account needs nobody to let them in: the chair, whom nobody could; whoever made it; whoever was let in before. */
  async admits(conference: Conference, { id, role }: Person, staff: StaffId): Promise<boolean> {
    if (role === 'chair') return true
    const { letIn, sentOut } = (await this.#parts.rooms.door(conference.id)).standing
    if (letIn.includes(id) || conference.practice) return true
    return !sentOut.includes(id) && (await this.#parts.directory.madeBy(conference.id)) === staff
  }

  async known(id: ConferenceId): Promise<Conference> {
    const conference = await this.#parts.directory.conference(id)
    if (!conference) throw new Refusal('not-found')
    return conference
  }

  /** A conference for a member of staff: others' are as if they were not there. @throws Refusal('not-found') */
  async knownTo(staff: Staff, id: ConferenceId): Promise<Conference> {
    const conference = await this.known(id)
    if (!(await this.#isSeenBy(staff, id))) throw new Refusal('not-found')
    return conference
  }

  /** The same for whoever may change it: its maker, its chair, an administrator. @throws Refusal('not-found'), Refusal('not-allowed') */
  async changeableBy(staff: Staff, id: ConferenceId): Promise<Conference> {
    const conference = await this.knownTo(staff, id)
    const allowed = may(staff, 'set-up-conference', 'live')
    if (allowed !== true) throw allowed
    const { directory } = this.#parts
    const seat = await directory.seatOf(staff.id, id)
    const chairs = seat !== null && personIn(conference, seat)?.role === 'chair'
    if (chairs || may(staff, 'see-all-conferences', 'live') === true || (await directory.madeBy(id)) === staff.id) return conference
    throw new Refusal('not-allowed', 'not theirs to change')
  }

  /** Those a member of staff has a seat in or made; all of them for whoever may see all. Soonest first. */
  async all(staff: Staff): Promise<Conference[]> {
    const conferences = await this.#parts.directory.conferences()
    const seen = await Promise.all(conferences.map(({ id }) => this.#isSeenBy(staff, id)))
    return conferences.filter((_, i) => seen[i])
  }

  /**
   * A new link for one person; the one they had stops working, and so does every device that used it.
   * @throws Refusal('not-allowed') for a chair or scribe who has come in by their account: that is their way in
   */
  async newLink(id: ConferenceId, person: PersonId): Promise<Link> {
    const conference = await this.known(id)
    const found = personIn(conference, person)
    if (!found || !hasLink(conference, found)) throw new Refusal('not-found')
    if (!(await this.#isFree(conference, found))) throw new Refusal('not-allowed', 'a seat of an account')
    const devices = await this.#devicesOf(person)
    const link = await this.#link(conference, found)
    await this.#putOut(person, devices, new Refusal('not-signed-in'))
    this.#parts.doorway.tellDoor(id)
    return link
  }

  async #isSeenBy(staff: Staff, id: ConferenceId): Promise<boolean> {
    if (may(staff, 'see-all-conferences', 'live') === true) return true
    const { directory } = this.#parts
    return (await directory.seatOf(staff.id, id)) !== null || (await directory.madeBy(id)) === staff.id
  }

  async #amend(id: ConferenceId, change: (before: Conference) => Conference): Promise<Conference> {
    const { directory, rooms, keys, doorway, alone } = this.#parts
    let gone: PersonId[] = []
    const door = await rooms.door(id)
    const room = await rooms.map(id)
    const conference = await alone.run(`conference/${id}`, () =>
      room.change(async () => {
        const before = await this.known(id)
        // What is recorded while others are out, they would read when they are back (R28).
        if (door.standing.closed) throw new Refusal('page-rests', 'a part is closed')
        const changed = change(before)
        ;(await rooms.watch(id)).checkDetails(before, changed)
        // R40: nobody can be left at a stage that is not there.
        const { at } = room.standing.agenda
        if (at !== '' && !profileOf(changed).agenda.some((stage) => stage.id === at)) throw new Refusal('stage-in-use')
        // Somebody who sits with another from now on has no screen of their own; nor has whoever is not on the list.
        // Whoever becomes chair or scribe, or is one no more, comes in by another door: what let them in before ends.
        gone = before.people
          .filter(
            (person) => !hasSeat(personIn(changed, person.id)) || (!changed.practice && comesAnew(person, personIn(changed, person.id)))
          )
          .map((person) => person.id)
        await directory.saveConference(changed, new Map())
        return changed
      })
    )
    for (const person of gone) {
      const devices = await this.#devicesOf(person)
      await keys.endAll(person)
      await this.#putOut(person, devices, new Refusal(personIn(conference, person) ? 'not-signed-in' : 'not-found'))
    }
    await rooms.recheck(id)
    await doorway.place(id)
    doorway.tellDoor(id)
    return conference
  }

  /** Nobody can come by a link to a seat of a chair or scribe that is somebody's already. */
  async #isFree({ practice }: Conference, { id, role }: Person): Promise<boolean> {
    return practice || !comesByAccount(role) || (await this.#parts.directory.accountOf(id)) === null
  }

  async #devicesOf(person: PersonId): Promise<KeyId[]> {
    return (await this.#parts.keys.seats(person)).map(({ id }) => id)
  }

  /** By device as well: whoever came with the spoken code may still be connected with nothing but their knock. */
  async #putOut(person: PersonId, devices: readonly KeyId[], why: Refusal): Promise<void> {
    await this.#parts.doorway.putOutKeys(devices, why)
    await this.#parts.doorway.putOutPerson(person, why)
  }

  #links(conference: Conference, people: readonly Person[]): Promise<Link[]> {
    return Promise.all(people.filter((person) => hasLink(conference, person)).map((person) => this.#link(conference, person)))
  }

  async #link({ id: conference, practice }: Conference, { id, name, role, describedAs }: Person): Promise<Link> {
    // The secret stands after the #: browsers send it to nobody, and no log ever has it.
    const url = `${this.#parts.publicUrl()}/join#${await this.#parts.keys.link(id, !practice)}`
    await this.#parts.audit.note({ who: 'same-page', conference, act: 'link-made', about: id })
    return { person: id, name, role, describedAs, url }
  }
}

/** In a real conference: whoever chairs or writes for all. */
export const comesByAccount = (role: Role): boolean => role === 'chair' || role === 'scribe'

const comesAnew = (before: Person | undefined, after: Person | undefined): boolean =>
  before !== undefined && after !== undefined && before.role !== after.role && (comesByAccount(before.role) || comesByAccount(after.role))

const hasSeat = (person: Person | undefined): boolean => person !== undefined && !person.sitsWith

/** A real conference's wall is paired from the chair's own screen: a link to it could be opened anywhere. */
const hasLink = ({ practice }: Conference, person: Person): boolean => hasSeat(person) && (practice || person.role !== 'wall')
