import { fastifyCookie } from '@fastify/cookie'
import {
  type ConferenceId,
  type DocumentId,
  type DoorSeen,
  mapOf,
  type Mine,
  type Opened,
  type Pause,
  type PersonId,
  type Placement,
  PROTOCOL,
  Refusal,
  type Seq
} from '@samepage/shared'
import type { AuditTrail } from '../house/proof/audit.ts'
import type { DoorDesk } from '../house/door/door-desk.ts'
import type { Lobby, Waiting } from '../house/door/lobby.ts'
import { sideOf } from '../house/door/sides.ts'
import type { Rooms } from '../live/rooms.ts'
import type { Key, KeyId, StaffId } from '../storage/directory.ts'
import { bytesIn, understood } from './envelope.ts'
import type { HereBoard } from './here.ts'
import type { Pace, Paces } from './pace.ts'
import type { Caller, Roll } from './roll.ts'
import { Seated } from './seated.ts'
import type { Sessions } from './session.ts'
import type { LiveSocket } from './socket.ts'
import type { Cookies, StaffSessions } from './staff-session.ts'
import { entryForWall, wallsOn } from './wall-view.ts'

const OPEN_COSTS = 10 // it reads the whole page; an edit reads a few bytes
const BYTES_FOR_ONE = 4096 // a large edit takes as long to look through as many small ones
const MOST_CONNECTIONS = 12 // of one device: as many tabs as anybody has
const MOST_HOSTILE = 3 // refusals no honest page ever earns
const LAST_WORDS_MS = 1_000

/** Refusals of an edit that only a page which is not ours earns. */
const HOSTILE: ReadonlySet<string> = new Set(['not-your-words', 'not-understood'])

export interface ConnectionParts {
  sessions: Sessions
  staffSessions: StaffSessions
  lobby: Lobby
  audit: AuditTrail
  rooms: Rooms
  door: DoorDesk
  board: HereBoard
  roll: Roll
  paces: Paces
  report: (fault: unknown) => void
}

interface Who {
  conference: ConferenceId
  person: PersonId | null
  key: Key
  cookies: Cookies
  isWall: boolean
  /** What the lobby says of them while they wait; null for somebody who knocked with the spoken code, of whom it knows already. */
  knocks: Omit<Waiting, 'since'> | null
}

/** One live connection, settled once when it opens and never bound to anybody else: a seat, or somebody who waits for one. */
export class Connection implements Caller {
  readonly conference: ConferenceId
  readonly person: PersonId | null
  readonly key: KeyId
  readonly staff: StaffId | ''
  readonly map: DocumentId
  admitted: boolean
  placement: Placement | null = null
  readonly #socket: LiveSocket
  readonly #parts: ConnectionParts
  readonly #who: Who
  readonly #seated: Seated | null
  readonly #pace: Pace
  #hostile = 0
  #stopFollowing: () => void = () => undefined
  #over = false

  /** Who a connection is for, settled before it can say anything. @throws Refusal */
  static async take(socket: LiveSocket, parts: ConnectionParts): Promise<Connection> {
    const asked = understood('handshake', socket.handshake.auth)
    if (asked.protocol !== PROTOCOL) throw new Refusal('old-page')
    const cookies = fastifyCookie.parse(socket.handshake.headers.cookie ?? '')
    const who = 'seat' in asked ? await seatedAs(parts, cookies, asked.seat) : await knockingAs(parts, cookies, asked.knock)
    if (parts.roll.count(who.key.id) >= MOST_CONNECTIONS) throw new Refusal('too-fast', 'connections')
    return new Connection(socket, parts, who)
  }

  private constructor(socket: LiveSocket, parts: ConnectionParts, who: Who) {
    const { conference, person, key } = who
    this.conference = conference
    this.person = person
    this.key = key.id
    this.staff = key.staff
    this.map = mapOf(conference)
    this.admitted = key.opens === 'seat' && key.admitted
    this.#socket = socket
    this.#parts = parts
    this.#who = who
    this.#pace = parts.paces.of(key.id)
    this.#seated = person && this.#seat(person)
  }

  /** False once it is out: then it hears of nothing but where it stands. */
  get isHeard(): boolean {
    return !this.#over && this.placement?.place !== 'out'
  }

  /** It is connected: it is told where it stands, and whoever tends the door that it is there. */
  async arrive(): Promise<void> {
    const { lobby, roll, staffSessions } = this.#parts
    roll.add(this)
    await lobby.connect(this.conference, this.key)
    if (this.#over) return lobby.disconnect(this.conference, this.key) // it has gone meanwhile
    if (this.staff) this.#stopFollowing = staffSessions.follow(this.#who.cookies, this.staff, (why) => void this.#endQuietly(why))
    if (!this.admitted && this.#who.knocks) await lobby.knock(this.#who.knocks)
    await roll.place(this.conference)
    roll.tellDoor(this.conference)
  }

  async open(sent: unknown): Promise<Opened> {
    this.#pace.take(OPEN_COSTS)
    const opened = await this.#inside().open(understood('open', sent))
    await this.#tellMine()
    return this.#who.isWall ? { ...opened, decisions: opened.decisions.map(entryForWall) } : opened
  }

  async edit(sent: unknown): Promise<{ seq: Seq }> {
    this.#pace.take()
    const seated = this.#inside()
    let ask
    try {
      ask = understood('edit', sent)
    } catch (why) {
      if (typeof sent === 'object' && sent !== null && 'document' in sent) seated.unread(sent.document)
      throw why
    }
    try {
      this.#pace.take(Math.floor(bytesIn(ask.update).length / BYTES_FOR_ONE))
      return await seated.edit(ask)
    } catch (why) {
      if (why instanceof Refusal && HOSTILE.has(why.code)) this.#hostileAct(why)
      throw why
    }
  }

  async decide(sent: unknown): Promise<{ seq: Seq }> {
    this.#pace.take()
    const seated = this.#inside()
    const ask = understood('decide', sent)
    if (ask.decision.type === 'signed' && this.person) await this.#parts.sessions.proved(this.#who.cookies, this.person)
    return seated.decide(ask)
  }

  async here(sent: unknown): Promise<void> {
    this.#pace.take()
    await this.#inside().here(understood('here', sent))
  }

  /** It said something that no page of ours says. */
  strange(): void {
    this.#hostileAct(new Refusal('not-understood', 'event'))
  }

  placed(at: Placement): void {
    this.#socket.emit('placed', at)
    if (at.stage === 'live') this.#seated?.everybodyIsBack().catch(() => undefined) // presence is never worth a word
  }

  /** Called for whoever tends the door, and for nobody else. */
  door(seen: DoorSeen): void {
    this.#socket.emit('door', seen)
  }

  documents(): void {
    this.#socket.emit('documents')
  }

  mine(answers: Mine[]): void {
    if (!this.#who.isWall) this.#socket.emit('mine', answers)
  }

  pauses(waiting: readonly Pause[]): void {
    this.#socket.emit('pauses', waiting)
  }

  putOut(why: Refusal): void {
    this.#seated?.putOut(why)
    if (!this.admitted && this.#who.knocks) this.#parts.lobby.knock(this.#who.knocks).catch(this.#parts.report)
  }

  async end(why: Refusal): Promise<void> {
    if (this.#over) return
    this.#seated?.putOut(why)
    this.#over = true
    this.#socket.emit('gone', { code: why.code, say: why.say })
    await this.#disconnect()
  }

  leave(): void {
    const { roll, lobby, paces } = this.#parts
    this.#over = true
    this.#stopFollowing()
    this.#seated?.leave()
    roll.delete(this)
    lobby.disconnect(this.conference, this.key).catch(this.#parts.report)
    if (roll.count(this.key) === 0) paces.forget(this.key)
    roll.tellDoor(this.conference)
  }

  /** @throws Refusal for whoever is not let in: nothing is opened, written or said from the lobby */
  #inside(): Seated {
    if (this.#over) throw new Refusal('not-signed-in')
    if (!this.#seated || !this.admitted) throw new Refusal('not-let-in')
    // Whoever writes is at work: their account stays signed in.
    if (this.staff) this.#parts.staffSessions.noteUse(this.#who.cookies).catch(this.#parts.report)
    return this.#seated
  }

  async #tellMine(): Promise<void> {
    const room = await this.#parts.rooms.map(this.conference)
    if (!this.person || !this.isHeard) return
    this.mine(room.mine(this.person))
    const waiting = await this.#parts.door.pausesAt(this.conference, this.person)
    if (waiting.length > 0 && this.isHeard) this.pauses(waiting)
  }

  #seat(person: PersonId): Seated {
    const { rooms, board, sessions, door } = this.#parts
    const socket = this.#socket
    const heardOn = (document: DocumentId): string => (this.#who.isWall ? wallsOn(document) : document)
    return new Seated(
      { person, conference: this.conference },
      {
        rooms,
        board,
        ears: {
          connection: socket.id,
          device: this.key,
          listen: (document) => void socket.join(heardOn(document)),
          stopListening: (document) => void socket.leave(heardOn(document)),
          closed: (document, { code, say }) => void (this.#over || socket.emit('closed', { document, code, say }))
        },
        doorkeeper: {
          stillHolds: async () => void (await sessions.seat(this.#who.cookies, person)),
          comesIn: () => door.begin(this.conference, person),
          prove: () => sessions.provedToOpen(this.#who.cookies, person)
        }
      }
    )
  }

  #hostileAct({ code }: Refusal): void {
    this.#hostile++
    if (this.#hostile !== MOST_HOSTILE) return
    const { audit, report } = this.#parts
    const noted = { who: this.person ?? 'nobody', device: this.key, conference: this.conference, about: code, outcome: 'refused' } as const
    audit.note({ ...noted, act: 'refused-hostile' }).catch(report)
    setImmediate(() => this.#socket.disconnect(true)) // after the answer to it, which honest people with a broken page may need
  }

  #endQuietly(why: Refusal): Promise<void> {
    return this.end(why).catch(this.#parts.report)
  }

  /** Resolves once the last word is out and the connection is closed; whoever does not take it in time is cut off. */
  async #disconnect(): Promise<void> {
    const { conn } = this.#socket
    if (conn.readyState === 'closed') return // it would say so no more
    const closed = new Promise<void>((done) => conn.once('close', () => done()))
    this.#socket.disconnect(true)
    const cutOff = setTimeout(() => conn.close(true), LAST_WORDS_MS)
    await closed
    clearTimeout(cutOff)
  }
}

async function seatedAs({ sessions }: ConnectionParts, cookies: Cookies, seat: PersonId): Promise<Who> {
  const { person, conference, key } = await sessions.holder(cookies, seat)
  const knocks = { id: key.id, conference: conference.id, side: sideOf(person.role), claims: person.name, person: person.id }
  return { conference: conference.id, person: person.id, key, cookies, isWall: person.role === 'wall', knocks }
}

async function knockingAs({ sessions, lobby }: ConnectionParts, cookies: Cookies, knock: string): Promise<Who> {
  const { key, ended, conference } = await sessions.knock(cookies, knock)
  if (ended) throw new Refusal((await lobby.whyGone(key.id)) ?? 'not-signed-in')
  // A restart forgets the names people gave at the door: they knock anew.
  if (key.opens === 'knock' && !(await lobby.find(conference.id, key.id))) throw new Refusal('not-signed-in')
  return { conference: conference.id, person: null, key, cookies, isWall: false, knocks: null }
}
