import { addVoice, addCard, type List, listOf, LONGEST_TEXT, MOST_TICKS, type PersonId, strike, tick, type Writer } from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { dangers, ticks, TOO_MUCH } from './support/hostile-room.ts'
import { chair, conference, kelly as mother } from './support/family.ts'
import { codeOf, openHouse, Sitting } from './support/open-house.ts'
import { OUT_OF_PLACE, REPLACED, STRIKING } from './support/hostile-shape.ts'
import { type as makes, TYPE, update, values } from './support/update-parts.ts'
import { CHAIR, CLIENT, JEAN, KELLY, refuses, WrittenPage } from './support/written-page.ts'

const { kelly } = CLIENT
const item = (doc: Y.Doc, list: List, id: string): Y.Map<unknown> => listOf(doc, list).get(id) as Y.Map<unknown>
const takes = (page: WrittenPage, me: PersonId, client: number, write: (writer: Writer) => void): void =>
  expect(page.refusal(me, page.draft(me, client, write))).toBeNull()

describe('things stand only where the page has a place for them', () => {
  refuses(OUT_OF_PLACE)
})

describe('nothing is put in place of what others wrote, or deleted whole', () => {
  refuses(REPLACED)

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

describe('nothing is said where nobody reads', () => {
  it('[R26] an item is called by an id and nothing else', async () => {
    const mum = mother()
    const family = conference({ people: [chair(), mum] })
    const page = await Sitting.open(await openHouse(family), family, mum.id)
    const named = (id: string) => codeOf(page.write((writer) => addCard({ ...writer, newId: () => id }, { category: 'past', text: 'x' })))
    expect(await named(crypto.randomUUID())).toBe('allowed')
    expect(await named('the refuge is at Elm House')).toBe('not-allowed')
  })
})

describe('striking through', () => {
  refuses(STRIKING)

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
  refuses(TOO_MUCH)

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
