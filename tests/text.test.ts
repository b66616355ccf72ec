import { hasStrangeSigns, LONGEST_TEXT, tidyLine, tidyText } from '@samepage/shared'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timesAsLong } from './support/in-proportion.ts'

const sign = (code: number): string => String.fromCodePoint(code)
const range = (from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, i) => sign(from + i))

/** Signs that hide, disguise or turn words around. */
const STRANGE = [
  ...range(0x00, 0x09),
  ...range(0x0b, 0x1f),
  ...range(0x7f, 0x9f),
  ...range(0x2028, 0x202e),
  ...range(0x2066, 0x2069),
  sign(0xfeff)
]

const KEPT = {
  Welsh: 'Mae’r plant yn hapus yn nhŷ Nain. Ŵyr Siân? Ïe, ŷ, ẁ.',
  Polish: 'Zażółć gęślą jaźń — „tak”, powiedziała.',
  Arabic: 'أمل تحب مدرستها، وتنام جيدًا\u200f.',
  Urdu: 'ماں نے کہا\u200cکہ وہ ٹھیک ہے۔',
  Hindi: 'क्‍षमा — माँ ने कहा।',
  Chinese: '小明喜欢和奶奶在一起。',
  emoji: '👨‍👩‍👧 👍🏽 🏴󠁧󠁢󠁷󠁬󠁳󠁿 ❤️ 1️⃣',
  'accents written apart': 'e\u0301 w\u0302',
  lines: 'First line.\n\nSecond line.\n',
  punctuation: '“No,” she said – “£5 … 50%”'
}

describe('strange signs', () => {
  it.each(STRANGE.map((odd) => [odd.codePointAt(0)?.toString(16), odd]))('U+%s is seen wherever it stands, and left out', (_code, odd) => {
    for (const text of [odd, `a${odd}`, `${odd}b`, `Nan${odd}Jean`]) expect(hasStrangeSigns(String(text))).toBe(true)
    expect(hasStrangeSigns(tidyText(`Nan${odd}Jean`))).toBe(false)
    expect(tidyText(`Nan${odd}Jean`).replace(/\s/, '')).toBe('NanJean')
  })

  it('is asked as often as one likes with the same answer', () => {
    expect([1, 2, 3].map(() => hasStrangeSigns('a\u202eb'))).toEqual([true, true, true])
    expect([1, 2, 3].map(() => hasStrangeSigns('plain'))).toEqual([false, false, false])
  })

  it.each(Object.entries(KEPT))('%s is kept to the letter', (_name, text) => {
    expect(hasStrangeSigns(text)).toBe(false)
    expect(tidyText(text)).toBe(text)
  })
})

describe('tidying', () => {
  it('turns every end of a line into one line feed, so that no two words run together', () => {
    const ends = ['\r\n', '\r', '\n', '\v', '\f', '\u0085', '\u2028', '\u2029']
    for (const end of ends) expect(tidyText(`asleep${end}She`)).toBe('asleep\nShe')
    expect(tidyText('one\r\n\r\ntwo')).toBe('one\n\ntwo')
  })

  it('turns tabs into spaces, as in words copied from a table', () => {
    expect(tidyText('Jean\t8pm')).toBe('Jean 8pm')
  })

  it('leaves nothing strange in anything, and changes nothing the second time', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.oneof(fc.constantFrom(...STRANGE, '\n'), fc.string({ unit: 'grapheme', maxLength: 1 })) }),
        (text) => {
          const tidy = tidyText(text)
          expect(hasStrangeSigns(tidy)).toBe(false)
          expect(tidyText(tidy)).toBe(tidy)
        }
      )
    )
  })

  it('takes time in proportion with twenty thousand letters at once', () => {
    expect(tidyText('\u202eNan\r\n'.repeat(LONGEST_TEXT / 4))).toBe('Nan\n'.repeat(LONGEST_TEXT / 4))
    const tidy = (times: number): string => tidyText('\u202eNan\r\n'.repeat(times))
    expect(timesAsLong(tidy, { small: LONGEST_TEXT / 4, large: 2 * LONGEST_TEXT })).toBeLessThan(40)
  })

  it('makes one line of a name', () => {
    expect(tidyLine('  Nan \t Jean\r\nMarlow \u0000')).toBe('Nan Jean Marlow')
    expect(tidyLine('\u202e \n\t')).toBe('')
    expect(tidyLine('Siân Ŵyn')).toBe('Siân Ŵyn')
  })
})
