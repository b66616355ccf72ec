/**
 * Remembers what was made by its name, for so many milliseconds after somebody first asked; whoever asks meanwhile shares it. What failed is made
 * anew. Only for what cannot change: nobody tells it that something has.
 */
export function forAWhile<T>(ms: number): (name: string, make: () => Promise<T>) => Promise<T> {
  const known = new Map<string, Promise<T>>()
  return (name, make) => {
    const before = known.get(name)
    if (before) return before
    const made = make()
    const forget = (): void => void (known.get(name) === made && known.delete(name))
    known.set(name, made)
    setTimeout(forget, ms).unref()
    made.catch(forget)
    return made
  }
}
