import { endsLine, itemOf, type LineLookedAt, Refusal, verdictsFor } from '@samepage/shared'
import type * as Y from 'yjs'

/** Whether a line of last time can be spoken of so. @throws Refusal */
export function checkLookedAt({ list, item, verdict, words }: LineLookedAt, doc: Y.Doc): void {
  if (!verdictsFor(list).includes(verdict)) throw new Refusal('not-understood', 'verdict')
  if (!itemOf(doc, list, item) || !itemOf(doc, 'earlier', item)) throw new Refusal('not-on-page')
  if (verdict === 'dropped' && words.trim() === '') throw new Refusal('reason-needed')
}

const BY = 'same-page'
const LONGEST_WHY = 1000 // what a struck line keeps of a reason

/** Strikes a line through that has ended, with why, or lets it stand again: what was said of it is in the journal. False: it stands as it should. */
export function settleLine(copy: Y.Doc, { list, item: id, verdict, words }: LineLookedAt): void | false {
  const item = itemOf(copy, list, id)
  const struck = item?.get('struck')
  const ends = endsLine(verdict)
  if (!item || (ends ? Boolean(struck) : struck !== BY)) return false
  copy.transact(() => {
    item.set('struck', ends ? BY : '')
    item.set('why', ends ? words.trim().slice(0, LONGEST_WHY).toWellFormed() : '')
  })
  return undefined
}
