import { area } from './language.svelte.ts'
import en from './en/thread.ts'

/** One worry from danger to deed. */
export const threadWords = area(en, { cy: () => import('./cy/thread.ts'), ur: () => import('./ur/thread.ts') })
