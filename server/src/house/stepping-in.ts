import { type ChairSeen, type ConferenceId, may, nameOf, type Person, type PersonId, profileOf, Refusal } from '@samepage/shared'
import type { MapRoom } from '../live/map-room.ts'
import type { Rooms } from '../live/rooms.ts'
import type { Directory, Staff } from '../storage/directory.ts'
import type { ConferenceDesk } from './conferences.ts'
import type { Doorway } from './door/doorway.ts'
import type { Given, Keys } from './keys.ts'
import type { AuditTrail } from './proof/audit.ts'

interface Parts {
  rooms: Rooms
  directory: Directory
  conferences: ConferenceDesk
  keys: Keys
  audit: AuditTrail
  doorway: Doorway
  now: () => number
}

const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS

/** When the chair is cut off and neither deputy nor note-taker can go on, another member of the council's staff steps in. */
export class SteppingIn {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Who is in the chair, and for how long they have been cut off. @throws Refusal */
  async seen(staff: Staff, id: ConferenceId): Promise<ChairSeen> {
    const { rooms, directory } = this.#parts
    const room = await this.#room(staff, id)
    const conference = room.ground.conference()
    const chair = room.ground.chair()
    const { began } = (await rooms.door(id)).standing
    return {
      chair: chair ? nameOf(conference, chair) : '',
      away: chair && (await this.#awayFor(chair)),
      after: profileOf(conference).recoveryMinutes,
      open: began && !room.standing.signature,
      yours: chair !== null && chair === (await directory.seatOf(staff.id, id))
    }
  }

  /**
   * Takes the chair of a conference whose chair is cut off, with a seat of one's own there; whoever has none gets one. A private part that is on
   * ends: whoever led it has gone, and nobody else could end it.
   * @throws Refusal('chair-is-here') before they have been away for as long as the conference says
   */
  async stepIn(staff: Staff, id: ConferenceId): Promise<Given & { person: Person }> {
    const { rooms, keys, audit, doorway } = this.#parts
    const room = await this.#room(staff, id)
    const before = room.ground.chair()
    const door = await rooms.door(id)
    /** Asked of every process before, and of the page as it is once everything before it counts. */
    const looked = async (): Promise<() => void> => {
      const chair = room.ground.chair()
      const away = chair && (await this.#awayFor(chair))
      return () => {
        const after = profileOf(room.ground.conference()).recoveryMinutes * (MINUTE_MS / SECOND_MS)
        if (away === null || away < after || room.ground.chair() !== chair) throw new Refusal('chair-is-here')
        if (!door.standing.began) throw new Refusal('not-begun')
        if (room.standing.signature) throw new Refusal('signed')
      }
    }
    const check = await looked()
    check()
    if (door.standing.closed) {
      await door.record('same-page', { type: 'part-opened' }, check)
      await doorway.place(id)
      await audit.note({ who: staff.id, conference: id, act: 'part-opened' })
    }
    const person = await this.#seatOf(staff, room)
    await room.recover(person.id, await looked())
    await door.record(person.id, { type: 'admitted', person: person.id, consented: false })
    const given = await keys.seat(person.id, { admitted: true, staff: staff.id })
    await audit.note({ who: staff.id, conference: id, act: 'chair-recovered', about: before ?? '' })
    await doorway.place(id)
    doorway.tellDoor(id)
    return { ...given, person }
  }

  async #room(staff: Staff, id: ConferenceId): Promise<MapRoom> {
    const { conferences, rooms } = this.#parts
    mayStepIn(staff)
    await conferences.knownTo(staff, id)
    return rooms.map(id)
  }

  async #seatOf(staff: Staff, room: MapRoom): Promise<Person> {
    const { directory, conferences } = this.#parts
    const { id, people } = room.ground.conference()
    const seat = await directory.seatOf(staff.id, id)
    const known = people.find((person) => person.id === seat)
    if (known) return known
    const person: Person = {
      id: crypto.randomUUID() as string as PersonId,
      name: staff.name,
      describedAs: 'stepped in as chair',
      role: 'professional',
      agency: '',
      way: 'video'
    }
    await conferences.add(id, person)
    await conferences.bind(id, person.id, staff)
    return person
  }

  /** Whole seconds; null while they are connected. */
  async #awayFor(person: PersonId): Promise<number | null> {
    const since = await this.#parts.doorway.awaySince(person)
    return since === null ? null : Math.max(0, Math.floor((this.#parts.now() - since) / SECOND_MS))
  }
}

/** @throws Refusal('not-allowed') for whoever never steps in, and learns nothing of a conference by asking */
export function mayStepIn(staff: Staff): void {
  const allowed = may(staff, 'recover-chair', 'live')
  if (allowed !== true) throw allowed
}
