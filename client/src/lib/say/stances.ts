import { area } from './language.svelte.ts'
import en from './en/stances.ts'

/** Where each person stands on the plan, and what became of earlier versions of it. */
export const stanceWords = area(en, { cy: () => import('./cy/stances.ts'), ur: () => import('./ur/stances.ts') })
