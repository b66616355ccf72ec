import {
  addBottomLine,
  addCard,
  addDanger,
  addDisagreement,
  addStep,
  addVoice,
  type Card,
  type Category,
  dangersStanding,
  DEFAULT_LABELS,
  itemOf,
  LISTS,
  listOf,
  moveBy,
  moveCardBefore,
  moveCardTo,
  readBottomLines,
  readCards,
  readDangers,
  readDisagreements,
  readSteps,
  readVoice,
  roomForDanger,
  setFields,
  strike,
  tick,
  type Writer
} from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { amira, jean, kelly, meet, sameScreen, writerFor } from './support/family.ts'

/** Two screens of one page: Kelly writes on hers, Amira on hers. */
function twoScreens(write: (writer: Writer) => void = () => {}): { mum: Writer; worker: Writer } {
  const page = new Y.Doc()
  write(writerFor(page, jean()))
  return { mum: writerFor(sameScreen(page, 1), kelly()), worker: writerFor(sameScreen(page, 2), amira()) }
}

const page = (): Writer => writerFor(new Y.Doc(), kelly())
const wordsIn = (doc: Y.Doc, category: Category): string[] => cardsIn(doc, category).map(({ text }) => text.toString())
const cardsIn = (doc: Y.Doc, category: Category): Card[] => readCards(doc).filter((card) => card.category === category)
const idOf = (doc: Y.Doc, words: string): string => readCards(doc).find(({ text }) => text.toString() === words)?.id ?? 'no such card'
const textOf = (doc: Y.Doc, words: string): Y.Text => readCards(doc).find(({ id }) => id === idOf(doc, words))?.text as Y.Text

describe('adding', () => {
  it('puts what somebody says after what is there, and says who wrote it and whose view it is', () => {
    const mum = page()
    const nan = jean()
    addCard(mum, { category: 'past', text: 'Poppy could not wake me.', kind: 'own-words', on: '2026-03-03' })
    const id = addCard(mum, { category: 'past', text: 'Poppy came to mine.', whose: nan.id })
    const [first, second] = readCards(mum.doc)
    expect(first).toMatchObject({ by: mum.me, whose: '', kind: 'own-words', on: '2026-03-03', struck: '', why: '' })
    expect(second).toMatchObject({ id, by: mum.me, whose: nan.id, kind: '', category: 'past' })
    expect(wordsIn(mum.doc, 'past')).toEqual(['Poppy could not wake me.', 'Poppy came to mine.'])
  })

  it('gives every kind of thing a place of its own', () => {
    const mum = page()
    const danger = String(addDanger(mum, DEFAULT_LABELS, { statement: 'Reece could fall.', harms: ['a-harm'] }))
    const step = addStep(mum, danger, { what: 'Jean rings at 8.', who: 'Nan', on: '2026-05-12' })
    const line = addBottomLine(mum, danger, 'Jean can come in at any time.')
    const against = addDisagreement(mum, danger, 'statement', mum.me, 'Not often.')
    addVoice(mum.doc, 'poppy')
    expect(readDangers(mum.doc)[0]).toMatchObject({ id: danger, harms: ['a-harm'], worried: [], children: [] })
    expect(readDangers(mum.doc).map(({ zero, ten }) => [`${zero}`, `${ten}`])).toEqual([[DEFAULT_LABELS.zero, DEFAULT_LABELS.ten]])
    expect(readSteps(mum.doc)[0]).toMatchObject({ id: step, danger, who: 'Nan', on: '2026-05-12' })
    expect(readBottomLines(mum.doc)[0]).toMatchObject({ id: line, danger })
    expect(readDisagreements(mum.doc)[0]).toMatchObject({ id: against, about: danger, part: 'statement', whose: mum.me })
  })

  it('keeps both cards, in the same order on every screen, when two people add one at once', () => {
    const { mum, worker } = twoScreens()
    addCard(mum, { category: 'past', text: 'What Mum says' })
    addCard(worker, { category: 'past', text: 'What Amira says' })
    meet(mum.doc, worker.doc)
    expect(wordsIn(mum.doc, 'past').sort()).toEqual(['What Amira says', 'What Mum says'])
    expect(readCards(worker.doc).map(({ id }) => id)).toEqual(readCards(mum.doc).map(({ id }) => id))
  })

  it('has room for four danger statements; one that is struck through makes room again', () => {
    const mum = page()
    const [first] = [1, 2, 3, 4].map((n) => addDanger(mum, DEFAULT_LABELS, { statement: `Worry ${n}` }))
    expect([roomForDanger(mum.doc), addDanger(mum, DEFAULT_LABELS)]).toEqual([false, null])
    strike(mum, 'dangers', String(first), true)
    expect([dangersStanding(mum.doc), roomForDanger(mum.doc)]).toEqual([3, true])
    expect(addDanger(mum, DEFAULT_LABELS)).not.toBeNull()
  })
})

describe('moving', () => {
  const fourCards = (writer: Writer): void => {
    for (const text of ['one', 'two', 'three', 'four']) addCard(writer, { category: 'past', text })
  }

  it('moves one card two people move at once to one place, and keeps the words both are writing in it', () => {
    const { mum, worker } = twoScreens(fourCards)
    const id = idOf(mum.doc, 'two')
    const [mums, workers] = [textOf(mum.doc, 'two'), textOf(worker.doc, 'two')]
    moveCardTo(mum, id, 'strengths')
    mums.insert(0, 'Mum: ')
    moveCardTo(worker, id, 'safety')
    workers.insert(3, ', says Amira')
    meet(mum.doc, worker.doc)
    expect(readCards(mum.doc).filter((card) => card.id === id)).toHaveLength(1)
    expect(readCards(mum.doc)).toHaveLength(4)
    expect(textOf(mum.doc, 'Mum: two, says Amira').toString()).toBe(textOf(worker.doc, 'Mum: two, says Amira').toString())
    expect(readCards(mum.doc).map((card) => [card.id, card.category])).toEqual(
      readCards(worker.doc).map((card) => [card.id, card.category])
    )
  })

  it('puts a card after everything in another category, or straight before another card', () => {
    const mum = page()
    fourCards(mum)
    addCard(mum, { category: 'safety', text: 'Nan has a key' })
    moveCardTo(mum, idOf(mum.doc, 'one'), 'safety')
    moveCardBefore(mum, idOf(mum.doc, 'four'), idOf(mum.doc, 'Nan has a key'))
    moveCardBefore(mum, idOf(mum.doc, 'three'), idOf(mum.doc, 'two'))
    expect(wordsIn(mum.doc, 'safety')).toEqual(['four', 'Nan has a key', 'one'])
    expect(wordsIn(mum.doc, 'past')).toEqual(['three', 'two'])
  })

  it('moves up and down one place at a time, and stays at both ends', () => {
    const mum = page()
    fourCards(mum)
    const move = (words: string, by: -1 | 1): boolean => moveBy(mum, 'cards', idOf(mum.doc, words), by, readCards(mum.doc))
    expect([move('one', -1), move('four', 1)]).toEqual([false, false])
    expect([move('three', -1), move('three', -1), move('two', 1)]).toEqual([true, true, true])
    expect(wordsIn(mum.doc, 'past')).toEqual(['three', 'one', 'four', 'two'])
  })

  it('gets between cards that several people added at the same moment, so that share one place', () => {
    const mum = page()
    for (const text of ['a', 'b', 'c']) addCard(mum, { category: 'past', text })
    for (const card of readCards(mum.doc)) setFields(mum, 'cards', card.id, { order: 'a1' })
    addCard(mum, { category: 'past', text: 'last' })
    const tied = wordsIn(mum.doc, 'past').slice(0, 3)
    const last = idOf(mum.doc, 'last')
    moveBy(mum, 'cards', last, -1, readCards(mum.doc))
    expect(wordsIn(mum.doc, 'past')).toEqual([tied[0], tied[1], 'last', tied[2]])
    moveCardBefore(mum, last, idOf(mum.doc, tied[1] as string))
    expect(wordsIn(mum.doc, 'past')).toEqual([tied[0], 'last', tied[1], tied[2]])
  })

  it('finds a place after neighbours whose own places are no places', () => {
    const mum = page()
    for (const [i, order] of ['', '~~', 'zz', 'a1'].entries()) {
      addCard(mum, { category: 'past', text: `card ${i}` })
      setFields(mum, 'cards', idOf(mum.doc, `card ${i}`), { order })
    }
    addCard(mum, { category: 'past', text: 'one more' })
    expect(wordsIn(mum.doc, 'past').at(-1)).toBe('one more')
    for (const { id } of readCards(mum.doc)) moveBy(mum, 'cards', id, -1, readCards(mum.doc))
    expect(readCards(mum.doc)).toHaveLength(5)
  })

  it('sends nothing when a field is set to what it holds already', () => {
    const mum = page()
    const id = addCard(mum, { category: 'past', kind: 'fact' })
    const sent: Uint8Array[] = []
    mum.doc.on('update', (update: Uint8Array) => void sent.push(update))
    setFields(mum, 'cards', id, { kind: 'fact', category: 'past' })
    expect(sent).toEqual([])
    setFields(mum, 'cards', id, { kind: 'opinion', category: 'past' })
    expect(sent).toHaveLength(1)
  })

  it('leaves everything as it is when the card, or the one to stand before, is not there', () => {
    const mum = page()
    fourCards(mum)
    const before = readCards(mum.doc)
    moveCardTo(mum, 'gone', 'safety')
    moveCardBefore(mum, idOf(mum.doc, 'one'), 'gone')
    moveCardBefore(mum, idOf(mum.doc, 'one'), idOf(mum.doc, 'one'))
    expect(moveBy(mum, 'cards', 'gone', 1, before)).toBe(false)
    expect(readCards(mum.doc).map(({ id, order }) => [id, order])).toEqual(before.map(({ id, order }) => [id, order]))
  })
})

describe('striking and ticking', () => {
  it('strikes through with a name and a reason, keeps the words, and takes it back', () => {
    const mum = page()
    const id = addCard(mum, { category: 'past', text: 'Said twice' })
    strike(mum, 'cards', id, true, 'It is there already.')
    expect(readCards(mum.doc)[0]).toMatchObject({ struck: mum.me, why: 'It is there already.' })
    expect(wordsIn(mum.doc, 'past')).toEqual(['Said twice'])
    strike(mum, 'cards', id, false)
    expect(readCards(mum.doc)[0]).toMatchObject({ struck: '', why: '' })
  })

  it('keeps every tick when two people tick at once', () => {
    const { mum, worker } = twoScreens((writer) => void addDanger(writer, DEFAULT_LABELS))
    const id = String(readDangers(mum.doc)[0]?.id)
    tick(mum, 'dangers', id, 'worried', 'Nan', true)
    tick(worker, 'dangers', id, 'worried', 'Amira', true)
    tick(worker, 'dangers', id, 'worried', 'Nobody', true)
    tick(worker, 'dangers', id, 'worried', 'Nobody', false)
    tick(worker, 'dangers', id, 'statement', 'not a set', true)
    meet(mum.doc, worker.doc)
    expect(readDangers(mum.doc)[0]?.worried).toEqual(['Amira', 'Nan'])
  })
})

describe('taking back', () => {
  const undoFor = (writer: Writer): Y.UndoManager =>
    new Y.UndoManager(
      LISTS.map((list) => listOf(writer.doc, list)),
      { captureTimeout: 0, trackedOrigins: new Set([writer.origin]) }
    )

  it('takes back only what one wrote oneself, never what others wrote in between', () => {
    const { mum, worker } = twoScreens((writer) => void addCard(writer, { category: 'past', text: 'tired' }))
    const undo = undoFor(mum)
    mum.doc.transact(() => textOf(mum.doc, 'tired').insert(0, 'very '), mum.origin)
    const theirs = textOf(worker.doc, 'tired')
    worker.doc.transact(() => theirs.insert(5, ' at school'), worker.origin)
    meet(mum.doc, worker.doc)
    undo.undo()
    undo.undo()
    expect(wordsIn(mum.doc, 'past')).toEqual(['tired at school'])
  })

  it('never takes away a card one added, for others may be writing in it', () => {
    const { mum, worker } = twoScreens()
    const undo = undoFor(mum)
    const id = addCard(mum, { category: 'past', text: '' })
    setFields(mum, 'cards', id, { kind: 'fact' })
    meet(mum.doc, worker.doc)
    itemOf(worker.doc, 'cards', id)?.set('whose', 'Amira')
    meet(mum.doc, worker.doc)
    undo.undo()
    undo.undo()
    expect(readCards(mum.doc)).toMatchObject([{ id, kind: '', whose: 'Amira' }])
  })

  it('does not strike again in somebody else’s name', () => {
    const { mum, worker } = twoScreens((writer) => void addCard(writer, { category: 'past', text: 'struck' }))
    const id = idOf(mum.doc, 'struck')
    strike(worker, 'cards', id, true)
    meet(mum.doc, worker.doc)
    const undo = undoFor(mum)
    strike(mum, 'cards', id, false)
    undo.undo()
    expect(readCards(mum.doc)[0]?.struck).toBe('')
    strike(mum, 'cards', id, true)
    undo.undo()
    expect(readCards(mum.doc)[0]?.struck).toBe('')
  })

  it('takes a move back in one step, and not where somebody else moved the card since', () => {
    const { mum, worker } = twoScreens((writer) => void addCard(writer, { category: 'past', text: 'moved' }))
    const id = idOf(mum.doc, 'moved')
    const undo = undoFor(mum)
    moveCardTo(mum, id, 'safety')
    undo.undo()
    expect(wordsIn(mum.doc, 'past')).toEqual(['moved'])
    moveCardTo(mum, id, 'safety')
    meet(mum.doc, worker.doc)
    moveCardTo(worker, id, 'strengths')
    meet(mum.doc, worker.doc)
    undo.undo()
    expect(wordsIn(mum.doc, 'strengths')).toEqual(['moved'])
  })
})

describe('what a child said', () => {
  it('has no place before one is made for it, then four parts to write in', () => {
    const { doc } = page()
    expect(readVoice(doc, 'poppy')).toBeNull()
    addVoice(doc, 'poppy')
    readVoice(doc, 'poppy')?.words.insert(0, 'I want Nan to have a key.')
    expect(String(readVoice(doc, 'poppy')?.words)).toBe('I want Nan to have a key.')
    expect(itemOf(doc, 'voices', 'poppy')?.size).toBe(4)
  })
})
