import { syllable } from 'syllable'
import type { Names, ReadingAge } from './finding.ts'
import type { Sentence } from './sentences.ts'
import { type Word, wordsIn } from './words-in.ts'

/** Of fewer words the figure says nothing: “Safeguarding concerns.” would need a reader of 25. */
export const LEAST_WORDS = 30
const LONG_WORD = 4 // syllables
const MOST_LONG_WORDS = 5
const LONGEST_COUNTED = 30 // letters; beyond it is no word, and nothing is worked out for it

/** How old a reader has to be: the Flesch-Kincaid grade (1975) plus five, the age at which school starts. Null for less than 30 words. */
export function readingAge(sentences: readonly Sentence[], { people, children }: Names): ReadingAge | null {
  const words = sentences.flatMap((sentence) => sentence.words)
  if (words.length < LEAST_WORDS) return null
  const names = new Set([...people, ...children].flatMap((name) => wordsIn(name).map(({ plain }) => plain)))
  const counted = words.map((word) => ({ word, syllables: names.has(word.plain) ? 1 : syllablesIn(word) }))
  const total = counted.reduce((sum, { syllables }) => sum + syllables, 0)
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (total / words.length) - 15.59
  const years = Math.max(5, Math.round(grade + 5))
  const long = counted.filter(({ syllables }) => syllables >= LONG_WORD).sort((a, b) => b.syllables - a.syllables)
  return { years, band: bandOf(years), longWords: [...new Set(long.map(({ word }) => word.plain))].slice(0, MOST_LONG_WORDS) }
}

function syllablesIn({ plain }: Word): number {
  return plain.length > LONGEST_COUNTED ? LONGEST_COUNTED / 3 : Math.max(1, syllable(plain))
}

function bandOf(years: number): ReadingAge['band'] {
  if (years <= 8) return '8 or younger'
  if (years <= 10) return '9 or 10'
  if (years <= 12) return '11 or 12'
  if (years <= 14) return '13 or 14'
  return years <= 16 ? '15 or 16' : 'grown up'
}
