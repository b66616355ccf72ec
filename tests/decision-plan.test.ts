import { layOut } from '@samepage/server/plan/layout.ts'
import { printed } from '@samepage/server/plan/print.ts'
import {
  addContingency,
  type Arranged,
  type ChildDecided,
  type Conference,
  coreGroupDueAfter,
  type Decision,
  itemOf,
  lateWithoutReason,
  type Person,
  type Plan,
  readPlan,
  reviewDueAfter,
  strike,
  type ViewOn,
  type Writer
} from '@samepage/shared'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { amira, chair, conference, jean, kelly, missClarke, poppy, reece, scribe, standing, writerFor } from './support/family.ts'
import { textOf } from './support/pdf.ts'

const [ruth, tom, mum, nan, social, school] = [chair(), scribe(), kelly(), jean(), amira(), missClarke()]
const [poppyM, reeceM] = [poppy(), reece()]
const room = (given: Partial<Conference> = {}): Conference =>
  conference({ people: [ruth, tom, school, social, mum, nan], children: [poppyM, reeceM], ...given })

const PLAN: ChildDecided = {
  type: 'child-decided',
  child: poppyM.id,
  outcome: 'plan',
  limb: 'happened',
  harm: 'neglect',
  more: ['emotional'],
  ending: '',
  other: '',
  reason: 'Poppy could not wake her mum, and nobody was there.'
}
const ARRANGED: Arranged = {
  type: 'arranged',
  lead: social.id,
  coreGroup: [mum.id, nan.id, social.id, 'Dana from the clinic'],
  coreGroupOn: '2026-03-24',
  coreGroupLate: '',
  reviewOn: '2026-06-10',
  reviewLate: '',
  tells: [{ child: poppyM.id, who: social.id, how: 'At school on Monday, with the three houses.' }]
}

/** What the server keeps once the chair has opened these views. */
const opened = (...views: [Person, ViewOn, string, { by?: Person; written?: boolean }?][]): Decision => ({
  type: 'revealed',
  question: { of: 'view', child: poppyM.id },
  answers: views.map(([person, view, reason, { by = person, written = false } = {}]) => ({
    person: person.id,
    by: by.id,
    at: '2026-03-12T10:05:00.000Z',
    said: { kind: 'view', view, reason, written },
    ends: null,
    because: ''
  }))
})
const arrived = (person: Person): Decision => ({ type: 'attended', person: person.id, as: 'arrived', way: 'room' })
const plan = (decisions: readonly Decision[], { of = room(), doc = new Y.Doc() } = {}): Plan =>
  readPlan(doc, standing(of, decisions, ruth.id), 40)
const written = async (read: Plan): Promise<string> => (await textOf(await printed(layOut(read)))).replace(/\s+/g, ' ')

describe('a decision in the plan', () => {
  test('says what was decided for each child, why, the kind of worry, by whom, and who was here at that moment', () => {
    const [forPoppy, forReece] = plan([arrived(ruth), arrived(mum), PLAN, arrived(nan)]).outcomes
    expect(forPoppy?.decided).toMatchObject({
      outcome: 'plan',
      limb: 'happened',
      harm: 'Neglect',
      more: ['Emotional abuse'],
      reason: PLAN.reason,
      by: 'Ruth Adeyemi',
      present: ['Ruth Adeyemi', 'Kelly Marlow']
    })
    expect(forReece).toEqual({ child: 'Reece Marlow', called: 'Reece', views: [], decided: null, against: [] })
  })

  test('is the last one when the chair decides again, and the earlier one stays in the journal', () => {
    const decisions: Decision[] = [PLAN, { ...PLAN, outcome: 'no-plan', limb: '', harm: '', more: [], reason: 'Nan has moved in.' }]
    expect(plan(decisions).outcomes[0]?.decided).toMatchObject({ outcome: 'no-plan', harm: '', reason: 'Nan has moved in.' })
    const [earlier] = standing(room(), decisions, ruth.id).outcome.children.get(poppyM.id)?.earlier ?? []
    expect(earlier).toMatchObject({ outcome: 'plan', reason: PLAN.reason })
  })

  test('[R16] holds the views the chair has opened, the family’s first, and no other', () => {
    const answered: Decision = { type: 'answered', question: { of: 'view', child: reeceM.id }, person: mum.id }
    const read = plan([
      answered,
      opened([school, 'plan', 'She is tired.', { by: tom, written: true }], [mum, 'other', 'Nan helps.'], [social, 'unsure', ''])
    ])
    expect(read.outcomes.map(({ views }) => views.map(({ whose, view, reason }) => [whose, view, reason]))).toEqual([
      [
        ['Kelly Marlow', 'other', 'Nan helps.'],
        ['Miss Clarke', 'plan', 'She is tired.'],
        ['Amira Khan', 'unsure', '']
      ],
      []
    ])
    expect(read.outcomes[0]?.views[1]).toMatchObject({ as: 'Poppy’s teacher, Hill Top School', written: true, typedBy: 'Tom Reid' })
    expect(read.outcomes[0]?.views[0]).toMatchObject({ written: false, typedBy: '', changed: null })
  })

  test('a view that was changed afterwards says when and why', () => {
    const answer = {
      person: mum.id,
      by: mum.id,
      at: '2026-03-12T10:09:00.000Z',
      said: { kind: 'view', view: 'plan', reason: 'So Nan is paid.', written: false },
      ends: null,
      because: 'I heard what school said.'
    } as const
    const changed: Decision = { type: 'changed-answer', question: { of: 'view', child: poppyM.id }, answer }
    const [view] = plan([opened([mum, 'other', 'Nan helps.']), changed]).outcomes[0]?.views ?? []
    expect(view).toMatchObject({ view: 'plan', changed: { at: answer.at, because: 'I heard what school said.' } })
  })

  test('a professional’s formal disagreement has its 72 hours, and a mother’s has the way to complain', () => {
    const disagreed = (person: Person, words: string): Decision => ({ type: 'disagreed-with', child: poppyM.id, person: person.id, words })
    const read = plan([PLAN, disagreed(school, 'It should be a plan for harm too.'), disagreed(mum, 'It is not neglect.')])
    expect(read.outcomes[0]?.against.map(({ whose, dissent }) => [whose, dissent])).toEqual([
      ['Miss Clarke', { until: '2026-03-15T10:02:00.000Z' }],
      ['Kelly Marlow', null]
    ])
    expect(read.routes).toEqual({
      complainBy: '2026-04-09',
      answer: 'The chair answers within 14 days of the complaint.',
      dissentBy: '2026-03-15T10:02:00.000Z'
    })
    expect(plan([]).routes).toBeNull()
  })
})

describe('what happens next', () => {
  test('names people, and says until when each date is in time', () => {
    expect(plan([PLAN, ARRANGED]).next).toMatchObject({
      lead: 'Amira Khan',
      coreGroup: ['Kelly Marlow', 'Nan Jean', 'Amira Khan', 'Dana from the clinic'],
      coreGroupRule: 'The first core group meets within 10 working days of the conference.',
      reviewRule: 'The first review is held within 3 months of the first conference.',
      tells: [{ child: 'Poppy', who: 'Amira Khan', how: 'At school on Monday, with the three houses.' }]
    })
    expect(plan([PLAN]).next).toBeNull()
  })

  test('a date that is late by the council’s days needs a reason, and is then kept as it is', () => {
    const late = { ...ARRANGED, coreGroupOn: '2026-03-27', reviewOn: '2026-06-13' }
    expect(lateWithoutReason(ARRANGED, room())).toEqual([])
    expect(lateWithoutReason(late, room())).toEqual(['coreGroup', 'review'])
    expect(lateWithoutReason({ ...late, coreGroupLate: 'Kelly is in hospital.', reviewLate: ' ' }, room())).toEqual(['review'])
  })

  test('a core group goes on after a review, and a baby’s review waits for the birth', () => {
    const review = room({ kind: 'review' })
    expect(coreGroupDueAfter(review)).toMatchObject({ on: '2026-04-23', rule: 'The next core group meets within 6 weeks of the review.' })
    expect(reviewDueAfter(review)).toMatchObject({ on: '2026-09-12' })
    const unborn = room({ kind: 'pre-birth', children: [{ ...poppyM, bornOn: '', dueOn: '2026-04-01' }] })
    expect(reviewDueAfter(unborn)).toMatchObject({ on: '2026-05-01' })
  })
})

describe('what if it does not work', () => {
  test('stands in the plan with who does what and what to do at night, without what is struck or empty', () => {
    const doc = new Y.Doc()
    const writer: Writer = writerFor(doc, mum)
    const id = addContingency(writer, '', { when: 'Mum does not wake up', who: nan.id, what: 'Takes the children to hers.' })
    const night = itemOf(doc, 'contingencies', id)?.get('night') as Y.Text
    night.insert(0, 'Ring 999.')
    strike(writer, 'contingencies', addContingency(writer, '', { when: 'Said twice' }), true)
    addContingency(writer, '')
    expect(plan([], { doc }).contingencies).toEqual([
      { id, when: 'Mum does not wake up', who: 'Nan Jean', what: 'Takes the children to hers.', night: 'Ring 999.' }
    ])
  })
})

describe('in print', () => {
  const disagreed: Decision = { type: 'disagreed-with', child: poppyM.id, person: mum.id, words: 'It is not neglect.' }
  const dissents: Decision = { type: 'disagreed-with', child: poppyM.id, person: school.id, words: 'There was harm too.' }

  test('everything of the decision stands in plain words, and nothing is counted', async () => {
    const doc = new Y.Doc()
    addContingency(writerFor(doc, mum), '', { when: 'Mum does not wake up', who: nan.id, what: 'Takes the children to hers.' })
    const views = opened([school, 'plan', 'She is tired.', { by: tom, written: true }], [mum, 'other', 'Nan helps.'])
    const text = await written(plan([arrived(ruth), arrived(mum), views, PLAN, disagreed, dissents, ARRANGED], { doc }))
    const inOrder = [
      'What was decided for Poppy Marlow?',
      'Poppy will have a child protection plan.',
      'The main kind of worry is neglect. There is also worry about emotional abuse.',
      'Poppy has been seriously harmed or held back, and more of it is likely.',
      'Why: Poppy could not wake her mum, and nobody was there.',
      'Here when it was decided: Ruth Adeyemi, Kelly Marlow',
      'What did everybody think should happen for Poppy?',
      'Kelly Marlow, Poppy and Reece’s mum: Another plan is enough for Poppy. Nan helps.',
      'Miss Clarke, Poppy’s teacher, Hill Top School: Poppy needs a child protection plan. She is tired. Sent in writing. Typed by Tom Reid.',
      'Who does not agree with the decision?',
      'Kelly Marlow, Poppy and Reece’s mum does not agree: It is not neglect.',
      'This is a formal disagreement of a professional: There was harm too.',
      'It is put in writing by 15 March 2026 at 10:05.',
      'This is the outline plan.',
      'They first meet on Tuesday 24 March 2026.',
      'What if it does not work?',
      'If: Mum does not wake up Then: Nan Jean: Takes the children to hers.',
      'What happens next?',
      'Who leads the work with the family: Amira Khan',
      'The next conference, called a review, is on: Wednesday 10 June 2026',
      'Who tells Poppy what was decided: Amira Khan: At school on Monday, with the three houses.',
      'The family can complain in writing until 9 April 2026.'
    ]
    const places = inOrder.map((words) => text.indexOf(words))
    expect(inOrder.filter((_, i) => (places[i] ?? -1) < 0)).toEqual([])
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(text).not.toMatch(/majority|votes?\b|\d+ (of|out of) \d+ (people|agencies|views)/i)
  })

  test('a plan that ends at a review has its own reason, and no outline', async () => {
    const ended: ChildDecided = {
      ...PLAN,
      outcome: 'ended',
      limb: '',
      harm: '',
      more: [],
      ending: 'safe-now',
      reason: 'Twelve good weeks.'
    }
    const text = await written(plan([ended], { of: room({ kind: 'review' }) }))
    expect(text).toContain(
      'Poppy’s child protection plan ends. It is not likely any more that Poppy will be seriously harmed. Why: Twelve good weeks.'
    )
    expect(text).not.toContain('outline plan')
  })

  test('the longest reason there can be is printed to its last word', async () => {
    const reason = `${'Nobody was there in the evening. '.repeat(120)}That is all.`
    expect(await written(plan([{ ...PLAN, reason }]))).toContain('That is all.')
  })

  test('before anything is decided, nothing about it is printed', async () => {
    expect(await written(plan([]))).not.toMatch(/decided for|What happens next|outline/)
  })
})
