import type { ChildId, Conference } from '@samepage/shared'
import type { Signed } from '@samepage/server/exchange/record.ts'
import { arranged, decisionFor } from './decided-room.ts'
import { type Marlow, marlow, PEOPLE } from './marlow.ts'

/** The Marlow conference signed: two children with two outcomes, numbers, views, somebody who does not agree, and what happens next. */
export function signedMarlow(given: Partial<Conference> = {}, more: (page: Marlow) => void = () => undefined): Signed {
  const page = marlow({
    ...given,
    children: (given.children ?? marlow().conference.children).map((child, i) => ({ caseNumber: `DEMO00000${i + 1}`, ...child }))
  })
  const [poppy, reece] = page.conference.children.map(({ id }) => id) as [ChildId, ChildId]
  page.decide({
    type: 'revealed',
    question: { of: 'overall' },
    answers: [page.number('kelly', 6, { reason: 'I am getting there.', higher: 'Someone to ring.' }), page.number('amira', 3)]
  })
  page.decide({
    type: 'revealed',
    question: { of: 'view', child: reece },
    answers: [
      {
        person: PEOPLE.amira.id,
        by: PEOPLE.amira.id,
        at: '2026-05-12T10:30:00.000Z',
        said: { kind: 'view', view: 'no-plan', reason: 'Reece’s nan has him every night.', written: false },
        ends: null,
        because: ''
      }
    ]
  })
  page.decide(decisionFor(poppy, { more: ['emotional'] }))
  page.decide(decisionFor(reece, { outcome: 'no-plan', limb: '', harm: '', reason: 'Reece is safe at his nan’s.' }))
  page.decide({ type: 'disagreed-with', child: poppy, person: PEOPLE.kelly.id, words: 'I would rather have help without a plan.' })
  page.decide(
    arranged({
      lead: PEOPLE.amira.id,
      coreGroup: [PEOPLE.kelly.id, PEOPLE.amira.id],
      coreGroupOn: '2026-05-22',
      reviewOn: '2026-08-04',
      tells: [
        { child: poppy, who: PEOPLE.clarke.id, how: 'At school, with her pictures.' },
        { child: reece, who: PEOPLE.jean.id, how: 'At bedtime, in a few words.' }
      ]
    })
  )
  page.decide({ type: 'stood', person: PEOPLE.jean.id, stance: 'in-part', words: 'Eight weeks would do.' })
  more(page)
  const { conference, standing } = page
  return { conference, plan: page.signed(), children: conference.children, outcomes: standing.outcome.children, about: 'conference' }
}
