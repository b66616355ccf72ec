import { area } from './language.svelte.ts'
import en from './en/plain.ts'

/** What stored keys are called: kinds of conference, ways to take part, roles, kinds of statement. */
export const plainWords = area(en, { cy: () => import('./cy/plain.ts'), ur: () => import('./ur/plain.ts') })
