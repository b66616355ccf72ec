import { Refusal } from '@samepage/shared'
import * as Y from 'yjs'
import { type Id, isSame } from './decode.ts'
import type { Draft, Fresh } from './draft.ts'
import { Line } from './line.ts'
import type { Spot } from './places.ts'

/** The letters of one text, or the values one after the other in one field: what the update adds to them. */
interface Row {
  fresh: Fresh[]
  /** All of it in order, laid out only where it takes that to tell. */
  line: Line | null
}

/**
 * Checks that new letters and values stand where somebody can have put them: between two that were neighbours on their page.
 * Anything else integrates differently on a screen that was there and on one that loads later, for good.
 */
export class Order {
  readonly #draft: Draft
  readonly #rows = new Map<Spot['place'], Map<string | null, Row>>()

  constructor(draft: Draft) {
    this.#draft = draft
  }

  /** fresh: what comes next. @throws Refusal */
  check(fresh: Fresh): void {
    if (fresh.spot.key !== null && fresh.rightOrigin) throw new Refusal('not-understood', 'a value before another')
    const row = this.#rowOf(fresh.spot)
    const between = this.#between(row, fresh)
    fresh.alone = between.length === 0
    // What stands there must be what the sender had not heard of yet.
    if (between.some((id) => this.#draft.seen.has(id, fresh))) throw new Refusal('not-understood', 'no neighbours')
    row.fresh.push(fresh)
  }

  /** The runs between the origins of `fresh`. @throws Refusal when they are the wrong way round */
  #between(row: Row, fresh: Fresh): readonly Id[] {
    const last = row.fresh.at(-1)
    if (!row.line) {
      if (!last) return this.#walk(fresh)
      if (last.alone && goesOn(last, fresh)) return []
      row.line = new Line(this.#firstOf(fresh.spot), () => this.#draft.step())
      for (const before of row.fresh) row.line.put(before)
    }
    return row.line.put(fresh)
  }

  #walk({ origin, rightOrigin, spot }: Fresh): Id[] {
    const left = origin && this.#draft.itemAt(origin)
    const right = rightOrigin && this.#draft.itemAt(rightOrigin)
    if (origin && rightOrigin && left === right) {
      if (origin.clock >= rightOrigin.clock) throw new Refusal('not-understood', 'crossed origins')
      return rightOrigin.clock === origin.clock + 1 ? [] : [{ client: origin.client, clock: origin.clock + 1 }]
    }
    const between: Id[] = []
    if (left && origin && origin.clock < left.lastId.clock) between.push({ client: origin.client, clock: origin.clock + 1 })
    let item = left ? left.right : this.#firstOf(spot)
    for (; item !== null && item !== right; item = item.right) {
      this.#draft.step()
      between.push(item.id)
    }
    if (item !== right) throw new Refusal('not-understood', 'crossed origins')
    if (right && rightOrigin && right.id.clock < rightOrigin.clock) between.push(right.id)
    return between
  }

  #firstOf({ place, key }: Spot): Y.Item | null {
    if (key === null) return place.type?._start ?? null
    let item = place.type?._map.get(key) ?? null
    for (; item?.left; item = item.left) this.#draft.step()
    return item
  }

  #rowOf({ place, key }: Spot): Row {
    let rows = this.#rows.get(place)
    if (!rows) this.#rows.set(place, (rows = new Map()))
    let row = rows.get(key)
    if (!row) rows.set(key, (row = { fresh: [], line: null }))
    return row
  }
}

/** Typing on: right behind the last letter, before the same neighbour. */
function goesOn(last: Fresh, { origin, rightOrigin }: Fresh): boolean {
  return isSame(origin, { client: last.client, clock: last.clock + last.length - 1 }) && isSame(rightOrigin, last.rightOrigin)
}
