import type { Plan, PlanStep, Thread } from '@samepage/shared'
import type { Block, Line } from './blocks.ts'
import { againstLines, linesBeneath } from './opening.ts'
import { theirs, type Tongue } from './tongue.ts'

/** Who does what by when, one step a row, with how we will know under what will happen. */
export function stepTable(steps: readonly PlanStep[], tongue: Tongue): Block {
  const { say } = tongue
  return {
    is: 'table',
    about: say('stepsTitle'),
    head: [say('what'), say('who'), say('when')],
    shares: [0.64, 0.17, 0.19],
    rows: steps.map((step) => [
      whatOf(step, tongue),
      [{ words: step.who ? { text: step.who } : tongue.tell('notAgreed') }],
      [{ words: step.on ? { text: tongue.day(step.on) } : tongue.tell('notAgreed') }]
    ])
  }
}

function whatOf({ what, know, notice, otherwise, lines, against }: PlanStep, tongue: Tongue): Line[] {
  const { say } = tongue
  return [
    { words: what ? theirs(what, tongue) : tongue.tell('notAgreed') },
    ...linesBeneath(lines, tongue),
    ...(know ? [{ lead: say('know'), words: theirs(know, tongue) }] : []),
    ...(notice ? [{ lead: say('notice'), words: theirs(notice, tongue) }] : []),
    ...(otherwise ? [{ lead: say('otherwise'), words: theirs(otherwise, tongue) }] : []),
    ...againstLines(against, tongue)
  ]
}

/** What is not up for debate, in the words it was agreed in. */
export function bottomLineBox(lines: Thread['bottomLines'], tongue: Tongue): Block[] {
  if (lines.length === 0) return []
  const said = lines.flatMap(({ text, against }): Line[] => [{ words: theirs(text, tongue) }, ...againstLines(against, tongue)])
  const [first, ...others] = said
  return first ? [{ is: 'box', tone: 'quiet', lines: [{ ...first, lead: `${tongue.say('mustTitle')}:` }, ...others] }] : []
}

/** What if it does not work: when this is seen, who does what, and what to do at night. */
export function whatIf({ contingencies }: Plan, tongue: Tongue): Block[] {
  const { say } = tongue
  return contingencies.map(({ when, who, what, night }) => ({
    is: 'box',
    tone: 'quiet',
    lines: [
      ...(when ? [{ lead: say('ifSeen'), words: theirs(when, tongue) }] : []),
      { lead: say('then'), words: theirs([who, what].filter(Boolean).join(': ') || say('notAgreed'), tongue) },
      ...(night ? [{ lead: say('atNight'), words: theirs(night, tongue) }] : [])
    ]
  }))
}
