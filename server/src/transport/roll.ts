import { type ConferenceId, type DoorSeen, type Mine, type Pause, type PersonId, type Placement, Refusal } from '@samepage/shared'
import type { Doorway } from '../house/door/doorway.ts'
import type { DoorDesk } from '../house/door/door-desk.ts'
import type { Others } from '../live/others.ts'
import type { Rooms } from '../live/rooms.ts'
import type { KeyId, StaffId } from '../storage/directory.ts'
import type { Board } from '../storage/installation.ts'
import { Connected } from './connected.ts'

/** One connected device, and where it stands. `admitted` decides what it is told; what it may do is asked of its key each time. */
export interface Caller {
  readonly conference: ConferenceId
  /** Null for somebody with the spoken code, who has no seat yet. */
  readonly person: PersonId | null
  readonly key: KeyId
  readonly staff: StaffId | ''
  admitted: boolean
  /** What it was told last. */
  placement: Placement | null
  placed(at: Placement): void
  door(seen: DoorSeen): void
  documents(): void
  /** Tells it what whoever speaks from its seat has answered, and nobody else knows yet. */
  mine(answers: Mine[]): void
  /** Tells it who of those at its seat waits for a break. */
  pauses(waiting: readonly Pause[]): void
  /** Closes every page. */
  putOut(why: Refusal): void
  /** Puts it out for good; resolves once nothing more can reach it. */
  end(why: Refusal): Promise<void>
}

const GATHER_MS = 20 // a whole building comes in at once: the door is told of it in a few words

interface RollParts {
  report: (fault: unknown) => void
  now: () => number
  others: Others
  board: Board
}

/** Everybody who is connected to this process, waiting outside or let in, and what they are told of the door. */
export class Roll implements Doorway {
  readonly #callers = new Set<Caller>()
  readonly #report: (fault: unknown) => void
  readonly #due = new Map<ConferenceId, NodeJS.Timeout>()
  readonly #others: Others
  readonly #connected: Connected
  #desks: { rooms: Rooms; door: DoorDesk } | null = null

  constructor({ report, now, others, board }: RollParts) {
    this.#report = report
    this.#others = others
    this.#connected = new Connected(others, board, now)
  }

  /** Given late, because they tell people through this. */
  start(desks: { rooms: Rooms; door: DoorDesk }): void {
    this.#desks = desks
  }

  /** Every device that is connected to this process. */
  get callers(): Caller[] {
    return [...this.#callers]
  }

  async close(): Promise<void> {
    for (const timer of this.#due.values()) clearTimeout(timer)
    this.#desks = null
    await this.#connected.close()
  }

  add(caller: Caller): void {
    this.#callers.add(caller)
    this.#noteConnected()
  }

  delete(caller: Caller): void {
    this.#callers.delete(caller)
    this.#noteConnected()
  }

  count(key: KeyId): number {
    return this.#where((caller) => caller.key === key).length
  }

  /** Numbers alone. `people`: those who are let in. */
  counted(): { connections: number; people: number; conferences: number } {
    const callers = [...this.#callers]
    return {
      connections: callers.length,
      people: new Set(callers.filter(({ admitted }) => admitted).map(({ person }) => person)).size,
      conferences: new Set(callers.map(({ conference }) => conference)).size
    }
  }

  awaySince(person: PersonId): Promise<number | null> {
    return this.#connected.awaySince(person)
  }

  async place(conference: ConferenceId): Promise<void> {
    if (!this.#desks) return
    const { rooms } = this.#desks
    const [room, door] = await Promise.all([rooms.map(conference), rooms.door(conference)])
    // From here on nothing waits: what one hears and what another hears is of the same moment.
    for (const caller of this.#where((one) => one.conference === conference)) {
      const outside = { place: 'lobby', stage: door.standing.began ? 'live' : 'before' } as const
      const stage = caller.person ? room.ground.stage(caller.person) : outside.stage
      tell(caller, !caller.admitted ? outside : { place: stage === 'closed-out' ? 'out' : 'in', stage })
    }
  }

  letIn(key: KeyId): void {
    this.letInHere(key)
    this.#others.tell({ about: 'keys' })
  }

  /** The same at this process alone: another has said so. */
  letInHere(key: KeyId): void {
    for (const caller of this.#where((one) => one.key === key)) caller.admitted = true
    this.#noteConnected()
  }

  sendOut(key: KeyId, why: Refusal): void {
    this.sendOutHere(key, why)
    this.#others.tell({ about: 'keys' })
  }

  sendOutHere(key: KeyId, why: Refusal): void {
    for (const caller of this.#where((one) => one.key === key)) {
      caller.admitted = false
      caller.putOut(why)
    }
    this.#noteConnected()
  }

  putOutKeys(keys: readonly KeyId[], why: Refusal): Promise<void> {
    this.#others.tell({ about: 'keys' })
    return this.#end((caller) => keys.includes(caller.key), why)
  }

  putOutPerson(person: PersonId, why: Refusal): Promise<void> {
    this.#others.tell({ about: 'keys' })
    return this.#end((caller) => caller.person === person, why)
  }

  /** Every seat that was opened from an account, when the account is closed. */
  putOutStaff(staff: StaffId, why: Refusal): Promise<void> {
    return this.#end((caller) => caller.staff === staff, why)
  }

  /** R28: to these people alone, and to no device that is not let in. */
  tellDocuments(persons: readonly PersonId[]): void {
    for (const caller of this.#where(({ person, placement }) => person !== null && persons.includes(person) && placement?.place === 'in'))
      caller.documents()
  }

  /** R16: to the devices of that seat which are let in, and to no other. */
  tellMine(conference: ConferenceId, seat: PersonId): void {
    const tell = async (): Promise<void> => {
      const room = await this.#desks?.rooms.map(conference)
      for (const caller of this.#where(({ person, placement }) => person === seat && placement?.place === 'in'))
        if (room) caller.mine(room.mine(seat))
    }
    void tell().catch(this.#report)
  }

  tellPauses(conference: ConferenceId, seat: PersonId): void {
    const tell = async (): Promise<void> => {
      const waiting = await this.#desks?.door.pausesAt(conference, seat)
      for (const caller of this.#where(({ person, placement }) => person === seat && placement?.place === 'in'))
        if (waiting) caller.pauses(waiting)
    }
    void tell().catch(this.#report)
  }

  tellDoor(conference: ConferenceId): void {
    this.#others.tell({ about: 'door', conference })
    this.tellDoorHere(conference)
  }

  /** The same at this process alone. */
  tellDoorHere(conference: ConferenceId): void {
    if (this.#due.has(conference) || !this.#desks) return
    const tell = (): void => {
      this.#due.delete(conference)
      void this.#tellDoorNow(conference).catch(this.#report)
    }
    this.#due.set(conference, setTimeout(tell, GATHER_MS).unref())
  }

  /** Another process recorded something at a door: who is out, who waits for a break. */
  async doorMoved(conference: ConferenceId): Promise<void> {
    await this.place(conference)
    await this.#desks?.rooms.recheck(conference)
    this.tellDoorHere(conference)
    const seats = this.#where((caller) => caller.conference === conference && caller.admitted).map(({ person }) => person)
    for (const seat of new Set(seats)) if (seat) this.tellPauses(conference, seat)
  }

  async #tellDoorNow(conference: ConferenceId): Promise<void> {
    if (!this.#desks) return
    const { door } = this.#desks
    const tending: Caller[] = []
    for (const caller of this.#where((one) => one.conference === conference && one.admitted))
      if (caller.person && (await door.mayTend(conference, caller.person))) tending.push(caller)
    if (tending.length === 0) return
    const seen = await door.seen(conference)
    for (const caller of tending) if (caller.admitted && this.#callers.has(caller)) caller.door(seen)
  }

  async #end(which: (caller: Caller) => boolean, why: Refusal): Promise<void> {
    await Promise.all(this.#where(which).map((caller) => caller.end(why)))
  }

  #noteConnected(): void {
    this.#connected.are(this.#where(({ admitted }) => admitted).flatMap(({ person }) => person ?? []))
  }

  #where(which: (caller: Caller) => boolean): Caller[] {
    return [...this.#callers].filter(which)
  }
}

function tell(caller: Caller, at: Placement): void {
  const { placement } = caller
  if (placement?.place === at.place && placement.stage === at.stage) return
  caller.placement = at
  if (at.place === 'out') caller.putOut(new Refusal('short-break'))
  caller.placed(at)
}
