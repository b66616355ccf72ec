/** What somebody said last, with everything that was said before it, oldest first. */
export type SaidLast<T> = T & { earlier: readonly T[] }

/** What stands once this was said: a change is a new entry, and what it was stays in sight. */
export function saidAnew<T extends object>(before: SaidLast<T> | undefined, said: T): SaidLast<T> {
  if (!before) return { ...said, earlier: [] }
  const { earlier, ...last } = before
  return { ...said, earlier: [...earlier, last as unknown as T] }
}
