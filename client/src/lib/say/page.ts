import { area } from './language.svelte.ts'
import en from './en/page.ts'

/** The shared page and whatever is written on it. */
export const pageWords = area(en, { cy: () => import('./cy/page.ts'), ur: () => import('./ur/page.ts') })
