import { commaIn, dayIn, listIn, momentIn, numberIn, togetherIn } from './grammar.ts'
import { language } from './language.svelte.ts'

// Days, moments, lists and numbers in the language that is spoken now; reactive.

/** `3 March 2026`. */
export const sayDay = (day: string): string => dayIn(language.now, day)
/** `3 March 2026 at 11:42`. */
export const sayMoment = (at: string): string => momentIn(language.now, at)
/** `Amira, Miss Clarke and Nan Jean`; empty for nobody. */
export const sayList = (names: readonly string[]): string => listIn(language.now, names)
/** `mum, by video`; parts that are empty or false are left out. */
export const sayTogether = (...parts: readonly (string | false | undefined)[]): string => togetherIn(language.now, parts)
/** The sign between a name and what follows it, for where the name is marked up. */
export const sayComma = (): string => commaIn(language.now)
/** `20,000`. */
export const sayNumber = (count: number): string => numberIn(language.now, count)
