import { dayAt, type Plan, type PlanStep } from '@samepage/shared'
import type { Block, Line } from './blocks.ts'
import { fillUp } from './fit.ts'
import { type HomeNames, homeNames } from './home-names.ts'
import { printOf } from './looks.ts'
import { heading, paragraph, small, type Writing } from './opening.ts'
import { theirs, type Tongue } from './tongue.ts'

/**
 * One page to hang up at home: who does what by when, whom to ring, the next dates. Whoever visits may read it: no surname, no kind of worry, no
 * decision, no word that shames or endangers. A step that cannot be said here is named as one that is in the plan.
 */
export function fridgePage(writing: Writing): Block[] {
  const { frozen, ask, tongue } = writing
  const { plan, conference } = frozen
  const names = homeNames(conference, tongue)
  const before = [heading(1, tongue.say('fridgeTitle')), small({ text: versionOf(writing) })]
  const after = [...ringing(plan, names, tongue), ...nextDates(plan, tongue)]
  const rows = stepsOf(plan).map((step) => rowOf(step, names, tongue))
  if (rows.length === 0) return [...before, ...after]
  const { say } = tongue
  const table = (some: Line[][][]): Block[] => [
    heading(2, say('fridgeSteps')),
    { is: 'table', about: say('fridgeSteps'), head: [say('what'), say('who'), say('when')], shares: [0.54, 0.22, 0.24], rows: some },
    ...(some.length < rows.length ? [small(tongue.tell('fridgeMore'))] : [])
  ]
  return fillUp(rows, (some) => [...before, ...table(some), ...after], printOf(ask))
}

/** Every step, the soonest first; those without a day come last. */
const stepsOf = ({ threads, otherSteps }: Plan): PlanStep[] =>
  [...threads.flatMap(({ steps }) => steps), ...otherSteps]
    .filter(({ what, who }) => what || who)
    .sort((one, other) => (one.on || '9').localeCompare(other.on || '9', 'en'))

function rowOf({ what, who, on }: PlanStep, names: HomeNames, tongue: Tongue): Line[][] {
  const words = what !== '' && names.may(what) ? theirs(what, tongue) : tongue.tell('fridgeOther')
  return [[{ words }], [{ words: { text: names.of(who) } }], [{ words: { text: on ? tongue.day(on) : '' } }]]
}

function ringing({ next, contingencies }: Plan, names: HomeNames, tongue: Tongue): Block[] {
  const nights = contingencies.map(({ night }) => night).filter((night) => night !== '' && names.may(night))
  const lead = next?.lead ? [tongue.tell('fridgeRingLead', { name: names.of(next.lead) })] : []
  return [
    heading(2, tongue.say('fridgeRing')),
    { is: 'list', items: [...lead, tongue.tell('callDanger')] },
    ...[...new Set(nights)].slice(0, 2).map((night) => paragraph(theirs(night, tongue), tongue.say('atNight')))
  ]
}

function nextDates({ next }: Plan, tongue: Tongue): Block[] {
  const dates = [
    ...(next?.coreGroupOn ? [{ text: `${tongue.say('fridgeTeam')}: ${tongue.day(next.coreGroupOn)}` }] : []),
    ...(next?.reviewOn ? [{ text: `${tongue.say('fridgeReview')}: ${tongue.day(next.reviewOn)}` }] : [])
  ]
  return dates.length > 0 ? [heading(2, tongue.say('fridgeNext')), { is: 'list', items: dates }] : []
}

function versionOf({ frozen: { plan, version }, tongue }: Writing): string {
  const { say, day } = tongue
  const which = plan.signed ? `${say('footSigned', { version, day: day(dayAt(plan.signed.at)) })}.` : say('notSigned')
  return version > 1 ? `${which} ${say('replaces', { version: version - 1 })}` : which
}
