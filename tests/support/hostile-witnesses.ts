import { addCard } from '@samepage/shared'
import * as Y from 'yjs'
import { Guest, until } from './guest.ts'
import type { Meeting } from './meeting.ts'
import { Browser } from './server.ts'
import { textAt } from './written-page.ts'

const RHYTHM_MS = 20 // fast typing
const LONGEST_LINE = 200

/** A page as its bytes, the same for the same page however the words came. */
export function bytesOf(doc: Y.Doc): string {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return Buffer.from(Y.encodeStateAsUpdate(copy)).toString('base64')
}

/**
 * The chair and the school, who go on writing to one another whatever Kelly does, and somebody who comes late. `should`: the page as it is
 * when nobody else's words are on it.
 */
export class Witnesses {
  readonly chair: Guest
  readonly school: Guest
  readonly should = new Y.Doc()
  /** How long each letter took to the other's screen, in milliseconds. */
  readonly echoes: number[] = []
  /** How often one of them had to open the page again, through no fault of theirs. */
  interrupted = 0
  #seq = 0
  #turn: Promise<void> = Promise.resolve()
  #stopped = false
  #paused = false
  #lost = 0
  readonly #met: Meeting
  readonly #late: Browser

  private constructor(met: Meeting, chair: Guest, school: Guest, late: Browser) {
    this.#met = met
    this.chair = chair
    this.school = school
    this.#late = late
    for (const { socket, doc } of [chair, school]) {
      socket.on('disconnect', () => this.#lost++)
      doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin === 'me') Y.applyUpdate(this.should, update)
      })
    }
  }

  static async join(met: Meeting): Promise<Witnesses> {
    const late = new Browser(met.server.url)
    await late.join(met.link('professional', 'Amira').url)
    const chair = await met.join('chair')
    const school = await met.join('professional', 'Clarke')
    return new Witnesses(met, chair, school, late)
  }

  /** Whatever is on the page now is right; from here on only these two write. */
  async begin(): Promise<void> {
    await this.chair.write((writer) => void addCard({ ...writer, newId: () => 'line' }, { category: 'strengths', text: '.' }))
    await until(() => this.school.doc.getMap('cards').has('line'), 'the school hears the chair')
    Y.applyUpdate(this.should, Y.encodeStateAsUpdate(this.chair.doc))
    this.#seq = this.chair.seq
    this.#turn = this.#talk()
  }

  /** Both have heard one another once more, everybody has exactly what these two wrote, and nothing else was kept. Says what is wrong. */
  async look(): Promise<string[]> {
    await this.#pause()
    const late = await this.lateComer()
    const should = bytesOf(this.should)
    const wrong = [
      ...(bytesOf(this.chair.doc) === should ? [] : ['the chair’s page is another']),
      ...(bytesOf(this.school.doc) === should ? [] : ['the school’s page is another']),
      ...(bytesOf(late.doc) === should ? [] : ['whoever comes late gets another page']),
      ...(late.seq === this.#seq ? [] : [`${late.seq - this.#seq} entries were kept that nobody honest wrote`]),
      ...(this.#lost === 0 ? [] : ['an honest connection was lost']),
      ...[this.chair, this.school].flatMap(({ closings }) => closings.map((code) => `an honest page was closed: ${code}`))
    ]
    this.#paused = false
    return wrong
  }

  /** Somebody opens the page who has nothing of it. */
  async lateComer(): Promise<Guest> {
    const late = await Guest.open(this.#late, this.#met.link('professional', 'Amira').person, this.chair.document)
    late.socket.close()
    return late
  }

  /** An honest word of Kelly's or Jean's was kept. */
  alsoKept(update: Uint8Array, entries = 1): void {
    Y.applyUpdate(this.should, update)
    this.#seq += entries
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#paused = false
    await this.#turn
  }

  /** How long until the next letter of either reaches the other. */
  async nextEcho(): Promise<number> {
    const [count, began] = [this.echoes.length, performance.now()]
    await until(() => this.echoes.length >= count + 2, 'they hear one another')
    return performance.now() - began
  }

  #isQuiet = false

  async #pause(): Promise<void> {
    const count = this.echoes.length
    await until(() => this.echoes.length >= count + 2, 'they hear one another')
    this.#paused = true
    await until(() => this.#isQuiet, 'they stop for a moment')
  }

  async #talk(): Promise<void> {
    for (let turn = 0; !this.#stopped; turn++) {
      this.#isQuiet = this.#paused
      if (!this.#paused) await (turn % 2 === 0 ? this.#say(this.chair, this.school) : this.#say(this.school, this.chair))
      await new Promise((next) => setTimeout(next, RHYTHM_MS))
    }
    this.#isQuiet = true
  }

  async #say(from: Guest, to: Guest): Promise<void> {
    const heard = new Promise<void>((resolve) => to.doc.once('update', () => resolve()))
    const began = performance.now()
    try {
      await from.write(({ doc, origin }) => {
        const text = textAt(doc, 'cards', 'line', 'text')
        doc.transact(() => (text.length > LONGEST_LINE ? text.delete(1, LONGEST_LINE - 1) : text.insert(text.length, 'x')), origin)
      })
    } catch {
      this.interrupted++
      await Promise.all([from.open(), to.open()])
    }
    this.#seq++
    await heard
    this.echoes.push(performance.now() - began)
  }
}
