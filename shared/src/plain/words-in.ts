/** One word of a text, with where it stands (UTF-16 units). */
export interface Word {
  start: number
  end: number
  /** As it is looked up: small letters, straight apostrophes. */
  plain: string
  /** Written in capitals alone, two or more of them: letters such as `MASH`, and perhaps a small s. */
  isLetters: boolean
}

// A word is letters and numbers; “child’s” is the word “child”, “didn’t” is one word. Linear: no part of it can match in two ways.
const WORD = /([\p{L}\p{N}]+(?:['’](?!s(?![\p{L}\p{N}]))[\p{L}\p{N}]+)*)(?:['’]s)?/gu
const LETTERS = /^\p{Lu}{2,}(?:\p{Lu}|\p{N})*(?:s|d|ed)?$/u

/** The words of a text, in order. */
export function wordsIn(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 1: written = '', index }) => ({
    start: index,
    end: index + written.length,
    plain: written.toLowerCase().replace('’', "'"),
    isLetters: LETTERS.test(written)
  }))
}

/** Whether two words that follow each other can belong to one phrase: nothing but a space, a hyphen or one line end is between them. */
export function isJoined(text: string, before: Word, after: Word): boolean {
  const between = text.slice(before.end, after.start)
  if (between.length > 3) return false
  return /^(?:['’]s)?[ \u00a0]?[-‐‑–]?[ \u00a0]?\n?$/.test(between) || (between === '.' && before.end - before.start === 1)
}
