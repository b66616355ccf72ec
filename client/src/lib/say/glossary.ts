import { area } from './language.svelte.ts'
import en from './en/glossary.ts'

/** The law's and the field's own words, what each is called, and what it means. It comes with the parts of a page that have such words. */
export const glossaryWords = area(en, { cy: () => import('./cy/glossary.ts'), ur: () => import('./ur/glossary.ts') })
