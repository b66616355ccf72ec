import { addCard, addDanger, addVoice, DEFAULT_LABELS, itemOf, type List, listOf, type PersonId, tick, type Writer } from '@samepage/shared'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { person, ScannedPage, written } from './scanned-page.ts'
import type { Hostile, HostilePage } from './hostile-page.ts'
import type { At } from './update-parts.ts'

export const CHAIR = person('chair')
export const JEAN = person('jean')
export const KELLY = person('kelly')
/** The Yjs client ids they write under; `nobody` and `spare` are new ones. */
export const CLIENT = { page: 1, jean: 10, chair: 20, kelly: 30, nobody: 40, spare: 50 } as const

/** A page with a card and a danger statement of Jean's and a card of Kelly's, and the numbers one needs to write in it by hand. */
export class WrittenPage extends ScannedPage implements HostilePage {
  readonly client = CLIENT
  readonly person = { kelly: KELLY, jean: JEAN, chair: CHAIR }
  readonly child = 'poppy'

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
    return textAt(this.doc, list, id, field)
  }

  at(list: List, id: string, field?: string, ticked?: string): At {
    return madeAt(this.doc, list, id, field, ticked)
  }

  letter(list: List, id: string, field: string, index: number): At {
    return letterAt(this.doc, list, id, field, index)
  }
}

export const textAt = (doc: Y.Doc, list: List, id: string, field: string): Y.Text => itemOf(doc, list, id)?.get(field) as Y.Text

/** Where an item was made, or one of its fields or the ticks in it. */
export function madeAt(doc: Y.Doc, list: List, id: string, field?: string, ticked?: string): At {
  let made = listOf(doc, list)._map.get(id) as Y.Item
  for (const key of [field, ticked]) {
    if (key !== undefined) made = (made.content as Y.ContentType).type._map.get(key) as Y.Item
  }
  return [made.id.client, made.id.clock]
}

/** Where the letter at `index` of a text was written. */
export function letterAt(doc: Y.Doc, list: List, id: string, field: string, index: number): At {
  let left = index
  for (let item = textAt(doc, list, id, field)._start; item !== null; item = item.right) {
    if (item.deleted) continue
    if (left < item.length) return [item.id.client, item.id.clock + left]
    left -= item.length
  }
  throw new Error(`no letter ${index}`)
}

/** One test for each: what Kelly sends is refused with that code, and the page is as it was. */
export function refuses(cases: Hostile<WrittenPage>): void {
  for (const [name, [code, make]] of Object.entries(cases)) {
    it(`[R26] ${name}`, () => {
      const page = new WrittenPage()
      const sent = make(page)
      expect(page.refusal(KELLY, sent)).toBe(code)
    })
  }
}
