import { request } from 'node:http'
import { type ConferenceId, type Joined, mapOf, type Opened as Answer, PROTOCOL } from '@samepage/shared'
import { Outbox } from '../../../client/src/lib/live/outbox.ts'
import parser from 'socket.io-msgpack-parser'
import * as Y from 'yjs'
import type { Running } from '../servers/start.ts'
import { Line, type Opened } from './line.ts'

const OPEN = 0 // the number of the answer to our first question
const [EVENT, ANSWER] = [2, 3]
const LONGEST_ANSWER = 200 // bytes
const [CODE_OF_TWO, CODE_OF_THREE] = [50, 51]

interface Packet {
  type: number
  id?: number
  data: unknown[]
}

let joined = 0

/** Our own wire: a link opened over HTTP, then Socket.IO with msgpack over a WebSocket, as a browser has it once it has upgraded. */
export class OurLine extends Line {
  readonly #port: number
  readonly #document: string
  readonly #link: string
  #cookie = ''
  #asked = OPEN
  /** Edits that are not answered yet. */
  readonly #unanswered = new Map<number, (kept: boolean) => void>()
  // The first key goes at once; what follows within 20 ms goes together: this is the very code of our page.
  readonly #outbox = new Outbox<null>((update) => this.#edit(update))

  constructor({ port }: Pick<Running, 'port'>, room: string, link: string) {
    super()
    this.#port = port
    this.#document = mapOf(room as ConferenceId)
    this.#link = link
  }

  override async ready(): Promise<void> {
    if (!this.#cookie) await this.#join()
  }

  async open(): Promise<Opened> {
    await this.ready()
    await this.connect(`ws://127.0.0.1:${this.#port}/socket.io/?EIO=4&transport=websocket`, { cookie: this.#cookie })
    await this.until((bytes) => (bytes[0] === 48 ? true : null)) // the connection's own terms
    this.#emit({ type: 0, data: { seat: this.seat, protocol: PROTOCOL } })
    await this.until((bytes) => (isBinary(bytes) && decoded(bytes).type === 0 ? true : null))
    const answer = this.until((bytes) => (isBinary(bytes) ? answerIn(decoded(bytes), OPEN) : null))
    this.#asked = OPEN
    this.#ask('open', { document: this.#document, have: Buffer.from(Y.encodeStateVector(new Y.Doc())), after: 0 })
    const opened = (await answer) as Answer
    this.#emit({ type: EVENT, data: ['here', { way: 'room', writingIn: '' }] })
    return { state: opened.update, writer: opened.writer }
  }

  send(update: Uint8Array): void {
    this.#outbox.add(update, null)
  }

  updateIn(bytes: Buffer): Uint8Array | null {
    if (!isBinary(bytes)) return null
    const { type, data } = decoded(bytes)
    if (type === ANSWER && !(data[0] as { ok: boolean }).ok) throw new Error(`refused: ${JSON.stringify(data[0])}`)
    return type === EVENT && data[0] === 'edited' ? (data[1] as { update: Uint8Array }).update : null
  }

  protected override answerAtOnce(bytes: Buffer): boolean {
    if (isBinary(bytes)) {
      if (bytes.length < LONGEST_ANSWER && !bytes.includes('edited')) this.#takeAnswer(decoded(bytes))
      return false
    }
    if (bytes.length !== 1 || bytes[0] !== CODE_OF_TWO) return false
    this.socket.send(String.fromCharCode(CODE_OF_THREE))
    return true
  }

  #takeAnswer({ type, id = -1, data }: Packet): void {
    if (type !== ANSWER) return
    const answered = this.#unanswered.get(id)
    this.#unanswered.delete(id)
    answered?.((data[0] as { ok: boolean }).ok)
  }

  #edit(update: Uint8Array): Promise<boolean> {
    const answer = new Promise<boolean>((answered) => this.#unanswered.set(this.#asked, answered))
    this.#ask('edit', { document: this.#document, update: Buffer.from(update.buffer, update.byteOffset, update.byteLength) })
    return answer
  }

  #ask(event: string, said: object): void {
    this.#emit({ type: EVENT, id: this.#asked++, data: [event, said] })
  }

  #emit(packet: object): void {
    const [bytes] = new parser.Encoder().encode({ nsp: '/', ...packet } as never) as unknown as Buffer[]
    this.socket.send(bytes as Buffer)
  }

  /** Links may be tried 600 times a minute from one address: a building full of people has more than one. */
  async #join(): Promise<void> {
    const localAddress = `127.0.0.${2 + Math.floor(joined++ / 400)}`
    const secret = new URL(this.#link).hash.slice(1)
    const { seat } = await new Promise<Joined>((done, fail) => {
      const headers = { 'content-type': 'application/json' }
      const options = { port: this.#port, host: '127.0.0.1', path: '/api/join', method: 'POST', localAddress, headers }
      const asking = request(options, (response) => {
        this.#cookie = (response.headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ')
        let text = ''
        response.on('data', (part: Buffer) => (text += part.toString())).on('end', () => done(JSON.parse(text) as Joined))
      })
      asking.on('error', fail).end(JSON.stringify({ secret }))
    })
    this.seat = seat
  }
}

/** Messages of the transport itself are text and begin with a digit; a packet is a map, which msgpack begins otherwise. */
const isBinary = (bytes: Buffer): boolean => (bytes[0] ?? 0) >= 0x80

function decoded(bytes: Buffer): Packet {
  const decoder = new parser.Decoder()
  let packet: Packet | null = null
  decoder.on('decoded', (found: Packet) => (packet = found))
  decoder.add(bytes as never)
  return packet as unknown as Packet
}

function answerIn({ type, id, data }: Packet, asked: number): unknown {
  if (type !== ANSWER || id !== asked) return null
  const [answer] = data as [{ ok: boolean }]
  if (!answer.ok) throw new Error(`not opened: ${JSON.stringify(answer)}`)
  return answer
}
