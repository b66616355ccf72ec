import {
  type Author,
  type ConferenceId,
  type DoorSeen,
  type Instant,
  may,
  type Pause,
  type Person,
  type PersonId,
  personIn,
  Refusal,
  type TendAsk
} from '@samepage/shared'
import type { KeyId } from '../../storage/directory.ts'
import { letInKnock, type LettingIn, refuseKnock } from './letting-in.ts'
import { closePart, openPart } from './closed-part.ts'
import type { DoorParts } from './door-parts.ts'
import { exclusionSeen } from './exclusions.ts'
import { answerWithBreak, pausesAt, saySoon } from './pauses.ts'

const MOST_WARNINGS = 50
const WARNING_MS = 24 * 3_600_000

/** Whoever asks: the person in their seat, and the device they ask from. */
export interface Asker {
  person: Person
  conference: ConferenceId
  device: KeyId
}

interface Warning {
  id: string
  say: string
  at: Instant
}

/** The door of every conference, and what whoever tends it can do. Order of every act: authorise, check, record, change keys, tell, note. */
export class DoorDesk {
  readonly #parts: DoorParts

  constructor(parts: DoorParts) {
    this.#parts = parts
  }

  /** What whoever tends the door asks for. @throws Refusal */
  async tend(asker: Asker, ask: TendAsk): Promise<void> {
    const { conference, person } = asker
    await this.#authorise(conference, person, actFor(ask))
    await this.#act(asker, ask)
    this.#parts.doorway.tellDoor(conference)
  }

  /** Whether somebody may tend the door now: asked each time something about it is told. */
  async mayTend(conference: ConferenceId, person: PersonId): Promise<boolean> {
    const { ground } = await this.#parts.rooms.map(conference)
    if (!personIn(ground.conference(), person)) return false
    return may(ground.seated(person), 'tend-door', ground.stage(person)) === true
  }

  /** The conference begins when somebody who may tend the door first comes in to the page. */
  async begin(conference: ConferenceId, person: PersonId): Promise<void> {
    const door = await this.#parts.rooms.door(conference)
    if (door.standing.began || !(await this.mayTend(conference, person))) return
    await door.record(person, { type: 'began' })
    await this.#parts.doorway.place(conference)
  }

  /** How things stand at the door, for whoever tends it. */
  async seen(id: ConferenceId): Promise<DoorSeen> {
    const { rooms, keys, lobby, codes } = this.#parts
    const [{ standing }, room] = await Promise.all([rooms.door(id), rooms.map(id)])
    const { people } = room.ground.conference()
    const devices = await Promise.all(people.map(async ({ id: person }) => (await keys.seats(person)).some(({ admitted }) => admitted)))
    const [knocks, code, warnings] = await Promise.all([lobby.seenAt(id), codes.of(id), this.#warnings(id)])
    const inside = people.filter((_, i) => devices[i])
    return {
      knocks,
      code,
      guessing: code !== null && codes.guessing,
      admitted: inside.filter(({ role }) => role !== 'wall').map((person) => person.id),
      closed: standing.closed,
      past: standing.past,
      exclusions: standing.exclusions.map(exclusionSeen),
      wall: inside.some(({ role }) => role === 'wall'),
      warnings,
      pauses: standing.pauses
    }
  }

  /** A break began on the page: nobody waits for one any more. */
  breakBegan(conference: ConferenceId, by: Author): Promise<void> {
    return answerWithBreak(this.#parts, conference, by)
  }

  /** Who of those at one seat waits for a break. */
  pausesAt(conference: ConferenceId, seat: PersonId): Promise<Pause[]> {
    return pausesAt(this.#parts, conference, seat)
  }

  /** Something for whoever tends the door, and for nobody else. In no journal and no copy. */
  warn(conference: ConferenceId, say: string): void {
    const { board, doorway, now, report } = this.#parts
    const warning: Warning = { id: crypto.randomUUID(), say, at: new Date(now()).toISOString() }
    const posted = board.put(`warned/${conference}/${warning.id}`, JSON.stringify(warning), now() + WARNING_MS)
    posted.then(() => doorway.tellDoor(conference)).catch(report)
  }

  /** The plan is signed: nobody else is to come in by the code. */
  async signed(conference: ConferenceId): Promise<void> {
    await this.#parts.codes.end(conference)
    this.#parts.doorway.tellDoor(conference)
  }

  /** People are guessing codes: whoever has one given out should know. */
  async tellOfGuessing(): Promise<void> {
    for (const conference of await this.#parts.codes.conferences()) this.#parts.doorway.tellDoor(conference)
  }

  async #act(asker: Asker, ask: TendAsk): Promise<void> {
    const { parts, conference } = { parts: this.#parts, conference: asker.conference }
    switch (ask.act) {
      case 'admit':
      case 'admit-new':
        return letInKnock(parts, asker, ask satisfies LettingIn)
      case 'refuse':
        return refuseKnock(parts, asker, ask.knock)
      case 'rename':
        await parts.conferences.rename(conference, ask.person, ask.name)
        return this.#note(asker, 'renamed', ask.person)
      case 'send-back':
        return this.#sendBack(asker, ask.person)
      case 'remove':
        return this.#remove(asker, ask.person, ask.reason)
      case 'new-code':
        await parts.codes.make(conference)
        return this.#note(asker, 'code-made')
      case 'end-code':
        return (await parts.codes.end(conference)) ? this.#note(asker, 'code-ended') : undefined
      case 'pair-wall':
        return this.#pairWall(asker, ask.code)
      case 'unpair-wall':
        return this.#unpairWall(asker)
      case 'close-part':
        return closePart(parts, asker, ask)
      case 'open-part':
        return openPart(parts, asker)
      case 'say-soon':
        return saySoon(parts, asker, ask.pause)
      case 'dismiss-warning':
        return this.#dismiss(asker, ask.id)
      default:
        return ask satisfies never
    }
  }

  async #dismiss(asker: Asker, warning: string): Promise<void> {
    const { board, now } = this.#parts
    if ((await board.take(`warned/${asker.conference}/${warning}`, now())) !== null) await this.#note(asker, 'warning-dismissed', warning)
  }

  async #sendBack(asker: Asker, id: PersonId): Promise<void> {
    const { rooms, keys, doorway } = this.#parts
    await this.#another(asker, id)
    const door = await rooms.door(asker.conference)
    await door.record(asker.person.id, { type: 'sent-back', person: id })
    for (const key of await keys.seats(id)) {
      if (!key.admitted) continue
      await keys.turn(key.id, id, false)
      doorway.sendOut(key.id, new Refusal('moved-back'))
    }
    if (!door.standing.closed) await (await rooms.map(asker.conference)).depart(id)
    await doorway.place(asker.conference)
    await this.#note(asker, 'sent-back', id)
  }

  async #remove(asker: Asker, id: PersonId, reason: string): Promise<void> {
    const { rooms, keys, lobby, doorway, conferences } = this.#parts
    await this.#another(asker, id)
    const door = await rooms.door(asker.conference)
    await door.record(asker.person.id, { type: 'removed', person: id, reason })
    const devices = (await keys.seats(id)).map((key) => key.id)
    for (const device of devices) await lobby.farewell(asker.conference, device, 'removed') // before anybody sees that its key has ended
    await keys.endAll(id)
    await conferences.unbind(id)
    await doorway.putOutKeys(devices, new Refusal('removed')) // whoever came with the code may still be connected with their knock alone
    await doorway.putOutPerson(id, new Refusal('removed'))
    if (!door.standing.closed) await (await rooms.map(asker.conference)).depart(id) // R28: what happens in a private part is not told on the map
    await this.#note(asker, 'removed', id)
  }

  async #pairWall(asker: Asker, code: string): Promise<void> {
    const { keys, walls, rooms, doorway } = this.#parts
    const wall = (await rooms.map(asker.conference)).ground.conference().people.find(({ role }) => role === 'wall')
    const screen = await walls.take(asker.conference, code)
    if (!wall || !(await keys.turnWall(screen, wall.id))) throw new Refusal('code-unknown')
    // There is one wall: the screen that was it before shows nothing more.
    const others = (await keys.seats(wall.id)).map(({ id }) => id).filter((id) => id !== screen)
    for (const other of others) await keys.endWithId(other)
    await doorway.putOutKeys(others, new Refusal('removed'))
    await this.#note(asker, 'wall-paired', screen)
  }

  async #unpairWall(asker: Asker): Promise<void> {
    const { keys, rooms, doorway } = this.#parts
    const wall = (await rooms.map(asker.conference)).ground.conference().people.find(({ role }) => role === 'wall')
    if (!wall) return
    await keys.endAll(wall.id)
    await doorway.putOutPerson(wall.id, new Refusal('removed'))
    await this.#note(asker, 'wall-unpaired')
  }

  async #warnings(conference: ConferenceId): Promise<Warning[]> {
    const { board, now } = this.#parts
    const posted = await board.under(`warned/${conference}/`, now())
    return posted.slice(-MOST_WARNINGS).map(([, warning]) => JSON.parse(warning) as Warning)
  }

  /** Somebody else of this conference: nobody shows themselves out, and the chair stays. */
  async #another({ conference, person }: Asker, id: PersonId): Promise<Person> {
    const { ground } = await this.#parts.rooms.map(conference)
    const other = personIn(ground.conference(), id)
    if (!other) throw new Refusal('not-understood', 'nobody here')
    if (id === person.id || ground.leaders().includes(id) || other.role === 'wall') throw new Refusal('not-understood', 'not them')
    return other
  }

  async #authorise(conference: ConferenceId, { id }: Person, act: ReturnType<typeof actFor>): Promise<void> {
    ;(await this.#parts.rooms.map(conference)).ground.authorise(id, act)
  }

  #note({ person, conference, device }: Asker, act: Parameters<DoorParts['audit']['note']>[0]['act'], about = ''): Promise<void> {
    return this.#parts.audit.note({ who: person.id, device, conference, act, about })
  }
}

function actFor({ act }: TendAsk): 'close-part' | 'open-part' | 'tend-door' {
  return act === 'close-part' || act === 'open-part' ? act : 'tend-door'
}
