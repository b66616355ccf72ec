import {
  type Decision,
  type DecisionEntry,
  type DocumentId,
  type DoorSeen,
  type Down,
  type Link,
  LISTS,
  mapOf,
  type ConferenceId,
  type Mine,
  type Opened,
  type PersonHere,
  type PersonId,
  type Placement,
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
  /** Where the door said this person stands, each time it was said. */
  readonly placements: Placement[] = []
  readonly goodbyes: RefusalCode[] = []
  /** Every event the server ever sent, by name. */
  readonly heard: string[] = []
  /** This seat's own answers, as they were told last. */
  mine: Mine[] = []
  door: DoorSeen | null = null
  here: PersonHere[] = []
  seq = 0

  private constructor(browser: Browser, seat: PersonId, document: DocumentId) {
    this.browser = browser
    this.seat = seat
    this.document = document
    this.socket = connect(browser, seat)
    this.socket.on('edited', ({ document: of, update, seq }) => {
      if (of !== this.document) return
      const bytes = new Uint8Array(update)
      this.frames.push(bytes)
      Y.applyUpdate(this.doc, bytes, 'server')
      this.seq = Math.max(this.seq, seq)
    })
    this.socket.on('decided', ({ document: of, entry }) => void (of === this.document && this.#learn(entry)))
    this.socket.on('here', (everyone) => (this.here = everyone))
    this.socket.on('mine', (answers) => (this.mine = answers))
    this.socket.on('closed', ({ code }) => this.closings.push(code))
    this.socket.on('placed', (at) => this.placements.push(at))
    this.socket.on('door', (seen) => (this.door = seen))
    this.socket.on('gone', ({ code }) => this.goodbyes.push(code))
    this.socket.onAny((event: string) => this.heard.push(event))
    onTestFinished(() => void this.socket.close())
  }

  /** Opens a link, connects, and opens the shared page. */
  static async join(url: string, link: Link, conference: ConferenceId): Promise<Guest> {
    const browser = new Browser(url)
    return Guest.open(browser, await browser.join(link.url), mapOf(conference))
  }

  /** Opens a document with a seat this browser holds already. */
  static async open(browser: Browser, seat: PersonId, document: DocumentId): Promise<Guest> {
    const guest = new Guest(browser, seat, document)
    await guest.open()
    return guest
  }

  /** Connects and opens nothing. */
  static async connect(browser: Browser, seat: PersonId, document: DocumentId): Promise<Guest> {
    const guest = new Guest(browser, seat, document)
    await until(() => guest.socket.connected, 'the connection is open')
    return guest
  }

  /** Connects a seat this browser holds, and says no more: whoever is not let in waits. */
  static async wait(browser: Browser, seat: PersonId, conference: ConferenceId): Promise<Guest> {
    const guest = new Guest(browser, seat, mapOf(conference))
    await until(() => guest.placements.length > 0, 'the door says where they stand')
    return guest
  }

  get placed(): Placement | undefined {
    return this.placements.at(-1)
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
    if (answer.writer > 0) this.doc.clientID = answer.writer
    for (const entry of answer.decisions) this.#learn(entry)
    this.seq = answer.seq
    const missing = Y.encodeStateAsUpdate(this.doc, new Uint8Array(answer.vector))
    if (this.#hasWords(missing)) await this.edit(missing)
    return answer
  }

  /** Asks for a document and takes nothing of it in. @throws Declined */
  async ask(document: DocumentId): Promise<void> {
    const answer = await this.socket.timeout(10_000).emitWithAck('open', { document, have: vectorOf(new Y.Doc()), after: 0 })
    if (!answer.ok) throw new Declined(answer)
    if (document === this.document && answer.writer > 0) this.doc.clientID = answer.writer
    if (document === this.document) this.seq = answer.seq
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

  async decide(
    decision: Decision,
    after = this.seq,
    key: string = crypto.randomUUID(),
    document: DocumentId = this.document
  ): Promise<number> {
    const answer = await this.socket.timeout(10_000).emitWithAck('decide', { document, decision, after, key })
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
  { protocol = PROTOCOL, transports = browser.transports, knock = '' } = {}
): Socket<Down, Up> {
  return io(browser.url, {
    auth: knock ? { knock, protocol } : { seat, protocol },
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
export async function until(so: () => boolean, what: string, mostMs = 45_000): Promise<void> {
  const deadline = performance.now() + mostMs
  while (!so()) {
    if (performance.now() > deadline) throw new Error(`waited too long until ${what}`)
    await new Promise((again) => setTimeout(again, 5))
  }
}

/** What is on a page, in one line that is the same wherever the page is the same. */
export const pageOf = (doc: Y.Doc): string => JSON.stringify(LISTS.map((list) => [list, sorted(doc.getMap(list).toJSON())]))

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)])
  )
}
