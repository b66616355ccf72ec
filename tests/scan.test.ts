import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { UNREADABLE } from './support/hostile-bytes.ts'
import { FOREIGN } from './support/hostile-claims.ts'
import { byKelly, end } from './support/hostile-page.ts'
import { person } from './support/scanned-page.ts'
import { letters, update } from './support/update-parts.ts'
import { CLIENT, KELLY, refuses, WrittenPage } from './support/written-page.ts'

const { jean, kelly, nobody } = CLIENT

it('[R26] the same writing by honest hands passes', () => {
  const page = new WrittenPage()
  expect(page.take(KELLY, byKelly(page, letters(' every night', end(page))))).not.toBeNull()
  expect(page.text('cards', 'kellys', 'text').toString()).toBe('We read every night')
})

describe('what nobody can read', () => {
  refuses(UNREADABLE)

  it('[R26] an update cut short anywhere changes nothing', () => {
    const page = new WrittenPage()
    const whole = page.draft(KELLY, kelly, () => undefined)
    const sent = update([[kelly, page.next(kelly), letters('x👍🏽', end(page))]], [[kelly, [page.next(kelly) - 1, 1]]])
    for (const each of [whole, sent]) {
      for (let length = 0; length < each.length; length++)
        expect(page.refusal(KELLY, each.subarray(0, length)), `${length} bytes`).toBe('not-understood')
    }
  })
})

describe('what is somebody else’s, or not here yet', () => {
  refuses(FOREIGN)
  refuses({
    'words under a client id nobody is known by that wrote already': [
      'not-your-words',
      (page) => {
        page.writers.delete(jean)
        return update([[jean, page.next(jean), letters('x', end(page))]])
      }
    ]
  })

  it('[R26] a client id of their own, from before, passes', () => {
    const page = new WrittenPage()
    page.write(KELLY, nobody, ({ doc }) => doc.getMap<Y.Map<string>>('cards').get('kellys')?.set('whose', 'Nan'))
    expect(page.take(KELLY, byKelly(page, letters('!', end(page))))).not.toBeNull()
  })

  it('[R26] the same once more is nothing new', () => {
    const page = new WrittenPage()
    const sent = byKelly(page, letters('!', end(page)))
    expect(page.take(KELLY, sent)).not.toBeNull()
    expect(page.take(KELLY, sent)).toBeNull()
    expect(page.look(KELLY, sent)).toEqual({ writer: null })
    expect(page.take(person('amira'), Y.encodeStateAsUpdate(page.doc))).toBeNull()
  })
})
