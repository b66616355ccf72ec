import type { DocumentId, HereSay, PersonHere, PersonId } from '@samepage/shared'
import { Presence } from '../live/presence.ts'
import type { Member } from '../live/edits.ts'

type SayHere = (document: DocumentId, everyone: PersonHere[]) => void

interface Elsewhere {
  everyone: PersonHere[]
  at: number
}

const SAY_AGAIN_MS = 5_000
const SILENT_AFTER_MS = 15_000
const GATHER_MS = 150 // presence is several times the bytes of the words themselves unless it is gathered

/** Tells everybody on a page who is here, soon after it changes and no more often than people can see. */
export class HereBoard {
  readonly #presence = new Presence()
  readonly #tell: SayHere
  readonly #unsaid = new Set<DocumentId>()
  readonly #due = new Map<DocumentId, NodeJS.Timeout>()
  /** What other processes said of who is on a page there. */
  readonly #elsewhere = new Map<DocumentId, Map<string, Elsewhere>>()
  /** Pages of which this process has said that somebody is there. */
  readonly #said = new Set<DocumentId>()
  readonly #say: SayHere | null
  readonly #timer: NodeJS.Timeout | undefined

  /** tell: those who are connected here. say: the other processes; null where there are none. */
  constructor(tell: SayHere, say: SayHere | null) {
    this.#tell = tell
    this.#say = say
    if (say) this.#timer = setInterval(() => this.#again(), SAY_AGAIN_MS).unref()
  }

  /** Another process says who is on a page there. */
  heard(document: DocumentId, everyone: PersonHere[], from: string): void {
    const there = this.#elsewhere.get(document) ?? new Map<string, Elsewhere>()
    this.#elsewhere.set(document, there)
    const before = there.get(from)?.everyone ?? []
    there.set(from, { everyone, at: performance.now() })
    if (JSON.stringify(everyone) !== JSON.stringify(before)) this.#gather(document)
  }

  set(document: DocumentId, member: Member, say: HereSay): void {
    this.#presence.set(document, member, say)
    this.tellSoon(document)
  }

  remove(document: DocumentId, member: Member): void {
    if (this.#presence.remove(document, member)) this.tellSoon(document)
  }

  tellSoon(document: DocumentId): void {
    this.#unsaid.add(document)
    this.#gather(document)
  }

  #gather(document: DocumentId): void {
    if (this.#due.has(document)) return
    const tell = (): void => {
      this.#due.delete(document)
      this.#tell(document, this.#everyone(document))
      if (this.#unsaid.delete(document)) this.#sayHere(document)
    }
    this.#due.set(document, setTimeout(tell, GATHER_MS).unref())
  }

  /** Somebody with screens at two processes is one person, and is where they write. */
  #everyone(document: DocumentId): PersonHere[] {
    const there = [...(this.#elsewhere.get(document)?.values() ?? [])].flatMap(({ everyone }) => everyone)
    const people = new Map<PersonId, PersonHere>()
    for (const one of [...there, ...this.#presence.everyone(document)])
      people.set(one.person, { ...one, writingIn: one.writingIn || people.get(one.person)?.writingIn || '' })
    return [...people.values()]
  }

  #sayHere(document: DocumentId): void {
    const everyone = this.#presence.everyone(document)
    if (everyone.length > 0) this.#said.add(document)
    else if (!this.#said.delete(document)) return
    this.#say?.(document, everyone)
  }

  /** Says it again, for processes that did not hear it, and forgets what those said that have fallen silent. */
  #again(): void {
    for (const document of this.#said) this.#sayHere(document)
    for (const [document, there] of this.#elsewhere) {
      const silent = [...there].filter(([, { at }]) => performance.now() - at > SILENT_AFTER_MS)
      for (const [from] of silent) there.delete(from)
      if (there.size === 0) this.#elsewhere.delete(document)
      if (silent.some(([, { everyone }]) => everyone.length > 0)) this.#gather(document)
    }
  }

  close(): void {
    clearInterval(this.#timer)
    for (const timer of this.#due.values()) clearTimeout(timer)
  }
}
