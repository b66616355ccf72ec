import { area } from './language.svelte.ts'
import en from './en/papers.ts'

/** Papers that only some people may read, and what is kept safe. */
export const paperWords = area(en, { cy: () => import('./cy/papers.ts'), ur: () => import('./ur/papers.ts') })
