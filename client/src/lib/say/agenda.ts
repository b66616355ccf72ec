import { area } from './language.svelte.ts'
import en from './en/agenda.ts'

/** The stages of a conference, and moving through them. */
export const agendaWords = area(en, { cy: () => import('./cy/agenda.ts'), ur: () => import('./ur/agenda.ts') })
