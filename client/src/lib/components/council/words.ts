import {
  type FieldSource,
  HARM_KINDS,
  type Kind,
  LENGTH_NAMES,
  LENGTHS,
  type LengthName,
  type QuorumRule,
  type Service,
  type Work
} from '@samepage/shared'

// What a council can change, in plain words for whoever changes it.

/** What a service is called in a sentence. */
export const SERVICE_WORDS: Record<Service, string> = {
  'social-care': 'social care',
  health: 'health',
  education: 'school or nursery',
  police: 'police',
  other: 'another service'
}

/** What people do in a stage. Same Page helps with each in its own way, whatever a council calls it. */
export const WORK_MEANS: Record<Work, string> = {
  welcome: 'Who is here and why',
  family: 'The child and the family speak first',
  changes: 'Each worry, and what has changed',
  worried: 'What are we worried about?',
  well: 'What’s working well?',
  dangers: 'Each danger statement, one at a time',
  scaling: 'Numbers from 0 to 10',
  goals: 'What we want to see',
  steps: 'Who will do what, and by when',
  decision: 'The decision for each child',
  ending: 'Next dates, and goodbye'
}

export const KIND_NAMES: Record<Kind, string> = {
  initial: 'First conference',
  review: 'Review',
  'pre-birth': 'Before a birth',
  'transfer-in': 'A family who moved here'
}

/** What of a plan can go in a field of the case system. */
export const SOURCE_WORDS: Record<FieldSource, string> = {
  conference: 'Kind, day and place of the conference',
  children: 'The children, with dates of birth',
  people: 'Everybody who was asked',
  attendance: 'Who came, and how',
  past: 'What has happened',
  future: 'What we fear',
  complicating: 'What makes it harder',
  strengths: 'What is good',
  safety: 'What has kept the children safe',
  goals: 'What we want to see (cards)',
  steps: 'What needs to happen (cards)',
  unplaced: 'What has no place on the page yet',
  voices: 'What the children said',
  stances: 'Where each person stands on the plan',
  'overall-scale': 'Numbers for how things are over all',
  'other-steps': 'Steps and bottom lines of no one worry',
  contingencies: 'What if it does not work',
  next: 'What happens next',
  statement: 'The danger statement',
  basis: 'What the danger statement was put together from',
  goal: 'The safety goal',
  scale: 'The numbers for the danger statement',
  'bottom-lines': 'Bottom lines',
  'plan-steps': 'Steps',
  decision: 'The decision and its reasons',
  views: 'What everybody thought',
  dissent: 'Who does not agree'
}

/** Which lengths of time stand together, and under which words. */
export const LENGTH_GROUPS: readonly { title: string; names: readonly LengthName[] }[] = [
  {
    title: 'Before the conference',
    names: ['conference', 'transfer', 'preBirth', 'rearranged', 'reportsInitial', 'reportsReview', 'exclusion']
  },
  { title: 'After the conference', names: ['letter', 'coreGroup', 'laterCoreGroups', 'record', 'corrections'] },
  { title: 'Reviews', names: ['firstReview', 'laterReviews', 'reviewAfterBirth'] },
  { title: 'When somebody does not agree', names: ['dissent', 'complaint', 'complaintAnswer'] }
]

/** What the field at a place is called, for a list of what is to be put right. */
export function placeName(at: string): string {
  const [part, one = '', two = ''] = at.split('.')
  if (part === 'agendas') return KIND_NAMES[one as Kind] ?? ''
  if (part === 'scale') return one === 'zero' ? '0 means' : '10 means'
  if (part === 'harms') return HARM_KINDS.some((kind) => kind === one) ? 'Kinds of harm' : ''
  if (part === 'terms') return 'Further words'
  if (part === 'copyAcross') return 'Fields of the case system'
  if (part === 'sending') return 'Sending copies'
  if (part === 'quorum') return 'Other agencies'
  if (part === 'recoveryMinutes' || part === 'interpreterPercent') return 'More time'
  if (one === 'furtherDays') return 'Further holidays'
  const name = LENGTH_NAMES.find((length) => length === two)
  return name ? LENGTHS[name].say : ''
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** The rule for enough people, as one would say it. */
export function sayRule({ must, others, direct }: QuorumRule): string {
  const named = must.map((service) => SERVICE_WORDS[service])
  const more = others === 0 ? '' : `${NUMBERS[others] ?? others} other ${others === 1 ? 'agency' : 'agencies'}`
  const who = [...named, more].filter(Boolean)
  if (who.length === 0) return 'A decision needs nobody in particular.'
  const last = who.pop()
  const list = who.length > 0 ? `${who.join(', ')} and ${last}` : last
  return `A decision needs ${list}${more && direct ? ' who see the child themselves' : ''}.`
}
