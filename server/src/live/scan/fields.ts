import { fits, hasStrangeSigns, isKey, Refusal } from '@samepage/shared'
import { isSame } from './decode.ts'
import type { Draft, Fresh } from './draft.ts'
import { type ItemPlace, kindOf, type ListPlace, newField, newItem, type SetPlace, type TextPlace } from './places.ts'
import { checkStriking } from './striking.ts'

/** Checks that something new is of the kind SHAPE has there, and notes what it changes. @throws Refusal */
export function checkContent(draft: Draft, fresh: Fresh): void {
  const { place } = fresh.spot
  switch (place.is) {
    case 'list':
      return checkItem(draft, place, fresh)
    case 'item':
      return checkField(draft, place, fresh)
    case 'set':
      return checkTick(place, fresh)
    case 'text':
      return checkLetters(place, fresh)
    default:
      return place satisfies never
  }
}

/** A new item, under an id that never stood there: an item is never put in place of another. */
function checkItem(draft: Draft, place: ListPlace, fresh: Fresh): void {
  const id = fresh.spot.key
  if (id === null || !isKey(id) || !draft.context.isItemId(id)) throw new Refusal('not-allowed', 'id')
  if (place.type?._map.has(id) || place.added.has(id)) throw new Refusal('not-allowed', 'in place of an item')
  if (fresh.content.is !== 'type' || fresh.content.type !== 'map') throw new Refusal('not-allowed', 'no item')
  if (place.list === 'voices' && draft.context.me !== 'same-page') throw new Refusal('not-allowed', 'voices')
  const item = newItem(place.list)
  place.added.set(id, item)
  fresh.makes = item
}

function checkField(draft: Draft, place: ItemPlace, fresh: Fresh): void {
  const { key } = fresh.spot
  const kind = kindOf(place.list, key)
  if (key === null || kind === null) throw new Refusal('not-allowed', 'field')
  if (kind === 'text' || kind === 'set') makeField(place, key, kind, fresh)
  else checkPlain(draft, place, key, fresh)
  noteWritten(place, key, fresh)
}

/** A text or set is made together with its item. Made again later, it would take what others wrote with it. */
function makeField(place: ItemPlace, key: string, kind: 'text' | 'set', fresh: Fresh): void {
  const wanted = kind === 'text' ? 'text' : 'map'
  if (fresh.content.is !== 'type' || fresh.content.type !== wanted) throw new Refusal('not-allowed', 'kind of field')
  if (place.type !== null || place.wrote.has(key)) throw new Refusal('not-allowed', 'in place of a field')
  fresh.makes = newField(kind, place.list, null)
}

function checkPlain(draft: Draft, place: ItemPlace, key: string, fresh: Fresh): void {
  const { me } = draft.context
  const { content } = fresh
  const kind = kindOf(place.list, key)
  if (key === 'struck' || key === 'why') checkStriking(draft, place)
  if (key === 'by') {
    if (place.type !== null || place.wrote.has(key)) throw new Refusal('not-allowed', 'by')
    if (content.is !== 'values' || content.values.some((value) => value !== me)) throw new Refusal('not-your-words', 'by')
  }
  if (content.is === 'deleted') return // written and taken back before it was sent
  if (content.is !== 'values' || kind === null) throw new Refusal('not-allowed', 'kind of field')
  for (const value of content.values) {
    if (value !== true && hasStrangeSigns(value)) throw new Refusal('strange-signs', key)
    if (!fits(kind, value, me)) throw new Refusal('not-allowed', 'value')
  }
}

function noteWritten(place: ItemPlace, key: string, { content, origin, clock, length, client }: Fresh): void {
  const value = content.is === 'values' ? content.values.at(-1) : ''
  const before = place.wrote.get(key)
  const newest = place.type?._map.get(key)?.lastId ?? null
  const sure = before ? before.sure && isSame(origin, { client, clock: before.clock }) : isSame(origin, newest)
  place.wrote.set(key, { value: typeof value === 'string' ? value : '', clock: clock + length - 1, sure })
}

function checkTick(place: SetPlace, fresh: Fresh): void {
  const { content, spot } = fresh
  if (spot.key === null || !isKey(spot.key)) throw new Refusal('not-allowed', 'tick')
  if (content.is === 'deleted') {
    place.ticked.delete(spot.key)
    return
  }
  if (content.is !== 'values' || content.values.some((value) => value !== true)) throw new Refusal('not-allowed', 'tick')
  place.ticked.set(spot.key, fresh.clock + fresh.length - 1)
}

function checkLetters(place: TextPlace, fresh: Fresh): void {
  const { content, spot } = fresh
  if (spot.key !== null) throw new Refusal('not-allowed', 'style')
  if (content.is === 'deleted') return // written and taken away before it was sent
  if (content.is !== 'letters') throw new Refusal('not-allowed', 'no letters')
  if (hasStrangeSigns(content.letters)) throw new Refusal('strange-signs')
  place.growth += content.letters.length
}
