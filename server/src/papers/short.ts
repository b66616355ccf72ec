import { sentencesIn } from './sentences.ts'

/** As many whole sentences as fit; never a part of one, which could say something else than the whole. */
export function inShort(text: string, letters: number): string {
  let short = ''
  for (const sentence of sentencesIn(text.trim())) {
    if (short.length + sentence.trimEnd().length > letters) break
    short += sentence
  }
  return short.trim()
}
