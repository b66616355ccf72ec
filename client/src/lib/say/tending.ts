import { area } from './language.svelte.ts'
import en from './en/tending.ts'

/** The door, as whoever leads the meeting tends it: who waits, the code, the wall's screen, a private part, and who is kept out. */
export const tendingWords = area(en, { cy: () => import('./cy/tending.ts') })
