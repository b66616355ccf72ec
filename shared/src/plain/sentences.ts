import type { LongSentence } from './finding.ts'
import type { Word } from './words-in.ts'

/** More words than this in a sentence are hard to follow; more than the second, very hard. Source: GOV.UK content style. */
export const EASY_SENTENCE = 20
export const LONGEST_SENTENCE = 25

/** In years: what a reader of nine or ten takes in at once, everybody at the table does. Source: plain-English guides for letters to families. */
export const EASY_READER = 10

const SENTENCES = new Intl.Segmenter('en-GB', { granularity: 'sentence' })

/** A sentence and its words. A line end is the end of a sentence too, and two words with a hyphen are one. */
export interface Sentence {
  start: number
  end: number
  words: readonly Word[]
}

/** The sentences that have a word in them. words: those of the same text, in order. */
export function sentencesIn(text: string, words: readonly Word[]): Sentence[] {
  const sentences: Sentence[] = []
  let next = 0
  for (const { start, end } of partsOf(text)) {
    const from = next
    while (next < words.length && (words[next] as Word).start < end) next++
    if (next > from) sentences.push({ start, end: start + text.slice(start, end).trimEnd().length, words: words.slice(from, next) })
  }
  return sentences
}

// For Unicode a small letter goes on with the sentence before it. On a phone it often begins one: a full stop after a whole word is enough.
const STOP = /\p{L}{3}[.!?]['"”’)]?\s+/gu

function partsOf(text: string): { start: number; end: number }[] {
  return Array.from(SENTENCES.segment(text)).flatMap(({ segment, index }) => {
    const stops = Array.from(segment.matchAll(STOP), ({ 0: stop, index: at }) => index + at + stop.length)
    const ends = [...stops.filter((end) => end < index + segment.length), index + segment.length]
    return ends.map((end, nth) => ({ start: ends[nth - 1] ?? index, end }))
  })
}

export function longSentences(text: string, sentences: readonly Sentence[]): LongSentence[] {
  return sentences.flatMap(({ start, end, words }) => {
    const counted = words.filter((word, index) => index === 0 || text.slice(word.start - 1, word.start) !== '-')
    const beyond = counted[EASY_SENTENCE]
    if (!beyond) return []
    const level = counted.length > LONGEST_SENTENCE ? 'hard' : 'soft'
    return [{ kind: 'long' as const, start, end, level: level as 'hard' | 'soft', words: counted.length, over: beyond.start }]
  })
}
