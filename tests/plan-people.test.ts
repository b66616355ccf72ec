import { addCard, addDanger, addStep, DEFAULT_LABELS, type Person, readPlan, tick } from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { amira, chair, conference, jean, kelly, missClarke, poppy, reece, standing, wall, writerFor } from './support/family.ts'

const [ruth, mum, nan, worker, school] = [chair(), kelly(), jean(), amira(), missClarke()]
const children = [poppy(), reece()]
const marlows = conference({ people: [ruth, mum, nan, worker, school, wall()], children })

describe('the people of a plan', () => {
  type Came = Parameters<typeof standing>[1]
  const came = (person: Person, decisions: Came): string | undefined =>
    readPlan(new Y.Doc(), standing({ ...marlows, people: [ruth, person] }, decisions), 1).people.find(({ name }) => name === person.name)
      ?.came
  const coming = (as: 'arrived' | 'left' | 'apologies' | 'report-only', way: Person['way'] = 'room') =>
    ({ type: 'attended', person: nan.id, as, way }) as const

  it.each<[string, Came, string]>([
    ['nothing was recorded', [], 'invited'],
    ['they were in the room', [coming('arrived')], 'room'],
    ['they were on the phone', [coming('arrived', 'phone')], 'phone'],
    ['they went early', [coming('arrived', 'video'), coming('left', 'video')], 'video'],
    ['they came after all', [coming('apologies'), coming('arrived')], 'room'],
    ['they changed from the phone to the room', [coming('arrived', 'phone'), coming('left', 'phone'), coming('arrived')], 'room'],
    ['they could not come', [coming('apologies')], 'apologies'],
    ['somebody ticked “came” by mistake and put it right', [coming('arrived'), coming('apologies')], 'apologies'],
    ['they sent a report', [coming('report-only')], 'report']
  ])('[R18] are told by what was recorded last: %s', (_what, decisions, told) => {
    expect(came(nan, decisions)).toBe(told)
  })

  it('are all who were invited, with what they are and where they work, and without the wall', () => {
    const { people } = readPlan(new Y.Doc(), standing(marlows), 1)
    expect(people.map(({ name, role, describedAs, agency }) => [name, role, describedAs, agency])).toEqual([
      ['Ruth Adeyemi', 'chair', 'conference chair', ''],
      ['Kelly Marlow', 'family', 'Poppy and Reece’s mum', ''],
      ['Nan Jean', 'network', 'Poppy and Reece’s nan', ''],
      ['Amira Khan', 'professional', 'social worker', 'Children’s services'],
      ['Miss Clarke', 'professional', 'Poppy’s teacher', 'Hill Top School']
    ])
    expect(came({ ...nan, way: 'report' }, [])).toBe('report')
  })

  it('are named wherever their id stands, and somebody without a seat by the name that was written', () => {
    const doc = new Y.Doc()
    const writer = writerFor(doc, ruth)
    const worry = String(addDanger(writer, DEFAULT_LABELS, { statement: 'A worry' }))
    for (const one of [nan.id, children[0]?.id ?? '', 'Aunt Bev']) tick(writer, 'dangers', worry, 'worried', one, true)
    tick(writer, 'dangers', worry, 'children', children[1]?.id ?? '', true)
    addStep(writer, worry, { what: 'Rings', who: 'Aunt Bev' })
    addStep(writer, worry, { what: 'Walks', who: nan.id })
    addCard(writer, { category: 'past', text: 'I walked next door.', whose: children[0]?.id ?? '' })
    const plan = readPlan(doc, standing(marlows), 1)
    const [thread] = plan.threads
    expect(thread?.worried).toEqual(['Nan Jean', 'Poppy Marlow', 'Aunt Bev'])
    expect(thread?.children).toEqual(['Reece Marlow'])
    expect(thread?.steps.map(({ who }) => who)).toEqual(['Aunt Bev', 'Nan Jean'])
    expect(plan.columns[0]?.categories[0]?.cards[0]?.whose).toBe('Poppy Marlow')
  })
})
