import { area } from './language.svelte.ts'
import en from './en/chairing.ts'

/** Who is in the chair, and who is let speak. */
export const chairingWords = area(en, { cy: () => import('./cy/chairing.ts'), ur: () => import('./ur/chairing.ts') })
