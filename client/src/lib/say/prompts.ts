import { area } from './language.svelte.ts'
import { listIn } from './grammar.ts'
import { questionAgain } from './question-again.ts'

/** The chair's questions come as their English says them; no other screen has to hold them. */
const words = area({ said: {} as Record<string, string> }, { cy: () => import('./cy/prompts.ts') })

/** A question the chair asks everybody, in the language that is spoken; one of their own words as it is. */
export const sayPrompt = (asked: string): string => questionAgain(words.said, asked, (names) => listIn('cy', names))
