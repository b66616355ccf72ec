import { Lexer } from './lexer.ts'
import type { Fault } from './faults.ts'
import { isDict, isOne, type Value } from './values.ts'

/** The marked stretches of a page in the order in which they are drawn, those that pictures are drawn in (null: in none), and what is wrong with them. */
export interface PageMarks {
  mcids: number[]
  pictures: (number | null)[]
  faults: Fault[]
}

const DRAWS = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'Do', 'BI', 'EI'])
const SHOWS_WORDS = new Set(['Tj', 'TJ', "'", '"'])

/** Reads what is drawn on a page. Source: ISO 14289-1, 7.1 (everything is marked) and 7.21.8 (no .notdef) */
export function marksOf(content: string, page: number): PageMarks {
  const lexer = new Lexer(content)
  const mcids: number[] = []
  const faults: Fault[] = []
  const pictures: (number | null)[] = []
  const open: boolean[] = []
  let marked: number | null = null
  let operands: Value[] = []
  const draw = (): void => {
    if (!open.some(Boolean)) faults.push({ code: 'unmarked', page })
  }
  for (let value = lexer.next(); value !== undefined; value = lexer.next()) {
    if (!isOne(value, 'operator')) {
      operands.push(value)
      continue
    }
    const { operator } = value
    if (operator === 'BDC' || operator === 'BMC') {
      const [tag, properties] = operands
      const mcid = isDict(properties) ? properties.get('MCID') : undefined
      const isArtifact = isOne(tag, 'name') && tag.name === 'Artifact'
      if (open.some(Boolean)) faults.push({ code: 'marks-crossed', page })
      marked = typeof mcid === 'number' ? mcid : null
      if (marked !== null) mcids.push(marked)
      open.push(isArtifact || typeof mcid === 'number')
    } else if (operator === 'EMC') {
      marked = null
      if (open.pop() === undefined) faults.push({ code: 'marks-crossed', page })
    } else if (SHOWS_WORDS.has(operator)) {
      draw()
      if (operands.flat().some((words) => isOne(words, 'text') && hasMissing(words.text))) faults.push({ code: 'missing-sign', page })
    } else if (DRAWS.has(operator)) {
      draw()
      if (operator === 'Do' || operator === 'BI') pictures.push(marked)
    }
    operands = []
  }
  if (open.length > 0) faults.push({ code: 'marks-crossed', page })
  return { mcids, pictures, faults }
}

// Two bytes a sign; the first sign of every typeface is the one for letters it lacks.
function hasMissing(signs: string): boolean {
  for (let i = 0; i < signs.length; i += 2) if (signs[i] === '\u0000' && signs[i + 1] === '\u0000') return true
  return false
}
