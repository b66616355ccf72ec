import { applyGuarded } from '@samepage/server/live/guarded.ts'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { OUT_OF_ORDER } from './support/hostile-order.ts'
import { byKelly, end, signs } from './support/hostile-page.ts'
import { readingOf } from './support/scanned-page.ts'
import { letters, update } from './support/update-parts.ts'
import { CLIENT, JEAN, KELLY, refuses, WrittenPage } from './support/written-page.ts'

const { jean, kelly } = CLIENT

describe('letters in an order that cannot be', () => {
  refuses(OUT_OF_ORDER)

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
