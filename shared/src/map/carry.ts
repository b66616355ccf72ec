import * as Y from 'yjs'
import type { Conference } from '../conference.ts'
import { LOOKED_AT } from '../looking-back.ts'
import { earlierFrom } from './earlier.ts'
import { listOf } from './read.ts'
import { type FieldKind, type List, LISTS, SHAPE } from './shape.ts'

const STAY: readonly List[] = ['voices', 'pictures', 'lines', 'earlier']
const AT_ONCE = 25 // items in one update: each stays far under what an update may hold

/**
 * Writes what stands on one page on another, for Same Page itself: a review starts from the plan there is. Struck items stay behind, and so does
 * what the children said and showed: they are asked anew. An interpreter's lines stay too, for whoever interprets answers for their own. Items keep their ids, and under
 * these ids stands what each said, for the review to be held against (R73). before: the conference it was, as it was signed. renamed: people and
 * children, from their ids there to their ids here.
 * Answers with the updates, in order.
 */
export function carryForward(from: Y.Doc, into: Y.Doc, before: Conference, renamed: ReadonlyMap<string, string>): Uint8Array[] {
  const updates: Uint8Array[] = []
  const note = (update: Uint8Array): void => void updates.push(update)
  into.on('update', note)
  for (const list of LISTS.filter((one) => !STAY.includes(one))) {
    const standing = [...listOf(from, list)].filter(([, item]) => item instanceof Y.Map && !item.get('struck'))
    for (let i = 0; i < standing.length; i += AT_ONCE)
      into.transact(() => {
        for (const [id, item] of standing.slice(i, i + AT_ONCE)) listOf(into, list).set(id, copyOf(list, item, renamed))
      })
  }
  const then = { conference: before, renamed: (id: string): string => renamed.get(id) ?? id }
  for (const list of LOOKED_AT) {
    const standing = [...listOf(from, list)].filter(([, item]) => item instanceof Y.Map && !item.get('struck'))
    for (let i = 0; i < standing.length; i += AT_ONCE)
      into.transact(() => {
        for (const [id] of standing.slice(i, i + AT_ONCE)) listOf(into, 'earlier').set(id, earlierFrom(from, id, list, then))
      })
  }
  into.off('update', note)
  return updates
}

function copyOf(list: List, item: Y.Map<unknown>, renamed: ReadonlyMap<string, string>): Y.Map<unknown> {
  const copy = new Y.Map<unknown>()
  for (const [key, kind] of Object.entries(SHAPE[list]) as [string, FieldKind][]) copy.set(key, fieldOf(kind, item.get(key), renamed))
  copy.set('by', 'same-page')
  return copy
}

function fieldOf(kind: FieldKind, value: unknown, renamed: ReadonlyMap<string, string>): unknown {
  const now = (id: string): string => renamed.get(id) ?? id
  if (kind === 'text') return new Y.Text(value instanceof Y.Text ? value.toString() : '')
  if (kind === 'set') return new Y.Map(value instanceof Y.Map ? [...value.keys()].map((tick): [string, true] => [now(tick), true]) : [])
  if (kind === 'me' || typeof value !== 'string') return ''
  return kind === 'name' ? now(value) : value
}
