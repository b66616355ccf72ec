import { LONGEST_TEXT, tidyText } from '@samepage/shared'
import { pageWords } from '#lib/say/page.ts'
import { Draft } from './draft.svelte.ts'
import type { Pad } from './pad.ts'

const drafts = new WeakMap<Pad, Map<string, Draft>>()

/** The draft kept for one place of one page or paper, such as a category; the same each time. It goes when that is left. */
export function draftFor(pad: Pad, place: string, usually: () => string): Draft {
  const kept = drafts.get(pad) ?? new Map<string, Draft>()
  drafts.set(pad, kept)
  const draft = kept.get(place) ?? new Draft(usually)
  kept.set(place, draft)
  return draft
}

/** Words begun in one place of a pad, for whoever has to leave it for a while. They are kept in memory and nowhere else. */
export interface Begun {
  place: string
  words: string
  whose: string
}

export const begunOn = (pad: Pad): Begun[] =>
  [...(drafts.get(pad) ?? [])].filter(([, { begun }]) => begun).map(([place, { words, whose }]) => ({ place, words, whose }))

/** Puts words that were begun before back where they were. */
export function bringBegun(pad: Pad, begun: readonly Begun[]): void {
  for (const { place, words, whose } of begun) draftFor(pad, place, () => whose).words = words
}

/** The words as they go on the page, or the sentence that says why not yet. */
export function readyWords(words: string): { words: string } | { say: string } {
  const tidy = tidyText(words).trim()
  if (tidy === '') return { say: pageWords.add.noWords }
  if (tidy.length > LONGEST_TEXT) {
    return { say: pageWords.add.inParts(Math.ceil(tidy.length / LONGEST_TEXT)) }
  }
  return { words: tidy }
}
