import { area } from './language.svelte.ts'
import en from './en/looks.ts'

/** What each person may choose for their own page. */
export const looksWords = area(en, { cy: () => import('./cy/looks.ts'), ur: () => import('./ur/looks.ts') })
