import { area } from './language.svelte.ts'
import en from './en/since.ts'

/** A review held against the conference before: line by line, and what has changed. */
export const sinceWords = area(en, { cy: () => import('./cy/since.ts'), ur: () => import('./ur/since.ts') })
