import type { Names, Swap } from './finding.ts'

const MOST_SWAPS = 3

/** The swaps for what stands from `start` to `end`: with names in their places, a capital where a sentence begins, and “a” or “an” as it has to be. */
export function swapsFor(text: string, start: number, end: number, instead: readonly string[], { children }: Names): Swap[] {
  const said = [...new Set(instead.flatMap((words) => withNames(words, children)))].slice(0, MOST_SWAPS)
  const capital = beginsSentence(text, start) && /\p{Lu}/u.test(text.charAt(start))
  return said.map((words) => {
    const article = articleBefore(text, start)
    if (!article || article.words === articleFor(words)) return { start, end, words: capital ? capitalised(words) : words }
    const before = article.capital ? capitalised(articleFor(words)) : articleFor(words)
    return { start: article.start, end, words: `${before} ${words}` }
  })
}

function withNames(words: string, children: readonly string[]): string[] {
  const several = children.length > 1
  const agreed = words.replace(/\{(\w+)\|(\w+)\}/g, (_, one: string, many: string) => (several ? many : one))
  const all = agreed.replaceAll('{children}', several ? sayList(children) : (children[0] ?? 'the child'))
  if (!all.includes('{child}')) return [all]
  return (children.length > 0 ? children : ['the child']).map((child) => all.replaceAll('{child}', child))
}

const sayList = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

function beginsSentence(text: string, start: number): boolean {
  return /(?:^|[.!?:\n•]['"”’)]*)\s*['"“‘(]?$/.test(text.slice(Math.max(0, start - 4), start))
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

function articleBefore(text: string, start: number): { start: number; words: 'a' | 'an'; capital: boolean } | null {
  const found = /(?:^|[^\p{L}])(an?) $/iu.exec(text.slice(Math.max(0, start - 4), start))?.[1]
  if (!found) return null
  return { start: start - found.length - 1, words: found.length === 2 ? 'an' : 'a', capital: found.startsWith('A') }
}

const articleFor = (words: string): 'a' | 'an' => (/^[aeiou]/i.test(words) ? 'an' : 'a')
