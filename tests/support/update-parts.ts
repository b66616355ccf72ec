import * as encoding from 'lib0/encoding'

/** A place in what a Yjs client wrote. */
export type At = [client: number, clock: number]

/** Where a struct says it belongs: beside its origins, or under a parent (a root's name, or where it was made). */
export interface Where {
  left?: At
  right?: At
  parent?: string | At
  key?: string
}

export type Part = (encoder: encoding.Encoder) => void
export type Block = [client: number, clock: number, ...Part[]]
export type Deletes = [client: number, ...[clock: number, length: number][]]

/** Content of a struct by its number in Yjs's V1 encoding. */
const CONTENT = { deleted: 1, json: 2, binary: 3, letters: 4, embed: 5, style: 6, type: 7, values: 8, doc: 9 } as const
export const TYPE = { array: 0, map: 1, text: 2, element: 3 } as const

function writeAt(encoder: encoding.Encoder, [client, clock]: At): void {
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, clock)
}

/** Any struct: `ref` says which content follows, `write` writes it. */
export function struct(ref: number, where: Where, write: Part): Part {
  return (encoder) => {
    const { left, right, parent, key } = where
    encoding.writeUint8(encoder, ref | (left ? 128 : 0) | (right ? 64 : 0) | (key === undefined ? 0 : 32))
    if (left) writeAt(encoder, left)
    if (right) writeAt(encoder, right)
    if (!left && !right) {
      encoding.writeVarUint(encoder, typeof parent === 'string' ? 1 : 0)
      if (typeof parent === 'string') encoding.writeVarString(encoder, parent)
      else writeAt(encoder, parent ?? [1, 0])
      if (key !== undefined) encoding.writeVarString(encoder, key)
    }
    write(encoder)
  }
}

export const letters = (text: string, where: Where): Part => struct(CONTENT.letters, where, (to) => encoding.writeVarString(to, text))
/** Letters given as bytes, which may be no letters at all. */
export const rawLetters = (bytes: number[], where: Where): Part =>
  struct(CONTENT.letters, where, (to) => encoding.writeVarUint8Array(to, Uint8Array.from(bytes)))
export const type = (ref: number, where: Where): Part => struct(CONTENT.type, where, (to) => encoding.writeVarUint(to, ref))
export const deleted = (length: number, where: Where): Part => struct(CONTENT.deleted, where, (to) => encoding.writeVarUint(to, length))
export const values = (all: encoding.AnyEncodable[], where: Where): Part =>
  struct(CONTENT.values, where, (to) => {
    encoding.writeVarUint(to, all.length)
    for (const value of all) encoding.writeAny(to, value)
  })
/** Says there are `count` values and brings none. */
export const countedValues = (count: number, where: Where): Part => struct(CONTENT.values, where, (to) => encoding.writeVarUint(to, count))
export const json = (texts: string[], where: Where): Part =>
  struct(CONTENT.json, where, (to) => {
    encoding.writeVarUint(to, texts.length)
    for (const text of texts) encoding.writeVarString(to, text)
  })
export const binary = (length: number, where: Where): Part => struct(CONTENT.binary, where, (to) => encoding.writeVarUint(to, length))
export const embed = (text: string, where: Where): Part => struct(CONTENT.embed, where, (to) => encoding.writeVarString(to, text))
export const style = (name: string, text: string, where: Where): Part =>
  struct(CONTENT.style, where, (to) => {
    encoding.writeVarString(to, name)
    encoding.writeVarString(to, text)
  })
export const subdocument = (where: Where): Part =>
  struct(CONTENT.doc, where, (to) => {
    encoding.writeVarString(to, 'inner')
    encoding.writeAny(to, { autoLoad: true })
  })
export const collected = (length: number): Part => short(0, length)
export const skip = (length: number): Part => short(10, length)
const short =
  (ref: number, length: number): Part =>
  (to) => {
    encoding.writeUint8(to, ref)
    encoding.writeVarUint(to, length)
  }

/** An update (V1) made of parts, honest or not. */
export function update(blocks: Block[], deletes: Deletes[] = []): Uint8Array {
  return encoding.encode((to) => {
    encoding.writeVarUint(to, blocks.length)
    for (const [client, clock, ...parts] of blocks) {
      encoding.writeVarUint(to, parts.length)
      writeAt(to, [client, clock])
      for (const part of parts) part(to)
    }
    writeDeletes(to, deletes)
  })
}

export function writeDeletes(to: encoding.Encoder, deletes: Deletes[]): void {
  encoding.writeVarUint(to, deletes.length)
  for (const [client, ...ranges] of deletes) {
    encoding.writeVarUint(to, client)
    encoding.writeVarUint(to, ranges.length)
    for (const [clock, length] of ranges) {
      encoding.writeVarUint(to, clock)
      encoding.writeVarUint(to, length)
    }
  }
}

/** Plain numbers as Yjs writes them, for updates that only declare. */
export const numbers = (all: number[]): Uint8Array => encoding.encode((to) => all.forEach((number) => encoding.writeVarUint(to, number)))
