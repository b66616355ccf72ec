import {
  addCard,
  addDanger,
  addStep,
  DEFAULT_LABELS,
  type List,
  listOf,
  LONGEST_TEXT,
  MOST_ITEMS,
  MOST_TICKS,
  tick,
  type Writer
} from '@samepage/shared'
import * as Y from 'yjs'
import { byKelly, type Hostile, kellyDoes } from './hostile-page.ts'
import { letters, update } from './update-parts.ts'

const item = (doc: Y.Doc, list: List, id: string): Y.Map<unknown> => listOf(doc, list).get(id) as Y.Map<unknown>

const set = (key: string, value: unknown) => kellyDoes(({ doc }) => item(doc, 'cards', 'kellys').set(key, value))

/** Values that are none, letters that hide, and more than there is room for. */
export const TOO_MUCH: Hostile = {
  'a category there is not': ['not-allowed', set('category', 'elsewhere')],
  'a day there is not': ['not-allowed', set('on', '2026-02-30')],
  'a place in the list that is no place': ['not-allowed', set('order', 'a b')],
  'a tick that is no tick': [
    'not-allowed',
    kellyDoes(({ doc }) => (item(doc, 'dangers', 'danger').get('worried') as Y.Map<unknown>).set('x', 'yes'))
  ],
  'a tick for a value': ['not-allowed', set('whose', true)],
  'a name of 2,000 letters': ['not-allowed', set('whose', 'x'.repeat(2000))],
  'Y42 a hidden sign in a name': ['strange-signs', set('whose', 'Nan\u202e')],
  'Y42 a hidden sign in a text': [
    'strange-signs',
    (page) => byKelly(page, letters('a\u0000b', { parent: page.at('cards', 'kellys', 'text') }))
  ],
  'Y42 a mark that turns words round': [
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
      const next = page.next(page.client.kelly)
      return update([[page.client.kelly, next, letters('x'.repeat(LONGEST_TEXT + 5), where)]], [[page.client.kelly, [next, 5], [next, 5]]])
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
}

/** Danger statements past `roomForDanger`, which an honest page asks first. */
export function dangers(writer: Writer, count: number): void {
  for (let i = 0; i < count; i++) {
    const elsewhere = { ...writer, doc: new Y.Doc() }
    const id = addDanger(elsewhere, DEFAULT_LABELS) as string
    listOf(writer.doc, 'dangers').set(id, item(elsewhere.doc, 'dangers', id).clone())
  }
}

export function ticks(writer: Writer, count: number): void {
  for (let i = 0; i < count; i++) tick(writer, 'dangers', 'danger', 'worried', `somebody ${i}`, true)
}
