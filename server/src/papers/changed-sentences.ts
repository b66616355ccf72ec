/** The sentences of `was` that are no more, and those of `now` that were not there, each side in its order. What is the same on both is on neither. */
export function changedSentences(was: string, now: string): { was: string; now: string } {
  const [before, after] = [sentencesIn(was), sentencesIn(now)]
  const not = (all: string[], others: string[]): string => all.filter((one) => !others.includes(one)).join(' ')
  return { was: not(before, after), now: not(after, before) }
}

/** A line of its own ends a sentence, whatever sign is at its end. */
export const sentencesIn = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line) => line.match(/[^.!?…۔]+[.!?…۔]*\s*/gu) ?? [])
    .map((sentence) => sentence.trim())
    .filter(Boolean)
