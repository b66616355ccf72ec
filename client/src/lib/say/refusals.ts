import { area } from './language.svelte.ts'
import { language } from './language.svelte.ts'
import en from './en/refusals.ts'

const refusalWords = area(en, { cy: () => import('./cy/refusals.ts'), ur: () => import('./ur/refusals.ts') })

/** A no, by its code. `say`: the sentence the server sent with it, for a code this page does not know yet. */
export interface No {
  code: string
  say?: string
}

const isKnown = (code: string): code is keyof typeof en => Object.hasOwn(en, code)

/** The sentence to show for a no, in the language that is spoken; reactive. */
export function sayNo({ code, say = '' }: No): string {
  if (language.now === 'en' && say) return say
  return isKnown(code) ? refusalWords[code] : say || refusalWords['not-known']
}
