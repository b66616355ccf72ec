import { area } from './language.svelte.ts'
import en from './en/deciding.ts'

/** What whoever leads the meeting writes down at the decision: for others, for each child, and for afterwards. */
export const decidingWords = area(en, { cy: () => import('./cy/deciding.ts'), ur: () => import('./ur/deciding.ts') })
