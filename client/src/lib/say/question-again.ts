/** The gaps of a question: one child, or several by their first names. */
const GAP = /\{names?\}/g
const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * A question with names in it, said again. said: questions in another language by their English, with the same gaps; list: joins names as that
 * language does. A question that is none of them comes back as it is.
 */
export function questionAgain(said: Record<string, string>, asked: string, list: (names: readonly string[]) => string): string {
  for (const [english, own] of Object.entries(said)) {
    if (!english.includes('{')) {
      if (english === asked) return own
      continue
    }
    const pattern = english.split(GAP).map(escaped).join('(.+?)')
    const found = new RegExp(`^${pattern}$`).exec(asked)
    if (found) return own.replace(GAP, () => namesAgain(found[1] ?? '', list))
  }
  return asked
}

const namesAgain = (names: string, list: (names: readonly string[]) => string): string =>
  names === 'the children' ? 'y plant' : list(names.split(/, | and /))
