import Type, { type Static, type TSchema } from 'typebox'
import { LONGEST_NAME } from '../text.ts'

/** What a length of time is counted in. `working days`: without weekends and bank holidays of England and Wales. */
export type Unit = 'working days' | 'days' | 'weeks' | 'months' | 'hours'

/** One length of time: what it is for, in words an administrator reads beside the number; how much it is unless a council says otherwise; the most it may be. */
interface Length {
  unit: Unit
  usual: number
  most: number
  say: string
}

/**
 * How long things around a conference may take. National: the conference (15 working days), the first core group (10 working days), the first
 * review (3 months) and later ones (6 months), by Working Together to Safeguard Children. The others differ between councils; the usual numbers
 * are those of the procedures named beside each.
 */
export const LENGTHS = {
  conference: { unit: 'working days', usual: 15, most: 60, say: 'From the strategy discussion to the first conference' },
  transfer: {
    unit: 'working days',
    usual: 15,
    most: 60,
    say: 'From being told in writing that a family has moved here, to the conference'
  },
  // Sussex and Cheshire East: three months before the birth. Sefton: by week 34 at the latest, which is 6.
  preBirth: { unit: 'weeks', usual: 13, most: 30, say: 'A conference before a birth: at least this long before the baby is due' },
  // Sussex.
  exclusion: { unit: 'working days', usual: 3, most: 20, say: 'To ask that somebody is not in the room: at least this long before' },
  // Sussex.
  reportsInitial: {
    unit: 'working days',
    usual: 3,
    most: 20,
    say: 'Reports reach the family before a first conference: at least this long before'
  },
  // Sussex and West Berkshire.
  reportsReview: { unit: 'working days', usual: 5, most: 20, say: 'Reports reach the family before a review: at least this long before' },
  // Sussex and North Yorkshire.
  letter: { unit: 'working days', usual: 1, most: 20, say: 'From the conference to the letter that says what was decided' },
  coreGroup: { unit: 'working days', usual: 10, most: 60, say: 'From the conference to the first core group' },
  // Tees and Wales.
  laterCoreGroups: { unit: 'weeks', usual: 6, most: 26, say: 'From one core group to the next, at most' },
  // North Yorkshire.
  record: { unit: 'working days', usual: 15, most: 60, say: 'From the conference to its record' },
  // Wales.
  corrections: { unit: 'working days', usual: 10, most: 60, say: 'From getting the record to telling the chair what is not right in it' },
  firstReview: { unit: 'months', usual: 3, most: 12, say: 'From the first conference to the first review' },
  laterReviews: { unit: 'months', usual: 6, most: 12, say: 'From one review to the next, at most' },
  // Liverpool: the sooner of this and the first review's own time.
  reviewAfterBirth: { unit: 'working days', usual: 20, most: 60, say: 'From the birth to the review, after a conference before a birth' },
  // Sussex and Swindon.
  rearranged: { unit: 'working days', usual: 10, most: 60, say: 'From a conference with too few people to the next try' },
  // Sussex.
  dissent: { unit: 'hours', usual: 72, most: 720, say: 'For a professional to put in writing that they do not agree' },
  // Greater Manchester.
  complaint: { unit: 'days', usual: 28, most: 365, say: 'For the family to complain in writing' },
  // York.
  complaintAnswer: { unit: 'days', usual: 14, most: 365, say: 'From a complaint to the chair’s answer' }
} as const satisfies Record<string, Length>

export type LengthName = keyof typeof LENGTHS
export const LENGTH_NAMES = Object.keys(LENGTHS) as LengthName[]

const strict = { additionalProperties: false }

const lengths = Object.fromEntries(LENGTH_NAMES.map((name) => [name, Type.Integer({ minimum: 1, maximum: LENGTHS[name].most })]))
const Lengths = Type.Unsafe<Record<LengthName, number>>(Type.Object(lengths, strict) as TSchema)

/**
 * A day the calendar does not know of. `closed`: a further holiday (a coronation; the council's own day between Christmas and New Year). Not
 * closed: a bank holiday that was moved away, so that people work on it. `on`: `YYYY-MM-DD`.
 */
const FurtherDay = Type.Object(
  { on: Type.String({ maxLength: 10 }), name: Type.String({ maxLength: LONGEST_NAME }), closed: Type.Boolean() },
  strict
)
export type FurtherDay = Static<typeof FurtherDay>
export const MOST_FURTHER_DAYS = 60

/** A council's days: how long everything may take, and which days are holidays here beyond the bank holidays of England and Wales. */
export const DayRules = Type.Object({ lengths: Lengths, furtherDays: Type.Array(FurtherDay, { maxItems: MOST_FURTHER_DAYS }) }, strict)
export type DayRules = Static<typeof DayRules>

export const DEFAULT_DAY_RULES: DayRules = {
  lengths: Object.fromEntries(LENGTH_NAMES.map((name) => [name, LENGTHS[name].usual])) as Record<LengthName, number>,
  furtherDays: []
}
