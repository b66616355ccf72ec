import {
  type CopiesReady,
  type DistributionSeen,
  type Format,
  type Paper,
  PAPER_WORDS,
  type ReleaseBoard,
  type ReleaseClock,
  sayPaper,
  type SendWay,
  type TwoPeople
} from '@samepage/shared'
import { sayDay, sayList, sayMoment } from '#lib/say/in-words.ts'

/** What each clock waits for. */
export const PAPER_OF: Record<ReleaseClock['what'], Paper> = { letter: 'decision-letter', record: 'full-record' }
export const FORMAT_WORDS: Record<Format, string> = { pdf: 'PDF', html: 'web page', docx: 'Word' }
export const WAY_WORDS: Record<SendWay, string> = {
  'e-mail': 'Secure link by e-mail',
  post: 'By post',
  'by-hand': 'By hand',
  'through-worker': 'Through their worker'
}
export const WHY_TWO: Record<TwoPeople, string> = {
  'kept-out': 'somebody was kept out of all or part of it',
  'kept-safe': 'something is being kept safe from somebody',
  marked: 'it was marked here'
}

/** Each paper once, whatever it was made into. */
export const sayPapers = ({ copies }: Pick<DistributionSeen, 'copies'>): string => [...new Set(copies.map(sayPaper))].join(', ')

/** Where it goes, in one line. */
export function sayWhere({ way, to }: Pick<DistributionSeen, 'way' | 'to'>): string {
  const where = to.split('\n').join(', ')
  return where ? `${WAY_WORDS[way]}: ${where}` : WAY_WORDS[way]
}

/** How a copy stands, in one sentence. */
export function sayStands({ state, stateAt, way, ended, trouble }: DistributionSeen): string {
  if (ended === 'revoked') return 'The link was taken back. It opens nothing.'
  if (ended === 'replaced') return 'A newer copy took its place. This link opens nothing.'
  switch (state) {
    case 'prepared':
      return 'Chosen. Not sent yet.'
    case 'waiting':
      return {
        'e-mail': 'Waiting for its turn to be sent.',
        post: 'To be posted.',
        'by-hand': 'To be handed over.',
        'through-worker': 'To be handed over.'
      }[way]
    case 'sending':
      return 'Being sent now…'
    case 'sent':
      return `${way === 'e-mail' ? 'Sent' : way === 'post' ? 'Posted' : 'Handed over'} on ${sayMoment(stateAt)}.`
    case 'maybe-sent':
      return 'Perhaps it was sent: the mail server did not answer in the end. Please ask them whether it came.'
    case 'failed':
      return `It did not leave${trouble ? ` (the mail server said ${trouble})` : ''}. Please check the address, or try again.`
    case 'bounced':
      return 'It came back.'
    default:
      return state satisfies never
  }
}

const CODE_WORDS = {
  none: 'They have no code yet, so the link opens nothing.',
  ready: 'There is a code for them.',
  used: 'Their code was used.',
  locked: 'The code stopped working after too many wrong tries.',
  over: 'The code waited too long and ended.'
}
export const sayCode = ({ code }: Pick<DistributionSeen, 'code'>): string => CODE_WORDS[code]

export function sayClock({ what, dueOn, is, sent, of }: ReleaseClock): string {
  const name = what === 'letter' ? 'Decision letter' : 'Record'
  if (is === 'done') return `${name}: sent`
  const missing = sent === 0 ? 'sent to nobody yet' : `${sent} of ${of} have it`
  return `${name}: ${is === 'late' ? 'was due' : 'due'} ${sayDay(dueOn)}, ${missing}`
}

/** How far everybody's copies are made: `11 of 18 people’s copies are ready.` */
export function sayReady({ ready, of, held }: CopiesReady): string {
  const made = of === 1 ? `${ready === 1 ? 'The' : 'No'} copy is ready.` : `${ready} of ${of} people’s copies are ready.`
  const back = held === 1 ? 'One is held back: it says' : `${held} are held back: they say`
  return held === 0 ? made : `${made} ${back} something that is kept safe from whoever it is for.`
}

const NAMED = 3
const NO_PAPER: Record<Paper, string> = {
  'family-plan': 'No plan',
  'child-letter': 'No letter',
  'decision-letter': 'No decision letter',
  'full-record': 'No full record',
  'fridge-page': 'No page for the fridge',
  'since-last-time': 'No page of what has changed'
}

/** `No decision letter for Kelly Marlow, Jean Marlow and 4 more yet.` */
export function sayMissing({ paper, names }: ReleaseBoard['conferences'][number]['missing'][number]): string {
  const more = names.length - NAMED
  const named = more > 1 ? [...names.slice(0, NAMED), `${more} more`] : names
  return `${NO_PAPER[paper]} for ${sayList(named)} yet.`
}

/** `They are to get: The plan, Decision letter.` */
export const sayToGet = (papers: readonly Paper[]): string =>
  papers.length > 0 ? `They are to get: ${papers.map((paper) => PAPER_WORDS[paper]).join(', ')}.` : ''

/** For the row of one person: `No plan and no decision letter yet.` */
export const sayLacks = (papers: readonly Paper[]): string => {
  const [first = '', ...others] = papers.map((paper) => NO_PAPER[paper])
  return `${sayList([first, ...others.map((one) => one.charAt(0).toLowerCase() + one.slice(1))])} yet.`
}
