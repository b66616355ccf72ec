const ARABIC_LETTERS = /\p{Script=Arabic}/u

/** True for words in the letters of Urdu, Arabic, Farsi and their neighbours. */
export const hasArabicLetters = (words: string): boolean => ARABIC_LETTERS.test(words)

/** Fetches the letters that some words are in, where the usual typeface has none. Without them the device's own do. */
export function fetchLetters(words: string): void {
  if (hasArabicLetters(words)) void import('#lib/say/ur/letters.ts').catch(() => undefined)
}
