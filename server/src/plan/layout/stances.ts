import { type Plan, type PlanStance, sayMoment, type Stance } from '@samepage/shared'
import { heading, type Part, type Piece, say } from './pieces.ts'
import { cell, type Row, rows } from './rows.ts'

const SAYS: Record<Stance, string> = {
  agrees: 'I agree with this plan.',
  'in-part': 'I agree with part of it:',
  disagrees: 'I do not agree, because:',
  heard: 'I was there and heard it.'
}

/** Where each person said they stand, in their own words. Whoever is not in it has not said: nothing is made of their being there (R72). */
export function stances({ stances }: Plan): Part[] {
  if (stances.length === 0) return []
  return [
    ...heading('What does each of us say about this plan?', 'h2'),
    ...say('Nobody had to say anything. Being there is not the same as agreeing.'),
    rows(
      [
        [cell('Who?', 'head'), 0.36],
        [cell('In their words', 'head'), 0.64]
      ],
      stances.flatMap(stanceRows)
    )
  ]
}

function stanceRows({ whose, as, stance, words, changed, afterSigning, writtenBy, was }: PlanStance): Row[] {
  const told: Piece[] = [
    ...say(words, 'cell', SAYS[stance], 700),
    ...(changed ? say('The plan was changed after this was said.', 'cell') : []),
    ...(afterSigning ? say('Said after the plan was signed.', 'cell') : []),
    ...(writtenBy ? say(`Said aloud, written by ${writtenBy}.`, 'cell') : []),
    ...was.flatMap((before) => say([SAYS[before.stance], before.words].join(' '), 'cell', `Before, on ${sayMoment(before.at)}:`, 700))
  ]
  return told.map((piece, i) =>
    i === 0 ? { cells: [cell([whose, as].filter(Boolean).join(', ')), piece] } : { cells: [cell(''), piece], goesOn: true }
  )
}
