import { area } from './language.svelte.ts'
import en from './en/desk.ts'

/** What whoever leads the meeting has before them: moving everyone, turns, breaks, who came, and the wall. */
export const deskWords = area(en, { cy: () => import('./cy/desk.ts'), ur: () => import('./ur/desk.ts') })
