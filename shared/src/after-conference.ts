import type { Conference } from './conference.ts'
import { type Birth, coreGroupAfterReviewDue, firstCoreGroupDue, nextReviewDue, type Reckoned } from './days/timetable.ts'
import type { Arranged } from './outcome.ts'
import { profileOf } from './profile.ts'
import { Refusal } from './refusal.ts'

type Held = Pick<Conference, 'kind' | 'on' | 'children' | 'profile'>

/** Until when the core group meets after this conference, by this council's rules. */
export function coreGroupDueAfter(conference: Held): Reckoned {
  const { days } = profileOf(conference)
  return (conference.kind === 'review' ? coreGroupAfterReviewDue : firstCoreGroupDue)(conference.on, days)
}

/** Until when the next review is held after this conference, by this council's rules. */
export const reviewDueAfter = (conference: Held): Reckoned =>
  nextReviewDue(conference.kind, conference.on, birthOf(conference), profileOf(conference).days)

/** The birth the review waits for: the soonest, for each child has the same review. */
function birthOf({ children }: Held): Birth | null {
  const births = children.flatMap(({ dueOn, bornOn }): Birth[] =>
    dueOn ? [{ on: dueOn, born: false }] : bornOn ? [{ on: bornOn, born: true }] : []
  )
  const waited = births.filter(({ born }) => !born).sort((a, b) => (a.on < b.on ? -1 : 1))
  return waited[0] ?? null
}

/** Whether a day is later than it should be. A day nobody can reckon with is judged elsewhere. */
export const isLate = (day: string, due: Reckoned): boolean => !(due instanceof Refusal) && day !== '' && day > due.on

/** Which of two days are later than they should be, and have no reason written beside them. */
export function lateWithoutReason(
  { coreGroupOn, coreGroupLate, reviewOn, reviewLate }: Pick<Arranged, 'coreGroupOn' | 'coreGroupLate' | 'reviewOn' | 'reviewLate'>,
  conference: Held
): ('coreGroup' | 'review')[] {
  const late = (day: string, because: string, due: Reckoned): boolean => isLate(day, due) && because.trim() === ''
  return [
    ...(late(coreGroupOn, coreGroupLate, coreGroupDueAfter(conference)) ? (['coreGroup'] as const) : []),
    ...(late(reviewOn, reviewLate, reviewDueAfter(conference)) ? (['review'] as const) : [])
  ]
}
