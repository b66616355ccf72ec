import type * as Y from 'yjs'
import { type InterpreterLine, readLines } from './read.ts'
import type { List, Part } from './shape.ts'

/** The text of an item that a line stands beneath; null where none may. */
const BENEATH: Partial<Record<List, (part: Part) => string>> = {
  cards: () => 'text',
  dangers: (part) => (part === 'goal' ? 'goal' : 'statement'),
  steps: () => 'what',
  voices: () => 'words'
}

/** Every line beneath one text, struck ones too: they say the same in other languages. */
export const linesBeneath = (doc: Y.Doc, list: List, item: string, field: string): InterpreterLine[] =>
  readLines(doc).filter(({ about, part }) => about === item && BENEATH[list]?.(part) === field)

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** A short mark of some words: with other words it is another, but for one time in four thousand million. Source: FNV-1a, 32 bits. */
export function markOf(words: string): string {
  let hash = FNV_OFFSET
  for (const sign of words.trim()) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), FNV_PRIME) >>> 0
  return hash.toString(16).padStart(8, '0')
}
