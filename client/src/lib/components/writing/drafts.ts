import { LONGEST_TEXT, tidyText } from '@samepage/shared'
import type { ConferencePage } from '#lib/conference.svelte.ts'
import { Draft } from './draft.svelte.ts'

const drafts = new WeakMap<ConferencePage, Map<string, Draft>>()

/** The draft kept for one place of one page, such as a category; the same each time. */
export function draftFor(page: ConferencePage, place: string, whose = ''): Draft {
  const kept = drafts.get(page) ?? new Map<string, Draft>()
  drafts.set(page, kept)
  const draft = kept.get(place) ?? new Draft(whose)
  kept.set(place, draft)
  return draft
}

/** Whose words they are taken to be at first: one's own, except for those who mostly write down what others say. */
export const whoseAtFirst = (page: ConferencePage): string => (['chair', 'scribe'].includes(page.you.role) ? '' : page.you.id)

/** The words as they go on the page, or the sentence that says why not yet. */
export function readyWords(words: string): { words: string } | { say: string } {
  const tidy = tidyText(words).trim()
  if (tidy === '') return { say: 'There are no words here yet. Write or say something first.' }
  if (tidy.length > LONGEST_TEXT) {
    return {
      say: `This is longer than one box can hold. Nothing is lost: please put it on the page in ${Math.ceil(tidy.length / LONGEST_TEXT)} parts.`
    }
  }
  return { words: tidy }
}
