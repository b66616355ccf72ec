import { type FieldKind, type List, Refusal, SHAPE } from '@samepage/shared'
import * as Y from 'yjs'

/** A Yjs type, as far as a look-through reads it. */
type YType = Pick<Y.AbstractType<unknown>, '_item' | '_map' | '_start' | '_length'>

/** Where something can stand in SHAPE, and what this update does there. `type` is what Yjs has there; null where the update makes it. */
export type Place = ListPlace | ItemPlace | TextPlace | SetPlace

export interface ListPlace {
  is: 'list'
  list: List
  type: YType | null
  added: Map<string, ItemPlace>
}

export interface ItemPlace {
  is: 'item'
  list: List
  type: YType | null
  wrote: Map<string, Written>
}

export interface TextPlace {
  is: 'text'
  list: List
  type: YType | null
  /** Letters added less letters taken away. */
  growth: number
}

export interface SetPlace {
  is: 'set'
  list: List
  type: YType | null
  /** Each tick this update leaves on, with the clock it was written at. */
  ticked: Map<string, number>
  unticked: Set<string>
}

/** What the update last wrote in a plain field. `sure`: it follows on what stands there, so no other value can win over it. */
export interface Written {
  value: string
  clock: number
  sure: boolean
}

/** A place, and under which key: an item's id in a list, a field in an item, a tick in a set; null in a text. */
export interface Spot {
  place: Place
  key: string | null
}

export const newItem = (list: List): ItemPlace => ({ is: 'item', list, type: null, wrote: new Map() })

export function newField(is: 'text' | 'set', list: List, type: YType | null): TextPlace | SetPlace {
  if (is === 'text') return { is, list, type, growth: 0 }
  return { is, list, type, ticked: new Map(), unticked: new Set() }
}

/** What a field holds, or null where SHAPE has no such field. */
export function kindOf(list: List, key: string | null): FieldKind | null {
  const fields: Record<string, FieldKind> = SHAPE[list]
  return key !== null && Object.hasOwn(fields, key) ? (fields[key] ?? null) : null
}

/** What a known plain field says now; empty where it says nothing. */
export function wordNow(type: YType | null, key: string): string {
  const item = type?._map.get(key)
  if (!item || item.deleted || !(item.content instanceof Y.ContentAny)) return ''
  const value: unknown = item.content.arr.at(-1)
  return typeof value === 'string' ? value : ''
}

/** Finds the place of each Yjs type, always the same object for the same type. Makes nothing in the document. */
export class Places {
  readonly #doc: Y.Doc
  readonly #has: readonly List[]
  readonly #lists = new Map<List, ListPlace>()
  readonly #known = new Map<YType, Place>()

  /** has: the lists that may stand in this document. */
  constructor(doc: Y.Doc, has: readonly List[]) {
    this.#doc = doc
    this.#has = has
  }

  list(root: string): ListPlace {
    const list = this.#has.find((known) => known === root)
    if (!list) throw new Refusal('not-allowed', 'root')
    let place = this.#lists.get(list)
    if (!place) {
      place = { is: 'list', list, type: this.#doc.share.get(list) ?? null, added: new Map() }
      this.#lists.set(list, place)
    }
    return place
  }

  /** @throws Refusal where SHAPE has no such place */
  of(type: YType): Place {
    let place = this.#known.get(type)
    if (!place) {
      place = this.#find(type)
      this.#known.set(type, place)
    }
    return place
  }

  /** The same, but null where this update has nothing to do with it. */
  touched(type: YType): Place | null {
    return this.#known.get(type) ?? null
  }

  #find(type: YType): Place {
    const item = type._item
    if (item === null) {
      const list = this.#has.find((known) => this.#doc.share.get(known) === type)
      if (list) return this.list(list)
    } else if (item.parent instanceof Y.AbstractType && item.parentSub !== null) {
      const above = this.of(item.parent)
      if (above.is === 'list') return { ...newItem(above.list), type }
      const kind = above.is === 'item' ? kindOf(above.list, item.parentSub) : null
      if (kind === 'text' || kind === 'set') return newField(kind, above.list, type)
    }
    throw new Refusal('not-allowed', 'place')
  }
}
