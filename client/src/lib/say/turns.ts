import { area } from './language.svelte.ts'
import en from './en/turns.ts'

/** Whose turn it is, breaks, and who is in the chair. */
export const turnWords = area(en, { cy: () => import('./cy/turns.ts'), ur: () => import('./ur/turns.ts') })
