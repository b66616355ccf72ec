import { cy } from '@samepage/server/papers/say/cy.ts'
import { en, type Sentence } from '@samepage/server/papers/say/en.ts'
import { ur } from '@samepage/server/papers/say/ur.ts'
import { longSentencesIn, lookPlain, wordListWith } from '@samepage/shared/plain'
import { describe, expect, test } from 'vitest'

const list = wordListWith()
const filled = (text: string): string => text.replaceAll(/\{\w+\}/g, 'Poppy')
const KEYS = Object.keys(en) as Sentence[]

/** Names in law and kinds of harm stand as they are, once, with plain words beside them. */
const OFFICIAL: readonly Sentence[] = KEYS.filter(
  (key) =>
    /child protection|conference|core group|Neglect|abuse|formal disagreement|outline/i.test(en[key]) ||
    ['isAllegation', 'disagreeOmbudsman'].includes(key)
)

describe('what papers say by themselves', () => {
  test('is plain, sentence by sentence', () => {
    const faults = KEYS.filter((key) => !OFFICIAL.includes(key)).filter((key) => {
      const text = filled(en[key])
      const { findings } = lookPlain(text, list, { people: [], children: ['Poppy'] })
      return longSentencesIn(text).length > 0 || findings.some(({ level }) => level === 'hard')
    })
    expect(faults).toEqual([])
    expect(OFFICIAL.length).toBeLessThan(KEYS.length / 6)
  })

  test('a child of nine can read the letter, and a family the plan', () => {
    const of = (keys: Sentence[]): string => keys.map((key) => filled(en[key])).join(' ')
    const age = (text: string): number => lookPlain(text, list, { people: [], children: ['Poppy'] }).age?.years ?? 99
    const letter = KEYS.filter((key) => /^(child|little|middle)/.test(key))
    const plan = KEYS.slice(KEYS.indexOf('planWhat'), KEYS.indexOf('wordsTitle'))
    expect(age(of(letter))).toBeLessThanOrEqual(9)
    expect(age(of(plan))).toBeLessThanOrEqual(10)
  })

  test.each([
    ['Welsh', cy],
    ['Urdu', ur]
  ])('is said in %s, every sentence with the same gaps', (_, other) => {
    const gaps = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort()
    for (const key of KEYS) expect(gaps(other[key]), key).toEqual(gaps(en[key]))
    expect(KEYS.filter((key) => other[key] === en[key])).toEqual([])
  })
})
