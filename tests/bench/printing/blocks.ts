import type { Definition } from '@samepage/server/plan/definition.ts'

/** A run of words as they are to be printed: the same for every engine. */
export interface Block {
  text: string
  size: number
  bold: boolean
}

interface Loose {
  text?: unknown
  style?: string | string[]
  fontSize?: number
  bold?: boolean
  table?: { body: unknown[][] }
  [more: string]: unknown
}

const HOLDERS = ['stack', 'columns', 'ul', 'ol'] as const
const SIZE = 14

/** Everything our own layout prints, in its order, with the sizes it has. */
export function blocksOf(definition: Definition): Block[] {
  const styles = definition.styles as unknown as Record<string, { fontSize?: number; bold?: boolean } | undefined>
  const walk = (node: unknown, size: number, bold: boolean): Block[] => {
    if (typeof node === 'string') return node.trim() === '' ? [] : [{ text: node, size, bold }]
    if (Array.isArray(node)) return node.flatMap((part) => walk(part, size, bold))
    if (typeof node !== 'object' || node === null) return []
    const loose = node as Loose
    const named = [loose.style ?? []].flat().map((name) => styles[name])
    const own = loose.fontSize ?? named.findLast((style) => style?.fontSize)?.fontSize ?? size
    const heavy = loose.bold ?? named.findLast((style) => style?.bold !== undefined)?.bold ?? bold
    const words = wordsIn(loose.text)
    const here = words.trim() === '' ? [] : [{ text: words, size: own, bold: heavy }]
    return [...here, ...HOLDERS.flatMap((key) => walk(loose[key], own, heavy)), ...walk(loose.table?.body, own, heavy)]
  }
  return walk(definition.content, SIZE, false)
}

function wordsIn(text: unknown): string {
  if (typeof text === 'string') return text
  if (Array.isArray(text)) return text.map(wordsIn).join('')
  return typeof text === 'object' && text !== null ? wordsIn((text as Loose).text) : ''
}
