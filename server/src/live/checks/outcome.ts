import {
  type ChildDecided,
  hasPlan,
  isDay,
  isUnderPlan,
  lateWithoutReason,
  may,
  maySpeakFor,
  type OutcomeDecision,
  type Person,
  Refusal
} from '@samepage/shared'
import { type Held, seat } from './held.ts'

const LATEST_YEARS = 2 // no core group or review is further off

/** @throws Refusal */
export function checkOutcome(decision: OutcomeDecision, by: Person, held: Held): void {
  const { conference, standing } = held
  const checkChild = (child: string): void => {
    if (!conference.children.some(({ id }) => id === child)) throw new Refusal('child-unknown')
  }
  switch (decision.type) {
    case 'child-decided':
      checkChild(decision.child)
      checkParts(decision, held)
      return
    case 'disagreed-with': {
      checkChild(decision.child)
      if (!standing.outcome.children.has(decision.child)) throw new Refusal('not-decided-yet')
      const person = seat(conference, decision.person)
      if (may(person, 'disagree-with-decision', 'live') !== true || !maySpeakFor(by, person)) throw new Refusal('not-theirs-to-say')
      if (decision.words.trim() === '') throw new Refusal('reason-needed')
      return
    }
    case 'arranged':
      for (const { child } of decision.tells) checkChild(child)
      for (const day of [decision.coreGroupOn, decision.reviewOn]) checkDay(day, conference.on)
      if (lateWithoutReason(decision, conference).length > 0) throw new Refusal('late-needs-reason')
      return
    default:
      return decision satisfies never
  }
}

/** What each outcome needs. Nothing of it is ever worked out: the chair says all of it. */
function checkParts({ child, outcome, limb, harm, more, ending, other, reason }: ChildDecided, { conference }: Held): void {
  if ((outcome === 'ended' || outcome === 'changed') && !isUnderPlan(conference, child)) throw new Refusal('only-at-review')
  if (hasPlan(outcome) && (limb === '' || harm === '')) throw new Refusal('decision-parts')
  if (outcome === 'ended' && ending === '') throw new Refusal('decision-parts')
  if (outcome === 'other' && other.trim() === '') throw new Refusal('decision-parts')
  if (new Set(more).size !== more.length || more.some((kind) => kind === harm)) throw new Refusal('decision-parts')
  if (reason.trim() === '') throw new Refusal('reason-needed')
}

/** @throws Refusal('day-out-of-range') for a day that does not exist, lies before the conference or more than two years after it */
function checkDay(day: string, conferenceOn: string): void {
  if (day === '') return
  const latest = `${Number(conferenceOn.slice(0, 4)) + LATEST_YEARS}${conferenceOn.slice(4)}`
  if (!isDay(day) || day < conferenceOn || day > latest) throw new Refusal('day-out-of-range')
}
