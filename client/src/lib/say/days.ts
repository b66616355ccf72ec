import { echoOf } from './echo.ts'
import { area } from './language.svelte.ts'
import en from './en/days.ts'

const dayWords = area(en, { cy: () => import('./cy/days.ts'), ur: () => import('./ur/days.ts') })

/** A rule for a date, or how it was worked out, in the language that is spoken. said: as the shared code says it. */
export const sayRule = echoOf(en, dayWords)
