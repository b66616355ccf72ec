import { type CaseField, DEFAULT_CASE_FIELDS, DEFAULT_PROFILE, mendsForCouncil, mendsForFields, type Plan } from '@samepage/shared'
import { fillFields, leftOut } from '@samepage/server/exchange/fill-fields.ts'
import { describe, expect, it } from 'vitest'
import { GOAL, STATEMENT } from './support/marlow.ts'
import { signedMarlow } from './support/signed-marlow.ts'

const { plan, children } = signedMarlow()
const filled = fillFields(plan, DEFAULT_CASE_FIELDS, children)
const labelled = (label: string) => filled.find((field) => field.label === label)

const against = (all: readonly { text: string }[]): string[] => all.map(({ text }) => text)
/** Everything somebody wrote that stands in this plan, but what a danger statement was put together from: that stands in the statement. */
const written = ({ columns, threads, children: told, outcomes, stances, scale, next }: Plan): string[] =>
  [
    ...columns.flatMap(({ categories }) =>
      categories.flatMap(({ cards }) => cards.flatMap((card) => [card.text, card.whose, ...against(card.against)]))
    ),
    ...threads.flatMap((thread) => [
      ...[thread.statement, thread.goal, ...against(thread.against), ...against(thread.goalAgainst)],
      ...thread.bottomLines.flatMap(({ text, against: no }) => [text, ...against(no)]),
      ...thread.steps.flatMap(({ what, who, know, notice, otherwise, against: no }) => [what, who, know, notice, otherwise, ...against(no)])
    ]),
    ...stances.flatMap(({ whose, words }) => [whose, words]),
    ...told.flatMap(({ words, gathered, brought, shared }) => [words, gathered, brought, shared]),
    ...outcomes.flatMap(({ decided, views, against: no }) => [
      ...[decided?.reason ?? '', ...no.map(({ words }) => words)],
      ...views.map(({ reason }) => reason)
    ]),
    ...(scale.shown?.numbers.flatMap(({ name, reason, higher }) => [name, reason, higher]) ?? []),
    ...(next?.tells.flatMap(({ who, how }) => [who, how]) ?? [])
  ].filter(Boolean)

describe('the case system’s fields', () => {
  it('[R75] stand in its own order, and those of each danger statement take turns', () => {
    expect(filled.map(({ label }) => label)).toEqual([
      'Family and network details',
      'What are we worried about?',
      'What’s working well?',
      'Child’s and parents’ involvement',
      'Danger statement 1',
      'Safety goal 1',
      'Scaling 1',
      'Danger statement 2',
      'Safety goal 2',
      'Scaling 2',
      'Overall progress and safety scale',
      'Conference decision: Poppy Marlow',
      'Conference decision: Reece Marlow',
      'Outline plan'
    ])
    expect(new Set(filled.map(({ key }) => key)).size).toBe(filled.length)
  })

  it('[R75] hold the signed plan’s own words, whole, however long they are', () => {
    expect(labelled('Danger statement 1')?.text).toContain(STATEMENT)
    expect(labelled('Safety goal 1')?.text).toContain(GOAL)
    expect(labelled('Danger statement 1')?.text).toContain('Kelly Marlow does not agree: I drank too much that night.')
    const all = filled.map(({ text }) => text).join('\n')
    expect(written(plan).length).toBeGreaterThan(40)
    expect(written(plan).filter((words) => !all.includes(words))).toEqual([])
  })

  it('[R75] say what is too long for the case system, and cut nothing', () => {
    const short = DEFAULT_CASE_FIELDS.map((field) => (field.id === 'danger' ? { ...field, max: 1, maxChars: 100 } : field))
    const [first, second] = fillFields(plan, short, children).filter(({ label }) => label.startsWith('Danger statement'))
    expect(first).toMatchObject({ most: 100, noRoom: false })
    expect(first?.text).toBe(labelled('Danger statement 1')?.text)
    expect(second).toMatchObject({ noRoom: true, text: labelled('Danger statement 2')?.text })
  })

  it('[R75] keep one child’s decision apart from another’s', () => {
    const [poppy, reece] = ['Poppy', 'Reece'].map((name) => labelled(`Conference decision: ${name} Marlow`)?.text ?? '')
    expect(poppy).toContain('Poppy will have a child protection plan.')
    expect(poppy).toContain('Kelly Marlow, Poppy and Reece’s mum does not agree: I would rather have help without a plan.')
    expect(poppy).not.toContain('Reece is safe')
    expect(reece).toContain('Why: Reece is safe at his nan’s.')
    expect(reece).toContain('Reece’s nan has him every night.')
  })

  it('[R75] name what of the plan is in none of them', () => {
    const fields = DEFAULT_CASE_FIELDS.filter(({ id }) => id !== 'outline' && id !== 'well')
    const left = leftOut(plan, fields)
    expect(left).toEqual(
      expect.arrayContaining(['bottom lines', 'the steps of the plan', 'what happens next', plan.labels.categories.safety])
    )
    expect(left).not.toContain('the danger statements')
    expect(leftOut(plan, DEFAULT_CASE_FIELDS)).toEqual(['what has no place yet', 'what the danger statements are based on'])
  })
})

describe('the list of fields', () => {
  const [first] = DEFAULT_CASE_FIELDS as [CaseField]
  const one = (given: Partial<CaseField>): CaseField => ({ ...first, ...given })
  const said = (...fields: CaseField[]): string[] => mendsForFields(fields).map(({ at }) => at)

  it('[R27] is fine as it comes', () => {
    expect(mendsForFields(DEFAULT_CASE_FIELDS)).toEqual([])
    expect(mendsForCouncil(DEFAULT_PROFILE)).toEqual([])
  })

  it('[R27] says in plain words what cannot be, and where', () => {
    expect(said()).toEqual(['copyAcross'])
    expect(said(one({ label: '  ' }))).toEqual(['copyAcross.0.label'])
    expect(said(one({ label: 'A\u202eB' }))).toEqual(['copyAcross.0.label'])
    expect(said(first, one({ id: 'x', label: first.label.toUpperCase() }))).toEqual(['copyAcross.1.label'])
    expect(said(one({ from: [] }))).toEqual(['copyAcross.0.from'])
    expect(said(one({ repeat: 'dangers', label: 'Danger {n}', from: ['past'] }))).toEqual(['copyAcross.0.repeat'])
    expect(said(one({ repeat: 'dangers', label: 'Danger', from: ['goal'] }))).toEqual(['copyAcross.0.label'])
    expect(said(one({ repeat: 'children', label: 'Of {child}', from: ['goal'] }))).toEqual(['copyAcross.0.repeat'])
    expect(said(one({ repeat: 'children', label: 'Decision', from: ['decision'] }))).toEqual(['copyAcross.0.label'])
    expect(said(one({ max: 0 }), one({ label: 'Other', maxChars: 1.5 }))).toEqual(['copyAcross.0.max', 'copyAcross.1.maxChars'])
    expect(mendsForCouncil({ ...DEFAULT_PROFILE, copyAcross: [] })).toHaveLength(1)
  })
})
