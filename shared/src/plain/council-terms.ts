import type { FurtherTerm } from '../profile.ts'
import type { PlainTerm } from './term.ts'
import { wordsIn } from './words-in.ts'

/**
 * A council's own words as terms of the list. `say` is put in the place of the word; several are apart by ` / `, and what stands in brackets,
 * such as `(say what you saw)`, is advice and is put nowhere. The plural in s is found too.
 */
export function councilTerms(further: readonly FurtherTerm[]): PlainTerm[] {
  return further.flatMap(({ avoid, say, level }): PlainTerm[] => {
    const words = wordsIn(avoid).map(({ start, end, plain, isLetters }) => (isLetters ? avoid.slice(start, end) : plain))
    if (words.length === 0) return []
    const written = words.join(' ')
    const advice = /^\((.*)\)$/s.exec(say.trim())?.[1]
    const instead = advice === undefined ? say.split(' / ').map((one) => one.trim()) : []
    const ways = [written, `${written}s`].map((way) => [way, ...instead] as const)
    return [
      { term: avoid.trim().toLowerCase(), level, about: 'services', ways, ...(advice !== undefined && { advice: asSentence(advice) }) }
    ]
  })
}

const asSentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?…]$/.test(words) ? '' : '.'}`
