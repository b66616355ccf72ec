import { area } from './language.svelte.ts'
import en from './en/room.ts'

/** The frame of a conference, around whatever is looked at. */
export const roomWords = area(en, { cy: () => import('./cy/room.ts'), ur: () => import('./ur/room.ts') })
