import { addCard, addLine, addVoice, type List, listOf, strike } from '@samepage/shared'
import * as Y from 'yjs'
import { byKelly, field, type Hostile, kellyDoes } from './hostile-page.ts'
import { deleted, letters, type Part, struct, type as makes, TYPE, update, values } from './update-parts.ts'

const item = (doc: Y.Doc, list: List, id: string): Y.Map<unknown> => listOf(doc, list).get(id) as Y.Map<unknown>

/** Things that stand where the page has no place for them. */
export const OUT_OF_PLACE: Hostile = {
  'Y05 a thing in a text': ['not-allowed', (page) => byKelly(page, makes(TYPE.map, { parent: page.at('cards', 'kellys', 'text') }))],
  'Y05 a value in a text': ['not-allowed', (page) => byKelly(page, values(['x'], { parent: page.at('cards', 'kellys', 'text') }))],
  'Y05 letters in a list': ['not-allowed', (page) => byKelly(page, letters('x', { parent: 'cards', key: 'new' }))],
  'letters in an item': ['not-allowed', (page) => byKelly(page, letters('x', field(page, 'whose')))],
  'letters in an item, under no key': ['not-allowed', (page) => byKelly(page, letters('x', { parent: page.at('cards', 'kellys') }))],
  'letters in a set': ['not-allowed', (page) => byKelly(page, letters('x', { parent: page.at('dangers', 'danger', 'worried'), key: 'x' }))],
  'a style on a whole text': [
    'not-allowed',
    (page) => byKelly(page, values(['x'], { parent: page.at('cards', 'kellys', 'text'), key: 'b' }))
  ],
  'something inside a plain value': [
    'not-understood',
    (page) => byKelly(page, values(['x'], { parent: page.at('cards', 'kellys', 'whose'), key: 'x' }))
  ],
  'a list there is not': ['not-allowed', (page) => byKelly(page, makes(TYPE.map, { parent: 'elsewhere', key: 'new' }))],
  'Y18 10,000 lists there are not': [
    'not-allowed',
    (page) => byKelly(page, ...Array.from({ length: 10_000 }, (_, i) => values(['x'], { parent: `root ${i}`, key: 'k' })))
  ],
  'Y19 lists there are not, and then nonsense': [
    'not-understood',
    (page) =>
      byKelly(
        page,
        values(['x'], { parent: 'elsewhere', key: 'k' }),
        struct(31, { parent: 'elsewhere' }, () => undefined)
      )
  ],
  'Y25 a thing in a thing in a thing': [
    'not-allowed',
    (page) => {
      const next = page.next(page.client.kelly)
      const inside = (clock: number): Part => makes(TYPE.map, { parent: [page.client.kelly, clock], key: 'worried' })
      return byKelly(page, makes(TYPE.map, { parent: 'dangers', key: 'new' }), inside(next), inside(next + 1), inside(next + 2))
    }
  ],
  'Y18 60,000 lists there are not': [
    'text-too-long',
    (page) => byKelly(page, ...Array.from({ length: 60_000 }, (_, i) => values(['x'], { parent: `r${i}`, key: 'k' })))
  ],
  'Y25 things in things, 3,000 deep': [
    'not-allowed',
    (page) => {
      const next = page.next(page.client.kelly)
      const inside = Array.from({ length: 3000 }, (_, i) => makes(TYPE.map, { parent: [page.client.kelly, next + i], key: 'x' }))
      return byKelly(page, makes(TYPE.map, { parent: 'cards', key: 'new' }), ...inside)
    }
  ],
  'Y36 an item called __proto__': ['not-allowed', (page) => byKelly(page, makes(TYPE.map, { parent: 'cards', key: '__proto__' }))],
  'Y36 a field called __proto__': ['not-allowed', (page) => byKelly(page, values(['x'], field(page, '__proto__')))],
  'Y36 a tick called constructor': [
    'not-allowed',
    (page) => byKelly(page, values([true], { parent: page.at('dangers', 'danger', 'worried'), key: 'constructor' }))
  ],
  'Y36 a list called __proto__': ['not-allowed', (page) => byKelly(page, makes(TYPE.map, { parent: '__proto__', key: 'new' }))],
  'Y40 a field the page does not have': ['not-allowed', kellyDoes(({ doc }) => item(doc, 'cards', 'kellys').set('colour', 'red'))],
  'a text where a plain value belongs': ['not-allowed', kellyDoes(({ doc }) => item(doc, 'cards', 'kellys').set('whose', new Y.Text('x')))],
  'a plain value where a text belongs': ['not-allowed', kellyDoes(({ doc }) => item(doc, 'cards', 'kellys').set('text', 'x'))],
  'a line beneath a statement, by somebody who is no interpreter': [
    'not-allowed',
    kellyDoes((writer) => void addLine(writer, { about: 'jeans', part: '', lang: 'pl', words: 'Nan came home', text: 'x' }))
  ],
  'a list of a kind that is not a map': ['not-allowed', (page) => byKelly(page, makes(TYPE.text, { parent: 'cards', key: 'new' }))]
}

/** Things put in place of what others wrote, or deleted whole. */
export const REPLACED: Hostile = {
  'a new card in place of Jean’s': ['not-allowed', (page) => byKelly(page, makes(TYPE.map, { parent: 'cards', key: 'jeans' }))],
  'a new card behind Jean’s': ['not-allowed', (page) => byKelly(page, makes(TYPE.map, { left: page.at('cards', 'jeans') }))],
  'a new card in place of her own': ['not-allowed', kellyDoes(({ doc }) => listOf(doc, 'cards').set('kellys', new Y.Map()))],
  'one id for two new cards': [
    'not-allowed',
    (page) =>
      byKelly(
        page,
        makes(TYPE.map, { parent: 'cards', key: 'new' }),
        makes(TYPE.map, { left: [page.client.kelly, page.next(page.client.kelly)] })
      )
  ],
  'a gravestone in place of Jean’s card': ['not-allowed', (page) => byKelly(page, deleted(1, { left: page.at('cards', 'jeans') }))],
  'a gravestone where a card might stand': ['not-allowed', (page) => byKelly(page, deleted(1, { parent: 'cards', key: 'new' }))],
  'a new text in place of Jean’s': ['not-allowed', kellyDoes(({ doc }) => item(doc, 'cards', 'jeans').set('text', new Y.Text('x')))],
  'a new set in place of the one there': [
    'not-allowed',
    kellyDoes(({ doc }) => item(doc, 'dangers', 'danger').set('worried', new Y.Map()))
  ],
  'a gravestone in place of a text': ['not-allowed', (page) => byKelly(page, deleted(1, { left: page.at('cards', 'jeans', 'text') }))],
  'Y08 Jean’s card deleted': ['not-allowed', kellyDoes(({ doc }) => listOf(doc, 'cards').delete('jeans'))],
  'Y08 Jean’s card deleted and all its words left': [
    'not-allowed',
    (page) => update([], [[page.client.jean, [page.at('cards', 'jeans')[1], 1]]])
  ],
  'Y08 the text of Jean’s card deleted and its letters left': [
    'not-allowed',
    (page) => update([], [[page.client.jean, [page.at('cards', 'jeans', 'text')[1], 1]]])
  ],
  'her own card deleted': ['not-allowed', kellyDoes(({ doc }) => listOf(doc, 'cards').delete('kellys'))],
  'the text of a card deleted': ['not-allowed', kellyDoes(({ doc }) => item(doc, 'cards', 'jeans').delete('text'))],
  'the place of a child deleted': ['not-allowed', kellyDoes(({ doc }, page) => listOf(doc, 'voices').delete(page.child))],
  'a place for a child': ['not-allowed', kellyDoes(({ doc }) => addVoice(doc, 'reece'))],
  'who wrote a card changed': ['not-allowed', kellyDoes(({ doc }, page) => item(doc, 'cards', 'jeans').set('by', page.person.kelly))],
  'who wrote a card taken away': ['not-allowed', kellyDoes(({ doc }) => item(doc, 'cards', 'jeans').delete('by'))],
  'a card written in Jean’s name': [
    'not-your-words',
    kellyDoes((writer, page) => addCard({ ...writer, me: page.person.jean }, { category: 'past' }))
  ],
  'a card written in nobody’s name': ['not-your-words', kellyDoes((writer) => addCard({ ...writer, me: '' }, { category: 'past' }))]
}

export const STRIKING: Hostile = {
  'Jean’s card struck by Kelly': ['not-yours-to-strike', kellyDoes((writer) => strike(writer, 'cards', 'jeans', true, 'no'))],
  'a reason given on Jean’s card': ['not-yours-to-strike', kellyDoes(({ doc }) => item(doc, 'cards', 'jeans').set('why', 'no'))],
  'the strike on Jean’s card unset': ['not-yours-to-strike', kellyDoes(({ doc }) => item(doc, 'cards', 'jeans').delete('struck'))],
  'her own card struck in Jean’s name': [
    'not-allowed',
    kellyDoes(({ doc }, page) => item(doc, 'cards', 'kellys').set('struck', page.person.jean))
  ]
}
