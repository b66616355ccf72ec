import { LINE_LANGUAGES, type PlanLine } from '@samepage/shared'
import type { StyleName } from './look.ts'
import { indented, type Piece, say } from './pieces.ts'

const CHANGED = 'The words above were changed after this was written.'

/** What an interpreter wrote, right under the words it says. most: as for `say`. */
export function linesUnder(lines: readonly PlanLine[], style: StyleName = 'body', most?: number): Piece[] {
  return lines.flatMap(({ lang, text, by, changed }) => {
    const lead = `In ${LINE_LANGUAGES[lang]}, by ${by || 'an interpreter'}:`
    return indented([...say(text, style, lead, most), ...(changed ? say(CHANGED, 'small') : [])], style === 'cell' ? 10 : 16)
  })
}
