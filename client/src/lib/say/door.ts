import { area } from './language.svelte.ts'
import en from './en/door.ts'

/** Everything before the room. */
export const doorWords = area(en, { cy: () => import('./cy/door.ts'), ur: () => import('./ur/door.ts') })
