import {
  INTERPRETERS_LISTS,
  type List,
  LISTS,
  type PersonId,
  Refusal,
  type RefusalCode,
  type Writer,
  WRITERS_LISTS
} from '@samepage/shared'
import { applyGuarded } from '@samepage/server/live/guarded.ts'
import { scan } from '@samepage/server/live/scan/scan.ts'
import * as Y from 'yjs'

type By = PersonId | 'same-page'

export const person = (name: string): PersonId => name as PersonId

/** A page on the server: looked through, then applied, with nothing kept on a disk. */
export class ScannedPage {
  doc = new Y.Doc()
  readonly writers = new Map<number, By>()
  readonly chairs = new Set<By>(['same-page'])
  /** Whoever writes under an id that is nobody's has been given it: off where that is what is asked about. */
  givesIds = true
  lists: readonly List[] = LISTS
  /** Interpreters write in lists of their own. */
  readonly interpreters = new Set<By>()

  /** What was new in it; null when nothing was. @throws Refusal */
  take(me: By, update: Uint8Array): Uint8Array | null {
    const { writer } = this.look(me, update)
    if (writer !== null) this.writers.set(writer, me)
    return applyGuarded(this.doc, update, me)
  }

  look(me: By, update: Uint8Array): { writer: number | null } {
    return scan(update, {
      doc: this.doc,
      me,
      writerOf: (client) => this.writers.get(client) ?? (this.givesIds && Y.getState(this.doc.store, client) === 0 ? me : null),
      mayStrikeOthers: this.chairs.has(me),
      lists: this.lists,
      writes: this.lists.filter(
        (list) => me === 'same-page' || (this.interpreters.has(me) ? INTERPRETERS_LISTS : WRITERS_LISTS).includes(list)
      ),
      isItemId: () => true // short names read better here; what a room takes is asked in scan-shape.test.ts
    })
  }

  /** Why an update is refused, or null. Says so when looking changed anything. */
  refusal(me: By, update: Uint8Array): RefusalCode | 'changed the page' | null {
    const before = this.fingerprint()
    let code: RefusalCode | null = null
    try {
      this.look(me, update)
    } catch (why) {
      if (!(why instanceof Refusal)) throw why
      code = why.code
    }
    return this.fingerprint() === before ? code : 'changed the page'
  }

  /** Starts again from its own saved state, as after a restart. */
  reload(): void {
    const state = Y.encodeStateAsUpdate(this.doc)
    this.doc = new Y.Doc()
    Y.applyUpdate(this.doc, state)
  }

  /** A copy of the page for somebody to write in. `origin` marks what they did themselves. */
  copyFor(me: string): Writer {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.doc), 'server')
    return { doc, me, origin: 'own', newId: () => crypto.randomUUID() }
  }

  fingerprint(): string {
    return `${[...this.doc.share.keys()].join()} ${Buffer.from(Y.encodeStateAsUpdate(this.doc)).toString('base64')}`
  }
}

/** Everything on a page, the same string for the same page. */
export function readingOf(doc: Y.Doc): string {
  return JSON.stringify(
    LISTS.map((list) => Object.entries(doc.getMap(list).toJSON()).sort(([a], [b]) => (a < b ? -1 : 1))),
    (_key, value: unknown) =>
      value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort()) : value
  )
}

/** What somebody wrote, as one update. */
export function written(writer: Writer, write: (writer: Writer) => void): Uint8Array {
  const before = Y.encodeStateVector(writer.doc)
  write(writer)
  return Y.encodeStateAsUpdate(writer.doc, before)
}
