import { generateKeyBetween } from 'fractional-indexing'

/** Something with a place in a list. Equal places (two people moving at once) fall back on the id, so every screen agrees. */
export interface Placed {
  id: string
  order: string
}

export function byPlace(a: Placed, b: Placed): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : 1
}

/** A place just after `list[index]` (-1: first). list: in order. Where neighbours share a place, it is just after all of them. */
export function placeAfter(list: readonly Placed[], index: number): string {
  const low = list[index]?.order ?? null
  for (const { order } of list.slice(index + 1)) {
    if (low === null || low < order) return between(low, order)
  }
  return between(low, null)
}

/** Keys that another program wrote badly must not stop anybody adding a card. */
function between(low: string | null, high: string | null): string {
  try {
    return generateKeyBetween(low, high)
  } catch {
    // A malformed neighbour: sort right after it; `~`-free letters keep within what the server accepts.
    return `${low ?? ''}a0`.slice(0, 200)
  }
}
