import {
  addCard,
  addDanger,
  addStep,
  addVoice,
  DEFAULT_LABELS,
  LONGEST_TEXT,
  listOf,
  type List,
  MOST_ITEMS,
  MOST_TICKS,
  type PersonId,
  strike,
  tick,
  type Writer
} from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { deleted, letters, type Part, struct, type as makes, TYPE, update, values, type Where } from './support/update-parts.ts'
import { byKelly, CHAIR, CLIENT, JEAN, KELLY, refuses, WrittenPage } from './support/written-page.ts'

const { kelly } = CLIENT
type Make = (page: WrittenPage) => Uint8Array

const field = (page: WrittenPage, key: string, list: List = 'cards', id = 'kellys'): Where => ({ parent: page.at(list, id), key })
const item = (doc: Y.Doc, list: List, id: string): Y.Map<unknown> => listOf(doc, list).get(id) as Y.Map<unknown>
/** What Kelly's own page would send if she could make it do anything at all. */
const kellyDoes =
  (write: (writer: Writer) => void): Make =>
  (page) =>
    page.draft(KELLY, kelly, write)

const takes = (page: WrittenPage, me: PersonId, client: number, write: (writer: Writer) => void): void =>
  expect(page.refusal(me, page.draft(me, client, write))).toBeNull()

describe('things stand only where the page has a place for them', () => {
  refuses({
    'a thing in a text': ['not-allowed', (page) => byKelly(page, makes(TYPE.map, { parent: page.at('cards', 'kellys', 'text') }))],
    'a value in a text': ['not-allowed', (page) => byKelly(page, values(['x'], { parent: page.at('cards', 'kellys', 'text') }))],
    'letters in a list': ['not-allowed', (page) => byKelly(page, letters('x', { parent: 'cards', key: 'new' }))],
    'letters in an item': ['not-allowed', (page) => byKelly(page, letters('x', field(page, 'whose')))],
    'letters in an item, under no key': ['not-allowed', (page) => byKelly(page, letters('x', { parent: page.at('cards', 'kellys') }))],
    'letters in a set': [
      'not-allowed',
      (page) => byKelly(page, letters('x', { parent: page.at('dangers', 'danger', 'worried'), key: 'x' }))
    ],
    'a style on a whole text': [
      'not-allowed',
      (page) => byKelly(page, values(['x'], { parent: page.at('cards', 'kellys', 'text'), key: 'b' }))
    ],
    'something inside a plain value': [
      'not-understood',
      (page) => byKelly(page, values(['x'], { parent: page.at('cards', 'kellys', 'whose'), key: 'x' }))
    ],
    'a list there is not': ['not-allowed', (page) => byKelly(page, makes(TYPE.map, { parent: 'elsewhere', key: 'new' }))],
    '10,000 lists there are not': [
      'not-allowed',
      (page) => byKelly(page, ...Array.from({ length: 10_000 }, (_, i) => values(['x'], { parent: `root ${i}`, key: 'k' })))
    ],
    'lists there are not, and then nonsense': [
      'not-understood',
      (page) =>
        byKelly(
          page,
          values(['x'], { parent: 'elsewhere', key: 'k' }),
          struct(31, { parent: 'elsewhere' }, () => undefined)
        )
    ],
    'a thing in a thing in a thing': [
      'not-allowed',
      (page) => {
        const next = page.next(kelly)
        const inside = (clock: number): Part => makes(TYPE.map, { parent: [kelly, clock], key: 'worried' })
        return byKelly(page, makes(TYPE.map, { parent: 'dangers', key: 'new' }), inside(next), inside(next + 1), inside(next + 2))
      }
    ],
    'an item called __proto__': ['not-allowed', (page) => byKelly(page, makes(TYPE.map, { parent: 'cards', key: '__proto__' }))],
    'a field called __proto__': ['not-allowed', (page) => byKelly(page, values(['x'], field(page, '__proto__')))],
    'a tick called constructor': [
      'not-allowed',
      (page) => byKelly(page, values([true], { parent: page.at('dangers', 'danger', 'worried'), key: 'constructor' }))
    ],
    'a list called __proto__': ['not-allowed', (page) => byKelly(page, makes(TYPE.map, { parent: '__proto__', key: 'new' }))],
    'a field the page does not have': ['not-allowed', kellyDoes(({ doc }) => item(doc, 'cards', 'kellys').set('colour', 'red'))],
    'a text where a plain value belongs': [
      'not-allowed',
      kellyDoes(({ doc }) => item(doc, 'cards', 'kellys').set('whose', new Y.Text('x')))
    ],
    'a plain value where a text belongs': ['not-allowed', kellyDoes(({ doc }) => item(doc, 'cards', 'kellys').set('text', 'x'))],
    'a list of a kind that is not a map': ['not-allowed', (page) => byKelly(page, makes(TYPE.text, { parent: 'cards', key: 'new' }))]
  })
})

describe('nothing is put in place of what others wrote, or deleted whole', () => {
  refuses({
    'a new card in place of Jean’s': ['not-allowed', (page) => byKelly(page, makes(TYPE.map, { parent: 'cards', key: 'jeans' }))],
    'a new card behind Jean’s': ['not-allowed', (page) => byKelly(page, makes(TYPE.map, { left: page.at('cards', 'jeans') }))],
    'a new card in place of her own': ['not-allowed', kellyDoes(({ doc }) => listOf(doc, 'cards').set('kellys', new Y.Map()))],
    'one id for two new cards': [
      'not-allowed',
      (page) => byKelly(page, makes(TYPE.map, { parent: 'cards', key: 'new' }), makes(TYPE.map, { left: [kelly, page.next(kelly)] }))
    ],
    'a gravestone in place of Jean’s card': ['not-allowed', (page) => byKelly(page, deleted(1, { left: page.at('cards', 'jeans') }))],
    'a gravestone where a card might stand': ['not-allowed', (page) => byKelly(page, deleted(1, { parent: 'cards', key: 'new' }))],
    'a new text in place of Jean’s': ['not-allowed', kellyDoes(({ doc }) => item(doc, 'cards', 'jeans').set('text', new Y.Text('x')))],
    'a new set in place of the one there': [
      'not-allowed',
      kellyDoes(({ doc }) => item(doc, 'dangers', 'danger').set('worried', new Y.Map()))
    ],
    'a gravestone in place of a text': ['not-allowed', (page) => byKelly(page, deleted(1, { left: page.at('cards', 'jeans', 'text') }))],
    'Jean’s card deleted': ['not-allowed', kellyDoes(({ doc }) => listOf(doc, 'cards').delete('jeans'))],
    'her own card deleted': ['not-allowed', kellyDoes(({ doc }) => listOf(doc, 'cards').delete('kellys'))],
    'the text of a card deleted': ['not-allowed', kellyDoes(({ doc }) => item(doc, 'cards', 'jeans').delete('text'))],
    'the place of a child deleted': ['not-allowed', kellyDoes(({ doc }) => listOf(doc, 'voices').delete('poppy'))],
    'a place for a child': ['not-allowed', kellyDoes(({ doc }) => addVoice(doc, 'reece'))],
    'who wrote a card changed': ['not-allowed', kellyDoes(({ doc }) => item(doc, 'cards', 'jeans').set('by', KELLY))],
    'who wrote a card taken away': ['not-allowed', kellyDoes(({ doc }) => item(doc, 'cards', 'jeans').delete('by'))],
    'a card written in Jean’s name': ['not-your-words', kellyDoes((writer) => addCard({ ...writer, me: JEAN }, { category: 'past' }))],
    'a card written in nobody’s name': ['not-your-words', kellyDoes((writer) => addCard({ ...writer, me: '' }, { category: 'past' }))]
  })

  it('[R26] Same Page makes the places of children, and anybody writes in them', () => {
    const page = new WrittenPage()
    page.write('same-page', 2, ({ doc }) => addVoice(doc, 'reece'))
    takes(page, KELLY, kelly, ({ doc }) => (item(doc, 'voices', 'reece').get('words') as Y.Text).insert(0, 'I like Nan’s'))
  })

  it('[R26] anybody may take away letters, unset a field, and take back a tick', () => {
    const page = new WrittenPage()
    takes(page, KELLY, kelly, ({ doc }) => {
      const text = item(doc, 'cards', 'jeans').get('text') as Y.Text
      text.delete(0, text.length)
    })
    takes(page, KELLY, kelly, ({ doc }) => item(doc, 'cards', 'jeans').delete('whose'))
    takes(page, KELLY, kelly, (writer) => tick(writer, 'dangers', 'danger', 'worried', 'Jean', false))
  })
})

describe('striking through', () => {
  refuses({
    'Jean’s card struck by Kelly': ['not-yours-to-strike', kellyDoes((writer) => strike(writer, 'cards', 'jeans', true, 'no'))],
    'a reason given on Jean’s card': ['not-yours-to-strike', kellyDoes(({ doc }) => item(doc, 'cards', 'jeans').set('why', 'no'))],
    'the strike on Jean’s card unset': ['not-yours-to-strike', kellyDoes(({ doc }) => item(doc, 'cards', 'jeans').delete('struck'))],
    'her own card struck in Jean’s name': ['not-allowed', kellyDoes(({ doc }) => item(doc, 'cards', 'kellys').set('struck', JEAN))]
  })

  it('[R26] whoever wrote it strikes it and takes that back; the chair strikes anything; then it is the chair’s to take back', () => {
    const page = new WrittenPage()
    page.write(KELLY, kelly, (writer) => strike(writer, 'cards', 'kellys', true, 'said twice'))
    page.write(KELLY, kelly, (writer) => strike(writer, 'cards', 'kellys', false))
    page.write(CHAIR, CLIENT.chair, (writer) => strike(writer, 'cards', 'kellys', true, 'not about today'))
    const back = page.draft(KELLY, kelly, (writer) => strike(writer, 'cards', 'kellys', false))
    expect(page.refusal(KELLY, back)).toBe('not-yours-to-strike')
    takes(page, CHAIR, CLIENT.chair, (writer) => strike(writer, 'cards', 'kellys', false))
  })
})

describe('values, letters and room', () => {
  const set = (key: string, value: unknown): Make => kellyDoes(({ doc }) => item(doc, 'cards', 'kellys').set(key, value))
  refuses({
    'a category there is not': ['not-allowed', set('category', 'elsewhere')],
    'a day there is not': ['not-allowed', set('on', '2026-02-30')],
    'a place in the list that is no place': ['not-allowed', set('order', 'a b')],
    'a tick that is no tick': [
      'not-allowed',
      kellyDoes(({ doc }) => (item(doc, 'dangers', 'danger').get('worried') as Y.Map<unknown>).set('x', 'yes'))
    ],
    'a tick for a value': ['not-allowed', set('whose', true)],
    'a name of 2,000 letters': ['not-allowed', set('whose', 'x'.repeat(2000))],
    'a hidden sign in a name': ['strange-signs', set('whose', 'Nan\u202e')],
    'a hidden sign in a text': [
      'strange-signs',
      (page) => byKelly(page, letters('a\u0000b', { parent: page.at('cards', 'kellys', 'text') }))
    ],
    'a mark that turns words round': [
      'strange-signs',
      (page) => byKelly(page, letters('a\u2066b', { parent: page.at('cards', 'kellys', 'text') }))
    ],
    'a hidden sign in a tick': ['not-allowed', kellyDoes((writer) => tick(writer, 'dangers', 'danger', 'worried', 'a\u0007', true))],
    'a text longer than a box': [
      'text-too-long',
      kellyDoes(({ doc }) => (item(doc, 'cards', 'kellys').get('text') as Y.Text).insert(0, 'x'.repeat(LONGEST_TEXT)))
    ],
    'a new text longer than a box': [
      'text-too-long',
      kellyDoes((writer) => addCard(writer, { category: 'past', text: 'x'.repeat(LONGEST_TEXT + 1) }))
    ],
    'a text made room in by deleting nothing': [
      'not-understood',
      (page) => {
        const where = { parent: page.at('cards', 'kellys', 'text') }
        const next = page.next(kelly)
        return update([[kelly, next, letters('x'.repeat(LONGEST_TEXT + 5), where)]], [[kelly, [next, 5], [next, 5]]])
      }
    ],
    'a fifth danger statement': ['too-many', kellyDoes((writer) => dangers(writer, 4))],
    'one tick too many': ['too-many', kellyDoes((writer) => ticks(writer, MOST_TICKS))],
    'one step too many': [
      'too-many',
      kellyDoes((writer) => {
        for (let i = 0; i <= MOST_ITEMS.steps; i++) addStep(writer, 'danger')
      })
    ]
  })

  it('[R26] a box may be full, and a whole text put in place of another', () => {
    const page = new WrittenPage()
    for (const sign of ['x', 'y']) {
      page.write(KELLY, kelly, ({ doc }) => {
        const text = item(doc, 'cards', 'kellys').get('text') as Y.Text
        doc.transact(() => {
          text.delete(0, text.length)
          text.insert(0, sign.repeat(LONGEST_TEXT))
        })
      })
    }
    expect(page.text('cards', 'kellys', 'text').toString()).toBe('y'.repeat(LONGEST_TEXT))
  })

  it('[R26] four danger statements may stand; another after one is struck; a strike is taken back only where there is room', () => {
    const page = new WrittenPage()
    page.write(CHAIR, CLIENT.chair, (writer) => dangers(writer, 3))
    page.write(CHAIR, CLIENT.chair, (writer) => {
      strike(writer, 'dangers', 'danger', true)
      dangers(writer, 1)
    })
    for (const unstrike of [
      (writer: Writer): void => strike(writer, 'dangers', 'danger', false),
      ({ doc }: Writer): void => item(doc, 'dangers', 'danger').delete('struck')
    ]) {
      expect(page.refusal(CHAIR, page.draft(CHAIR, CLIENT.chair, unstrike))).toBe('too-many')
    }
  })

  it('[R26] a strike that another value could win over makes no room', () => {
    const page = new WrittenPage()
    page.write(CHAIR, CLIENT.chair, (writer) => dangers(writer, 3))
    const stale = values([CHAIR], { parent: page.at('dangers', 'danger'), key: 'struck' })
    const made = makes(TYPE.map, { parent: 'dangers', key: 'fifth' })
    expect(page.refusal(CHAIR, update([[CLIENT.nobody, 0, stale, made]]))).toBe('too-many')
  })

  it('[R26] a full set takes another tick when one is taken back', () => {
    const page = new WrittenPage()
    page.write(KELLY, kelly, (writer) => ticks(writer, MOST_TICKS - 1))
    takes(page, KELLY, kelly, (writer) => {
      tick(writer, 'dangers', 'danger', 'worried', 'Jean', false)
      tick(writer, 'dangers', 'danger', 'worried', 'Amira', true)
    })
  })

  it('[R26] a full page takes no more words, but they can still be taken away', () => {
    const page = new WrittenPage()
    const writer = page.copyFor(JEAN)
    for (let i = 0; i < 100; i++) {
      const before = Y.encodeStateVector(writer.doc)
      addCard(writer, { category: 'past', text: 'x'.repeat(LONGEST_TEXT) })
      const sent = Y.encodeStateAsUpdate(writer.doc, before)
      if (i < 99) page.take(JEAN, sent)
      else expect(page.refusal(JEAN, sent)).toBe('page-full')
    }
    page.write(KELLY, kelly, ({ doc }) => (item(doc, 'cards', 'kellys').get('text') as Y.Text).delete(0, 3))
  })
})

function dangers(writer: Writer, count: number): void {
  // Past `roomForDanger`, which an honest page asks first.
  for (let i = 0; i < count; i++) {
    const elsewhere = { ...writer, doc: new Y.Doc() }
    const id = addDanger(elsewhere, DEFAULT_LABELS) as string
    listOf(writer.doc, 'dangers').set(id, item(elsewhere.doc, 'dangers', id).clone())
  }
}

function ticks(writer: Writer, count: number): void {
  for (let i = 0; i < count; i++) tick(writer, 'dangers', 'danger', 'worried', `somebody ${i}`, true)
}
