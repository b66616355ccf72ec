import {
  addCard,
  addDanger,
  addVoice,
  DEFAULT_LABELS,
  itemOf,
  type List,
  listOf,
  type PersonId,
  type RefusalCode,
  tick,
  type Writer
} from '@samepage/shared'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { person, ScannedPage, written } from './scanned-page.ts'
import { type At, type Part, update } from './update-parts.ts'

export const CHAIR = person('chair')
export const JEAN = person('jean')
export const KELLY = person('kelly')
/** The Yjs client ids they write under. */
export const CLIENT = { page: 1, jean: 10, chair: 20, kelly: 30, nobody: 40 } as const

/** A page with a card and a danger statement of Jean's and a card of Kelly's, and the numbers one needs to write in it by hand. */
export class WrittenPage extends ScannedPage {
  constructor() {
    super()
    this.chairs.add(CHAIR)
    this.write('same-page', CLIENT.page, ({ doc }) => addVoice(doc, 'poppy'))
    this.write(JEAN, CLIENT.jean, (writer) => {
      addCard({ ...writer, newId: () => 'jeans' }, { category: 'past', text: 'Nan 👍🏽 came home' })
      addDanger({ ...writer, newId: () => 'danger' }, DEFAULT_LABELS, { statement: 'What if' })
      tick(writer, 'dangers', 'danger', 'worried', 'Jean', true)
    })
    this.write(KELLY, CLIENT.kelly, (writer) => void addCard({ ...writer, newId: () => 'kellys' }, { category: 'safety', text: 'We read' }))
  }

  write(me: PersonId | 'same-page', client: number, write: (writer: Writer) => void): void {
    this.take(me, this.draft(me, client, write))
  }

  /** What somebody would send, not sent. */
  draft(me: PersonId | 'same-page', client: number, write: (writer: Writer) => void): Uint8Array {
    const writer = this.copyFor(me)
    writer.doc.clientID = client
    return written(writer, write)
  }

  /** The clock a client writes at next. */
  next(client: number): number {
    return Y.getState(this.doc.store, client)
  }

  text(list: List, id: string, field: string): Y.Text {
    return itemOf(this.doc, list, id)?.get(field) as Y.Text
  }

  /** Where an item was made, or one of its fields or the ticks in it. */
  at(list: List, id: string, field?: string, tick?: string): At {
    let made = listOf(this.doc, list)._map.get(id) as Y.Item
    for (const key of [field, tick]) {
      if (key !== undefined) made = (made.content as Y.ContentType).type._map.get(key) as Y.Item
    }
    return [made.id.client, made.id.clock]
  }

  /** Where the letter at `index` of a text was written. */
  letter(list: List, id: string, field: string, index: number): At {
    let left = index
    for (let item = this.text(list, id, field)._start; item !== null; item = item.right) {
      if (item.deleted) continue
      if (left < item.length) return [item.id.client, item.id.clock + left]
      left -= item.length
    }
    throw new Error(`no letter ${index}`)
  }
}

/** What Kelly writes by hand, after all she wrote before. */
export const byKelly = (page: WrittenPage, ...all: Part[]): Uint8Array => update([[CLIENT.kelly, page.next(CLIENT.kelly), ...all]])

/** One test for each: what Kelly sends is refused with that code, at once, and the page is as it was. */
export function refuses(cases: Record<string, [RefusalCode, (page: WrittenPage) => Uint8Array]>): void {
  for (const [name, [code, make]] of Object.entries(cases)) {
    it(`[R26] ${name}`, () => {
      const page = new WrittenPage()
      const sent = make(page)
      const began = performance.now()
      expect(page.refusal(KELLY, sent)).toBe(code)
      expect(performance.now() - began).toBeLessThan(1000)
    })
  }
}
