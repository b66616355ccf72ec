import { LONGEST_TEXT, MOST_DANGERS, MOST_ITEMS, MOST_TICKS, Refusal } from '@samepage/shared'
import * as Y from 'yjs'
import type { Draft } from './draft.ts'
import { type ItemPlace, type ListPlace, type Place, type SetPlace, type TextPlace, wordNow } from './places.ts'

/** About 5 MB of page, in letters and values that stand and in runs of them. A long conference has a tenth of it. */
const MOST_LETTERS = 2_000_000
const MOST_RUNS = 200_000
/** Different ticks there ever were in one set: Yjs keeps the name of a tick that was taken back. */
const MOST_TICKS_EVER = MOST_TICKS * 5

/** Whether there is room for what the update adds, counted as the page will be after it. @throws Refusal */
export function checkRoom(draft: Draft): void {
  for (const place of new Set(draft.fresh.map(({ spot }) => spot.place))) checkPlace(place)
  checkDangers(draft)
  if (draft.fresh.length > 0) checkPage(draft)
}

function checkPlace(place: Place): void {
  switch (place.is) {
    case 'list':
      return checkList(place)
    case 'text':
      return checkText(place)
    case 'set':
      return checkTicks(place)
    case 'item':
      return
    default:
      return place satisfies never
  }
}

function checkList({ list, type, added }: ListPlace): void {
  if ((type?._map.size ?? 0) + added.size > MOST_ITEMS[list]) throw new Refusal('too-many', list)
}

function checkText({ type, growth }: TextPlace): void {
  // Making a text shorter is always right.
  if (growth > 0 && (type?._length ?? 0) + growth > LONGEST_TEXT) throw new Refusal('text-too-long')
}

function checkTicks({ type, ticked, unticked }: SetPlace): void {
  let ever = ticked.size
  let on = ticked.size
  for (const [key, item] of type?._map ?? []) {
    if (ticked.has(key)) continue
    ever++
    if (!item.deleted && !unticked.has(key)) on++
  }
  if (ticked.size > 0 && (on > MOST_TICKS || ever > MOST_TICKS_EVER)) throw new Refusal('too-many', 'ticks')
}

/** Only an update that makes more danger statements stand can be one too many: a new one, or a strike taken back. */
function checkDangers(draft: Draft): void {
  if (!draft.context.lists.includes('dangers')) return
  const dangers = draft.places.list('dangers')
  let before = 0
  let after = 0
  for (const item of dangers.added.values()) after += stands(item) ? 1 : 0
  for (const item of dangers.type?._map.values() ?? []) {
    if (!(item.content instanceof Y.ContentType)) continue
    const { type } = item.content
    const stood = wordNow(type, 'struck') === ''
    const place = draft.places.touched(type)
    before += stood ? 1 : 0
    after += (place?.is === 'item' && place.wrote.has('struck') ? stands(place) : stood) ? 1 : 0
  }
  if (after > before && after > MOST_DANGERS) throw new Refusal('too-many', 'dangers standing')
}

/** Whether an item whose `struck` this update writes may stand afterwards. Where another value could win over it, it may. */
function stands({ wrote }: ItemPlace): boolean {
  const struck = wrote.get('struck')
  return !struck?.sure || struck.value === ''
}

function checkPage(draft: Draft): void {
  let letters = 0
  let runs = draft.fresh.length
  for (const { length } of draft.fresh) letters += length
  for (const [client, structs] of draft.context.doc.store.clients) {
    letters += draft.known(client)
    runs += structs.length
  }
  if (runs > MOST_RUNS) throw new Refusal('page-full', 'runs')
  // Every letter there ever was is the quick count; those that stand are counted when it no longer tells.
  if (letters > MOST_LETTERS && standing(draft) > MOST_LETTERS) throw new Refusal('page-full', 'letters')
}

function standing(draft: Draft): number {
  let letters = 0
  for (const { content, length } of draft.fresh) if (content.is !== 'deleted') letters += length
  for (const structs of draft.context.doc.store.clients.values()) {
    for (const struct of structs) if (!struct.deleted) letters += struct.length
  }
  return letters
}
