import { echoOf } from './echo.ts'
import { area } from './language.svelte.ts'
import en from './en/remarks.ts'

const remarkWords = area(en, { cy: () => import('./cy/remarks.ts'), ur: () => import('./ur/remarks.ts') })

/** A question about what is written, in the language that is spoken. asked: as the shared code asks it. */
export const sayRemark = echoOf(en, remarkWords)
