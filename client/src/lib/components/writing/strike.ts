import type { Person } from '@samepage/shared'

interface Striking {
  you: Person
  mayWrite: boolean
  /** On the shared page. */
  may?: (act: 'strike-others') => boolean
  /** On a paper. */
  mayStrikeOthers?: boolean
}

/** True when the one who is writing may strike this through, or take that back: anyone what is theirs, some people anything. */
export function mayStrike(pad: Striking, item: { by: string; struck: string }): boolean {
  if (!pad.mayWrite) return false
  if (pad.mayStrikeOthers ?? pad.may?.('strike-others')) return true
  return item.by === pad.you.id && ['', pad.you.id].includes(item.struck)
}
