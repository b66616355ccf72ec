/** What a PDF is written in. A name is `{ name }`, words are `{ text }` (one letter a byte), a way to another object is `{ ref }`. */
export type Value = number | boolean | null | Name | Text | Ref | Value[] | Dict | Operator
export interface Name {
  name: string
}
export interface Text {
  text: string
}
export interface Ref {
  ref: number
}
/** What is done with the values before it, in the content of a page. */
export interface Operator {
  operator: string
}
export type Dict = Map<string, Value>

export class Unreadable extends Error {}

export const isDict = (value: Value | undefined): value is Dict => value instanceof Map
export const nameOf = (value: Value | undefined): string => (isOne(value, 'name') ? value.name : '')
export const isOne = <K extends 'name' | 'text' | 'ref' | 'operator'>(
  value: Value | undefined,
  key: K
): value is Extract<Value, Record<K, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Map) && key in value

/** Words as people read them. */
export function wordsOf(value: Value | undefined): string {
  if (!isOne(value, 'text')) return ''
  const bytes = Buffer.from(value.text, 'latin1')
  return value.text.startsWith('\u00fe\u00ff') ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le') : value.text
}
