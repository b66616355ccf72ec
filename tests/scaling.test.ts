import { layOut } from '@samepage/server/plan/layout.ts'
import { printed } from '@samepage/server/plan/print.ts'
import { askOneStep, lastTimeFrom, numberGivers, OUTCOME_START, type Plan, profileFor, type Question, readDangers } from '@samepage/shared'
import { describe, expect, test } from 'vitest'
import { Marlow, marlow, PEOPLE } from './support/marlow.ts'
import { textOf } from './support/pdf.ts'
import { pagesOf } from './support/pdf.ts'
import { smallConference, somebody } from './support/small-conference.ts'

const OVERALL: Question = { of: 'overall' }
const LATER = '2026-05-12T11:00:00.000Z'
const print = (plan: Plan): Promise<Uint8Array> => printed(layOut(plan))
const squeezed = (text: string): string => text.replace(/\s+/g, '')

/** The family's page with numbers over all: two on 2, one on 6, one who would rather not say. */
function scaled(): Marlow {
  const page = marlow()
  const answers = [
    page.number('amira', 2, { reason: 'She has fallen asleep twice since March.', higher: 'A grown-up there on Fridays.' }),
    page.number('kelly', 6, { reason: 'I have not had a drink for nine weeks.', higher: 'Jean coming on Saturdays.' }),
    page.number('jean', null, { reason: 'I love them both.' }),
    page.number('clarke', 2, { by: PEOPLE.ruth.id })
  ]
  page.decide({ type: 'revealed', question: OVERALL, answers })
  return page
}

describe('who gives a number', () => {
  test('[R16] family first, then the child, those around them, who speaks for them, and professionals last', () => {
    const people = (['professional', 'advocate', 'network', 'child', 'family', 'chair', 'scribe', 'observer', 'wall'] as const).map(
      (role) => somebody(role, role, '')
    )
    expect(numberGivers(smallConference({ people })).map(({ name }) => name)).toEqual([
      'family',
      'child',
      'network',
      'advocate',
      'professional'
    ])
  })

  test('[R15] what is asked beside a number goes towards the safe end, whichever that is', () => {
    expect([askOneStep({ safest: 10 }, 4), askOneStep({ safest: 0 }, 4)]).toEqual([
      'What would make it one higher?',
      'What would make it one lower?'
    ])
    expect([askOneStep({ safest: 10 }, 10), askOneStep({ safest: 0 }, 0), askOneStep({ safest: 10 }, null)]).toEqual([
      'What would keep it there?',
      'What would keep it there?',
      'What would help?'
    ])
  })
})

describe('numbers in the plan', () => {
  test('[R17] everybody’s number stands there with name and reason, family first, and no number made of others', async () => {
    const plan = scaled().signed()
    expect(plan.scale.shown?.numbers.map(({ name, value }) => [name, value])).toEqual([
      ['Kelly Marlow', 6],
      ['Nan Jean', null],
      ['Amira Khan', 2],
      ['Miss Clarke', 2]
    ])
    const text = await textOf(await print(plan))
    const said = [
      'How are things for Poppy and Reece Marlow, from 0 to 10?',
      '0 means: They cannot live at home.',
      '10 means: Safe enough for the council to go.',
      '0 1 2 3 4 5 6 7 8 9 10',
      'Who? Number In their words',
      'Kelly Marlow 6 Why? I have not had a drink for nine weeks. What would make it one higher? Jean coming on Saturdays.',
      'Nan Jean rather not say Why? I love them both.',
      'Amira Khan 2 Why? She has fallen asleep twice since March.',
      'Miss Clarke 2 Said aloud, written by Ruth Adeyemi.'
    ]
    expect(squeezed(text)).toContain(squeezed(said.slice(0, 4).join('')))
    for (const part of said) expect(squeezed(text)).toContain(squeezed(part))
    // The mean of 2, 2 and 6 is 3.33, the middle one 2: neither is anywhere but on the line and beside its own name.
    expect(text).not.toMatch(/average|median|3\.3/i)
    expect(JSON.stringify(plan.scale)).not.toMatch(/average|mean"|median/i)
  })

  test('[R16] numbers that were not shown are in no plan: no number, no reason, no count, no name', async () => {
    const page = marlow()
    for (const who of ['kelly', 'amira'] as const) page.decide({ type: 'answered', question: OVERALL, person: PEOPLE[who].id })
    const plan = page.draft()
    expect(plan.scale).toMatchObject({ shown: null, waits: true })
    expect(JSON.stringify(plan.scale)).not.toMatch(/Kelly|Amira|answered/)
    const text = squeezed(await textOf(await print(plan)))
    expect(text).toContain(squeezed('from 0 to 10? Numbers were given, and not shown.'))
    expect(text).not.toMatch(/haveanswered/)
    expect(squeezed(await textOf(await print(marlow().draft())))).not.toContain(squeezed('Numbers were given'))
  })

  test('[R16] what was changed says what it was and why, and a late number that it came late', async () => {
    const page = scaled()
    page.decide({
      type: 'changed-answer',
      question: OVERALL,
      answer: page.number('amira', 4, { at: LATER, because: 'I had not heard about Saturdays.' })
    })
    page.decide({ type: 'changed-answer', question: OVERALL, answer: page.number('dana', 5, { at: LATER }) })
    const text = squeezed(await textOf(await print(page.signed())))
    expect(text).toContain(squeezed('Amira Khan 4 was 2'))
    expect(text).toContain(squeezed('Why it changed: I had not heard about Saturdays.'))
    expect(text).toContain(squeezed('Dana Weekes 5 Given after the numbers were shown.'))
    expect(text, 'reasons that were taken back stay with the numbers they were for').not.toContain(squeezed('She has fallen asleep twice'))
  })

  test('[R15] both ends are those the numbers were given with, also where the page says otherwise by now', async () => {
    const page = marlow()
    const danger = readDangers(page.doc)[0]?.id ?? ''
    const question: Question = { of: 'danger', item: danger }
    const then = { zero: 'It is happening tonight.', ten: 'Nobody needs to look.', safest: 10 as const }
    const before = { ...then, zero: 'It happens.' }
    page.decide({
      type: 'revealed',
      question,
      answers: [page.number('kelly', 7, { ends: then, at: LATER }), page.number('amira', 3, { ends: before })]
    })
    const thread = page.draft().threads.find(({ id }) => id === danger)
    expect([thread?.zero, thread?.scale.zero]).toEqual(['Kelly is drinking and nobody sober is with the children tonight.', then.zero])
    const text = squeezed(await textOf(await print(page.draft())))
    expect(text).toContain(squeezed('0 means: It is happening tonight. 10 means: Nobody needs to look.'))
    expect(text).toContain(squeezed('For this number 0 meant: It happens.'))
  })

  test('[R17] a review has last time’s numbers beside today’s, each under its own name', async () => {
    const before = scaled()
    const reveal = {
      question: OVERALL,
      answered: [],
      opened: { at: LATER, answers: [before.number('kelly', 3), before.number('amira', 2, { reason: 'It was early days.' })], earlier: [] }
    }
    const lastTime = lastTimeFrom(before.conference, { answers: new Map([['overall', reveal]]), outcome: OUTCOME_START })
    const page = marlow({ kind: 'review', lastTime, profile: profileFor('review') })
    page.decide({ type: 'revealed', question: OVERALL, answers: [page.number('kelly', 6)] })
    const text = squeezed(await textOf(await print(page.signed())))
    expect(text).toContain(squeezed('Kelly Marlow 6 last time 3'))
    expect(text).toContain(squeezed('Why Amira Khan said so: It was early days.'))
    expect(text).toContain(squeezed('Last time, 12 May 2026 (hollow dots): Kelly Marlow: 3; Amira Khan: 2.'))
  })

  test('[R22] the same numbers give the same bytes', async () => {
    expect(Buffer.from(await print(scaled().signed())).equals(Buffer.from(await print(scaled().signed())))).toBe(true)
  })

  test('[R22] sixty people on one number with long reasons are printed whole', async () => {
    const people = Array.from({ length: 58 }, (_, i) => somebody(`Person ${i}`, 'professional', 'of the council'))
    const page = new Marlow({ people: [PEOPLE.ruth, ...people] })
    const reason = 'Because it went as it went, and nobody knew. '.repeat(44).slice(0, 1_990)
    const answers = people.map(({ id }) => page.number('kelly', 5, { person: id, by: id, reason: `${reason} End.`, higher: reason }))
    page.decide({ type: 'revealed', question: OVERALL, answers })
    const bytes = await print(page.signed())
    const text = squeezed(await textOf(bytes))
    for (const { name } of people) expect(text).toContain(squeezed(`${name} 5`))
    expect(text.match(/nobodyknew\.End\./g)).toHaveLength(people.length)
    expect((await pagesOf(bytes)).length).toBeGreaterThan(20)
  }, 60_000)
})
