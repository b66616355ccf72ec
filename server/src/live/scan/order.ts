import { Refusal } from '@samepage/shared'
import * as Y from 'yjs'
import { type Id, isSame } from './decode.ts'
import type { Draft, Fresh } from './draft.ts'
import { Line } from './line.ts'
import type { Spot, TextPlace } from './places.ts'

/**
 * Checks that `fresh.origin` stands left of `fresh.rightOrigin`. Crossed origins integrate differently
 * on a screen that was there and on one that loads later, for good (security.md Y31).
 */
export function checkOrder(draft: Draft, fresh: Fresh): void {
  const { place } = fresh.spot
  if (place.is !== 'text') {
    if (fresh.rightOrigin) throw new Refusal('not-understood', 'order of values') // values have only what was there before
    checkValueOrder(draft, fresh)
    return
  }
  if (place.line) place.line.put(fresh)
  else if (!isPlainlyOrdered(draft, fresh)) place.line = layOut(draft, place, fresh)
  place.fresh.push(fresh)
}

function checkValueOrder(draft: Draft, fresh: Fresh): void {
  if (!fresh.origin || !draft.freshAt(fresh.origin)) walk(draft, fresh.spot, fresh.origin, null)
}

/** False when it takes the whole text to tell. @throws Refusal when the order is plainly wrong */
function isPlainlyOrdered(draft: Draft, fresh: Fresh): boolean {
  const { origin, rightOrigin } = fresh
  const left = origin && draft.freshAt(origin)
  const right = rightOrigin && draft.freshAt(rightOrigin)
  if (!left && !right) {
    fresh.reach = walk(draft, fresh.spot, origin, rightOrigin)
    return true
  }
  if (left && left === right) {
    if (origin && rightOrigin && origin.clock >= rightOrigin.clock) throw new Refusal('not-understood', 'crossed origins')
    return true
  }
  if (left && isSame(left.rightOrigin, rightOrigin)) return true // goes on typing where `left` was typed
  if (right && isSame(right.origin, origin)) {
    fresh.reach = right.reach // stands between `right` and what `right` was put behind
    draft.step(fresh.reach)
    return true
  }
  return false
}

/** How many known runs stand between the two. @throws Refusal when `to` does not stand right of `from` */
function walk(draft: Draft, spot: Spot, from: Id | null, to: Id | null): number {
  const left = from && draft.itemAt(from)
  const right = to && draft.itemAt(to)
  if (from && to && left === right) {
    if (from.clock >= to.clock) throw new Refusal('not-understood', 'crossed origins')
    return 0
  }
  let reach = 0
  let item = left ? left.right : firstOf(draft, spot)
  for (; item !== null && item !== right; item = item.right) {
    draft.step()
    reach++
  }
  if (item !== right) throw new Refusal('not-understood', 'crossed origins')
  return reach
}

function firstOf(draft: Draft, { place, key }: Spot): Y.Item | null {
  if (key === null) return place.type?._start ?? null
  let item = place.type?._map.get(key) ?? null
  for (; item?.left; item = item.left) draft.step()
  return item
}

function layOut(draft: Draft, place: TextPlace, fresh: Fresh): Line {
  const line = new Line(place.type, () => draft.step())
  for (const before of place.fresh) line.put(before)
  line.put(fresh)
  return line
}
