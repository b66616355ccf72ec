import { type Finding, lookPlain, wordListWith } from '@samepage/shared/plain'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { caretAfter, keptUp } from '../client/src/lib/companion/keeping-up.ts'
import { isFamilys, namesIn } from '../client/src/lib/companion/names.ts'
import { piecesOf } from '../client/src/lib/companion/pieces.ts'
import { mostTelling } from '../client/src/lib/companion/saying.ts'
import { chair, conference, kelly, poppy } from './support/family.ts'

const list = wordListWith()
const look = (text: string): readonly Finding[] => lookPlain(text, list, { people: [], children: [] }).findings
const kept = (before: string, after: string): string[] =>
  keptUp(look(before), before, after).map(({ start, end }) => after.slice(start, end))
const LONG = Array.from({ length: 24 }, (_, index) => `word${index}`).join(' ')

describe('what was found moves along with its words', () => {
  test.each([
    ['We liaise daily.', 'Today we liaise daily.', ['liaise']],
    ['We liaise daily.', 'We liaise daily, and more.', ['liaise']],
    ['We liaise daily.', 'liaise daily.', ['liaise']],
    ['We liaise', 'We liaise ', ['liaise']],
    ['We liaise', 'We liaise.', ['liaise']],
    ['A core group and neglect', 'A core group, and neglect', ['core group', 'neglect']]
  ])('%s becomes %s', (before, after, words) => {
    expect(kept(before, after)).toEqual(words)
  })

  test.each([
    ['We liaise', 'We liaised'],
    ['We liaise', 'We xliaise'],
    ['We liaise', 'We liase'],
    ['We liaise', 'We '],
    ['A core group', 'A core small group']
  ])('and goes when they are touched: %s becomes %s', (before, after) => {
    expect(kept(before, after)).toEqual([])
  })

  test('a long sentence stays one while it is being written on', () => {
    expect(kept(LONG, `${LONG} and`)).toEqual([`${LONG} and`])
    expect(kept(LONG, `So ${LONG}`)).toEqual([LONG])
    const [finding] = keptUp(look(LONG), LONG, LONG.replace('word3 ', ''))
    expect(finding).toMatchObject({ kind: 'long', over: LONG.indexOf('word20') - 'word3 '.length })
  })

  it('points at the same words as a new look would, or is gone, whatever changes', () => {
    const bit = fc.constantFrom('core group', ' ', 'liaise', '. ', 'neglect', 'an ICPC', 'x', '\n', '👩‍👧', LONG)
    const text = fc.array(bit, { maxLength: 12 }).map((bits) => bits.join(''))
    fc.assert(
      fc.property(text, text, text, text, (head, middle, tail, instead) => {
        const [before, after] = [head + middle + tail, head + instead + tail]
        for (const finding of keptUp(look(before), before, after)) {
          expect(finding.start >= 0 && finding.end <= after.length && finding.start <= finding.end).toBe(true)
          if (finding.kind === 'long') continue
          const [old] = look(before).filter((one) => one.kind === 'word' && one.term === finding.term)
          expect(old && after.slice(finding.start, finding.end).length).toBeTruthy()
          for (const swap of finding.swaps) expect(swap.end).toBe(finding.end)
        }
      })
    )
  })
})

test('the caret stays with what it stood beside when words are swapped', () => {
  const swap = { start: 3, end: 9, words: 'talk' } // We [liaise] now
  expect([0, 3, 5, 9, 13].map((caret) => caretAfter(caret, swap))).toEqual([0, 3, 7, 7, 11])
  expect(caretAfter(9, { start: 9, end: 9, words: ' (x)' })).toBe(13)
})

describe('underlines', () => {
  const marked = (text: string): string[] => piecesOf(text, look(text)).map(({ text: piece, mark }) => (mark ? `${mark}:${piece}` : piece))

  test('cut a text where they begin and end, and leave no letter out', () => {
    expect(marked('A core group will liaise.')).toEqual(['A ', 'hard:core group', ' will ', 'soft:liaise', '.'])
    expect(marked('Nothing here')).toEqual(['Nothing here'])
    expect(piecesOf('', [])).toEqual([])
  })

  test('of a long sentence stand only beyond what is easy, and a word in it is marked as a word', () => {
    const text = `${LONG} core group end.`
    expect(marked(text).slice(1)).toEqual(['long:word20 word21 word22 word23 ', 'hard:core group', 'long: end.'])
  })
})

test('what is said first is hard, then near to the caret, and each thing once', () => {
  const text = 'liaise. neglect. liaise. concerns. core group.'
  expect(mostTelling(look(text), text, text.length)).toEqual(['“core group”', '“neglect”', '“concerns”', '“liaise”'])
})

test('[R55] a family’s own words are known by whose they are', () => {
  const [ruth, mum, child] = [chair(), kelly(), poppy()]
  const of = { people: [ruth, mum], children: [child] }
  expect([ruth.id, mum.id, child.id, 'Nan', ''].map((whose) => isFamilys(of, whose))).toEqual([false, true, true, false, false])
  expect(namesIn(conference(of))).toMatchObject({ children: ['Poppy'] })
})
