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

/** A place after everything in `list`, which is in order. */
export const placeAtEnd = (list: readonly Placed[]): string => between(list.at(-1)?.order ?? null, null)

/**
 * A place just after `list[index]` (-1: first). list: in order.
 * pushed: new places for those behind it that share the place of `list[index]`; without them they would stay in front.
 */
export function roomAfter(list: readonly Placed[], index: number): { order: string; pushed: Placed[] } {
  const low = list[index]?.order ?? null
  const behind = list.slice(index + 1)
  const apart = low === null ? 0 : behind.findIndex(({ order }) => order > low)
  const tied = apart < 0 ? behind : behind.slice(0, apart)
  const high = behind[tied.length]?.order ?? null
  const order = between(low, high)
  let last = order
  return { order, pushed: tied.map(({ id }) => ({ id, order: (last = between(last, high)) })) }
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
