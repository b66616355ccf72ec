import { area } from './language.svelte.ts'
import en from './en/quorum.ts'

/** Whether enough people are here for a decision. */
export const quorumWords = area(en, { cy: () => import('./cy/quorum.ts'), ur: () => import('./ur/quorum.ts') })
