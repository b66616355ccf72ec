import {
  addCard,
  addDanger,
  addDisagreement,
  addStep,
  addVoice,
  CATEGORIES,
  type Conference,
  DEFAULT_LABELS,
  dangersStanding,
  fits,
  isKey,
  type List,
  LISTS,
  listOf,
  moveCardTo,
  readBottomLines,
  readCards,
  readDangers,
  readDisagreements,
  readPlan,
  readSteps,
  readVoice,
  remarksOn,
  setFields,
  SHAPE,
  strike,
  tick,
  type Writer
} from '@samepage/shared'
import fc from 'fast-check'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { conference, kelly, sameScreen, standing, writerFor } from './support/family.ts'

/** Everything a page can be asked; throws where any of it does. */
function readEverything(doc: Y.Doc, marlows: Conference): void {
  for (const read of [readCards, readDangers, readSteps, readBottomLines, readDisagreements]) read(doc)
  for (const { id } of marlows.children) readVoice(doc, id)
  remarksOn(readPlan(doc, standing(marlows), 7))
}

type Odd = () => unknown
const ODD: Odd[] = [
  () => undefined,
  () => null,
  () => 7,
  () => true,
  () => 'words',
  () => ['a list'],
  () => ({ an: 'object' }),
  () => new Uint8Array([1, 2]),
  () => new Y.Text('live words'),
  () => new Y.Map([['entry', 1]]),
  () => new Y.Array<string>(),
  () => new Y.XmlElement('b')
]
const odd = fc.constantFrom(...ODD)

const item = (list: List): fc.Arbitrary<[string, Odd][]> =>
  fc.array(fc.tuple(fc.constantFrom(...Object.keys(SHAPE[list]), 'foreign', '__proto__'), odd), { maxLength: 12 })
const entry = fc.constantFrom(...LISTS).chain((list) => fc.tuple(fc.constant(list), fc.uuid(), fc.oneof(item(list), odd)))

function put(doc: Y.Doc, list: List, id: string, made: [string, Odd][] | Odd): void {
  const into: Y.Map<unknown> = listOf(doc, list) as Y.Map<unknown>
  if (typeof made === 'function') return void into.set(id, made())
  const map = new Y.Map<unknown>()
  into.set(id, map)
  for (const [key, value] of made) map.set(key, value())
}

// A missing text reads as a detached one, and Yjs says so on every reading.
beforeAll(() => {
  const quiet = vi.spyOn(console, 'warn').mockImplementation(() => {})
  return () => quiet.mockRestore()
})

describe('a malformed map', () => {
  it('[R24] reads as missing parts, whatever it holds, and nothing crashes', () => {
    const marlows = conference()
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), (entries) => {
        const doc = new Y.Doc()
        for (const child of marlows.children) put(doc, 'voices', child.id, ODD[entries.length % ODD.length] as Odd)
        for (const [list, id, made] of entries) put(doc, list, id, made)
        readEverything(sameScreen(doc, 9), marlows)
      }),
      { numRuns: 300 }
    )
  })

  it('[R24] still shows what is well made on a page where something is not', () => {
    const marlows = conference()
    const doc = new Y.Doc()
    addCard(writerFor(doc, kelly()), { category: 'past', text: 'Still here.' })
    put(doc, 'cards', 'number', () => 7)
    put(doc, 'cards', 'empty', [])
    put(doc, 'cards', 'wrong', [
      ['category', () => 'prison'],
      ['text', () => 'not live'],
      ['kind', () => 'gossip'],
      ['order', () => 12],
      ['whose', () => new Y.Text('x')]
    ])
    const wrong = readCards(doc).find(({ id }) => id === 'wrong')
    expect(wrong).toMatchObject({ category: 'unplaced', kind: '', order: '', whose: '', on: '', by: '', struck: '', why: '' })
    expect(String(wrong?.text)).toBe('')
    expect(readCards(doc).map(({ id }) => id)).not.toContain('number')
    const plan = readPlan(doc, standing(marlows), 7)
    expect(plan.columns[0]?.categories[0]?.cards.map(({ text }) => text)).toEqual(['Still here.'])
    expect(plan.unplaced).toEqual([])
  })

  it('[R24] reads a tick only where it is really ticked', () => {
    const doc = new Y.Doc()
    const ticks = { Nan: true, Police: 'yes', School: 1, Dana: false }
    put(doc, 'dangers', 'd', [['worried', () => new Y.Map<unknown>(Object.entries(ticks))]])
    put(doc, 'dangers', 'e', [['worried', () => 'Nan']])
    expect(readDangers(doc).map(({ worried }) => worried)).toEqual([['Nan'], []])
  })

  it('[R24] reads a list that arrived as something else as an empty one', () => {
    const foreign = new Y.Doc()
    for (const list of LISTS) foreign.getArray(list).push(['not a map'])
    foreign.getText('steps-of-another-program').insert(0, 'words')
    readEverything(sameScreen(foreign, 9), conference())
    const texts = new Y.Doc()
    for (const list of LISTS) texts.getText(list).insert(0, 'not a map')
    readEverything(sameScreen(texts, 9), conference())
    expect(readCards(sameScreen(texts, 9))).toEqual([])
  })

  it('[R24] can still be written on', () => {
    const doc = new Y.Doc()
    for (const list of LISTS) for (const [i, made] of ODD.entries()) put(doc, list, `odd-${i}`, made)
    const mum: Writer = writerFor(doc, kelly())
    const danger = String(addDanger(mum, DEFAULT_LABELS, { statement: 'Reece could fall.' }))
    const card = addCard(mum, { category: 'past', text: 'A new card' })
    addStep(mum, danger, { what: 'Jean rings.' })
    addDisagreement(mum, card, '', mum.me, 'No.')
    addVoice(doc, 'poppy')
    for (let i = 0; i < ODD.length; i++) {
      for (const category of CATEGORIES) moveCardTo(mum, `odd-${i}`, category)
      setFields(mum, 'cards', `odd-${i}`, { kind: 'fact' })
      strike(mum, 'steps', `odd-${i}`, true)
      tick(mum, 'dangers', `odd-${i}`, 'worried', 'Nan', true)
    }
    expect(readCards(doc).some(({ text }) => text.toString() === 'A new card')).toBe(true)
    expect(dangersStanding(doc)).toBeGreaterThan(0)
  })
})

describe('what a plain field may hold', () => {
  const me = 'a-person'
  const table: [Parameters<typeof fits>[0], unknown[], unknown[]][] = [
    ['order', ['a0', 'Zz', 'a1V'], ['', 'a-0', 'a'.repeat(201), 7, null]],
    ['me', ['', me], ['somebody else', 7]],
    ['name', ['', 'Nan', 'أمل', 'Siân', 'x'.repeat(120)], ['x'.repeat(121), 'Nan\u202e', 'a\nb\u0000', 7]],
    ['id', ['', me], ['x'.repeat(121), null]],
    ['day', ['', '2026-03-03'], ['2026-02-31', '3 March', 20260303]],
    ['category', ['past', 'unplaced'], ['', 'prison']],
    ['statement-kind', ['', 'fact'], ['gossip', undefined]],
    ['part', ['', 'statement', 'goal'], ['toString']],
    ['reason', ['', 'x'.repeat(1000)], ['x'.repeat(1001)]],
    ['text', [], ['', 'words']],
    ['set', [], ['', 'words']]
  ]

  it.each(table)('%s', (kind, fine, not) => {
    expect(fine.filter((value) => !fits(kind, value, me))).toEqual([])
    expect(not.filter((value) => fits(kind, value, me))).toEqual([])
  })

  it('no tick and no item is called what would break a program', () => {
    expect(['Nan', 'Siân', 'x'.repeat(120), '小明'].filter((key) => !isKey(key))).toEqual([])
    expect(['', 'x'.repeat(121), '__proto__', 'constructor', 'prototype', 'a\u0000'].filter(isKey)).toEqual([])
  })
})
