import { freeze, type Frozen } from '@samepage/server/papers/frozen.ts'
import {
  carryForward,
  type Conference,
  type GivenAnswer,
  itemOf,
  lastTimeFrom,
  LISTS,
  listOf,
  type LookedAtList,
  type Numbered,
  type Question,
  readBottomLines,
  readDangers,
  readSteps,
  type Verdict
} from '@samepage/shared'
import { Marlow, PEOPLE, POPPY, REECE } from './marlow.ts'
import { decidedMarlow } from './marlow-papers.ts'

/** Days of the conferences of one family, the first and its reviews, oldest first. */
export const DAYS = [
  '2026-05-12',
  '2026-08-06',
  '2027-01-28',
  '2027-07-15',
  '2028-01-13',
  '2028-07-06',
  '2028-12-14',
  '2029-05-31',
  '2029-11-22'
]

/** What everybody said of one scale at the conference of this number: it goes up slowly, and not for everybody alike. */
const numbersAt = (page: Marlow, at: number): GivenAnswer[] =>
  (
    [
      ['kelly', 5 + at, 'I have not had a drink since June.'],
      ['jean', 4 + Math.ceil(at / 2), 'She rings me when it gets hard.'],
      ['amira', 3 + Math.floor(at / 2), 'Two good months. The holidays were hard.'],
      ['clarke', 4 + (at % 3), 'Poppy is on time.'],
      ['patel', at === 2 ? null : 3 + (at % 2), 'Nobody has called us.']
    ] as const
  ).map(([who, value, reason]) => page.number(who, value && Math.min(value, 9), { reason } satisfies Partial<Numbered>))

function scaled(page: Marlow, question: Question, at: number): void {
  page.decide({ type: 'revealed', question, answers: numbersAt(page, at) })
}

/** A review of one of these pages: everything is carried on, with the numbers and decisions of then. */
export function reviewAfter(before: Marlow, on: string, ids: number, given: Partial<Conference>): Marlow {
  const { conference, standing } = before
  const page = new Marlow({ ...conference, ...given, kind: 'review', on, lastTime: lastTimeFrom(conference, standing) }, ids)
  carryForward(before.doc, page.doc, conference, new Map())
  return page
}

const idsIn = ({ doc }: Marlow): number => LISTS.reduce((sum, list) => sum + listOf(doc, list).size, 0) + 1

/**
 * A review of the Marlow family, signed: steps that were done, done in part and not done, a worry with other words, one that has ended, something
 * new, numbers, a decision for each child and the next dates. conferences: how many there were before it.
 */
export function reviewedMarlow({ conferences = 1, ...given }: Partial<Conference> & { conferences?: number } = {}): Marlow {
  let page = decidedMarlow(given)
  let ids = 1000
  const [drinking] = readDangers(page.doc)
  scaled(page, { of: 'danger', item: drinking?.id ?? '' }, 0)
  scaled(page, { of: 'overall' }, 0)
  for (let at = 1; at <= conferences; at++) {
    ids += idsIn(page)
    page = reviewAfter(page, DAYS[at] ?? '', ids, given)
    scaled(page, { of: 'overall' }, at)
    scaled(page, { of: 'danger', item: drinking?.id ?? '' }, at)
  }
  changeEverything(page)
  return page
}

/** Somebody says what became of a line; one that has ended is struck through, as the server does it. */
export function lookAt(page: Marlow, list: LookedAtList, item: string, verdict: Verdict, words = ''): void {
  page.decide({ type: 'looked-at', list, item, verdict, words })
  if (verdict === 'done' || verdict === 'dropped') itemOf(page.doc, list, item)?.set('struck', 'same-page')
}

function changeEverything(page: Marlow): void {
  const [drinking, school] = readDangers(page.doc).map(({ id }) => id)
  const [phone, group, club] = readSteps(page.doc).map(({ id }) => id)
  const [sober] = readBottomLines(page.doc).map(({ id }) => id)
  if (!drinking || !school || !phone || !group || !club || !sober) throw new Error('the page of the Marlow family')
  lookAt(page, 'steps', phone, 'partly', 'It works on weekdays. On Saturdays Jean is at bingo.')
  lookAt(page, 'steps', group, 'done', 'Dana came along the first time.')
  lookAt(page, 'steps', club, 'not-done', 'The club is full until September.')
  lookAt(page, 'dangers', school, 'dropped', 'Poppy has been on time since June, and reads with a friend.')
  lookAt(page, 'dangers', drinking, 'changed')
  lookAt(page, 'bottomLines', sober, 'still')
  const statement = itemOf(page.doc, 'dangers', drinking)?.get('statement')?.toString() ?? ''
  page.write('dangers', drinking, {
    statement: statement.replace(
      /On 3 March[^.]*\. She could not wake her mum\./,
      'On 11 July Jean found Kelly asleep at six, and the children had eaten crisps.'
    )
  })
  page.step(drinking, 'Uncle Ray drives the children to swimming on Saturdays.', 'jean', '2026-08-15', { notice: 'We go swimming.' })
  page.contingency({
    when: 'Kelly does not open the door.',
    who: PEOPLE.jean.id,
    what: 'Uses her key.',
    night: 'Jean rings 01632 960 101.'
  })
  const decision = { limb: '', harm: '', ending: '', other: '' } as const
  page.decide({
    ...{ type: 'child-decided', child: POPPY, ...decision, more: [], outcome: 'plan', limb: 'likely', harm: 'neglect' },
    reason: 'It is going better, and one summer is not long enough to be sure.'
  })
  page.decide({
    ...{ type: 'child-decided', child: REECE, ...decision, more: [], outcome: 'ended', ending: 'safe-now' },
    reason: 'Reece sleeps at his nan’s on the hard nights.'
  })
  page.decide({
    type: 'arranged',
    lead: PEOPLE.amira.id,
    coreGroup: [PEOPLE.kelly.id, PEOPLE.jean.id, PEOPLE.amira.id],
    coreGroupOn: '2026-08-18',
    coreGroupLate: '',
    reviewOn: '2027-01-28',
    reviewLate: '',
    tells: [{ child: POPPY, who: PEOPLE.amira.id, how: 'At the park, on Friday.' }]
  })
}

export function frozenReview(given: Parameters<typeof reviewedMarlow>[0] = {}): Frozen {
  const page = reviewedMarlow(given)
  return freeze(page.signed(), page.conference, [])
}
