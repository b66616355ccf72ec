/** A change of a text: at `index`, `remove` letters (UTF-16 units) go and `insert` comes. */
export interface Splice {
  index: number
  remove: number
  insert: string
}

/**
 * The one splice that turns `before` into `after`, never cutting a surrogate pair (Yjs would make U+FFFD of each half).
 * caret: where the caret stood in `after` once the change was made. Without it an "a" typed into "aaa" is anybody's guess.
 */
export function diffText(before: string, after: string, caret = after.length): Splice | null {
  if (before === after) return null
  // What stands after the caret was not touched: match the tail first, and no further left than the caret.
  let tail = sameTail(before, after, 0, Math.min(before.length, after.length - clamp(caret, after.length)))
  const shorter = Math.min(before.length, after.length)
  let head = sameHead(before, after, shorter - tail)
  // The caret was no help (a script, an odd keyboard): the tail reaches as far as it goes.
  tail = sameTail(before, after, tail, shorter - head)
  if (isHigh(before, head - 1)) head--
  if (isLow(before, before.length - tail) && (isHigh(before, before.length - tail - 1) || isHigh(after, after.length - tail - 1))) tail--
  return { index: head, remove: before.length - tail - head, insert: after.slice(head, after.length - tail) }
}

const clamp = (index: number, most: number): number => Math.max(0, Math.min(index, most))

function sameHead(a: string, b: string, most: number): number {
  let length = 0
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++
  return length
}

/** How many letters the ends of `a` and `b` share; `from` of them are known to be the same. */
function sameTail(a: string, b: string, from: number, most: number): number {
  let length = from
  while (length < most && a.charCodeAt(a.length - length - 1) === b.charCodeAt(b.length - length - 1)) length++
  return length
}

// Out of range is NaN, which is neither.
const isHigh = (text: string, index: number): boolean => (text.charCodeAt(index) & 0xfc00) === 0xd800
const isLow = (text: string, index: number): boolean => (text.charCodeAt(index) & 0xfc00) === 0xdc00
