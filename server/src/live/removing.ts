import {
  earlierTexts,
  type Instant,
  itemOf,
  linesBeneath,
  LISTS,
  type PersonId,
  Refusal,
  type RemoveWordsAsk,
  type Seq,
  SHAPE
} from '@samepage/shared'
import * as Y from 'yjs'

/** Letters of one client, by their clocks: from `from` up to before `to`. */
interface Letters {
  client: number
  from: number
  to: number
}

/** What taking words away comes to. `state`: the whole page without them. `holds`: whether an update of the journal has any of them. */
export interface Removal {
  update: Uint8Array
  state: Uint8Array
  holds: (update: Uint8Array) => boolean
}

/** What a removal came to. `first`, `at`: the number and the moment from which the words were in the journal. `here`: who had the page open. */
export interface Removed {
  removal: Seq
  first: Seq
  at: Instant
  here: PersonId[]
}

/**
 * Takes words out of a copy of the page, and with them whatever an interpreter wrote beneath: it says the same. Words that were taken away before stand in no state, only in the history: their removal changes
 * nothing on the page. @throws Refusal('moved-on') when there is no such place, Refusal('not-allowed') for what is nobody's words
 */
export function removalOf(copy: Y.Doc, { list, item, field, words }: RemoveWordsAsk): Removal {
  const holder = LISTS.includes(list) ? itemOf(copy, list, item) : null
  if (!holder) throw new Refusal('moved-on', 'no such item')
  if (!Object.hasOwn(SHAPE[list], field)) throw new Refusal('moved-on', 'no such field')
  if (['by', 'order', 'struck'].includes(field)) throw new Refusal('not-allowed', 'not words')
  const before = Y.encodeStateVector(copy)
  const value = holder.get(field)
  const gone = takenBy(copy, () => {
    if (value instanceof Y.Text) takeLetters(value, words)
    else if (typeof value === 'string' && value !== '' && value.includes(words)) holder.delete(field)
  })
  if (value instanceof Y.Map) gone.push(...takeTicks(copy, value, words))
  const wereThere = gone.length > 0
  gone.push(...takenBy(copy, () => linesBeneath(copy, list, item, field).forEach((line) => takeLetters(line.text, ''))))
  // What the line said last time says the same, at the review that looks at it again.
  gone.push(...takenBy(copy, () => earlierTexts(copy, list, item, field).forEach((text) => takeLetters(text, words))))
  // Nobody knows any more when words were written that are gone from the page: they count as there from the beginning.
  const holds = (update: Uint8Array): boolean => !wereThere || holdsAny(update, gone)
  return { update: Y.encodeStateAsUpdate(copy, before), state: Y.encodeStateAsUpdate(copy), holds }
}

/** Every letter and value that is gone after `act`. */
function takenBy(copy: Y.Doc, act: () => void): Letters[] {
  const gone: Letters[] = []
  const note = (transaction: Y.Transaction): void => {
    for (const [client, ranges] of transaction.deleteSet.clients)
      for (const { clock, len } of ranges) gone.push({ client, from: clock, to: clock + len })
  }
  copy.on('afterTransaction', note)
  copy.transact(act)
  copy.off('afterTransaction', note)
  return gone
}

function takeLetters(text: Y.Text, words: string): void {
  if (words === '') return text.delete(0, text.length)
  for (let at = text.toString().indexOf(words); at >= 0; at = text.toString().indexOf(words)) text.delete(at, words.length)
}

/** Takes ticks off by their name. Yjs keeps the name of a tick that was taken off, so what stood there is made nameless. */
function takeTicks(copy: Y.Doc, ticks: Y.Map<unknown>, name: string): Letters[] {
  const gone: Letters[] = []
  for (const [tick, newest] of [...ticks._map]) {
    if (name !== '' && tick !== name) continue
    ticks.delete(tick)
    for (let item: Y.Item | null = newest; item; item = item.left) {
      const { client, clock } = item.id
      const structs = copy.store.clients.get(client) ?? []
      structs[Y.findIndexSS(structs, clock)] = new Y.GC(item.id, item.length)
      gone.push({ client, from: clock, to: clock + item.length })
    }
    ticks._map.delete(tick)
  }
  return gone
}

function holdsAny(update: Uint8Array, gone: readonly Letters[]): boolean {
  const { structs } = Y.decodeUpdate(update)
  return structs.some(({ id, length }) =>
    gone.some(({ client, from, to }) => id.client === client && id.clock < to && id.clock + length > from)
  )
}
