import { type List, type PersonId, Refusal } from '@samepage/shared'
import * as Y from 'yjs'
import type { Content, Id } from './decode.ts'
import { Order } from './order.ts'
import { type Place, Places, type Spot } from './places.ts'
import { Seen } from './seen.ts'

export interface ScanContext {
  /** The document as it stands, garbage-collected. */
  doc: Y.Doc
  /** Who sends the update. */
  me: PersonId | 'same-page'
  /** Whose a Yjs client id is, as the server gave it out; null: nobody's (R29). */
  writerOf: (client: number) => PersonId | 'same-page' | null
  mayStrikeOthers: boolean
  /** The lists this document has. */
  lists: readonly List[]
  /** Those of them the sender may write in. */
  writes: readonly List[]
  /** What an item of a list may be called. Nobody sees it, so nothing is to be said in it. */
  isItemId: (key: string) => boolean
}

/** Something the update adds: what the page does not have yet of one struct. */
export interface Fresh extends Id {
  length: number
  origin: Id | null
  rightOrigin: Id | null
  content: Content
  spot: Spot
  /** The place this makes: a new item, or a new item's text or set. */
  makes: Place | null
  /** Nothing stands between its two origins. */
  alone: boolean
}

/** How far one update may be followed along texts, in runs: some milliseconds. Yjs walks the same way when it applies it. */
const MOST_STEPS = 1_000_000

/** The page with an update laid over it: what is known, and what would be new. Nothing here changes the document. */
export class Draft {
  readonly context: ScanContext
  readonly places: Places
  readonly order: Order
  readonly seen: Seen
  /** In the order of their clocks, without a hole. */
  readonly fresh: Fresh[] = []
  #writer: number | null = null
  #steps = 0

  constructor(context: ScanContext) {
    this.context = context
    this.places = new Places(context.doc, context.lists)
    this.order = new Order(this)
    this.seen = new Seen(this)
  }

  /** The one client id with anything new in this update; null while there is none. */
  get writer(): number | null {
    return this.#writer
  }

  /** How much of a client's writing the document has. */
  known(client: number): number {
    return Y.getState(this.context.doc.store, client)
  }

  /** The same with what the update has added so far. */
  next(client: number): number {
    const last = client === this.#writer ? this.fresh.at(-1) : undefined
    return last ? last.clock + last.length : this.known(client)
  }

  /** @throws Refusal unless this client id may bring something new: it was given to the sender (R29), and is the only one */
  claim(client: number): void {
    if (client === this.#writer) return
    const owner = this.context.writerOf(client)
    const { me } = this.context
    const theirs = owner === me || (me === 'same-page' && owner === null && this.known(client) === 0)
    if (!theirs || this.#writer !== null) throw new Refusal('not-your-words', 'client')
    this.#writer = client
  }

  /** @throws Refusal('missing-before') when the document does not have it */
  knownAt(id: Id): Y.Item | Y.GC {
    const structs = this.context.doc.store.clients.get(id.client)
    if (!structs || id.clock >= this.known(id.client)) throw new Refusal('missing-before', 'reference')
    return structs[Y.findIndexSS(structs, id.clock)] as Y.Item | Y.GC
  }

  /** @throws Refusal for what is not text or value: Same Page never collects whole items, so nobody can have referred to one */
  itemAt(id: Id): Y.Item {
    const struct = this.knownAt(id)
    if (struct instanceof Y.Item) return struct
    throw new Refusal('not-understood', 'collected')
  }

  /** What the update itself wrote there; null where the document knows it already. */
  freshAt(id: Id): Fresh | null {
    const first = this.fresh[0]
    if (!first || id.client !== this.#writer || id.clock < first.clock) return null
    const fresh = this.fresh[this.freshIndex(id.clock)]
    if (fresh && id.clock < fresh.clock + fresh.length) return fresh
    throw new Refusal('missing-before', 'reference')
  }

  /** Where in `fresh` the clock falls; the last one for a clock beyond. */
  freshIndex(clock: number): number {
    let low = 0
    let high = this.fresh.length - 1
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if ((this.fresh[middle] as Fresh).clock <= clock) low = middle
      else high = middle - 1
    }
    return low
  }

  spotAt(id: Id): Spot {
    const fresh = this.freshAt(id)
    if (fresh) return fresh.spot
    const item = this.itemAt(id)
    if (!(item.parent instanceof Y.AbstractType)) throw new Refusal('not-understood', 'parent')
    return { place: this.places.of(item.parent), key: item.parentSub }
  }

  /** The place that was made at `id`. */
  placeAt(id: Id): Place {
    const fresh = this.freshAt(id)
    if (fresh?.makes) return fresh.makes
    const content = fresh ? null : this.itemAt(id).content
    if (content instanceof Y.ContentType) return this.places.of(content.type)
    throw new Refusal('not-understood', 'parent')
  }

  /** True when a cut just before `clock` would part the two halves of one sign, such as an emoji: both would be lost. */
  cutsSign(client: number, clock: number): boolean {
    if (clock === 0) return false
    const id = { client, clock: clock - 1 }
    const fresh = this.freshAt(id)
    const run = fresh ?? this.knownAt(id)
    const letters = fresh ? lettersOf(fresh.content) : lettersIn(run as Y.Item | Y.GC)
    const start = fresh ? fresh.clock : (run as Y.Item | Y.GC).id.clock
    return halves(letters, clock - start)
  }

  /** @throws Refusal unless the sender may change something there */
  checkMayWrite({ list }: Place): void {
    if (!this.context.writes.includes(list)) throw new Refusal('not-allowed', 'list')
  }

  /** Counts what the look-through costs. @throws Refusal when it is more than any person's writing */
  step(steps = 1): void {
    this.#steps += steps
    if (this.#steps > MOST_STEPS) throw new Refusal('too-fast', 'too far apart')
  }
}

const lettersOf = (content: Content): string => (content.is === 'letters' ? content.letters : '')
const lettersIn = (struct: Y.Item | Y.GC): string =>
  struct instanceof Y.Item && struct.content instanceof Y.ContentString ? struct.content.str : ''

/** True when cutting `letters` at `at` leaves half a surrogate pair on either side. */
export function halves(letters: string, at: number): boolean {
  return at > 0 && at < letters.length && (letters.charCodeAt(at - 1) & 0xfc00) === 0xd800
}
