import { area } from './language.svelte.ts'
import en from './en/plan.ts'

/** The plan as it is read on a screen, and its sign-off. */
export const planWords = area(en, { cy: () => import('./cy/plan.ts'), ur: () => import('./ur/plan.ts') })
