/// <reference types="@vitest/browser-playwright" />
import { LONGEST_TEXT } from '@samepage/shared'
import { afterEach, describe, expect, test } from 'vitest'
import { cdp, userEvent } from 'vitest/browser'
import * as Y from 'yjs'
import { boundTo } from './textarea.ts'

/** One person's screen: a field bound to the page's text. */
interface Screen {
  doc: Y.Doc
  text: Y.Text
  field: HTMLTextAreaElement
  undo: Y.UndoManager
  tooLong: string[]
  release: () => void
}

const screens: Screen[] = []

function screen(words = ''): Screen {
  const doc = new Y.Doc()
  const text = doc.getText('words')
  text.insert(0, words)
  return bound(doc, document.createElement('textarea'))
}

function bound(doc: Y.Doc, field: HTMLTextAreaElement): Screen {
  const text = doc.getText('words')
  const me = Symbol('me')
  const undo = new Y.UndoManager(text, { trackedOrigins: new Set([me]), captureTimeout: 0 })
  const tooLong: string[] = []
  field.rows = 4
  document.body.append(field)
  const release = boundTo(text, { origin: me, undo, onTooLong: (rest) => tooLong.push(rest) })(field) as () => void
  const made = { doc, text, field, undo, tooLong, release }
  screens.push(made)
  return made
}

/** A second screen with the same page; what each writes reaches the other at once. */
function joined(other: Screen): Screen {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other.doc))
  for (const [from, to] of [
    [other.doc, doc],
    [doc, other.doc]
  ] as const) {
    from.on('update', (update: Uint8Array, by: unknown) => by !== 'wire' && Y.applyUpdate(to, update, 'wire'))
  }
  return bound(doc, document.createElement('textarea'))
}

/** What somebody else writes. */
function elsewhere({ doc, text }: Screen, change: (text: Y.Text) => void): void {
  doc.transact(() => change(text), 'elsewhere')
}

function caret({ field }: Screen, from: number, to = from): void {
  field.focus()
  field.setSelectionRange(from, to)
}

/** As the platform types or pastes: replaces the selection, one input event. */
const type = (words: string): boolean => document.execCommand('insertText', false, words)
const selected = ({ field }: Screen): string => field.value.slice(field.selectionStart, field.selectionEnd)
const both = ({ field, text }: Screen): [string, string] => [field.value, text.toString()]

afterEach(() => {
  for (const { release, field } of screens.splice(0)) {
    release()
    field.remove()
  }
})

describe('what others write', () => {
  test('before the caret moves the caret along with its word', () => {
    const kelly = screen('Poppy is happy')
    caret(kelly, 6)
    elsewhere(kelly, (text) => text.insert(0, 'Nan says: '))
    type('really ')
    expect(both(kelly)).toEqual(['Nan says: Poppy really is happy', 'Nan says: Poppy really is happy'])
  })

  test('after the caret leaves it where it is', () => {
    const kelly = screen('Poppy is happy')
    caret(kelly, 5)
    elsewhere(kelly, (text) => text.insert(14, ' at school'))
    type(' Marlow')
    expect(kelly.field.value).toBe('Poppy Marlow is happy at school')
  })

  test('keeps the selection on the same words, also when words before it go', () => {
    const kelly = screen('one two three')
    caret(kelly, 4, 7)
    elsewhere(kelly, (text) => text.delete(0, 2))
    elsewhere(kelly, (text) => text.insert(0, 'abc '))
    expect(selected(kelly)).toBe('two')
  })

  test('shows in another field with the same text on the same screen', () => {
    const kelly = screen('a')
    const again = bound(kelly.doc, document.createElement('textarea'))
    caret(kelly, 1)
    type('b')
    expect(again.field.value).toBe('ab')
  })
})

describe('writing', () => {
  test('of a letter among its likes lands where the caret is', () => {
    const kelly = screen('aaaa')
    const places: unknown[] = []
    kelly.text.observe((event) => places.push(event.delta))
    caret(kelly, 2)
    type('a')
    expect(places).toEqual([[{ retain: 2 }, { insert: 'a' }]])
  })

  test('of one word over another, as autocorrect does, after others wrote', () => {
    const kelly = screen('teh dog')
    caret(kelly, 0, 3)
    elsewhere(kelly, (text) => text.insert(7, ' barks'))
    type('the')
    expect(both(kelly)).toEqual(['the dog barks', 'the dog barks'])
  })

  test('never cuts an emoji in two', () => {
    const kelly = screen('😀')
    caret(kelly, 0, 2)
    type('😁')
    caret(kelly, 0)
    type('👩‍👧')
    expect(both(kelly)).toEqual(['👩‍👧😁', '👩‍👧😁'])
    expect(kelly.text.toString()).not.toContain('\ufffd')
  })

  test('in two fields at once ends alike', async () => {
    const kelly = screen('The map. ')
    const jean = joined(kelly)
    for (let i = 0; i < 20; i++) {
      caret(kelly, kelly.field.value.length)
      type(`k${i} `)
      caret(jean, 4)
      type(`j${i}`)
      if (i % 5 === 0) await userEvent.keyboard('{Backspace}')
    }
    expect(kelly.field.value).toBe(jean.field.value)
    expect(both(kelly)).toEqual(both(jean))
  })

  test('key by key, with a keyboard', async () => {
    const kelly = screen('')
    await userEvent.click(kelly.field)
    await userEvent.keyboard('Poppy laughs{Enter}a lot{Backspace}{Backspace}{Backspace}good deal')
    expect(both(kelly)).toEqual(['Poppy laughs\na good deal', 'Poppy laughs\na good deal'])
  })
})

describe('[R27] what does not belong in a box', () => {
  test('a paste of 25,000 letters: the first 20,000 stay, the rest is handed over to copy', () => {
    const kelly = screen('')
    caret(kelly, 0)
    type('x'.repeat(LONGEST_TEXT) + 'y'.repeat(5_000))
    expect(kelly.text.length).toBe(LONGEST_TEXT)
    expect(kelly.field.value).toBe(kelly.text.toString())
    expect(kelly.tooLong).toEqual(['y'.repeat(5_000)])
  })

  test('a letter typed into the middle of a full box stays out, and the caret where it was', () => {
    const kelly = screen('x'.repeat(LONGEST_TEXT))
    caret(kelly, 10)
    type('y')
    expect(kelly.text.toString()).not.toContain('y')
    expect(both(kelly)).toEqual([kelly.text.toString(), kelly.text.toString()])
    expect(kelly.tooLong).toEqual(['y'])
    expect(kelly.field.selectionStart).toBe(10)
  })

  test('an emoji that would be cut at the edge is handed over whole', () => {
    const kelly = screen('x'.repeat(LONGEST_TEXT - 3))
    caret(kelly, LONGEST_TEXT - 3)
    type('a👩‍👧b')
    expect(kelly.text.toString().endsWith('xa')).toBe(true)
    expect(kelly.tooLong).toEqual(['👩‍👧b'])
  })

  test('hidden control signs are left out, and the caret stays in its place', () => {
    const kelly = screen('before after')
    caret(kelly, 7)
    type('a\u202eb\tc\u0007')
    expect(both(kelly)).toEqual(['before ab cafter', 'before ab cafter'])
    expect(kelly.field.selectionStart).toBe(11)
  })
})

describe('undo', () => {
  test('takes back the writer’s own last words only, and does them again', async () => {
    const kelly = screen('')
    caret(kelly, 0)
    type('mine ')
    elsewhere(kelly, (text) => text.insert(0, 'theirs '))
    await userEvent.keyboard('{Control>}z{/Control}')
    expect(both(kelly)).toEqual(['theirs ', 'theirs '])
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
    expect(both(kelly)).toEqual(['theirs mine ', 'theirs mine '])
    await userEvent.keyboard('{Control>}z{/Control}')
    await userEvent.keyboard('{Control>}y{/Control}')
    expect(kelly.field.value).toBe('theirs mine ')
    expect(kelly.field.selectionStart).toBe(12)
  })

  test('from the browser’s own menu takes the same way', () => {
    const kelly = screen('')
    caret(kelly, 0)
    type('mine')
    kelly.field.dispatchEvent(new InputEvent('beforeinput', { inputType: 'historyUndo', cancelable: true, bubbles: true }))
    expect(both(kelly)).toEqual(['', ''])
  })
})

describe('an input method', () => {
  const compose = (text: string): Promise<unknown> =>
    cdp().send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  const commit = (text: string): Promise<unknown> => cdp().send('Input.insertText', { text })

  test('is not disturbed by what others write, and its letters go out all the while', async () => {
    const kelly = screen('start ')
    caret(kelly, 6)
    await compose('こん')
    expect(kelly.text.toString()).toBe('start こん')
    elsewhere(kelly, (text) => text.insert(0, 'REMOTE '))
    expect(kelly.field.value).toBe('start こん')
    await compose('こんに')
    expect(kelly.text.toString()).toBe('REMOTE start こんに')
    await commit('今日は')
    expect(both(kelly)).toEqual(['REMOTE start 今日は', 'REMOTE start 今日は'])
    type('!')
    expect(kelly.field.value).toBe('REMOTE start 今日は!')
  })

  test('that others delete around keeps what was composed', async () => {
    const kelly = screen('abcdef')
    caret(kelly, 3)
    await compose('x')
    elsewhere(kelly, (text) => text.delete(1, 4))
    await commit('xyz')
    expect(kelly.field.value).toBe(kelly.text.toString())
    expect(kelly.text.toString()).toContain('yz')
  })

  test('that is left without an ending catches up when the field loses the focus', async () => {
    const kelly = screen('one ')
    caret(kelly, 4)
    await compose('tw')
    elsewhere(kelly, (text) => text.insert(0, 'zero '))
    kelly.field.blur()
    expect(both(kelly)).toEqual(['zero one tw', 'zero one tw'])
  })
})
