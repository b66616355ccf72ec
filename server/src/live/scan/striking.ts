import { Refusal } from '@samepage/shared'
import type { Draft } from './draft.ts'
import { type ItemPlace, wordNow } from './places.ts'

/** Whether the sender may strike this item through, or take that back. @throws Refusal('not-yours-to-strike') */
export function checkStriking(draft: Draft, item: ItemPlace): void {
  const { me, mayStrikeOthers } = draft.context
  if (mayStrikeOthers || item.type === null) return
  const struck = wordNow(item.type, 'struck')
  const mine = wordNow(item.type, 'by') === me && (struck === '' || struck === me)
  if (!mine) throw new Refusal('not-yours-to-strike')
}
