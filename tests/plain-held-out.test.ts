import { jargonIn, TERMS, wordListWith } from '@samepage/shared/plain'
import { describe, expect, test } from 'vitest'
import { IN_PLAIN_WORDS, WITH_JARGON } from './support/held-out-sentences.ts'

const list = wordListWith()
const names = { people: ['Kelly Marlow', 'Jean Marlow', 'Amira Khan', 'Sgt Lowe'], children: ['Poppy', 'Reece'] }

interface Range {
  start: number
  end: number
}

/** A sentence without its brackets, and the places that were between them. */
function unmark(marked: string): { text: string; uses: Range[] } {
  const parts = marked.split(/[[\]]/)
  const uses: Range[] = []
  let text = ''
  parts.forEach((part, index) => {
    if (index % 2 === 1) uses.push({ start: text.length, end: text.length + part.length })
    text += part
  })
  return { text, uses }
}

const meet = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end

/** What was found of what an editor marked, over all sentences. */
function measure(sentences: readonly string[]): {
  used: number
  found: number
  marked: number
  rightly: number
  missed: string[]
  wrongly: string[]
} {
  const each = sentences.map((marked) => {
    const { text, uses } = unmark(marked)
    const findings: Range[] = jargonIn(text, list, names)
    const say = (range: Range): string => text.slice(range.start, range.end)
    return {
      uses: uses.length,
      findings: findings.length,
      missed: uses.filter((use) => !findings.some((finding) => meet(use, finding))).map(say),
      wrongly: findings.filter((finding) => !uses.some((use) => meet(use, finding))).map(say)
    }
  })
  const sum = (of: (one: (typeof each)[number]) => number): number => each.reduce((total, one) => total + of(one), 0)
  const [used, marked] = [sum(({ uses }) => uses), sum(({ findings }) => findings)]
  const [missed, wrongly] = [each.flatMap((one) => one.missed), each.flatMap((one) => one.wrongly)]
  return { used, marked, missed, wrongly, found: used - missed.length, rightly: marked - wrongly.length }
}

describe('measured on sentences that the list was not made from', () => {
  const inAll = measure([...WITH_JARGON, ...IN_PLAIN_WORDS])
  const inPlain = measure(IN_PLAIN_WORDS)
  const figures = {
    sentences: WITH_JARGON.length + IN_PLAIN_WORDS.length,
    uses: inAll.used,
    found: `${((100 * inAll.found) / inAll.used).toFixed(1)} %`,
    rightlyMarked: `${((100 * inAll.rightly) / inAll.marked).toFixed(1)} %`,
    falseAlarms: inAll.wrongly.length,
    inPlainSentences: `${inPlain.marked} of ${IN_PLAIN_WORDS.length}`
  }

  test('at least 120 sentences, half of them plain', ({ annotate }) => {
    void annotate(JSON.stringify(figures))
    expect(WITH_JARGON.length + IN_PLAIN_WORDS.length).toBeGreaterThanOrEqual(120)
    expect(Math.abs(WITH_JARGON.length - IN_PLAIN_WORDS.length)).toBeLessThan(10)
  })

  test('nine of ten uses of jargon are found', () => {
    expect(inAll.found / inAll.used, inAll.missed.join(', ')).toBeGreaterThanOrEqual(0.9)
  })

  test('at most one mark in twenty is a false alarm, and at most one plain sentence in twenty has any', () => {
    expect(inAll.wrongly.length / inAll.marked, inAll.wrongly.join(', ')).toBeLessThanOrEqual(0.05)
    expect(inPlain.marked / IN_PLAIN_WORDS.length, inPlain.wrongly.join(', ')).toBeLessThanOrEqual(0.05)
  })

  test('the list has about the terms it was asked to have, and more', () => {
    expect(TERMS.length).toBeGreaterThan(150)
  })
})
