import { area } from './language.svelte.ts'
import en from './en/wall.ts'

/** The big screen in the room, which speaks the language of the conference's labels: English or Welsh. */
export const wallWords = area(en, { cy: () => import('./cy/wall.ts') })
