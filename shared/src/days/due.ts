import type { Conference } from '../conference.ts'
import type { DayRules } from './rules.ts'
import {
  type Birth,
  conferenceBeforeBirthDue,
  initialConferenceDue,
  nextReviewDue,
  type Reckoned,
  transferConferenceDue
} from './timetable.ts'

type Timed = Pick<Conference, 'kind' | 'clockFrom' | 'lastWas'> & { children: readonly { bornOn: string; dueOn: string }[] }

/**
 * By when a conference must be held; null while the day it runs from is not known. A first conference runs from the strategy discussion, one for a
 * family who moved here from the written notice, one before a birth from the day the baby is due and from the strategy discussion, whichever makes it sooner, a review from the conference before it.
 */
export function conferenceDue({ kind, clockFrom = '', lastWas = 'initial', children }: Timed, rules: DayRules): Reckoned | null {
  switch (kind) {
    case 'initial':
      return clockFrom ? initialConferenceDue(clockFrom, rules) : null
    case 'transfer-in':
      return clockFrom ? transferConferenceDue(clockFrom, rules) : null
    case 'pre-birth': {
      const [first] = children
        .map(({ dueOn }) => dueOn)
        .filter(Boolean)
        .sort()
      return conferenceBeforeBirthDue(clockFrom, first ?? '', rules)
    }
    case 'review':
      return clockFrom ? nextReviewDue(lastWas, clockFrom, birthOf(children), rules) : null
    default:
      return kind satisfies never
  }
}

/** The birth that a review after a conference before a birth is counted from: the youngest child's. */
function birthOf(children: readonly { bornOn: string; dueOn: string }[]): Birth | null {
  const births = children.map(({ bornOn, dueOn }) => ({ on: bornOn || dueOn, born: bornOn !== '' })).filter(({ on }) => on !== '')
  return births.reduce<Birth | null>((last, birth) => (last && last.on > birth.on ? last : birth), null)
}
