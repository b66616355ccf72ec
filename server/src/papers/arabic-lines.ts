import type { Style } from '../plan/definition.ts'
import type { Node } from '../plan/layout/pieces.ts'
import { ARABIC_LINE, IN_ARABIC } from './looks.ts'

/** The same nodes, with lines in Arabic letters as high as they need to be and no higher. styles: how high the others are. */
export function arabicLines<T extends Node>(node: T, styles: Record<string, Style>): T {
  if ('text' in node) {
    if (!node.text.some(({ text }) => IN_ARABIC.test(text))) return node
    return { ...node, lineHeight: (styles[node.style]?.lineHeight ?? 1) * ARABIC_LINE }
  }
  if ('stack' in node) return { ...node, stack: node.stack.map((one) => arabicLines(one, styles)) }
  if ('ul' in node) return { ...node, ul: node.ul.map((one) => arabicLines(one, styles)) }
  if ('table' in node)
    return { ...node, table: { ...node.table, body: node.table.body.map((row) => row.map((cell) => arabicLines(cell, styles))) } }
  return node
}
