import { Refusal } from '@samepage/shared'
import * as Y from 'yjs'
import type { Range } from './decode.ts'
import type { Draft } from './draft.ts'
import { kindOf, type Spot } from './places.ts'
import { checkStriking } from './striking.ts'

/** Checks what the update takes away. What is gone already is free: whoever comes back repeats all that was ever deleted. @throws Refusal */
export function checkDeletes(draft: Draft, ranges: readonly Range[]): void {
  for (const range of ranges) {
    const end = range.clock + range.length
    // Deleting what is not written yet would make it vanish on arrival.
    if (end > draft.next(range.client)) throw new Refusal('missing-before', 'deletes what is to come')
    const known = Math.min(end, draft.known(range.client))
    if (range.clock < known) deleteKnown(draft, range.client, range.clock, known)
    if (known < end) deleteFresh(draft, range.client, Math.max(range.clock, known), end)
  }
}

function deleteKnown(draft: Draft, client: number, from: number, to: number): void {
  const structs = draft.context.doc.store.clients.get(client) ?? []
  for (let i = Y.findIndexSS(structs, from); i < structs.length; i++) {
    const struct = structs[i] as Y.Item | Y.GC
    if (struct.id.clock >= to) return
    if (struct.deleted) continue
    const start = Math.max(from, struct.id.clock)
    const end = Math.min(to, struct.id.clock + struct.length)
    const spot = draft.spotAt({ client, clock: start })
    draft.checkMayWrite(spot.place)
    checkDelete(draft, spot)
    if (spot.place.is === 'text') takeLetters(draft, spot, client, start, end)
    else if (spot.place.is === 'set' && spot.key !== null) spot.place.unticked.add(spot.key)
    else if (spot.place.is === 'item') forget(spot, null)
  }
}

function deleteFresh(draft: Draft, client: number, from: number, to: number): void {
  for (let i = draft.freshIndex(from); i < draft.fresh.length; i++) {
    const fresh = draft.fresh[i]
    if (!fresh || fresh.clock >= to) return
    const { spot, content } = fresh
    if (content.is === 'deleted') continue
    checkDelete(draft, spot)
    const end = Math.min(to, fresh.clock + fresh.length)
    if (spot.place.is === 'text') takeLetters(draft, spot, client, Math.max(from, fresh.clock), end)
    else forget(spot, end - 1)
  }
}

/** Things are struck through, never deleted. Letters, values and ticks may go. */
function checkDelete(draft: Draft, { place, key }: Spot): void {
  if (place.is === 'list') throw new Refusal('not-allowed', 'deletes an item')
  if (place.is !== 'item') return
  const kind = kindOf(place.list, key)
  if (kind === null || kind === 'text' || kind === 'set' || key === 'by') throw new Refusal('not-allowed', 'deletes a field')
  if (key === 'struck' || key === 'why') checkStriking(draft, place)
}

function takeLetters(draft: Draft, { place }: Spot, client: number, from: number, to: number): void {
  if (draft.cutsSign(client, from) || draft.cutsSign(client, to)) throw new Refusal('not-understood', 'half a sign')
  if (place.is === 'text') place.growth -= to - from
}

/** What was written last in this field or tick does not stay. clock: where it was written; null: the page had it. */
function forget({ place, key }: Spot, clock: number | null): void {
  if (key === null) return
  if (place.is === 'set' && place.ticked.get(key) === clock) place.ticked.delete(key)
  if (place.is !== 'item') return
  const wrote = place.wrote.get(key)
  if (clock === null && !wrote) place.wrote.set(key, { value: '', clock: -1, sure: true })
  else if (wrote?.clock === clock) place.wrote.set(key, { ...wrote, value: '' })
}
