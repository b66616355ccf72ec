import { area } from './language.svelte.ts'
import en from './en/scaling.ts'

/** Everybody's own numbers from 0 to 10. */
export const scaleWords = area(en, { cy: () => import('./cy/scaling.ts'), ur: () => import('./ur/scaling.ts') })
