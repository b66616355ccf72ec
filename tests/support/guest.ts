import {
  type Decision,
  type DecisionEntry,
  type DocumentId,
  type Down,
  type Link,
  mapOf,
  type ConferenceId,
  type Opened,
  type PersonHere,
  type PersonId,
  PROTOCOL,
  readPlan,
  type RefusalCode,
  START,
  type Standing,
  standingAfter,
  type Plan,
  type Up,
  type Writer
} from '@samepage/shared'
import { io, type Socket } from 'socket.io-client'
import parser from 'socket.io-msgpack-parser'
import { onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { Browser } from './server.ts'

type Refused = { ok: false; code: RefusalCode; say: string }

/** One person's page as a plain program: real cookies, a real Socket.IO connection, a Y.Doc, and no code of the client. */
export class Guest {
  readonly seat: PersonId
  readonly document: DocumentId
  readonly browser: Browser
  readonly socket: Socket<Down, Up>
  readonly doc = new Y.Doc()
  readonly decisions: DecisionEntry[] = []
  readonly closings: RefusalCode[] = []
  /** Every byte of other people's words that reached this page, frame by frame. */
  readonly frames: Uint8Array[] = []
  here: PersonHere[] = []
  seq = 0

  private constructor(browser: Browser, seat: PersonId, conference: ConferenceId) {
    this.browser = browser
    this.seat = seat
    this.document = mapOf(conference)
    this.socket = connect(browser, seat)
    this.socket.on('edited', ({ update, seq }) => {
      const bytes = new Uint8Array(update)
      this.frames.push(bytes)
      Y.applyUpdate(this.doc, bytes, 'server')
      this.seq = Math.max(this.seq, seq)
    })
    this.socket.on('decided', ({ entry }) => this.#learn(entry))
    this.socket.on('here', (everyone) => (this.here = everyone))
    this.socket.on('closed', ({ code }) => this.closings.push(code))
    onTestFinished(() => void this.socket.close())
  }

  /** Opens a link, connects, and opens the shared page. */
  static async join(url: string, link: Link, conference: ConferenceId): Promise<Guest> {
    const browser = new Browser(url)
    const guest = new Guest(browser, await browser.join(link.url), conference)
    await guest.open()
    return guest
  }

  get standing(): Standing {
    return this.decisions.reduce(standingAfter, START)
  }

  get writer(): Writer {
    return { doc: this.doc, me: this.seat, origin: 'me', newId: () => crypto.randomUUID() }
  }

  plan(): Plan {
    return readPlan(this.doc, this.standing, this.seq)
  }

  async open(document: DocumentId = this.document): Promise<Opened> {
    const after = this.decisions.at(-1)?.seq ?? 0
    const answer = await this.socket.timeout(10_000).emitWithAck('open', { document, have: vectorOf(this.doc), after })
    if (!answer.ok) throw new Declined(answer)
    this.frames.push(new Uint8Array(answer.update))
    Y.applyUpdate(this.doc, new Uint8Array(answer.update), 'server')
    for (const entry of answer.decisions) this.#learn(entry)
    this.seq = answer.seq
    const missing = Y.encodeStateAsUpdate(this.doc, new Uint8Array(answer.vector))
    if (this.#hasWords(missing)) await this.edit(missing)
    return answer
  }

  /** Writes on the page and resolves once it is kept. @throws Declined */
  async write(act: (writer: Writer) => void): Promise<number> {
    const before = Y.encodeStateVector(this.doc)
    const updates: Uint8Array[] = []
    const listen = (update: Uint8Array): void => void updates.push(update)
    this.doc.on('update', listen)
    act(this.writer)
    this.doc.off('update', listen)
    return this.edit(updates.length > 0 ? Y.mergeUpdates(updates) : Y.encodeStateAsUpdate(this.doc, before))
  }

  async edit(update: Uint8Array, document: DocumentId = this.document): Promise<number> {
    const answer = await this.socket.timeout(10_000).emitWithAck('edit', { document, update: Buffer.from(update) })
    if (!answer.ok) throw new Declined(answer)
    this.seq = Math.max(this.seq, answer.seq)
    return answer.seq
  }

  async decide(decision: Decision, after = this.seq, key: string = crypto.randomUUID()): Promise<number> {
    const answer = await this.socket.timeout(10_000).emitWithAck('decide', { document: this.document, decision, after, key })
    if (!answer.ok) throw new Declined(answer)
    return answer.seq
  }

  #learn(entry: DecisionEntry): void {
    if (this.decisions.some(({ seq }) => seq === entry.seq)) return
    this.decisions.push(entry)
    this.seq = Math.max(this.seq, entry.seq)
  }

  #hasWords(update: Uint8Array): boolean {
    const { structs, ds } = Y.decodeUpdate(update)
    return structs.length > 0 || ds.clients.size > 0
  }
}

/** A no, as it reached the browser. */
export class Declined extends Error {
  readonly code: RefusalCode
  readonly say: string

  constructor({ code, say }: Refused) {
    super(code)
    this.code = code
    this.say = say
  }
}

/** A live connection with this browser's cookies and nothing more. */
export function connect(
  browser: Browser,
  seat: PersonId,
  extra: Record<string, string> = {},
  { protocol = PROTOCOL, transports = ['polling', 'websocket'] } = {}
): Socket<Down, Up> {
  return io(browser.url, {
    auth: { seat, protocol },
    parser,
    transports,
    extraHeaders: { cookie: browser.cookie, ...extra },
    reconnectionDelay: 50,
    reconnectionDelayMax: 200,
    forceNew: true
  })
}

const vectorOf = (doc: Y.Doc): Buffer => Buffer.from(Y.encodeStateVector(doc))

/** Waits until something is so; never for a length of time. */
export async function until(so: () => boolean, what: string): Promise<void> {
  const deadline = Date.now() + 15_000
  while (!so()) {
    if (Date.now() > deadline) throw new Error(`waited too long until ${what}`)
    await new Promise((again) => setTimeout(again, 5))
  }
}

/** What is on a page, in one line that is the same wherever the page is the same. */
export const pageOf = (doc: Y.Doc): string =>
  JSON.stringify(
    ['cards', 'dangers', 'steps', 'bottomLines', 'disagreements', 'voices'].map((list) => [list, sorted(doc.getMap(list).toJSON())])
  )

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)])
  )
}
