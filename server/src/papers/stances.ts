import type { Plan, PlanStance, Stance } from '@samepage/shared'
import type { Block, Line } from './blocks.ts'
import { heading, paragraph } from './opening.ts'
import type { Sentence } from './say/en.ts'
import { theirs, type Tongue } from './tongue.ts'

const SAYS: Record<Stance, Sentence> = { agrees: 'agrees', 'in-part': 'inPart', disagrees: 'disagrees', heard: 'heard' }

/** Where each person said they stand, in their own words. Whoever is not in it has not said: nothing is made of their being there (R72). */
export function stances({ stances: all }: Plan, tongue: Tongue): Block[] {
  if (all.length === 0) return []
  return [
    heading(2, tongue.say('stancesTitle')),
    paragraph(tongue.tell('stancesMean')),
    {
      is: 'table',
      about: tongue.say('stancesTitle'),
      head: [tongue.say('who'), tongue.say('isOwn')],
      shares: [0.36, 0.64],
      rows: all.map((one) => [[{ words: { text: [one.whose, one.as].filter(Boolean).join(', ') } }], stanceLines(one, tongue)])
    }
  ]
}

function stanceLines({ stance, words, changed, writtenBy, was }: PlanStance, tongue: Tongue): Line[] {
  const { say, tell } = tongue
  const said = (one: Stance, own: string): Line => (own ? { lead: say(SAYS[one]), words: theirs(own, tongue) } : { words: tell(SAYS[one]) })
  return [
    said(stance, words),
    ...(changed ? [{ words: tell('stanceChanged') }] : []),
    ...(writtenBy ? [{ words: tell('saidAloud', { name: writtenBy }) }] : []),
    ...was.flatMap((before): Line[] => [
      { words: tell('stanceBefore', { day: tongue.moment(before.at) }) },
      said(before.stance, before.words)
    ])
  ]
}

/** Those who do not agree with all of it, on the family's plan: their words stand beside what they are about (R72). */
export const unlike = ({ stances: all }: Plan, tongue: Tongue): Block[] =>
  all
    .filter(({ stance, words }) => (stance === 'disagrees' || stance === 'in-part') && words)
    .map(({ whose, stance, words }) => paragraph(theirs(words, tongue), `${whose}: ${tongue.say(SAYS[stance])}`))
