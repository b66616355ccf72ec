import type { Kind } from '../conference.ts'
import { type Day, dayAt, sayDay, sayMoment, sayWeekday } from '../day.ts'
import { Refusal } from '../refusal.ts'
import { isWeekend } from './calendar.ts'
import { addLength, type Counted, isWorkingDay, workingDaysBetween } from './counting.ts'
import { type DayRules, type LengthName, LENGTHS, type Unit } from './rules.ts'

/**
 * One date, and where it comes from. `on`: the last day that is in time. `from`: the day it was counted from. `rule`: the rule, in one sentence.
 * `steps`: how it was worked out, one plain sentence each. `at`: the moment itself, where a rule counts in hours.
 */
export interface Due {
  on: Day
  from: Day
  rule: string
  steps: string[]
  at?: string
}

/** A date, or a refusal where a day is not one to reckon with. */
export type Reckoned = Due | Refusal

interface Reckoning {
  length: LengthName
  /** What happened on the day counted from: `the conference`. */
  event: string
  /** The rule, around its length of time: `The first core group meets within …  of the conference.` */
  rule: (length: string) => string
  before?: true
}

const within = (what: string, event: string): Pick<Reckoning, 'event' | 'rule'> => ({
  event,
  rule: (length) => `${what} within ${length} of ${event}.`
})

const ahead = (what: string, event: string): Pick<Reckoning, 'event' | 'rule' | 'before'> => ({
  event,
  rule: (length) => `${what} at least ${length} before ${event}.`,
  before: true
})

type DateOf = (from: string, rules: DayRules) => Reckoned

const dateOf =
  (reckoning: Reckoning): DateOf =>
  (from, rules) =>
    reckon(reckoning, from, rules)

/** 15 working days by the national rule. `from`: the day of the strategy discussion that began the enquiry. */
export const initialConferenceDue = dateOf({ length: 'conference', ...within('The conference is held', 'the strategy discussion') })
/** `from`: the day the council was told in writing that the family moved here. */
export const transferConferenceDue = dateOf({ length: 'transfer', ...within('The conference is held', 'the written notice of the move') })
/** `from`: the day the baby is due. */
export const preBirthConferenceDue = dateOf({ length: 'preBirth', ...ahead('The conference is held', 'the day the baby is due') })
export const exclusionRequestsDue = dateOf({
  length: 'exclusion',
  ...ahead('Whoever asks that somebody is not in the room asks', 'the conference')
})
export const letterDue = dateOf({ length: 'letter', ...within('The letter that says what was decided goes out', 'the conference') })
/** 10 working days by the national rule. */
export const firstCoreGroupDue = dateOf({ length: 'coreGroup', ...within('The first core group meets', 'the conference') })
export const laterCoreGroupDue = dateOf({ length: 'laterCoreGroups', ...within('The next core group meets', 'the last one') })
/** A core group that is at work already goes on after a review. `from`: the day of the review. */
export const coreGroupAfterReviewDue = dateOf({ length: 'laterCoreGroups', ...within('The next core group meets', 'the review') })
export const recordDue = dateOf({ length: 'record', ...within('Everybody has the record', 'the conference') })
/** `from`: the day the record came. */
export const correctionsDue = dateOf({
  length: 'corrections',
  ...within('Whoever finds something wrong in the record tells the chair', 'the day the record came')
})
/** 3 months by the national rule. */
export const firstReviewDue = dateOf({ length: 'firstReview', ...within('The first review is held', 'the first conference') })
/** 6 months by the national rule. */
export const laterReviewDue = dateOf({ length: 'laterReviews', ...within('The next review is held', 'the last review') })
export const rearrangedDue = dateOf({ length: 'rearranged', ...within('The conference is held again', 'the one with too few people') })
/** `from`: the day the family heard what was decided. */
export const complaintDue = dateOf({ length: 'complaint', ...within('The family can complain in writing', 'the decision') })
/** `from`: the day of the complaint. */
export const complaintAnswerDue = dateOf({ length: 'complaintAnswer', ...within('The chair answers', 'the complaint') })

const beforeFirst = dateOf({ length: 'reportsInitial', ...ahead('The family has the reports', 'the conference') })
const beforeReview = dateOf({ length: 'reportsReview', ...ahead('The family has the reports', 'the review') })

/** When the family must have the reports, which differs between a first conference and a review. */
export const reportsDue = (kind: Kind, conferenceOn: string, rules: DayRules): Reckoned =>
  (kind === 'review' ? beforeReview : beforeFirst)(conferenceOn, rules)

/** The day a baby was born, or is due. */
export interface Birth {
  on: string
  born: boolean
}

const afterConferenceBeforeBirth = dateOf({ length: 'firstReview', ...within('The first review is held', 'the conference') })
const afterBirth = dateOf({ length: 'reviewAfterBirth', ...within('The first review is held', 'the birth') })
const afterDueDay = dateOf({ length: 'reviewAfterBirth', ...within('The first review is held', 'the day the baby is due') })

/** The review that follows a conference before a birth: the sooner of two dates. `birth` is null while nobody knows the day. */
export function reviewAfterBirthDue(conferenceOn: string, birth: Birth | null, rules: DayRules): Reckoned {
  const byConference = afterConferenceBeforeBirth(conferenceOn, rules)
  if (birth === null) return byConference
  return soonerOf(byConference, (birth.born ? afterBirth : afterDueDay)(birth.on, rules))
}

/**
 * When a conference before a birth must be held: the sooner of two dates, of which one may not be known. An enquiry about a child who is not born
 * yet has the same working days as any other. enquiryFrom: the day of the strategy discussion, or empty; dueOn: the day the baby is due, or empty.
 */
export function conferenceBeforeBirthDue(enquiryFrom: string, dueOn: string, rules: DayRules): Reckoned | null {
  const byEnquiry = enquiryFrom ? initialConferenceDue(enquiryFrom, rules) : null
  const byBirth = dueOn ? preBirthConferenceDue(dueOn, rules) : null
  return byEnquiry && byBirth ? soonerOf(byBirth, byEnquiry) : (byBirth ?? byEnquiry)
}

function soonerOf(one: Reckoned, other: Reckoned): Reckoned {
  if (one instanceof Refusal) return one
  if (other instanceof Refusal) return other
  const sooner = other.on < one.on ? other : one
  const both = [`First: ${one.rule}`, ...one.steps, `Second: ${other.rule}`, ...other.steps]
  return { ...sooner, steps: ['Two rules hold here, and the sooner one counts.', ...both, `The sooner one is ${sayWeekday(sooner.on)}.`] }
}

/** When the review after this conference must be held. */
export function nextReviewDue(kind: Kind, conferenceOn: string, birth: Birth | null, rules: DayRules): Reckoned {
  if (kind === 'review') return laterReviewDue(conferenceOn, rules)
  return kind === 'pre-birth' ? reviewAfterBirthDue(conferenceOn, birth, rules) : firstReviewDue(conferenceOn, rules)
}

/** Until when a professional can put in writing that they do not agree. `decidedAt`: the moment of the decision, ISO 8601 in UTC. Nights and weekends count. */
export function dissentDue(decidedAt: string, { lengths }: DayRules): Reckoned {
  const decidedOn = dayAt(decidedAt)
  const until = new Date(new Date(decidedAt).getTime() + lengths.dissent * 3_600_000)
  const unusable = addLength(decidedOn, 0, 'days') instanceof Refusal || Number.isNaN(until.valueOf())
  if (unusable) return new Refusal('day-unknown')
  const at = until.toISOString()
  return {
    on: dayAt(at) || decidedOn,
    from: decidedOn,
    at,
    rule: `A professional who does not agree puts it in writing within ${sayLength(lengths.dissent, 'hours')} of the decision.`,
    steps: [
      `The decision was made on ${sayMoment(decidedAt)}.`,
      `${sayLength(lengths.dissent, 'hours')} later is ${sayMoment(at)}. Nights and weekends count.`
    ]
  }
}

/** How much time is left, said gently: `9 working days left`. Empty when a day is not one to reckon with. */
export function sayTimeLeft(today: string, on: Day, { furtherDays }: DayRules): string {
  const left = workingDaysBetween(today, on, furtherDays)
  if (left instanceof Refusal) return ''
  if (today === on) return 'This is the last day.'
  if (left === 0) return today < on ? 'No working day left.' : 'This day is past.'
  const days = sayLength(Math.abs(left), 'working days')
  return today < on ? `${days} left.` : `${days} past.`
}

const SINGLE: Record<Unit, string> = { 'working days': 'working day', days: 'day', weeks: 'week', months: 'month', hours: 'hour' }

/** `1 working day`, `3 months`. */
export const sayLength = (count: number, unit: Unit): string => `${count} ${count === 1 ? SINGLE[unit] : unit}`

function reckon({ length, event, rule, before }: Reckoning, from: string, { lengths, furtherDays }: DayRules): Reckoned {
  const { unit }: { unit: Unit } = LENGTHS[length]
  const count = lengths[length]
  if (unit === 'hours') return new Refusal('day-unknown', length)
  const counted = addLength(from, before ? -count : count, unit, furtherDays)
  if (counted instanceof Refusal) return counted
  const { on } = counted
  const steps = [
    `We count from ${event}, ${sayWeekday(from)}. That day itself does not count.`,
    `${sayLength(count, unit)} ${before ? 'before' : 'after'} it is ${sayWeekday(on)}.`,
    ...asides(counted, unit, from),
    ...(unit === 'working days' || isWorkingDay(on, furtherDays) ? [] : [nobodyAtWork(on, furtherDays)])
  ]
  return { on, from, rule: rule(sayLength(count, unit)), steps }
}

/** What was passed over on the way, and a month that is too short. */
function asides({ on, passed }: Counted, unit: Unit, from: Day): string[] {
  if (unit === 'months' && on.slice(-2) !== from.slice(-2)) return ['That month has no such day, so it is the last day of the month.']
  if (unit !== 'working days') return []
  const holidays = [...passed].sort((a, b) => (a.on < b.on ? -1 : 1)).map(({ on: day, name }) => `${name} (${sayDay(day)})`)
  return ['Saturdays and Sundays are left out.', ...(holidays.length > 0 ? [`Also left out: ${holidays.join(', ')}.`] : [])]
}

/** A last day on which nobody works: said, with the working day before it, for whoever arranges the meeting. */
function nobodyAtWork(on: Day, furtherDays: DayRules['furtherDays']): string {
  const counted = addLength(on, -1, 'working days', furtherDays)
  const why = isWeekend(on) ? 'a weekend' : 'a holiday'
  return counted instanceof Refusal ? `That is ${why}.` : `That is ${why}. The last working day before it is ${sayWeekday(counted.on)}.`
}
