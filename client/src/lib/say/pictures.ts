import { area } from './language.svelte.ts'
import en from './en/pictures.ts'

/** A child's own pictures. */
export const pictureWords = area(en, { cy: () => import('./cy/pictures.ts'), ur: () => import('./ur/pictures.ts') })
