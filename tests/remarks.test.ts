import {
  addBottomLine,
  addCard,
  addDanger,
  addDisagreement,
  addStep,
  DEFAULT_LABELS,
  itemOf,
  LABEL_SETS,
  readPlan,
  remarksOn,
  strike,
  tick,
  type Writer
} from '@samepage/shared'
import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { chair, conference, kelly, poppy, standing, writerFor } from './support/family.ts'
import { marlow } from './support/marlow.ts'

const people = [chair(), kelly()]
const children = [poppy()]
let doc: Y.Doc
let writer: Writer
beforeEach(() => {
  doc = new Y.Doc()
  writer = writerFor(doc, people[0] ?? chair())
})

const remarks = (labels = DEFAULT_LABELS): { about: string; say: string }[] =>
  remarksOn(readPlan(doc, standing(conference({ people, children, labels })), 1))
const about = (id: string): string[] =>
  remarks()
    .filter((remark) => remark.about === id)
    .map(({ say }) => say)
const danger = (statement: string): string => String(addDanger(writer, DEFAULT_LABELS, { statement }))
const write = (list: 'dangers' | 'steps', id: string, words: Record<string, string>): void => {
  for (const [key, text] of Object.entries(words)) (itemOf(doc, list, id)?.get(key) as Y.Text).insert(0, text)
}
const NO_NUMBER = 'Where is this danger statement from 0 to 10? Nobody’s number is shown yet.'
const WHICH_CHILD = 'Which child is this about? Use their name.'

describe('what a careful chair would still ask', () => {
  it('of an empty page: for a worry, in the council’s words, and for each child’s own', () => {
    expect(remarks()).toEqual([
      { id: 'dangers', about: '', say: 'There is no danger statement yet.' },
      { id: 'Q14', about: '', say: 'What does Poppy Marlow say? Nothing is written here yet.' }
    ])
    expect(remarks(LABEL_SETS[1])[0]?.say).toBe('There is no worry statement yet.')
  })

  it('of a worry that is only a bottom line: everything, beside that worry', () => {
    const id = danger('')
    addBottomLine(writer, id, 'Never alone.')
    expect(about(id)).toEqual([
      'Who is worried? Add a name.',
      'How would you all say this worry, in your own words?',
      'What is it based on? One thing that happened says most.',
      'What would you see when this worry is gone? There is no safety goal yet.',
      'Who will do something about it, and by when?',
      NO_NUMBER
    ])
  })

  it('nothing but a number once a worry has all its parts', () => {
    const id = danger('Kelly may fall asleep, and Poppy could be hurt.')
    write('dangers', id, { basis: 'On 3 March she walked next door.', goal: 'Somebody sober is there every evening for 12 weeks.' })
    tick(writer, 'dangers', id, 'worried', 'Nan', true)
    const step = addStep(writer, id, { what: 'Jean rings at 8.', who: 'Nan', on: '2026-05-12' })
    write('steps', step, { know: 'The list on the fridge.', notice: 'A star on the chart.', otherwise: 'Jean walks round.' })
    expect([about(id), about(step)]).toEqual([[NO_NUMBER], []])
  })

  it('of a step: whatever it lacks, beside that step, on a thread or not', () => {
    const id = danger('Poppy could be left alone.')
    const [bare, part] = [addStep(writer, '', { what: 'Somebody rings.' }), addStep(writer, id, { who: 'Nan' })]
    write('steps', part, { know: 'The list.' })
    expect(about(bare)).toEqual([
      'Who will do this?',
      'By when?',
      'How will we know it worked?',
      'What will the children notice?',
      'What if it does not happen?'
    ])
    expect(about(part)).toEqual(['What will somebody do?', 'By when?', 'What will the children notice?', 'What if it does not happen?'])
  })

  it('which child a worry is about, unless a name or a tick says so', () => {
    expect(about(danger('Somebody could be hurt.'))).toContain(WHICH_CHILD)
    expect(about(danger('poppy could be hurt.'))).not.toContain(WHICH_CHILD)
    const [ticked, told] = [danger('They could be hurt.'), danger('This is a worry.')]
    tick(writer, 'dangers', ticked, 'children', children[0]?.id ?? '', true)
    write('dangers', told, { meaning: 'It would be hard for Poppy.' })
    expect([...about(ticked), ...about(told)]).not.toContain(WHICH_CHILD)
  })

  it('what a worry is based on, unless it says so or a harm card does', () => {
    const basis = 'What is it based on? One thing that happened says most.'
    const [bare, told, linked] = [danger('Poppy 1'), danger('Poppy 2'), danger('Poppy 3')]
    write('dangers', told, { basis: 'On 3 March she walked next door.' })
    tick(writer, 'dangers', linked, 'harms', addCard(writer, { category: 'past', text: 'She walked next door.' }), true)
    expect([bare, told, linked].map((id) => about(id).includes(basis))).toEqual([true, false, false])
  })

  it('for three worries at most, and says nothing about three', () => {
    const many = /Three or fewer/
    for (const n of [1, 2, 3]) danger(`Poppy, ${n}`)
    expect(remarks().some(({ say }) => many.test(say))).toBe(false)
    danger('Poppy, 4')
    expect(remarks().find(({ say }) => many.test(say))).toEqual({
      id: 'dangers',
      about: '',
      say: 'There are 4 of these. Three or fewer are easier for everyone to hold in mind.'
    })
  })

  it('Q8: what somebody would say who does not agree and whose words are not written, for as long as what it is about stands', () => {
    const id = danger('Kelly may fall asleep, and Poppy could be hurt.')
    const asks = (): boolean => about(id).includes('What would Kelly Marlow say who does not agree? No words of theirs are written yet.')
    const silent = addDisagreement(writer, id, '', people[1]?.id ?? '')
    expect(asks()).toBe(true)
    const text = itemOf(doc, 'disagreements', silent)?.get('text') as Y.Text
    text.insert(0, 'It happened once.')
    expect(asks()).toBe(false)
    text.delete(0, text.length)
    strike(writer, 'dangers', id, true, 'Said twice.')
    expect(remarks().some(({ say }) => say.includes('does not agree'))).toBe(false)
  })

  it('gently: in questions and plain sentences, never as a fault', () => {
    danger('')
    addStep(writer, danger('A worry'), { what: 'A step' })
    for (const { say } of [...remarks(), ...remarksOn(marlow().draft())]) {
      expect(say).toMatch(/[.?]$/)
      expect(say).not.toMatch(/invalid|error|failed|must|missing|required|incomplete|wrong/i)
    }
  })

  it('and stops nobody: a page with nothing on it is a plan too', () => {
    expect(readPlan(doc, standing(conference({ people, children })), 1).threads).toEqual([])
  })
})
