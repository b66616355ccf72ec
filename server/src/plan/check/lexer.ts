import { type Dict, type Name, Unreadable, type Value } from './values.ts'

const BLANK = /(?:[ \t\r\n\f\u0000]+|%[^\r\n]*)*/y
const WORD = /[^ \t\r\n\f\u0000()<>[\]{}/%]*/y
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/
const REST_OF_REF = /[ \r\n\t]+\d+[ \r\n\t]+R(?![A-Za-z0-9])/y
const LITERAL = /[^\\()]+/y
const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
const DEEPEST = 100 // no paper nests deeper; an attacker's file could

/** Reads values one after another from `source`, one letter a byte. Source: ISO 32000-1, 7.2 and 7.3 */
export class Lexer {
  at: number
  readonly #source: string

  constructor(source: string, at = 0) {
    this.#source = source
    this.at = at
  }

  /** The next value; undefined at the end. @throws Unreadable */
  next(depth = 0): Value | undefined {
    if (depth > DEEPEST) throw new Unreadable('too deep')
    this.#skipBlank()
    const source = this.#source
    const sign = source[this.at]
    if (sign === undefined) return undefined
    if (sign === '/') return this.#name()
    if (sign === '(') return { text: this.#literal() }
    if (sign === '[') return this.#list(depth)
    if (sign === '<') return source[this.at + 1] === '<' ? this.#dict(depth) : { text: this.#hex() }
    if (sign === ']' || sign === '>' || sign === ')' || sign === '{' || sign === '}') throw new Unreadable('stray bracket')
    return this.#word()
  }

  #skipBlank(): void {
    BLANK.lastIndex = this.at
    BLANK.test(this.#source)
    this.at = BLANK.lastIndex
  }

  #until(): string {
    const from = this.at
    WORD.lastIndex = from
    WORD.test(this.#source)
    this.at = Math.max(from, WORD.lastIndex)
    return this.#source.slice(from, this.at)
  }

  #name(): Name {
    this.at++
    return { name: this.#until().replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) }
  }

  #word(): Value {
    const word = this.#until()
    if (NUMBER.test(word)) return this.#numberOrRef(word)
    if (word === 'true' || word === 'false') return word === 'true'
    return word === 'null' ? null : { operator: word }
  }

  #numberOrRef(word: string): Value {
    REST_OF_REF.lastIndex = this.at
    if (!REST_OF_REF.test(this.#source)) return Number(word)
    this.at = REST_OF_REF.lastIndex
    return { ref: Number(word) }
  }

  #list(depth: number): Value[] {
    this.at++
    const values: Value[] = []
    for (;;) {
      this.#skipBlank()
      if (this.#source[this.at] === ']') break
      const value = this.next(depth + 1)
      if (value === undefined) throw new Unreadable('an open list')
      values.push(value)
    }
    this.at++
    return values
  }

  #dict(depth: number): Dict {
    this.at += 2
    const dict: Dict = new Map()
    for (;;) {
      this.#skipBlank()
      if (this.#source.startsWith('>>', this.at)) break
      const key = this.next(depth + 1)
      const value = this.next(depth + 1)
      if (typeof key !== 'object' || key === null || !('name' in key) || value === undefined) throw new Unreadable('a broken dictionary')
      dict.set(key.name, value)
    }
    this.at += 2
    return dict
  }

  #hex(): string {
    const end = this.#source.indexOf('>', this.at)
    if (end < 0) throw new Unreadable('open words')
    const hex = this.#source.slice(this.at + 1, end).replace(/\s/g, '')
    this.at = end + 1
    return Buffer.from(hex.length % 2 ? `${hex}0` : hex, 'hex').toString('latin1')
  }

  #literal(): string {
    let [depth, out] = [0, '']
    for (; this.at < this.#source.length; this.at++) {
      LITERAL.lastIndex = this.at
      const plain = LITERAL.exec(this.#source)?.[0] ?? ''
      out += plain
      this.at += plain.length
      const sign = this.#source[this.at] ?? ''
      if (sign === '\\') {
        const octal = /^[0-7]{1,3}/.exec(this.#source.slice(this.at + 1, this.at + 4))
        const next = this.#source[this.at + 1] ?? ''
        out += octal ? String.fromCharCode(parseInt(octal[0], 8)) : next === '\n' ? '' : (ESCAPES[next] ?? next)
        this.at += octal ? octal[0].length : 1
        continue
      }
      if (sign === '(' && depth++ === 0) continue
      if (sign === ')' && --depth === 0) {
        this.at++
        return out
      }
      out += sign
    }
    throw new Unreadable('open words')
  }
}
