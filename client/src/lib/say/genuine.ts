import { area } from './language.svelte.ts'
import en from './en/genuine.ts'

/** For whoever asks whether a paper is genuine. */
export const genuineWords = area(en, { cy: () => import('./cy/genuine.ts'), ur: () => import('./ur/genuine.ts') })
