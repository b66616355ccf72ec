import {
  addCard,
  addDanger,
  DEFAULT_LABELS,
  type DocumentId,
  type List,
  type PersonId,
  type RefusalCode,
  tick,
  type Writer
} from '@samepage/shared'
import { onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { connect, type Guest, until } from './guest.ts'
import type { HostilePage } from './hostile-page.ts'
import type { Meeting } from './meeting.ts'
import { Browser } from './server.ts'
import { letterAt, madeAt, textAt } from './written-page.ts'
import type { At } from './update-parts.ts'

export type Outcome = RefusalCode | 'kept' | 'cut off'

const OPEN_COSTS = 10
const BYTES_FOR_ONE = 4096
/** What one device may ask in a rush: whoever goes on is slowed, which is not what is asked about here. */
const MOST_IN_A_RUSH = 350
/** The most bytes of one message; a larger one ends the connection before anybody reads it. */
export const MOST_MESSAGE_BYTES = 512 * 1024 - 200

/**
 * Kelly, whose browser sends whatever it likes: under the client id the server gave her, over a real connection. Cut off, she comes back
 * with another, and on another device when one has asked a lot.
 */
export class Attacker implements HostilePage {
  readonly doc: Y.Doc
  readonly client: HostilePage['client']
  readonly person: HostilePage['person']
  readonly child: string
  readonly #met: Meeting
  readonly #document: DocumentId
  #browser: Browser | null = null
  #socket: ReturnType<typeof connect> | null = null
  #isOpen = false
  #asked = 0
  /** How many connections she was cut off from. */
  cutOff = 0

  private constructor(met: Meeting, own: Guest, ids: Pick<HostilePage, 'client' | 'person'>) {
    this.#met = met
    this.doc = own.doc
    this.#document = own.document
    this.client = ids.client
    this.person = ids.person
    this.child = met.conference.children[0]?.id as string
  }

  /** Jean and Kelly write what the cases speak of, and then Kelly turns. Jean stays, and writes no more. */
  static async join(met: Meeting, chair: Guest): Promise<{ kelly: Attacker; jean: Guest }> {
    const jean = await met.join('network')
    await jean.write((writer) => {
      addCard({ ...writer, newId: () => 'jeans' }, { category: 'past', text: 'Nan 👍🏽 came home' })
      addDanger({ ...writer, newId: () => 'danger' }, DEFAULT_LABELS, { statement: 'What if' })
      tick(writer, 'dangers', 'danger', 'worried', 'Jean', true)
    })
    const own = await met.join('family')
    const other = await met.join('family')
    await own.write((writer) => void addCard({ ...writer, newId: () => 'kellys' }, { category: 'safety', text: 'We read' }))
    await until(() => own.doc.getMap('dangers').has('danger') && own.doc.getMap('cards').has('jeans'), 'Kelly has what Jean wrote')
    const nobody = crypto.getRandomValues(new Uint32Array(1))[0] ?? 1
    const client = { kelly: own.doc.clientID, jean: jean.doc.clientID, chair: chair.doc.clientID, spare: other.doc.clientID, nobody }
    other.socket.close()
    own.socket.close()
    return { jean, kelly: new Attacker(met, own, { client, person: { kelly: own.seat, jean: jean.seat, chair: chair.seat } }) }
  }

  /** What became of an edit. Her page is open when it is sent, unless it is `asIs`. */
  async send(update: Uint8Array, { document = this.#document, asIs = false } = {}): Promise<Outcome> {
    const socket = asIs && this.#socket ? this.#socket : await this.come()
    this.#asked += 1 + update.length / BYTES_FOR_ONE
    try {
      const answer = await socket.timeout(20_000).emitWithAck('edit', { document, update: Buffer.from(update) })
      if (answer.ok) return 'kept'
      this.#isOpen &&= asIs
      return answer.code
    } catch {
      return 'cut off'
    }
  }

  /** Asks for the page with any state vector at all. */
  async open(have: Uint8Array): Promise<Outcome> {
    const socket = await this.come()
    this.#asked += OPEN_COSTS
    try {
      const answer = await socket.timeout(20_000).emitWithAck('open', { document: this.#document, have: Buffer.from(have), after: 0 })
      return answer.ok ? 'kept' : answer.code
    } catch {
      return 'cut off'
    }
  }

  /** Her connection, with her page open on it. */
  async come(): Promise<ReturnType<typeof connect>> {
    if (this.#asked > MOST_IN_A_RUSH) {
      this.#socket?.close()
      this.#browser = null
    }
    if (!this.#socket?.connected) await this.#connect()
    if (!this.#isOpen) await this.#openPage()
    return this.#socket as ReturnType<typeof connect>
  }

  async #connect(): Promise<void> {
    if (!this.#browser) {
      this.#browser = new Browser(this.#met.server.url)
      await this.#browser.join(this.#met.link('family').url)
      this.#asked = 0
    }
    const socket = connect(this.#browser, this.person.kelly, {}, { transports: ['websocket'] })
    socket.io.reconnection(false)
    onTestFinished(() => void socket.close())
    let over = false
    socket.on('connect_error', () => (over = true))
    await until(() => socket.connected || over, 'Kelly is connected')
    socket.on('disconnect', () => {
      this.#isOpen = false
      this.cutOff++
    })
    this.#socket = socket
    this.#isOpen = false
  }

  /** Says that she has one more letter than the page under the id she had first, as a page does that comes back: so she goes on under it. */
  async #openPage(): Promise<void> {
    const vector = Y.decodeStateVector(Y.encodeStateVector(this.doc))
    vector.set(this.client.kelly, this.next(this.client.kelly) + 1)
    const have = Buffer.from(Y.encodeStateVector(vector))
    this.#asked += OPEN_COSTS
    const answer = await this.#socket?.timeout(20_000).emitWithAck('open', { document: this.#document, have, after: 0 })
    if (!answer?.ok) throw new Error(`Kelly cannot open her page: ${answer?.code}`)
    if (answer.writer !== this.client.kelly) throw new Error('Kelly was given another id')
    Y.applyUpdate(this.doc, new Uint8Array(answer.update), 'server')
    this.#isOpen = true
  }

  next(client: number): number {
    return Y.getState(this.doc.store, client)
  }

  text(list: List, id: string, field: string): Y.Text {
    return textAt(this.doc, list, id, field)
  }

  at(list: List, id: string, field?: string, ticked?: string): At {
    return madeAt(this.doc, list, id, field, ticked)
  }

  letter(list: List, id: string, field: string, index: number): At {
    return letterAt(this.doc, list, id, field, index)
  }

  /** What her page would send, after whatever it has. The page itself stays as it is. */
  draft(me: PersonId | 'same-page', client: number, write: (writer: Writer) => void): Uint8Array {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.doc), 'server')
    doc.clientID = client
    const before = Y.encodeStateVector(doc)
    write({ doc, me, origin: 'own', newId: () => crypto.randomUUID() })
    return Y.encodeStateAsUpdate(doc, before)
  }
}
