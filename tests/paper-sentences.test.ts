import { changedSentences } from '@samepage/server/papers/changed-sentences.ts'
import { inShort } from '@samepage/server/papers/short.ts'
import { describe, expect, it } from 'vitest'

describe('sentences in a paper', () => {
  it('[R80] are shortened by whole sentences alone: a time, a title or a short form ends none', () => {
    const whole = [
      'Kelly collects them at 3.30pm from school.',
      'Dr. Okafor sees Reece.',
      'Jean comes at 9 a.m. and stays.',
      'She asks, e.g. the school.'
    ]
    for (const sentence of whole) {
      expect(inShort(`${sentence} And so on.`, sentence.length)).toBe(sentence)
      expect(inShort(`${sentence} And so on.`, sentence.length - 1)).toBe('')
    }
  })

  it('[R80] end where somebody ended them: with a line, a small letter after it, or in Urdu', () => {
    expect(inShort('He was well. she was not', 14)).toBe('He was well.')
    expect(inShort('Kelly said no. She left.', 14)).toBe('Kelly said no.')
    expect(inShort('“Is it safe?” Kelly asked that.', 16)).toBe('“Is it safe?”')
    expect(inShort('No alcohol\nJean has a key', 12)).toBe('No alcohol')
    expect(inShort('کیلی گھر پر ہے۔ ژاں آتی ہے۔', 16)).toBe('کیلی گھر پر ہے۔')
    expect(inShort('  It is all here.  ', 20)).toBe('It is all here.')
  })

  it('[R80] that have changed are said whole, and what is the same is on neither side', () => {
    const [was, now] = ['Kelly cooks. Jean comes at 3.30pm.', 'Kelly cooks. Jean comes at 3.45pm.']
    expect(changedSentences(was, now)).toEqual({ was: 'Jean comes at 3.30pm.', now: 'Jean comes at 3.45pm.' })
    expect(changedSentences('One\nTwo', 'One\nThree')).toEqual({ was: 'Two', now: 'Three' })
  })
})
