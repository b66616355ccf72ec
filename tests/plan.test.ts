import {
  addBottomLine,
  addCard,
  addDanger,
  addDisagreement,
  addStep,
  addVoice,
  CATEGORIES,
  DEFAULT_LABELS,
  itemOf,
  LABEL_SETS,
  type List,
  MOST_ITEMS,
  moveCardTo,
  type Plan,
  readDisagreements,
  readPlan,
  setFields,
  strike,
  tick,
  type Writer
} from '@samepage/shared'
import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { chair, conference, jean, kelly, poppy, reece, scribe, standing, writerFor } from './support/family.ts'
import { GOAL, marlow, SIGNED_AT, STATEMENT } from './support/marlow.ts'

const [ruth, mum, nan] = [chair(), kelly(), jean()]
const children = [poppy(), reece()]
const marlows = conference({ people: [ruth, mum, nan], children })

let doc: Y.Doc
let writer: Writer
beforeEach(() => {
  doc = new Y.Doc()
  writer = writerFor(doc, ruth)
})

const plan = (): Plan => readPlan(doc, standing(marlows), 412)
const danger = (statement: string): string => String(addDanger(writer, DEFAULT_LABELS, { statement }))
const write = (list: List, id: string, key: string, words: string): void => {
  const text = itemOf(doc, list, id)?.get(key) as Y.Text
  text.delete(0, text.length)
  text.insert(0, words)
}
const disagreementSaying = (words: string): string => readDisagreements(doc).find(({ text }) => text.toString() === words)?.id ?? ''
/** Every word of a plan that somebody may read, in reading order. */
const wordsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsOf) : []

describe('the plan', () => {
  it('holds every word of the page, in the order it stands there', () => {
    const read = marlow().draft()
    expect(read.threads.map(({ statement }) => statement.slice(0, 20))).toEqual([STATEMENT.slice(0, 20), 'Miss Clarke is worri'])
    expect(read.threads[0]).toMatchObject({
      worried: expect.arrayContaining(['Amira Khan', 'Miss Clarke', 'Nan Jean']),
      children: expect.arrayContaining(['Poppy Marlow', 'Reece Marlow']),
      statement: STATEMENT,
      goal: GOAL,
      zero: 'Kelly is drinking and nobody sober is with the children tonight.',
      harms: [
        'Poppy walked next door at 10pm. She could not wake her mum. Reece was asleep upstairs.',
        'Poppy was late or tired on 14 school days this term.'
      ]
    })
    expect(read.threads[0]?.steps.map(({ what, who, on }) => [what.slice(0, 17), who, on])).toEqual([
      ['Jean phones at 8p', 'Nan Jean', '2026-05-12'],
      ['Kelly goes to the', 'Kelly Marlow', '2026-05-19']
    ])
    expect(read.children[0]).toMatchObject({
      name: 'Poppy Marlow',
      bornOn: '2018-11-02',
      words: 'I like it when Mum reads to me.\nI don’t like it when I can’t wake her up. I want Nan to have a key.',
      brought: 'Amira Khan, social worker',
      shared: 'Everyone may hear all of it.'
    })
    expect(read.columns.map(({ column, title, categories }) => [column, title, categories.map(({ cards }) => cards.length)])).toEqual([
      ['worried', DEFAULT_LABELS.columns.worried, [2, 0, 1]],
      ['well', DEFAULT_LABELS.columns.well, [1, 1]],
      ['needed', DEFAULT_LABELS.columns.needed, [0, 1]]
    ])
    expect(read.unplaced.map(({ text, whose, kind }) => [text, whose, kind])).toEqual([
      ['I want Nan to come for tea on Wednesdays again.', 'Poppy Marlow', 'own-words']
    ])
    expect(read.otherSteps.map(({ what }) => what)).toEqual(['Amira finds out about a breakfast club for both children.'])
  })

  it('leaves nothing out of any part of a step, a danger or a child’s voice', () => {
    const worry = danger('the statement')
    for (const key of ['might', 'basis', 'meaning', 'goal', 'zero', 'ten']) write('dangers', worry, key, `the ${key}`)
    const step = addStep(writer, worry, { what: 'the what', who: nan.id, on: '2026-05-12' })
    for (const key of ['know', 'notice', 'otherwise']) write('steps', step, key, `the ${key}`)
    addVoice(doc, children[0]?.id ?? '')
    for (const key of ['words', 'gathered', 'brought', 'shared']) write('voices', children[0]?.id ?? '', key, `the ${key}`)
    const [thread] = plan().threads
    expect(thread).toMatchObject({ might: 'the might', basis: 'the basis', meaning: 'the meaning', statement: 'the statement' })
    expect(thread).toMatchObject({ goal: 'the goal', zero: 'the zero', ten: 'the ten' })
    expect(thread?.steps[0]).toMatchObject({ what: 'the what', know: 'the know', notice: 'the notice', otherwise: 'the otherwise' })
    expect(plan().children[0]).toMatchObject({ words: 'the words', gathered: 'the gathered', brought: 'the brought', shared: 'the shared' })
    expect(plan().children[1]).toMatchObject({ name: 'Reece Marlow', words: '', gathered: '', brought: '', shared: '' })
  })

  it('keeps a step of which only some parts are written', () => {
    for (const key of ['what', 'know', 'notice', 'otherwise']) write('steps', addStep(writer, '', { who: nan.id }), key, `only ${key}`)
    addStep(writer, '', { who: nan.id, on: '2026-05-12' })
    expect(plan().otherSteps.map(({ what, know, notice, otherwise }) => what + know + notice + otherwise)).toEqual([
      'only what',
      'only know',
      'only notice',
      'only otherwise'
    ])
  })

  it('leaves out what is struck through and what is empty, and nothing else', () => {
    const cards = ['kept', 'struck', '   ', '', 'kept too'].map((text) => addCard(writer, { category: 'past', text }))
    strike(writer, 'cards', String(cards[1]), true)
    const [kept, struck] = [danger('kept'), danger('struck')]
    danger('')
    strike(writer, 'dangers', struck, true)
    const steps = ['kept', 'struck'].map((what) => addStep(writer, kept, { what }))
    strike(writer, 'steps', String(steps[1]), true)
    for (const text of ['kept', 'struck', ' ']) addDisagreement(writer, kept, 'statement', mum.id, text)
    strike(writer, 'disagreements', disagreementSaying('struck'), true)
    tick(writer, 'dangers', kept, 'harms', String(cards[1]), true)
    tick(writer, 'dangers', kept, 'harms', String(cards[0]), true)
    const read = plan()
    expect(read.columns[0]?.categories[0]?.cards.map(({ text }) => text)).toEqual(['kept', 'kept too'])
    expect(read.threads.map(({ statement, harms }) => [statement, harms])).toEqual([['kept', ['kept']]])
    expect(read.threads[0]?.steps.map(({ what }) => what)).toEqual(['kept'])
    expect(read.threads[0]?.against.map(({ text }) => text)).toEqual(['kept'])
    expect(wordsOf(read).filter((words) => words.includes('struck'))).toEqual([])
  })

  it('takes a struck card back with its words', () => {
    const id = addCard(writer, { category: 'past', text: 'Said twice' })
    strike(writer, 'cards', id, true)
    strike(writer, 'cards', id, false)
    expect(plan().columns[0]?.categories[0]?.cards.map(({ text }) => text)).toEqual(['Said twice'])
  })

  it('keeps the steps and bottom lines of a worry that was struck through or is not there', () => {
    const gone = danger('struck')
    addStep(writer, gone, { what: 'Jean still rings at 8.' })
    addStep(writer, 'nowhere', { what: 'A breakfast club.' })
    addBottomLine(writer, gone, 'Never alone at night.')
    strike(writer, 'bottomLines', addBottomLine(writer, '', 'Said twice.'), true)
    strike(writer, 'dangers', gone, true)
    expect(plan().threads).toEqual([])
    expect(plan().otherSteps.map(({ what }) => what)).toEqual(['Jean still rings at 8.', 'A breakfast club.'])
    expect(plan().otherBottomLines).toEqual([{ text: 'Never alone at night.', against: [] }])
  })
})

describe('a disagreement', () => {
  it('stands beside what it concerns: the statement or the goal, a card, a step, a bottom line', () => {
    const read = marlow().draft()
    const [thread] = read.threads
    expect(thread?.against).toEqual([{ whose: 'Kelly Marlow', text: 'I drank too much that night. I do not agree that it happens often.' }])
    expect(thread?.goalAgainst).toEqual([{ whose: 'Nan Jean', text: 'Twelve weeks is a long time. I think eight would do.' }])
    expect(thread?.bottomLines.map(({ against }) => against.map(({ text }) => text))).toEqual([[], ['I want her to ring first.']])
    expect(thread?.steps.map(({ against }) => against.map(({ text }) => text))).toEqual([
      ['Sunday is the hardest day, so ring then too.'],
      []
    ])
    const harm = read.columns[0]?.categories[0]?.cards
    expect(harm?.map(({ against }) => against.map(({ text }) => text))).toEqual([
      [],
      ['She was ill for six of those days, and I rang the school.']
    ])
    expect(read.threads[1]).toMatchObject({ against: [], goalAgainst: [] })
  })

  it('is one of several, each with whose words they are, in the order they were said', () => {
    const card = addCard(writer, { category: 'past', text: 'Poppy was late.' })
    addDisagreement(writer, card, '', mum.id, 'She was ill.')
    addDisagreement(writer, card, '', 'Aunt Bev', 'The bus was late.')
    addDisagreement(writer, card, '', '', 'Somebody else.')
    expect(plan().columns[0]?.categories[0]?.cards[0]?.against).toEqual([
      { whose: 'Kelly Marlow', text: 'She was ill.' },
      { whose: 'Aunt Bev', text: 'The bus was late.' },
      { whose: '', text: 'Somebody else.' }
    ])
  })

  it('moves with the card it is about', () => {
    const card = addCard(writer, { category: 'past', text: 'Poppy was late.' })
    addDisagreement(writer, card, '', mum.id, 'She was ill.')
    moveCardTo(writer, card, 'complicating')
    expect(plan().columns[0]?.categories[2]?.cards[0]?.against).toHaveLength(1)
  })
})

describe('a draft and a signed plan', () => {
  it('[R20] a draft is signed by nobody; a signed plan says who signed it, when, and which version it is', () => {
    expect(marlow().draft()).toMatchObject({ signed: null, seq: 412 })
    expect(marlow().signed(2)).toMatchObject({ signed: { by: 'Ruth Adeyemi', at: SIGNED_AT, version: 2 }, seq: 412 })
  })

  it('[R20] stays as it was read, however people go on writing', () => {
    const id = addCard(writer, { category: 'past', text: 'As it was signed.' })
    const read = plan()
    const before = structuredClone(read)
    write('cards', id, 'text', 'Something else.')
    strike(writer, 'cards', id, true)
    expect(read).toEqual(before)
  })

  it('is frozen all the way down', () => {
    const thawed = (value: unknown, path: string): string[] => {
      if (typeof value !== 'object' || value === null) return []
      const below = Object.entries(value).flatMap(([key, part]) => thawed(part, `${path}.${key}`))
      return Object.isFrozen(value) ? below : [path, ...below]
    }
    expect(thawed(marlow().signed(), 'plan')).toEqual([])
  })

  it('has nothing live in it: it can be copied to a worker as it is', () => {
    const read = marlow().signed()
    expect(structuredClone(read)).toEqual(read)
    expect(JSON.parse(JSON.stringify(read))).toEqual(read)
  })

  it('keeps the council’s own words, and the facts of the conference', () => {
    const labels = LABEL_SETS[1] ?? DEFAULT_LABELS
    const other = { ...marlows, labels, kind: 'pre-birth' as const, practice: true }
    const read = readPlan(doc, standing(other), 1)
    expect(read.columns.map(({ categories }) => categories.map(({ title }) => title))).toEqual([
      ['Wellbeing concerns (past)', 'Critical worries (future)', 'Complicating factors'],
      ['Existing strengths', 'Existing wellbeing'],
      ['Wellbeing goals', 'Next steps']
    ])
    expect(read).toMatchObject({ kind: 'pre-birth', on: '2026-03-12', startsAt: '10:00', place: 'Larch Room', practice: true, labels })
  })

  it('cannot be read before there is a conference', () => {
    expect(() => readPlan(doc, { ...standing(marlows), conference: null }, 1)).toThrow(/convened/)
  })
})

describe('a full conference', () => {
  it('of sixty people, twelve children and five hundred cards has a plan', () => {
    const people = [chair(), scribe(), ...Array.from({ length: 58 }, kelly)]
    const full = conference({ people, children: Array.from({ length: 12 }, poppy) })
    doc.transact(() => {
      for (let i = 0; i < MOST_ITEMS.cards; i++) addCard(writer, { category: CATEGORIES[i % 8] ?? 'past', text: `Card ${i}` })
      for (let i = 0; i < MOST_ITEMS.disagreements; i++) addDisagreement(writer, 'nothing', '', mum.id, `No ${i}`)
      for (const id of [1, 2, 3, 4].map((n) => danger(`Worry ${n}`)))
        for (let i = 0; i < 50; i++) addStep(writer, id, { what: `Step ${i}` })
    })
    for (const { id } of full.children) addVoice(doc, id)
    const read = readPlan(doc, standing(full), 9)
    const cards = [...read.columns.flatMap(({ categories }) => categories.flatMap((one) => one.cards)), ...read.unplaced]
    expect([read.people.length, read.children.length, cards.length]).toEqual([60, 12, 500])
    expect(read.threads.map(({ steps }) => steps.map(({ what }) => what))).toEqual(
      Array.from({ length: 4 }, () => Array.from({ length: 50 }, (_, i) => `Step ${i}`))
    )
    expect(read.columns[0]?.categories[0]?.cards.map(({ text }) => text).slice(0, 3)).toEqual(['Card 0', 'Card 8', 'Card 16'])
  })

  it('shows a card that was given another place where it stands now', () => {
    const id = addCard(writer, { category: 'past', text: 'moved' })
    setFields(writer, 'cards', id, { category: 'unplaced' })
    expect(plan().unplaced.map(({ text }) => text)).toEqual(['moved'])
  })
})
