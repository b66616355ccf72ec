import { itemOf, type List, type RemoveWordsAsk, SHAPE, type WordsRemoved } from '@samepage/shared'
import * as Y from 'yjs'
import { api } from '#lib/api.ts'
import type { ConferencePage } from '#lib/conference.svelte.ts'
import { withProof } from '#lib/prove.ts'

/** What every box of words is called, for somebody who chooses which of them words must go from. */
const BOXES: { [L in List]: Record<string, string> } = {
  cards: { text: 'The card' },
  earlier: { said: 'What it said last time', more: 'What stood under it last time' },
  dangers: {
    statement: 'The statement',
    might: 'What might happen',
    basis: 'What it is based on',
    meaning: 'What it would mean',
    goal: 'The goal',
    zero: 'The words at 0',
    ten: 'The words at 10'
  },
  steps: { what: 'The step', know: 'How we will know', notice: 'What the children will notice', otherwise: 'What if it does not happen' },
  bottomLines: { text: 'The line' },
  contingencies: { when: 'When it does not work', what: 'What somebody then does', night: 'What to do at night' },
  disagreements: { text: 'What somebody does not agree with' },
  lines: { text: 'The interpreter’s line' },
  pictures: { text: 'What the picture shows' },
  voices: { words: 'The words', gathered: 'How they were gathered', brought: 'Who brought them', shared: 'What they agreed to share' }
}

/** One box of an item with words in it. `text` is live. */
export interface Box {
  field: string
  label: string
  text: Y.Text
}

export function boxesOf(doc: Y.Doc, list: List, item: string): Box[] {
  const found = itemOf(doc, list, item)
  return Object.keys(SHAPE[list]).flatMap((field) => {
    const text = found?.get(field)
    return text instanceof Y.Text && text.toString().trim() !== '' ? [{ field, label: BOXES[list][field] ?? field, text }] : []
  })
}

/** What the chair has asked to remove, for the one sheet that does it. It outlives the card it began at: who had the words is told after. */
class Removal {
  asked = $state.raw<{ list: List; item: string } | null>(null)
}

const kept = new WeakMap<ConferencePage, Removal>()

export function removalOn(page: ConferencePage): Removal {
  const removal = kept.get(page) ?? new Removal()
  kept.set(page, removal)
  return removal
}

/** Whether the way to it is shown: to the chair, and while the plan is signed too, where the sheet says to reopen first. */
export const showsRemoval = (page: ConferencePage): boolean => page.may('remove-words') || page.may('reopen')

/** R25. @throws DeclinedError */
export const removeWords = (seat: string, ask: RemoveWordsAsk): Promise<WordsRemoved> =>
  withProof(() => api.post<WordsRemoved>(`/api/seats/${seat}/remove-words`, ask))
