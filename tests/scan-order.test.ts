import { applyGuarded } from '@samepage/server/live/guarded.ts'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readingOf } from './support/scanned-page.ts'
import { type At, letters, update, values, type Where } from './support/update-parts.ts'
import { byKelly, CLIENT, JEAN, KELLY, refuses, WrittenPage } from './support/written-page.ts'

const { jean, kelly } = CLIENT
const end = (page: WrittenPage): Where => ({ left: page.letter('cards', 'kellys', 'text', 6) })
/** A sign of what Jean wrote: `Nan 👍🏽 came home`. */
const signs = (page: WrittenPage, index: number): At => page.letter('cards', 'jeans', 'text', index)

describe('letters in an order that cannot be', () => {
  refuses({
    'put behind a letter and before an earlier one': [
      'not-understood',
      (page) => byKelly(page, letters('x', { left: signs(page, 3), right: signs(page, 1) }))
    ],
    'put behind a letter and before the same one': [
      'not-understood',
      (page) => byKelly(page, letters('x', { left: signs(page, 3), right: signs(page, 3) }))
    ],
    'put behind her own new letter and before one left of it': [
      'not-understood',
      (page) => {
        const next = page.next(kelly)
        const between = letters('x', { left: signs(page, 10), right: signs(page, 11) })
        return byKelly(page, between, letters('y', { left: [kelly, next], right: signs(page, 1) }))
      }
    ],
    'put behind a letter and before her own new one left of it': [
      'not-understood',
      (page) => {
        const between = letters('x', { left: signs(page, 1), right: signs(page, 2) })
        return byKelly(page, between, letters('y', { left: signs(page, 10), right: [kelly, page.next(kelly)] }))
      }
    ],
    'put behind and before letters of two texts': [
      'not-understood',
      (page) => byKelly(page, letters('x', { left: signs(page, 1), right: page.letter('cards', 'kellys', 'text', 1) }))
    ],
    'put behind the end and before its beginning, after something else': [
      'not-understood',
      (page) => byKelly(page, letters('x', { left: signs(page, 1) }), letters('y', { left: signs(page, 16), right: signs(page, 10) }))
    ],
    'put between two that never were neighbours': [
      'not-understood',
      (page) => byKelly(page, letters('x', { left: signs(page, 1), right: signs(page, 10) }))
    ],
    'put behind a letter of her own, as if nothing followed it': [
      'not-understood',
      (page) => byKelly(page, letters('x', { left: page.letter('cards', 'kellys', 'text', 1) }))
    ],
    'put at the start, as if the text were empty': [
      'not-understood',
      (page) => byKelly(page, letters('x', { parent: page.at('cards', 'kellys', 'text') }))
    ],
    'twice between the same two': [
      'not-understood',
      (page) => {
        const where = { left: signs(page, 1), right: signs(page, 2) }
        return byKelly(page, letters('x', where), letters('y', where))
      }
    ],
    'a value written as if the field were empty': [
      'not-understood',
      (page) => byKelly(page, values(['Nan'], { parent: page.at('cards', 'kellys'), key: 'whose' }))
    ],
    'a value put before another': [
      'not-understood',
      (page) => byKelly(page, values(['Nan'], { right: page.at('cards', 'kellys', 'whose') }))
    ],
    'put into the middle of a sign': [
      'not-understood',
      (page) => byKelly(page, letters('x', { left: signs(page, 4), right: signs(page, 5) }))
    ],
    'put before the second half of a sign': ['not-understood', (page) => byKelly(page, letters('x', { right: signs(page, 5) }))],
    'half of a sign deleted': ['not-understood', (page) => update([], [[jean, [signs(page, 4)[1], 1]]])],
    'put into the middle of her own new sign': [
      'not-understood',
      (page) => byKelly(page, letters('👍', end(page)), letters('x', { left: [kelly, page.next(kelly)] }))
    ],
    'a rest that begins in another text': [
      'not-understood',
      (page) => update([[kelly, page.next(kelly) - 1, letters('xy', { left: signs(page, 1) })]])
    ]
  })

  it('[R6] two people may write between the same two letters at the same time', () => {
    const page = new WrittenPage()
    const where = { left: signs(page, 9), right: signs(page, 10) }
    const fromKelly = byKelly(page, letters('still ', where))
    page.take(JEAN, update([[jean, page.next(jean), letters('then ', where)]]))
    expect(page.take(KELLY, fromKelly)).not.toBeNull()
    expect(page.text('cards', 'jeans', 'text').toString()).toMatch(/(then still|still then) /)
  })

  it('[R6] whatever is known already is left out, and the rest goes where it belongs', () => {
    const page = new WrittenPage()
    const next = page.next(kelly)
    const where = end(page)
    page.take(KELLY, update([[kelly, next, letters(' ev', where)]]))
    page.take(KELLY, update([[kelly, next, letters(' every night', where)]]))
    expect(page.text('cards', 'kellys', 'text').toString()).toBe('We read every night')
  })
})

describe('a document that broke', () => {
  it('is noticed at once, and ever after', () => {
    const page = new WrittenPage()
    const sent = byKelly(page, letters('x', end(page)))
    const breakOnce = (): void => {
      page.doc.off('update', breakOnce)
      throw new Error('the disk is full')
    }
    page.doc.on('update', breakOnce)
    expect(() => applyGuarded(page.doc, sent, JEAN)).toThrow('the disk is full')
    expect(() => applyGuarded(page.doc, byKelly(page, letters('y', end(page))), JEAN)).toThrow('silent')
  })

  it('is noticed when it waits for what it does not have', () => {
    const page = new WrittenPage()
    expect(() => applyGuarded(page.doc, update([[kelly, page.next(kelly) + 9, letters('x', end(page))]]), JEAN)).toThrow('waits')
  })

  it('is no trouble to one that is whole', () => {
    const page = new WrittenPage()
    const heard = applyGuarded(page.doc, byKelly(page, letters('!', end(page))), JEAN)
    const other = new WrittenPage()
    Y.applyUpdate(other.doc, heard as Uint8Array)
    expect(readingOf(other.doc)).toBe(readingOf(page.doc))
  })
})
