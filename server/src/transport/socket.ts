import type { Server as HttpServer } from 'node:http'
import { fastifyCookie } from '@fastify/cookie'
import { type Answer, type Down, passes, PROTOCOL, Refusal, type Up } from '@samepage/shared'
import { Server, type Socket } from 'socket.io'
import parser from 'socket.io-msgpack-parser'
import type { Tell } from '../live/room.ts'
import type { Rooms } from '../live/rooms.ts'
import { bytesOut, understood } from './envelope.ts'
import { HereBoard } from './here.ts'
import { Pace } from './pace.ts'
import { Seated } from './seated.ts'
import type { Sessions } from './session.ts'

interface SocketData {
  seated: Seated
  pace: Pace
}
type LiveSocket = Socket<Up, Down, Record<string, never>, SocketData>
type LiveServer = Server<Up, Down, Record<string, never>, SocketData>

const MOST_BYTES = 512 * 1024 // twice the largest update: room for its envelope
const OPEN_COSTS = 10 // it reads the whole page; an edit reads a few bytes
const PING_MS = 10_000
const PONG_MS = 5_000 // with the ping: a dead link is noticed within 15 s

export interface LiveOptions {
  sessions: Sessions
  origins: () => ReadonlySet<string>
  report: (fault: unknown) => void
}

/** The live side: one authenticated Socket.IO connection per browser. `tell` reaches everyone on a page. */
export class Live {
  readonly tell: Tell
  readonly #io: LiveServer
  readonly #board: HereBoard
  readonly #options: LiveOptions

  constructor(http: HttpServer, options: LiveOptions) {
    this.#options = options
    this.#io = new Server(http, {
      parser,
      serveClient: false,
      maxHttpBufferSize: MOST_BYTES,
      perMessageDeflate: false,
      pingInterval: PING_MS,
      pingTimeout: PONG_MS,
      // CORS alone would not stop another site from opening a WebSocket with our cookies.
      allowRequest: (request, answer) => answer(null, isOurs(request.headers.origin, options.origins()))
    })
    this.#board = new HereBoard((document, everyone) => this.#io.to(document).emit('here', everyone))
    this.tell = {
      edited: ({ update, ...said }, except) => {
        const others = except instanceof Seated ? this.#io.to(said.document).except(except.connection) : this.#io.to(said.document)
        others.emit('edited', { ...said, update: bytesOut(update) })
      },
      decided: (said) => this.#io.to(said.document).emit('decided', said)
    }
  }

  /** Opens the door. rooms: given late, because they tell people through `tell`. */
  start(rooms: Rooms): void {
    this.#io.use((socket, next) => {
      this.#seat(socket, rooms).then(
        () => next(),
        (why: unknown) => next(connectRefusal(this.#refusalFor(why)))
      )
    })
    this.#io.on('connection', (socket) => this.#attend(socket))
  }

  async close(): Promise<void> {
    this.#board.close()
    await this.#io.close()
  }

  /** Who this connection is for, settled once, before it can say anything. */
  async #seat(socket: LiveSocket, rooms: Rooms): Promise<void> {
    const { seat, protocol } = understood('handshake', socket.handshake.auth)
    if (protocol !== PROTOCOL) throw new Refusal('old-page')
    const cookies = fastifyCookie.parse(socket.handshake.headers.cookie ?? '')
    const { person, conference } = await this.#options.sessions.seat(cookies, seat)
    socket.data.pace = new Pace()
    socket.data.seated = new Seated({ person: person.id, conference: conference.id }, rooms, this.#board, {
      connection: socket.id,
      listen: (document) => void socket.join(document),
      stopListening: (document) => void socket.leave(document),
      closed: (document, { code, say }) => void socket.emit('closed', { document, code, say }),
      stillHolds: async () => void (await this.#options.sessions.seat(cookies, seat))
    })
  }

  // Attached before the first await: the browser's first message can already be here.
  #attend(socket: LiveSocket): void {
    const { seated, pace } = socket.data
    const paced =
      <T>(act: () => Promise<T>, cost?: number) =>
      (): Promise<T> => {
        pace.take(cost)
        return act()
      }
    socket.on('open', (sent, answer) =>
      this.#answer(
        answer,
        paced(() => seated.open(understood('open', sent)), OPEN_COSTS)
      )
    )
    socket.on('decide', (sent, answer) =>
      this.#answer(
        answer,
        paced(() => seated.decide(understood('decide', sent)))
      )
    )
    socket.on('edit', (sent, answer) => {
      const closed = (refusal: Refusal): void => {
        // Told beside the answer, so that a page whose answer is lost still knows its words were not kept.
        if (!passes(refusal.code)) socket.emit('closed', { document: seated.document, code: refusal.code, say: refusal.say })
      }
      this.#answer(
        answer,
        paced(() => seated.edit(understood('edit', sent))),
        closed
      )
    })
    socket.on('here', (sent) => {
      this.#try(paced(() => seated.here(understood('here', sent)))).catch(() => undefined) // presence is never worth a word
    })
    socket.on('disconnect', () => seated.leave())
  }

  #answer<T>(answer: Answer<T>, act: () => Promise<T>, refused?: (refusal: Refusal) => void): void {
    const reply: Answer<T> = typeof answer === 'function' ? answer : () => undefined
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

/** Browsers always say where a WebSocket or a post comes from; programs that are no browser send no origin and no cookies of others. */
function isOurs(origin: string | undefined, ours: ReadonlySet<string>): boolean {
  return origin === undefined || ours.has(origin)
}

function connectRefusal({ code, say }: Refusal): Error {
  return Object.assign(new Error(code), { data: { code, say } })
}
