import type { PdfReader } from './reader.ts'
import { type Dict, isDict, isOne, nameOf, type Value, wordsOf } from './values.ts'

const NEVER = ['JavaScript', 'JS', 'EmbeddedFiles', 'EF', 'AF', 'OpenAction', 'AA', 'XFA', 'RichMediaContent', 'Launch', 'Encrypt']
const ACTIONS = ['URI', 'GoTo']
const ADDRESS = /^(https?:\/\/|mailto:|tel:)/i

/** True when some object of the file runs, carries or fetches something that is no part of a paper. */
export function leadsOut(reader: PdfReader): boolean {
  if (reader.trailer.has('Encrypt')) return true
  return reader.numbers.some((number) => {
    const { value, stream } = reader.object(number)
    return dictsIn(value).some((dict) => isOutside(dict, stream !== null))
  })
}

function isOutside(dict: Dict, isStream: boolean): boolean {
  if (NEVER.some((key) => dict.has(key))) return true
  if (isStream && (dict.has('F') || nameOf(dict.get('Type')) === 'EmbeddedFile')) return true // what is in it is in another file
  if (nameOf(dict.get('Subtype')) === 'FileAttachment') return true
  const isAction = nameOf(dict.get('Type')) === 'Action' || dict.has('URI')
  return isAction && (!ACTIONS.includes(nameOf(dict.get('S'))) || (dict.has('URI') && !ADDRESS.test(wordsOf(dict.get('URI')))))
}

function dictsIn(value: Value, depth = 0): Dict[] {
  if (depth > 50 || typeof value !== 'object' || value === null) return []
  if (isDict(value)) return [value, ...[...value.values()].flatMap((one) => dictsIn(one, depth + 1))]
  return Array.isArray(value) ? value.flatMap((one) => dictsIn(one, depth + 1)) : isOne(value, 'ref') ? [] : []
}
