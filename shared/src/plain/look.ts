import type { Finding, LongSentence, Look, Names, Swap, WordFinding } from './finding.ts'
import { type Match, matchesIn } from './matching.ts'
import { readingAge } from './reading-age.ts'
import { longSentences, sentencesIn } from './sentences.ts'
import { swapsFor } from './swaps.ts'
import { WHY } from './term.ts'
import { EVERYDAY_LETTERS, LETTERS_IN_GENERAL } from './terms/letters.ts'
import type { WordList } from './word-list.ts'
import { type Word, wordsIn } from './words-in.ts'

/**
 * What somebody could say more plainly in `text`: the words of `terms`, sentences of more than 20 words, and how old a reader has to be.
 * Takes time in proportion to the text and never fails on any. Offsets are UTF-16 units, as in a text field.
 */
export function lookPlain(text: string, terms: WordList, names: Names): Look {
  const words = wordsIn(text)
  const sentences = sentencesIn(text, words)
  const findings: Finding[] = [...wordFindings(text, words, terms, names), ...longSentences(text, sentences)]
  return { findings: findings.sort((a, b) => a.start - b.start || b.end - a.end), age: readingAge(sentences, names) }
}

/** The jargon in `text` alone, in order. */
export function jargonIn(text: string, terms: WordList, names: Names): WordFinding[] {
  return wordFindings(text, wordsIn(text), terms, names)
}

/** The sentences of more than 20 words alone, in order. */
export function longSentencesIn(text: string): LongSentence[] {
  return longSentences(text, sentencesIn(text, wordsIn(text)))
}

function wordFindings(text: string, words: readonly Word[], terms: WordList, names: Names): WordFinding[] {
  const explained = new Set<string>()
  const matches = [...matchesIn(text, words, terms)]
  return withOtherLetters(text, words, matches, names).flatMap((match) => {
    const { term } = match
    const [start, end] = [(words[match.first] as Word).start, (words[match.last - 1] as Word).end]
    // What may have to stay is fine with plain words right beside it, and after that.
    if ((term.meaning || term.about === 'letters') && (explained.has(term.term) || isExplained(text, start, end))) {
      explained.add(term.term)
      return []
    }
    const explain: Swap | null = term.meaning ? { start: end, end, words: ` (${term.meaning})` } : null
    const { level, about, advice = '' } = term
    return [
      {
        kind: 'word',
        start,
        end,
        level,
        term: term.term,
        why: WHY[about],
        advice,
        swaps: swapsFor(text, start, end, match.instead, names),
        explain
      }
    ]
  })
}

const LONGEST_ASIDE = 60 // letters

/** Its meaning stands in brackets after it, or it ends a bracket itself, as the official name of what was said plainly. */
function isExplained(text: string, start: number, end: number): boolean {
  if (/^ ?\(/.test(text.slice(end, end + 2))) return true
  const before = text.slice(Math.max(0, start - LONGEST_ASIDE), start)
  return text.charAt(end) === ')' && before.lastIndexOf('(') > before.lastIndexOf(')')
}

/** Letters that are in no list, such as `QPFT`. A word that somebody only shouts is none: it has vowels, or its neighbours shout too. */
function withOtherLetters(text: string, words: readonly Word[], matches: readonly Match[], names: Names): Match[] {
  const known = new Set([...names.people, ...names.children].flatMap((name) => wordsIn(name).map(({ plain }) => plain)))
  const taken = new Set(matches.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, index) => first + index)))
  const others = words.flatMap((word, index): Match[] => {
    const written = text.slice(word.start, word.end)
    const isOne = word.isLetters && /^[B-DF-HJ-NP-TV-Z]{2,6}s?$/.test(written) && !EVERYDAY_LETTERS.has(written.toUpperCase())
    const shouts = [words[index - 1], words[index + 1]].some((beside) => beside?.isLetters)
    if (!isOne || shouts || taken.has(index) || known.has(word.plain)) return []
    return [{ first: index, last: index + 1, term: LETTERS_IN_GENERAL, instead: [] }]
  })
  return [...matches, ...others].sort((a, b) => a.first - b.first)
}
