import { hasPlan } from '../outcome.ts'
import type { Plan } from '../plan/plan.ts'
import { ask, type Remark } from './remark.ts'

/** What a careful chair would still ask about the decision, the dates after it, and what happens when the plan does not work. */
export function ofDecision(plan: Plan): Remark[] {
  return [...ofQuorum(plan), ...ofDates(plan), ...ofFailing(plan)]
}

const ofQuorum = ({ outcomes }: Plan): Remark[] =>
  outcomes
    .filter(({ decided }) => decided && !decided.enough)
    .map(({ called }) => ask('Q16', '', `Were enough people here when it was decided for ${called}? The plan says who was.`))

function ofDates({ outcomes, next }: Plan): Remark[] {
  if (!outcomes.some(({ decided }) => decided && hasPlan(decided.outcome))) return []
  return [...ofDate('core group', next?.coreGroupOn, next?.coreGroupLate), ...ofDate('review', next?.reviewOn, next?.reviewLate)]
}

function ofDate(what: string, on = '', late = ''): Remark[] {
  if (on === '') return [ask('Q17', '', `When is the ${what}? No day is written down yet.`)]
  return late === '' ? [] : [ask('Q17', '', `The ${what} is later than it usually is. Will everybody understand the reason?`)]
}

const ofFailing = ({ threads, contingencies }: Plan): Remark[] =>
  threads.length > 0 && contingencies.length === 0 ? [ask('Q18', '', 'What if it does not work? Who does what then, also at night?')] : []
