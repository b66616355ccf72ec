import type { Server as HttpServer, IncomingMessage } from 'node:http'
import {
  conferenceOf,
  type Decision,
  type DocumentId,
  type Down,
  passes,
  type PersonHere,
  Refusal,
  type RefusalCode,
  type Up
} from '@samepage/shared'
import { Server, type Socket } from 'socket.io'
import parser from 'socket.io-msgpack-parser'
import type { AuditTrail } from '../house/proof/audit.ts'
import type { DoorDesk } from '../house/door/door-desk.ts'
import type { Lobby } from '../house/door/lobby.ts'
import type { Others } from '../live/others.ts'
import type { Tell } from '../live/reach.ts'
import type { Rooms } from '../live/rooms.ts'
import type { Board } from '../storage/installation.ts'
import { Behind, type Reader } from './behind.ts'
import { Connection, type ConnectionParts } from './connection.ts'
import { encodeOnce } from './encode-once.ts'
import { bytesOut } from './envelope.ts'
import { HereBoard } from './here.ts'
import { OpenPage } from './open-page.ts'
import { Paces } from './pace.ts'
import { Roll } from './roll.ts'
import type { Sessions } from './session.ts'
import type { StaffSessions } from './staff-session.ts'
import { goStraight } from './straight.ts'
import { entryForWall, wallsOn } from './wall-view.ts'

export interface SocketData {
  connection: Connection
}
export type LiveSocket = Socket<Up, Down, Record<string, never>, SocketData>
type LiveServer = Server<Up, Down, Record<string, never>, SocketData>

const MOST_BYTES = 512 * 1024 // twice the largest update: room for its envelope
const PING_MS = 4_500
const PONG_MS = 5_000 // with the ping: a dead link is noticed within 10 s, here and there

export interface LiveOptions {
  sessions: Sessions
  staffSessions: StaffSessions
  lobby: Lobby
  audit: AuditTrail
  origins: () => ReadonlySet<string>
  report: (fault: unknown) => void
  now: () => number
  /** Hears the code of each edit and decision that is refused. */
  refused: (code: RefusalCode) => void
  others: Others
  board: Board
  /** Tells the other processes who is on a page here; null where there are none. */
  sayHere: ((document: DocumentId, everyone: PersonHere[]) => void) | null
}

/** The live side: one authenticated Socket.IO connection per browser. `tell` reaches everyone on a page, `roll` everyone who is connected. */
export class Live {
  readonly tell: Tell
  readonly roll: Roll
  readonly #io: LiveServer
  readonly #board: HereBoard
  readonly #behind: Behind
  readonly #options: LiveOptions
  #rooms: Rooms | null = null

  constructor(http: HttpServer, options: LiveOptions) {
    this.#options = options
    this.#io = new Server(http, {
      parser,
      serveClient: false,
      maxHttpBufferSize: MOST_BYTES,
      perMessageDeflate: false,
      pingInterval: PING_MS,
      pingTimeout: PONG_MS,
      connectTimeout: PONG_MS, // whoever says nothing of who they are holds no place
      // CORS alone would not stop another site from opening a WebSocket with our cookies.
      allowRequest: (request, answer) => answer(null, isOurs(request, options.origins()))
    })
    // What waits for somebody is Engine.IO's own affair, and there is no other way to ask.
    this.#behind = new Behind(() => Object.values((this.#io.engine as unknown as { clients: Record<string, Reader> }).clients))
    encodeOnce(this.#io)
    goStraight(this.#io.engine as never)
    this.roll = new Roll(options)
    this.#board = new HereBoard((document, everyone) => this.#to(document).emit('here', everyone), options.sayHere)
    const decided: Tell['decided'] = (said) => {
      this.#io.to(said.document).emit('decided', said)
      this.#io.to(wallsOn(said.document)).emit('decided', { ...said, entry: entryForWall(said.entry) })
    }
    this.tell = {
      edited: ({ update, ...said }, except) => {
        const everybody = this.#to(said.document)
        const others = except instanceof OpenPage ? everybody.except(except.connection) : everybody
        others.emit('edited', { ...said, update: bytesOut(update) })
      },
      decided,
      heard: (said) => {
        decided(said)
        this.#follow(said.document, said.entry.decision).catch(options.report)
      },
      doorMoved: (conference) => void this.roll.doorMoved(conference).catch(options.report),
      tellDocuments: (persons) => this.roll.tellDocuments(persons),
      tellMine: (conference, seat) => this.roll.tellMine(conference, seat)
    }
  }

  /** How many were cut off because they did not take what they were sent. */
  get dropped(): number {
    return this.#behind.dropped
  }

  /** Opens the door. rooms and door: given late, because they tell people through `tell` and `roll`. */
  start(rooms: Rooms, door: DoorDesk): void {
    this.#rooms = rooms
    this.roll.start({ rooms, door })
    const paces = new Paces()
    const parts = { ...this.#options, rooms, door, board: this.#board, roll: this.roll, paces } satisfies ConnectionParts
    this.#io.use((socket, next) => {
      Connection.take(socket, parts).then(
        (connection) => {
          socket.data.connection = connection
          next()
        },
        (why: unknown) => next(connectRefusal(this.#refusalFor(why)))
      )
    })
    this.#io.on('connection', (socket) => this.#attend(socket))
  }

  /** Another process says who is on a page there. */
  hereElsewhere(document: DocumentId, everyone: PersonHere[], from: string): void {
    this.#board.heard(document, everyone, from)
  }

  async close(): Promise<void> {
    this.#behind.close()
    this.#board.close()
    await this.#io.close()
    await this.roll.close()
  }

  /** What people here must be told beside a decision that was taken at another process. */
  async #follow(document: DocumentId, decision: Decision): Promise<void> {
    const conference = conferenceOf(document)
    const { type } = decision
    if (type === 'answered') this.roll.tellMine(conference, decision.person)
    if (type === 'took-chair') this.roll.tellDoorHere(conference)
    if (type !== 'signed' && type !== 'reopened' && type !== 'convened' && type !== 'took-chair') return
    await this.roll.place(conference)
    await this.#rooms?.recheck(conference)
  }

  /** Everybody who has a page open, walls and all. */
  #to(document: DocumentId): ReturnType<LiveServer['to']> {
    return this.#io.to([document, wallsOn(document)])
  }

  // Attached before the first await: the browser's first message can already be here.
  #attend(socket: LiveSocket): void {
    const { connection } = socket.data
    socket.on('open', (sent, answer) => this.#answer(answer, () => connection.open(sent)))
    socket.on('decide', (sent, answer) =>
      this.#answer(
        answer,
        () => connection.decide(sent),
        ({ code }) => this.#options.refused(code)
      )
    )
    socket.on('edit', (sent, answer) => {
      const closed = (refusal: Refusal): void => {
        this.#options.refused(refusal.code)
        // Told beside the answer, so that a page whose answer is lost still knows its words were not kept.
        if (!passes(refusal.code) && connection.isHeard)
          socket.emit('closed', { document: documentIn(sent) ?? connection.map, code: refusal.code, say: refusal.say })
      }
      this.#answer(answer, () => connection.edit(sent), closed)
    })
    socket.on('here', (sent) => {
      this.#try(() => connection.here(sent)).catch(() => undefined) // presence is never worth a word
    })
    socket.onAny((event: string) => {
      if (!KNOWN.has(event)) connection.strange()
    })
    socket.on('disconnect', () => connection.leave())
    connection.arrive().catch(this.#options.report)
  }

  #answer<T>(answer: unknown, act: () => Promise<T>, refused?: (refusal: Refusal) => void): void {
    const reply: (said: object) => void = typeof answer === 'function' ? (said) => void answer(said) : () => undefined
    this.#try(act).then(
      (done) => reply({ ok: true, ...done }),
      (refusal: Refusal) => {
        reply({ ok: false, code: refusal.code, say: refusal.say })
        refused?.(refusal)
      }
    )
  }

  /** Runs an act asked for by a browser; whatever is thrown comes back as a Refusal, and never stops the process. */
  async #try<T>(act: () => Promise<T>): Promise<T> {
    try {
      return await act()
    } catch (why) {
      throw this.#refusalFor(why)
    }
  }

  #refusalFor(why: unknown): Refusal {
    if (why instanceof Refusal) return why
    this.#options.report(why)
    return new Refusal('our-fault')
  }
}

const KNOWN: ReadonlySet<string> = new Set(['open', 'edit', 'decide', 'here'])

/** Browsers always say where a WebSocket or a post comes from, and who asks; programs that are no browser send neither, and no cookies of others. */
function isOurs({ headers }: IncomingMessage, ours: ReadonlySet<string>): boolean {
  const { origin, 'sec-fetch-site': site } = headers
  return (origin === undefined || ours.has(origin)) && (site === undefined || site === 'same-origin' || site === 'none')
}

function documentIn(sent: unknown): DocumentId | null {
  const document: unknown = typeof sent === 'object' && sent !== null && 'document' in sent ? sent.document : null
  return typeof document === 'string' ? (document as DocumentId) : null
}

function connectRefusal({ code, say }: Refusal): Error {
  return Object.assign(new Error(code), { data: { code, say } })
}
