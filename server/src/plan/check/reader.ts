import { inflateSync } from 'node:zlib'
import { Lexer } from './lexer.ts'
import { type Dict, isDict, isOne, Unreadable, type Value } from './values.ts'

const MOST_BYTES = 50_000_000 // of one stream, unpacked

/** A PDF as its bytes stand, read by nothing that wrote them. Only what our own papers are made of: plain tables of objects, and Flate. */
export class PdfReader {
  readonly trailer: Dict
  readonly #bytes: Buffer
  readonly #source: string
  readonly #places = new Map<number, number>()
  readonly #known = new Map<number, { value: Value; stream: number | null }>()

  /** @throws Unreadable */
  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#source = this.#bytes.toString('latin1')
    if (!this.#source.startsWith('%PDF-1.')) throw new Unreadable('no PDF')
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.#source.slice(-64))
    if (!start) throw new Unreadable('no end')
    this.trailer = this.#table(Number(start[1]))
    for (let prev = this.trailer.get('Prev'), hops = 0; typeof prev === 'number' && hops < 20; hops++) prev = this.#table(prev).get('Prev')
  }

  get numbers(): number[] {
    return [...this.#places.keys()]
  }

  /** What a value is, where it is only the way to it. */
  resolve(value: Value | undefined): Value | undefined {
    for (let hops = 0; isOne(value, 'ref') && hops < 20; hops++) value = this.object(value.ref).value
    return value
  }

  dict(value: Value | undefined): Dict {
    const found = this.resolve(value)
    return isDict(found) ? found : new Map()
  }

  list(value: Value | undefined): Value[] {
    const found = this.resolve(value)
    return Array.isArray(found) ? found : found === undefined || found === null ? [] : [found]
  }

  object(number: number): { value: Value; stream: number | null } {
    const known = this.#known.get(number)
    if (known) return known
    const read = this.#read(number)
    this.#known.set(number, read)
    return read
  }

  /** What is in a stream, unpacked. @throws Unreadable */
  stream(value: Value | undefined): Buffer {
    if (!isOne(value, 'ref')) throw new Unreadable('no stream')
    const { value: dict, stream } = this.object(value.ref)
    if (!isDict(dict) || stream === null) throw new Unreadable('no stream')
    const length = this.resolve(dict.get('Length'))
    if (typeof length !== 'number') throw new Unreadable('no length')
    const packed = this.#bytes.subarray(stream, stream + length)
    if (!dict.has('Filter')) return packed
    const filters = this.list(dict.get('Filter'))
    if (filters.length !== 1 || !isOne(filters[0], 'name') || filters[0].name !== 'FlateDecode')
      throw new Unreadable('packed in a way we do not use')
    try {
      return inflateSync(packed, { maxOutputLength: MOST_BYTES })
    } catch (why) {
      throw new Unreadable('broken stream', { cause: why })
    }
  }

  #table(at: number): Dict {
    const lexer = new Lexer(this.#source, at)
    if (!isOperator(lexer.next(), 'xref')) throw new Unreadable('no table of objects')
    for (;;) {
      const first = lexer.next()
      if (isOperator(first, 'trailer')) break
      const count = lexer.next()
      if (typeof first !== 'number' || typeof count !== 'number' || count > this.#source.length / 20) throw new Unreadable('a broken table')
      for (let i = 0; i < count; i++) {
        const [offset, , kind] = [lexer.next(), lexer.next(), lexer.next()]
        // What was written later comes first, and holds.
        if (isOperator(kind, 'n') && typeof offset === 'number' && !this.#places.has(first + i)) this.#places.set(first + i, offset)
      }
    }
    const trailer = lexer.next()
    if (!isDict(trailer)) throw new Unreadable('no trailer')
    return trailer
  }

  #read(number: number): { value: Value; stream: number | null } {
    const at = this.#places.get(number)
    if (at === undefined) return { value: null, stream: null }
    const lexer = new Lexer(this.#source, at)
    const [own, , word] = [lexer.next(), lexer.next(), lexer.next()]
    if (own !== number || !isOperator(word, 'obj')) throw new Unreadable('an object is not where it should be')
    const value = lexer.next() ?? null
    const stream = /^\s*stream\r?\n/.exec(this.#source.slice(lexer.at, lexer.at + 20))
    return { value, stream: stream ? lexer.at + stream[0].length : null }
  }
}

const isOperator = (value: Value | undefined, operator: string): boolean => isOne(value, 'operator') && value.operator === operator
