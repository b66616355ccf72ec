import { type Down, type HereSay, isRefusalCode, passes, type PersonId, PROTOCOL, type RefusalCode, type Up } from '@samepage/shared'
import { io, type Socket } from 'socket.io-client'
import parser from 'socket.io-msgpack-parser'
import { asArrived, readyToSend } from './bytes.ts'

export type Reach = 'connecting' | 'live' | 'offline'

/** The server's no: its code and the sentence for the person. */
export interface Declined {
  code: RefusalCode
  say: string
}

type Asking = 'open' | 'edit' | 'decide'
type Ask<E extends Asking> = Parameters<Up[E]>[0]
type Answered<E extends Asking> = Parameters<Parameters<Up[E]>[1]>[0]
/** `unheard`: whether the server heard it is not known. Asking again is safe for everything there is to ask. */
export type Heard<E extends Asking> = Answered<E> | { ok: false; code: 'unheard'; say: string }

/** For programs that are no browser: where the server is, and the cookie a browser would send by itself. */
export interface Elsewhere {
  url?: string
  extraHeaders?: Record<string, string>
}

// Longer than the 10 s in which the connection's own heartbeat finds a dead link: a slow one has time to bring a long paste across,
// instead of giving up half-way and starting again for ever. That words wait unsaved is told long before (saved.svelte.ts).
const ASK_MS = 20_000
const SOONEST_RETRY_MS = 500
const LATEST_RETRY_MS = 2_500 // a server that is started again in mid-meeting is missed for less than five seconds

const UNHEARD = { ok: false, code: 'unheard', say: '' } as const

/** Whom a connection is for: a seat this browser holds a key to, or a knock that waits. */
export type Who = { seat: PersonId } | { knock: string }

/** A page's one live connection. Tries for ever, unless the server says no for good. */
export class Connection {
  readonly #socket: Socket<Down, Up>
  readonly #watchers = new Set<() => void>()
  #reach: Reach = 'connecting'
  #refused: Declined | null = null
  #retry: ReturnType<typeof setTimeout> | undefined

  constructor(who: Who, { url, extraHeaders }: Elsewhere = {}) {
    const options = {
      auth: { ...who, protocol: PROTOCOL },
      parser,
      // Polling first: police, health and school networks block WebSockets.
      transports: ['polling', 'websocket'],
      reconnectionDelay: SOONEST_RETRY_MS,
      reconnectionDelayMax: LATEST_RETRY_MS,
      randomizationFactor: 0.5, // a roomful of screens does not come back in the same instant
      forceNew: true,
      ...(extraHeaders && { extraHeaders })
    }
    this.#socket = url === undefined ? io(options) : io(url, options)
    this.#socket.on('connect', () => this.#become('live'))
    this.#socket.on('disconnect', (reason) => this.#lost(reason === 'io server disconnect'))
    this.#socket.on('connect_error', (why) => this.#turnedAway(why))
  }

  get reach(): Reach {
    return this.#reach
  }

  /** Set once the server said no for good: this page will not connect again. */
  get refused(): Declined | null {
    return this.#refused
  }

  /** Called whenever `reach` or `refused` changed. Returns how to stop. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  /** Called with what the server says. Returns how to stop. */
  hear<E extends keyof Down>(event: E, listener: (said: Parameters<Down[E]>[0]) => void): () => void {
    const arrived = (said: Parameters<Down[E]>[0]): void => listener(said === undefined ? said : asArrived(said)) // some news is only that there is news
    const socket: Socket = this.#socket // its own types do not follow an event that is a parameter
    socket.on(event as string, arrived)
    return () => socket.off(event as string, arrived)
  }

  /** Called at every heartbeat of the connection. Returns how to stop. */
  onHeartbeat(listener: () => void): () => void {
    this.#socket.io.on('ping', listener)
    return () => this.#socket.io.off('ping', listener)
  }

  /** Asks the server; never rejects. What cannot be asked at once is not kept for later. */
  async ask<E extends Asking>(event: E, body: Ask<E>): Promise<Heard<E>> {
    const socket: Socket = this.#socket
    if (!socket.connected) return UNHEARD
    try {
      return asArrived((await socket.timeout(ASK_MS).emitWithAck(event, readyToSend(body))) as Answered<E>)
    } catch {
      return UNHEARD // the connection was lost first, or the time was up
    }
  }

  /** Says where one is and what one does. Not volatile: Socket.IO drops that while any other frame is leaving, and a lost "stopped writing" would stand for ever. */
  sayHere(say: HereSay): void {
    if (this.#socket.connected) this.#socket.emit('here', say)
  }

  close(): void {
    clearTimeout(this.#retry)
    this.#watchers.clear()
    this.#socket.disconnect()
  }

  #lost(byServer: boolean): void {
    // Frames written into a link that had just died, after a laptop's sleep, would be sent again on the next: state vectors do that better.
    this.#socket.sendBuffer.length = 0
    this.#become('offline')
    if (byServer) this.#retryLater() // Socket.IO comes back by itself from everything else
  }

  #turnedAway(why: Error): void {
    const declined = declinedIn(why)
    if (declined && !passes(declined.code)) this.#refused = declined
    else if (declined) this.#retryLater()
    this.#become('offline')
  }

  #retryLater(): void {
    clearTimeout(this.#retry)
    this.#retry = setTimeout(() => this.#socket.connect(), SOONEST_RETRY_MS + Math.random() * (LATEST_RETRY_MS - SOONEST_RETRY_MS))
  }

  #become(reach: Reach): void {
    this.#reach = reach
    for (const watcher of this.#watchers) watcher()
  }
}

/** The refusal a handshake was answered with, or null when the server was not reached at all. */
function declinedIn(why: Error & { data?: unknown }): Declined | null {
  const { code, say } = (why.data ?? {}) as Partial<Record<keyof Declined, unknown>>
  return isRefusalCode(code) && typeof say === 'string' ? { code, say } : null
}
