import { sentencesIn } from './sentences.ts'

/** The sentences of `was` that are no more, and those of `now` that were not there, each side in its order. What is the same on both is on neither. */
export function changedSentences(was: string, now: string): { was: string; now: string } {
  const [before, after] = [trimmedIn(was), trimmedIn(now)]
  const not = (all: string[], others: string[]): string => all.filter((one) => !others.includes(one)).join(' ')
  return { was: not(before, after), now: not(after, before) }
}

const trimmedIn = (text: string): string[] => sentencesIn(text.trim()).map((sentence) => sentence.trim())
