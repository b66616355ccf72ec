import { addCard, itemOf, type PersonId } from '@samepage/shared'
import * as Y from 'yjs'
import type { Running } from '../servers/start.ts'
import { type Line, RelayLine, YjsLine } from './line.ts'
import { OurLine } from './our-line.ts'

const LETTERS_A_CARD = 15_000
const WORDS = 'Nan comes on Wednesdays, and Poppy sleeps there when her mum is not well. '

/** Somebody with a card of their own to type in. What they will type is made ready beforehand, letter by letter. */
export class Typist {
  readonly line: Line
  /** What they write under. */
  client = 0
  /** The page as it was given to them, and what they typed. */
  doc = new Y.Doc()
  /** Each key still to be pressed: an update, and the clock its letter has. */
  readonly keys: { update: Uint8Array; clock: number }[] = []
  /** When the letter with this clock was sent. */
  readonly sentAt = new Map<number, number>()
  #text: Y.Text | null = null
  #typed = 0

  constructor(line: Line) {
    this.line = line
  }

  async open(): Promise<void> {
    const { state, writer } = await this.line.open()
    this.doc = new Y.Doc()
    Y.applyUpdate(this.doc, state)
    if (writer !== null) this.doc.clientID = writer
    this.client = this.doc.clientID
  }

  /** Puts an empty card on the page. */
  begin(): void {
    this.line.send(this.#written(() => this.#card()))
  }

  /** Makes ready as many keys as will be pressed. */
  practise(keys: number): void {
    for (let i = 0; i < keys; i++) {
      const clock = Y.getState(this.doc.store, this.client)
      const update = this.#written(() => this.#type())
      this.keys.push({ update, clock })
    }
  }

  press(): void {
    const key = this.keys.shift()
    if (!key) return
    this.sentAt.set(key.clock, performance.now())
    this.line.send(key.update)
  }

  /** What was pressed and heard so far is not measured. */
  forget(): void {
    this.sentAt.clear()
    this.line.heard = []
  }

  #type(): void {
    if (!this.#text || this.#text.length >= LETTERS_A_CARD) this.#card()
    this.#text?.insert(this.#text.length, WORDS[this.#typed++ % WORDS.length] ?? ' ')
  }

  #card(): void {
    const { doc } = this
    const me = this.line.seat as PersonId
    const id = addCard({ doc, me, origin: 'me', newId: () => crypto.randomUUID() }, { category: 'past', text: '' })
    this.#text = itemOf(doc, 'cards', id)?.get('text') as Y.Text
  }

  #written(act: () => void): Uint8Array {
    const updates: Uint8Array[] = []
    const note = (update: Uint8Array): void => void updates.push(update)
    this.doc.on('update', note)
    this.doc.transact(act)
    this.doc.off('update', note)
    return updates.length === 1 ? (updates[0] as Uint8Array) : Y.mergeUpdates(updates)
  }
}

export function lineTo(server: Running, room: string, link: string): Line {
  if (server.peer === 'ours') return new OurLine(server, room, link)
  return server.peer.endsWith('relay') ? new RelayLine(server, room) : new YjsLine(server, room)
}

/** Everybody of every room, at their places with a card each. */
export async function seatEverybody(server: Running): Promise<Typist[][]> {
  const rooms = server.rooms.map(({ name, links }) => links.map((link) => new Typist(lineTo(server, name, link))))
  const waiting = rooms.flat()
  while (waiting.length > 0) await Promise.all(waiting.splice(0, 20).map((typist) => typist.open()))
  for (const typist of rooms.flat()) typist.begin()
  return rooms
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))
