import { freeze, type Frozen } from '@samepage/server/papers/frozen.ts'
import type { ChildDecided, Conference, CopyAsk, Decision, PersonId, ViewOn } from '@samepage/shared'
import { type Marlow, marlow, PEOPLE, POPPY, REECE } from './marlow.ts'
import { somebody } from './small-conference.ts'

/** Those of the Marlow conference, and somebody in every other role. */
export const EVERYBODY = {
  ...PEOPLE,
  samir: somebody('Samir Khan', 'scribe', 'writes for all'),
  kay: somebody('Kay Obi', 'supporter', 'Kelly’s friend'),
  lena: { ...somebody('Lena Fox', 'advocate', 'Poppy’s advocate'), helps: POPPY },
  ada: somebody('Ada Novak', 'interpreter', 'interpreter'),
  omar: somebody('Omar Aziz', 'lawyer', 'council lawyer'),
  otto: somebody('Otto Lind', 'observer', 'student'),
  poppySeat: { ...somebody('Poppy Marlow', 'child', 'Poppy'), helps: POPPY },
  wall: somebody('The wall', 'wall', '')
}

const decision = (child: ChildDecided['child'], reason: string): ChildDecided => ({
  type: 'child-decided',
  child,
  outcome: 'plan',
  limb: 'happened',
  harm: 'neglect',
  more: ['emotional'],
  ending: '',
  other: '',
  reason
})

/** What the server keeps once the chair has opened these views. */
const opened = (child: ChildDecided['child'], ...views: [keyof typeof PEOPLE, ViewOn, string][]): Decision => ({
  type: 'revealed',
  question: { of: 'view', child },
  answers: views.map(([who, view, reason]) => ({
    person: PEOPLE[who].id,
    by: PEOPLE[who].id,
    at: '2026-05-12T10:05:00.000Z',
    said: { kind: 'view', view, reason, written: false },
    because: '',
    ends: null
  }))
})

/** The Marlow conference to its end: numbers, views, decisions, who does not agree, and what happens next. */
export function decidedMarlow(given: Partial<Conference> = {}): Marlow {
  const page = marlow({ people: Object.values(EVERYBODY), ...given })
  page.contingency({ when: 'Kelly does not answer the phone.', who: PEOPLE.jean.id, what: 'Goes round.', night: 'Jean has a key.' })
  page.decide({
    type: 'revealed',
    question: { of: 'overall' },
    answers: [
      page.number('kelly', 6, { reason: 'I have not had a drink for nine weeks.', higher: 'Jean coming on Saturdays.' }),
      page.number('amira', 3, { reason: 'Two nights since March.', higher: 'A grown-up there on Fridays.' })
    ]
  })
  page.decide(opened(POPPY, ['kelly', 'no-plan', 'We can do this with Nan.'], ['amira', 'plan', 'The nights go on.']))
  page.decide(decision(POPPY, 'Poppy could not wake her mum, and nobody else was there. This has happened more than once.'))
  page.decide(decision(REECE, 'Reece is four, and climbs. He needs somebody awake.'))
  page.decide({ type: 'disagreed-with', child: POPPY, person: PEOPLE.kelly.id, words: 'Nan could have done this without a plan.' })
  page.decide({
    type: 'arranged',
    lead: PEOPLE.amira.id,
    coreGroup: [PEOPLE.kelly.id, PEOPLE.jean.id, PEOPLE.amira.id, PEOPLE.clarke.id],
    coreGroupOn: '2026-05-21',
    coreGroupLate: '',
    reviewOn: '2026-08-06',
    reviewLate: '',
    tells: [
      { child: POPPY, who: PEOPLE.amira.id, how: 'At school on Monday, with the three houses.' },
      { child: REECE, who: PEOPLE.kelly.id, how: 'At bedtime.' }
    ]
  })
  page.decide({ type: 'stood', person: PEOPLE.kelly.id, stance: 'in-part', words: 'All but Sundays.' })
  page.decide({ type: 'stood', person: PEOPLE.jean.id, stance: 'agrees', words: '' })
  return page
}

export function frozenMarlow({
  keptOut = [],
  version = 1,
  ...given
}: Partial<Conference> & { keptOut?: PersonId[]; version?: number } = {}): Frozen {
  const page = decidedMarlow(given)
  return freeze(page.signed(version), page.conference, keptOut)
}

export const asked = (paper: CopyAsk['paper'], reader: CopyAsk['reader'], given: Partial<CopyAsk> = {}): CopyAsk => ({
  paper,
  reader,
  look: 'ordinary',
  language: 'en',
  format: 'pdf',
  ...given
})
