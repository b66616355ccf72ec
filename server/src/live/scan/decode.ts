import { MOST_UPDATE_BYTES, Refusal } from '@samepage/shared'
import { createDecoder, type Decoder, hasContent, readVarString, readVarUint } from 'lib0/decoding'

/** A place in what one Yjs client wrote: `clock` letters and values came before it. */
export interface Id {
  client: number
  clock: number
}

export const isSame = (one: Id | null, other: Id | null): boolean => one?.client === other?.client && one?.clock === other?.clock

export type Content =
  | { is: 'letters'; letters: string }
  | { is: 'values'; values: (string | true)[] }
  | { is: 'type'; type: 'map' | 'text' }
  | { is: 'deleted' }
  | { is: 'collected' }

/** One run of what a client wrote, as it was sent. `parent` and `key` are there when both origins are not: Yjs finds them there otherwise. */
export interface Struct extends Id {
  length: number
  origin: Id | null
  rightOrigin: Id | null
  parent: { root: string } | Id | null
  key: string | null
  content: Content
}

export interface Range extends Id {
  length: number
}

/** An update in its parts. The structs of each client follow one another without a hole. */
export interface Sent {
  structs: Struct[]
  deletes: Range[]
}

/** Bounds no person reaches: a day of typing without a connection comes in some hundred structs. */
const MOST_STRUCTS = 20_000
const MOST_RANGES = 30_000
const LONGEST_RUN = 1_000_000
const LAST_CLOCK = 2 ** 48
/** Yjs draws client ids from 32 bits. The journal writes 0 for an edit that only takes something away. */
const LAST_CLIENT = 2 ** 32 - 1

const REF = { collected: 0, deleted: 1, letters: 4, type: 7, values: 8 } as const
const HAS = { origin: 128, rightOrigin: 64, key: 32 } as const
const TYPES: Partial<Record<number, 'map' | 'text'>> = { 1: 'map', 2: 'text' }
const VALUE = { text: 119, true: 120 } as const

/** Reads a Yjs update (V1). Linear, and never more memory than the bytes that are really there. @throws Refusal */
export function decode(update: Uint8Array): Sent {
  if (update.length > MOST_UPDATE_BYTES) throw new Refusal('text-too-long', 'too many bytes')
  const decoder = createDecoder(update)
  try {
    const sent = { structs: readStructs(decoder), deletes: readDeletes(decoder) }
    if (hasContent(decoder)) throw new Refusal('not-understood', 'trailing bytes')
    return sent
  } catch (fault) {
    if (fault instanceof Refusal) throw fault
    throw new Refusal('not-understood', 'cut short, or bad letters') // lib0 ran off the end, or met broken UTF-8
  }
}

function readStructs(decoder: Decoder): Struct[] {
  const structs: Struct[] = []
  const clients = new Set<number>()
  for (let blocks = readCount(decoder); blocks > 0; blocks--) {
    const count = readCount(decoder)
    const client = readClient(decoder, clients)
    let clock = readUpTo(decoder, LAST_CLOCK)
    if (count === 0) throw new Refusal('not-understood', 'empty block')
    if (structs.length + count > MOST_STRUCTS) throw new Refusal('too-fast', 'too many structs')
    for (let i = 0; i < count; i++) {
      const struct = readStruct(decoder, client, clock)
      structs.push(struct)
      clock += struct.length
    }
  }
  return structs
}

function readStruct(decoder: Decoder, client: number, clock: number): Struct {
  const info = readByte(decoder)
  if (info === REF.collected) {
    return {
      client,
      clock,
      length: readLength(decoder),
      origin: null,
      rightOrigin: null,
      parent: null,
      key: null,
      content: { is: 'collected' }
    }
  }
  const origin = info & HAS.origin ? readId(decoder) : null
  const rightOrigin = info & HAS.rightOrigin ? readId(decoder) : null
  const names = !origin && !rightOrigin
  const parent = names ? readParent(decoder) : null
  const key = names && info & HAS.key ? readVarString(decoder) : null
  return { client, clock, origin, rightOrigin, parent, key, ...readContent(decoder, info & 31) }
}

function readParent(decoder: Decoder): { root: string } | Id {
  return readUpTo(decoder, 1) === 1 ? { root: readVarString(decoder) } : readId(decoder)
}

function readContent(decoder: Decoder, ref: number): Pick<Struct, 'content' | 'length'> {
  switch (ref) {
    case REF.deleted:
      return { content: { is: 'deleted' }, length: readLength(decoder) }
    case REF.letters: {
      const letters = readVarString(decoder)
      if (letters.length === 0) throw new Refusal('not-understood', 'no length')
      return { content: { is: 'letters', letters }, length: letters.length }
    }
    case REF.type: {
      const type = TYPES[readVarUint(decoder)]
      if (!type) throw new Refusal('not-understood', 'type')
      return { content: { is: 'type', type }, length: 1 }
    }
    case REF.values: {
      // Several at once: Yjs joins values that one after the other stood in the same field.
      const length = readLength(decoder)
      const values: (string | true)[] = []
      while (values.length < length) values.push(readValue(decoder))
      return { content: { is: 'values', values }, length }
    }
    default:
      throw new Refusal('not-understood', 'content')
  }
}

function readValue(decoder: Decoder): string | true {
  const kind = readByte(decoder)
  if (kind === VALUE.text) return readVarString(decoder)
  if (kind === VALUE.true) return true
  throw new Refusal('not-understood', 'value')
}

/** @throws Refusal unless ranges come once for each client, in order and apart, as Yjs writes them: none is counted twice */
function readDeletes(decoder: Decoder): Range[] {
  const ranges: Range[] = []
  const clients = new Set<number>()
  for (let blocks = readCount(decoder); blocks > 0; blocks--) {
    const client = readClient(decoder, clients)
    const count = readCount(decoder)
    if (ranges.length + count > MOST_RANGES) throw new Refusal('too-fast', 'too many ranges')
    let end = 0
    for (let i = 0; i < count; i++) {
      const clock = readUpTo(decoder, LAST_CLOCK)
      const length = readUpTo(decoder, LAST_CLOCK)
      if (length === 0 || clock < end) throw new Refusal('not-understood', 'range')
      ranges.push({ client, clock, length })
      end = clock + length
    }
  }
  return ranges
}

/** How many things follow; each takes a byte at least, so a count that cannot be true is refused before anything is made of it. */
function readCount(decoder: Decoder): number {
  return readUpTo(decoder, decoder.arr.length - decoder.pos)
}

function readClient(decoder: Decoder, before: Set<number>): number {
  const client = readUpTo(decoder, LAST_CLIENT)
  if (client === 0 || before.has(client)) throw new Refusal('not-understood', 'client')
  before.add(client)
  return client
}

function readId(decoder: Decoder): Id {
  return { client: readUpTo(decoder, LAST_CLIENT), clock: readUpTo(decoder, LAST_CLOCK) }
}

function readLength(decoder: Decoder): number {
  const length = readUpTo(decoder, LONGEST_RUN)
  if (length === 0) throw new Refusal('not-understood', 'no length')
  return length
}

function readByte(decoder: Decoder): number {
  const byte = decoder.arr[decoder.pos++]
  if (byte === undefined) throw new Refusal('not-understood', 'cut short')
  return byte
}

function readUpTo(decoder: Decoder, most: number): number {
  const number = readVarUint(decoder)
  if (number > most) throw new Refusal('not-understood', 'number')
  return number
}
