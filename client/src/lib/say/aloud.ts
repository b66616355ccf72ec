import { area } from './language.svelte.ts'
import en from './en/aloud.ts'

/** Reading aloud. */
export const aloudWords = area(en, { cy: () => import('./cy/aloud.ts'), ur: () => import('./ur/aloud.ts') })
