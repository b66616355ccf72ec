import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { Running } from '../servers/start.ts'

/** A message as it came in, and when. Looked into only once the measuring is over. */
export interface Heard {
  at: number
  bytes: Buffer
}

export interface Opened {
  state: Uint8Array
  /** What to write under; null: whatever one likes. */
  writer: number | null
}

/** One screen: a connection that speaks a server's own protocol with as little work as there can be. */
export abstract class Line {
  heard: Heard[] = []
  /** Who they are there. */
  seat = 'anybody'
  protected socket!: WebSocket
  #hears: ((bytes: Buffer) => void) | null = null

  /** Has at hand what somebody has who was here before. */
  async ready(): Promise<void> {}
  /** Connects and opens the page. */
  abstract open(): Promise<Opened>
  /** Sends one update, as that server's own client would. */
  abstract send(update: Uint8Array): void
  /** The update in a message, if it holds words others wrote. */
  abstract updateIn(bytes: Buffer): Uint8Array | null

  close(): void {
    this.socket.terminate()
  }

  /** Bytes that have not left yet. */
  get waiting(): number {
    return this.socket.bufferedAmount
  }

  protected async connect(url: string, headers: Record<string, string> = {}): Promise<void> {
    this.socket = new WebSocket(url, { headers, perMessageDeflate: false })
    this.socket.on('message', (data) => {
      const bytes = data as Buffer
      if (this.#hears) this.#hears(bytes)
      else if (!this.answerAtOnce(bytes)) this.heard.push({ at: performance.now(), bytes })
    })
    await new Promise<void>((done, fail) => this.socket.once('open', done).once('error', fail))
    this.socket.on('error', () => undefined)
  }

  /** What must be answered while the measuring goes on, such as a ping. */
  protected answerAtOnce(_bytes: Buffer): boolean {
    return false
  }

  /** The first message in which `find` finds something; it may have come in already. */
  protected until<T>(find: (bytes: Buffer) => T | null): Promise<T> {
    for (const { bytes } of this.heard.splice(0)) {
      const found = find(bytes)
      if (found !== null) return Promise.resolve(found)
    }
    return new Promise((done, fail) => {
      const lost = (): void => fail(new Error('the connection ended'))
      this.socket.once('close', lost)
      this.#hears = (bytes) => {
        const found = find(bytes)
        if (found === null) return
        this.#hears = null
        this.socket.off('close', lost)
        done(found)
      }
    })
  }
}

const SYNC = 0
const STEP = { vector: 0, difference: 1, update: 2 } as const

/** Bare bytes. */
export class RelayLine extends Line {
  readonly #url: string

  constructor({ port }: Running, room: string) {
    super()
    this.#url = `ws://127.0.0.1:${port}/${room}`
  }

  async open(): Promise<Opened> {
    await this.connect(this.#url)
    return { state: Y.encodeStateAsUpdate(new Y.Doc()), writer: null }
  }

  send(update: Uint8Array): void {
    this.socket.send(update)
  }

  /** An empty message says that what one wrote is kept. */
  updateIn(bytes: Buffer): Uint8Array | null {
    return bytes.length > 0 ? bytes : null
  }
}

/** The Yjs sync protocol, as y-websocket's own provider speaks it; Hocuspocus puts the name of the page before each message. */
export class YjsLine extends Line {
  readonly #url: string
  readonly #name: string | null

  constructor({ port, peer }: Running, room: string) {
    super()
    this.#name = peer === 'hocuspocus' ? room : null
    this.#url = `ws://127.0.0.1:${port}/${this.#name === null ? room : ''}`
  }

  async open(): Promise<Opened> {
    await this.connect(this.#url)
    const state = this.until((bytes) => this.#read(bytes, STEP.difference))
    if (this.#name !== null) this.socket.send(this.#authentication())
    this.socket.send(this.#message(STEP.vector, Y.encodeStateVector(new Y.Doc())))
    return { state: await state, writer: null }
  }

  send(update: Uint8Array): void {
    this.socket.send(this.#message(STEP.update, update))
  }

  updateIn(bytes: Buffer): Uint8Array | null {
    return this.#read(bytes, STEP.update)
  }

  #message(step: number, bytes: Uint8Array): Uint8Array {
    const encoder = encoding.createEncoder()
    if (this.#name !== null) encoding.writeVarString(encoder, this.#name)
    encoding.writeVarUint(encoder, SYNC)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, bytes)
    return encoding.toUint8Array(encoder)
  }

  #authentication(): Uint8Array {
    const encoder = encoding.createEncoder()
    encoding.writeVarString(encoder, this.#name ?? '')
    encoding.writeVarUint(encoder, 2) // authentication
    encoding.writeVarUint(encoder, 0) // a token
    encoding.writeVarString(encoder, 'anybody')
    return encoding.toUint8Array(encoder)
  }

  #read(bytes: Buffer, step: number): Uint8Array | null {
    const decoder = decoding.createDecoder(bytes)
    if (this.#name !== null) decoding.readVarString(decoder)
    const type = decoding.readVarUint(decoder)
    if (type !== SYNC && !(this.#name !== null && type === 4)) return null
    return decoding.readVarUint(decoder) === step ? decoding.readVarUint8Array(decoder) : null
  }
}
