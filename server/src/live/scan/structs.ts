import { Refusal } from '@samepage/shared'
import type { Content, Id, Struct } from './decode.ts'
import { type Draft, type Fresh, halves } from './draft.ts'
import { checkContent } from './fields.ts'
import type { Spot } from './places.ts'

/** Checks what was sent, in the order it was written, and gathers what is new in `draft.fresh`. @throws Refusal */
export function checkStructs(draft: Draft, structs: readonly Struct[]): void {
  for (const struct of structs) {
    // Somebody who comes back may repeat what the page has; Yjs leaves it out, but still looks up what it refers to.
    const repeated = struct.clock + struct.length <= draft.known(struct.client)
    if (!repeated) draft.claim(struct.client)
    checkReferences(draft, struct, repeated)
    if (!repeated) addFresh(draft, struct)
  }
}

/** Yjs looks each reference up, and cuts the text there, before it asks whether the struct is news. */
function checkReferences(draft: Draft, struct: Struct, repeated: boolean): void {
  const { origin, rightOrigin, parent } = struct
  if (origin) {
    checkReference(draft, struct, origin, repeated)
    if (draft.cutsSign(origin.client, origin.clock + 1)) throw new Refusal('not-understood', 'half a sign')
  }
  if (rightOrigin) {
    checkReference(draft, struct, rightOrigin, repeated)
    if (draft.cutsSign(rightOrigin.client, rightOrigin.clock)) throw new Refusal('not-understood', 'half a sign')
  }
  if (parent && 'root' in parent)
    draft.places.list(parent.root) // an unknown root would be made, for good
  else if (parent) checkReference(draft, struct, parent, repeated)
}

function checkReference(draft: Draft, struct: Struct, id: Id, repeated: boolean): void {
  if (id.client === struct.client && id.clock >= struct.clock) throw new Refusal('not-understood', 'refers to itself')
  const end = repeated ? draft.known(id.client) : draft.next(id.client)
  if (id.clock >= end) throw new Refusal('missing-before', 'reference')
}

function addFresh(draft: Draft, struct: Struct): void {
  if (struct.content.is === 'collected') throw new Refusal('not-understood', 'collected')
  const next = draft.next(struct.client)
  if (struct.clock > next) throw new Refusal('missing-before', 'gap')
  const fresh = withoutKnown(draft, { ...struct, spot: spotOf(draft, struct), makes: null, alone: false }, next - struct.clock)
  draft.checkMayWrite(fresh.spot.place)
  checkContent(draft, fresh)
  draft.order.check(fresh)
  draft.fresh.push(fresh)
}

/** Where Yjs will put it: beside its origins, or in the parent it names. */
function spotOf(draft: Draft, { origin, rightOrigin, parent, key }: Struct): Spot {
  if (parent) return { place: 'root' in parent ? draft.places.list(parent.root) : draft.placeAt(parent), key }
  const beside = origin && draft.spotAt(origin)
  const before = rightOrigin && draft.spotAt(rightOrigin)
  if (beside && before) checkSame(beside, before)
  const spot = beside ?? before
  if (!spot) throw new Refusal('not-understood', 'no place')
  return spot
}

/** Cuts off what the page has already; Yjs then puts the rest right behind that. */
function withoutKnown(draft: Draft, fresh: Fresh, have: number): Fresh {
  if (have === 0) return fresh
  const clock = fresh.clock + have
  const origin = { client: fresh.client, clock: clock - 1 }
  checkSame(draft.spotAt(origin), fresh.spot)
  return { ...fresh, clock, length: fresh.length - have, origin, content: contentFrom(fresh.content, have) }
}

function contentFrom(content: Content, start: number): Content {
  switch (content.is) {
    case 'letters':
      if (halves(content.letters, start)) throw new Refusal('not-understood', 'half a sign')
      return { is: 'letters', letters: content.letters.slice(start) }
    case 'values':
      return { is: 'values', values: content.values.slice(start) }
    case 'type':
    case 'deleted':
    case 'collected':
      return content
    default:
      return content satisfies never
  }
}

function checkSame(one: Spot, other: Spot): void {
  if (one.place !== other.place || one.key !== other.key) throw new Refusal('not-understood', 'two places')
}
