import { keptIn, type KeptSafe } from '@samepage/shared'
import type { Block, Written } from './blocks.ts'

/**
 * R30: which of these facts look as if they stood in a paper, however they are written. Whoever releases copies asks this of each of them, with what is
 * kept from its reader, and lets none go that has any.
 */
export function restrictedFactsIn({ title, madeFor, blocks }: Written, facts: readonly KeptSafe[]): KeptSafe[] {
  const words = [title, madeFor, ...blocks.flatMap(wordsOf)]
  const found = new Set(words.flatMap((text) => keptIn(text, facts)))
  return facts.filter((fact) => found.has(fact))
}

/** Every stretch of words in a block: one for each place it stands in. */
export function wordsOf(block: Block): string[] {
  switch (block.is) {
    case 'heading':
      return [block.words.text]
    case 'quote':
      return [block.words.text, block.whose]
    case 'paragraph':
      return [block.lead ?? '', block.words.text]
    case 'picture':
      return [block.alt.text]
    case 'list':
      return block.items.map(({ text }) => text)
    case 'box':
      return block.lines.flatMap(({ lead = '', words }) => [lead, words.text])
    case 'table':
      return [block.about, ...block.head, ...block.rows.flat(2).flatMap(({ lead = '', words }) => [lead, words.text])]
    case 'dots':
      return [
        block.alt,
        block.legend,
        ...block.rows.flatMap(({ label, dots }) => [label, ...dots.map(({ mark }) => mark)]),
        ...wordsOf(block.table)
      ]
    default:
      return block satisfies never
  }
}
