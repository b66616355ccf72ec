import { type Ending, lettersKey, type Step, type WordList } from './word-list.ts'
import type { PlainTerm } from './term.ts'
import { isJoined, type Word } from './words-in.ts'

/** Words of a text, from the first to before the last, that are one way of writing a term. */
export interface Match {
  first: number
  last: number
  term: PlainTerm
  instead: readonly string[]
}

interface Reach {
  first: number
  last: number
  /** With the words around it that had to be there. */
  length: number
  ending: Ending
}

/** The terms in a text, in order, none reaching into another: the first and longest counts. */
export function matchesIn(text: string, words: readonly Word[], { first }: WordList): Match[] {
  const reached: Reach[] = []
  words.forEach((_, index) => follow(text, words, index, first, reached))
  const plain = new Uint8Array(words.length)
  for (const { first, last, ending } of reached) if (!ending.term) plain.fill(1, first, last)
  reached.sort((a, b) => a.first - b.first || b.last - a.last || b.length - a.length)
  const matches: Match[] = []
  let free = 0
  for (const { first, last, ending } of reached) {
    if (!ending.term || first < free || plain.subarray(first, last).includes(1)) continue
    matches.push({ first, last, term: ending.term, instead: ending.instead })
    free = last
  }
  return matches
}

/** Walks down the tree from one word, as far as the text goes along; no way is longer than a few words. */
function follow(text: string, words: readonly Word[], index: number, first: Step, reached: Reach[]): void {
  let steps: Step[] = [first]
  for (let at = index; at < words.length && steps.length > 0; at++) {
    const word = words[at] as Word
    const before = words[at - 1]
    if (at > index && before && !isJoined(text, before, word)) return
    steps = steps.flatMap((step) => onward(step, word))
    for (const { endings } of steps) {
      for (const ending of endings) {
        reached.push({ first: index + ending.from, last: index + ending.to, length: at + 1 - index, ending })
      }
    }
  }
}

function onward({ next }: Step, { plain, isLetters }: Word): Step[] {
  return [next.get(plain), isLetters ? next.get(lettersKey(plain)) : undefined].filter((step) => step !== undefined)
}
