import { echoOf } from './echo.ts'
import { area } from './language.svelte.ts'
import en from './en/decided.ts'

const decidedWords = area(en, { cy: () => import('./cy/decided.ts'), ur: () => import('./ur/decided.ts') })

/** The test, a view or a decision, in the language that is spoken. said: as the shared code says it. */
export const sayDecided = echoOf(en, decidedWords)
