import { longSentencesIn, lookPlain, type Names, wordListWith } from '@samepage/shared/plain'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { timesAsLong } from './support/in-proportion.ts'

const list = wordListWith()
const nobody: Names = { people: [], children: [] }
const words = (count: number): string => `${Array.from({ length: count }, () => 'word').join(' ')}.`

describe('a long sentence', () => {
  test('is one of more than 20 words, and more than 25 is too long', () => {
    expect([20, 21, 25, 26].map((count) => longSentencesIn(words(count))[0]?.level)).toEqual([undefined, 'soft', 'soft', 'hard'])
  })

  test('says where it stands, how many words it has, and where the easy part ends', () => {
    const text = `Short. ${words(22)} Short.`
    expect(longSentencesIn(text)).toEqual([
      { kind: 'long', level: 'soft', words: 22, start: 7, end: 7 + words(22).length, over: 7 + 20 * 5 }
    ])
  })

  test('is not made of several lines, short sentences, or the parts of one word', () => {
    const list = Array.from({ length: 10 }, () => 'one two three').join('\n')
    expect(longSentencesIn(list)).toEqual([])
    expect(longSentencesIn('He came. '.repeat(30))).toEqual([])
    expect(longSentencesIn(Array.from({ length: 20 }, () => 'half-term').join(' '))).toEqual([])
    expect(
      longSentencesIn(
        Array.from({ length: 20 }, () => 'Mum’s didn’t')
          .slice(0, 10)
          .join(' ')
      )
    ).toEqual([])
  })
})

describe('the reading age', () => {
  const PLAIN =
    'Mum and Dad shout at night. Poppy hides under the bed with Reece. Nan comes when Poppy rings her. Nan takes them to her house. They sleep there and go to school from there.'
  const OFFICIAL =
    'The local authority has identified continuing parental non-compliance regarding the implementation of previously negotiated safeguarding arrangements, consequently necessitating immediate consideration of alternative accommodation options for both children.'
  const ageOf = (text: string, names = nobody): number | undefined => lookPlain(text, list, names).age?.years

  test('is told of 30 words and more, as a band, with the words that make it hard', () => {
    expect(lookPlain(words(29), list, nobody).age).toBeNull()
    expect(lookPlain(PLAIN, list, nobody).age).toMatchObject({ band: '8 or younger', longWords: [] })
    const { age } = lookPlain(`${OFFICIAL} ${OFFICIAL}`, list, nobody)
    expect(age?.band).toBe('grown up')
    expect(age?.longWords).toHaveLength(5)
  })

  test('takes the names of the people here as easy, however long they are', () => {
    const text = PLAIN.replaceAll('Poppy', 'Oluwaseunfunmi').replaceAll('Nan', 'Aleksandra')
    const known = { people: ['Aleksandra Wiśniewska'], children: ['Oluwaseunfunmi'] }
    expect(ageOf(text)).toBeGreaterThan(ageOf(PLAIN) ?? 99)
    expect(ageOf(text, known)).toBe(ageOf(PLAIN, { people: ['Nan'], children: ['Poppy'] }))
  })
})

describe('any text at all', () => {
  test('is looked through without a fault, and every finding and swap stands inside it, in order', () => {
    const bit = fc.constantFrom(
      'core group',
      ' ',
      'an ICPC',
      '\n',
      '(',
      ')',
      'contact',
      'ń',
      '👩‍👧',
      '’s',
      '-',
      '. ',
      'MASH',
      'failed to engage with',
      '\ud800',
      'services'
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(bit, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 60 }), (bits) => {
        const text = bits.join('')
        const { findings } = lookPlain(text, list, nobody)
        const marks = findings.filter(({ kind }) => kind === 'word')
        for (const { start, end } of findings) expect(start >= 0 && start < end && end <= text.length).toBe(true)
        marks.forEach((mark, index) => expect(mark.start).toBeGreaterThanOrEqual(marks[index - 1]?.end ?? 0))
        for (const finding of findings) {
          for (const { start, end } of finding.kind === 'word' ? finding.swaps : [])
            expect([start <= finding.start, end]).toEqual([true, finding.end])
        }
      })
    )
  })

  // Eight times the text takes about eight times as long, some more on a busy machine; in squares it would be sixty-four.
  test.each(['a', 'contact ', "a'", '(', 'A. ', 'failed to engage with ', 'core-', '\n', 'word '])(
    'takes time in proportion, also of %j',
    (unit) => {
      const of = (length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
      expect(timesAsLong((length) => lookPlain(of(length), list, nobody), { small: 10_000, large: 80_000 })).toBeLessThan(40)
    }
  )
})
