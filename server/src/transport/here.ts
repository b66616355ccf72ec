import type { DocumentId, HereSay, PersonHere } from '@samepage/shared'
import { Presence } from '../live/presence.ts'
import type { Member } from '../live/edits.ts'

const GATHER_MS = 150 // presence is several times the bytes of the words themselves unless it is gathered

/** Tells everybody on a page who is here, soon after it changes and no more often than people can see. */
export class HereBoard {
  readonly #presence = new Presence()
  readonly #tell: (document: DocumentId, everyone: PersonHere[]) => void
  readonly #due = new Map<DocumentId, NodeJS.Timeout>()

  constructor(tell: (document: DocumentId, everyone: PersonHere[]) => void) {
    this.#tell = tell
  }

  set(document: DocumentId, member: Member, say: HereSay): void {
    this.#presence.set(document, member, say)
    this.tellSoon(document)
  }

  remove(document: DocumentId, member: Member): void {
    this.#presence.remove(document, member)
    this.tellSoon(document)
  }

  tellSoon(document: DocumentId): void {
    if (this.#due.has(document)) return
    const tell = (): void => {
      this.#due.delete(document)
      this.#tell(document, this.#presence.everyone(document))
    }
    this.#due.set(document, setTimeout(tell, GATHER_MS).unref())
  }

  close(): void {
    for (const timer of this.#due.values()) clearTimeout(timer)
  }
}
