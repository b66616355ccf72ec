import { area } from './language.svelte.ts'
import en from './en/decision.ts'

/** The decision as everybody in the meeting sees it: the test, the views, what is decided and what happens next. */
export const decisionWords = area(en, { cy: () => import('./cy/decision.ts'), ur: () => import('./ur/decision.ts') })
