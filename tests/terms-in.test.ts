import { DEFAULT_LABELS } from '@samepage/shared'
import { expect, it } from 'vitest'
import { termsIn } from '../client/src/lib/components/glossary/terms-in.ts'
import english from '../client/src/lib/say/en/glossary.ts'
import welsh from '../client/src/lib/say/cy/glossary.ts'

const marked = (...given: Parameters<typeof termsIn>): [string, string][] =>
  termsIn(...given).flatMap(({ words, of }) => (of ? [[words, of]] : []))

it('marks a legal word where it stands first, and leaves every letter as it was', () => {
  const text = 'Poppy needs a child protection plan. A child protection plan has a core group.'
  expect(marked(text, english.called)).toEqual([
    ['child protection plan', 'child protection plan'],
    ['core group', 'core group']
  ])
  expect(
    termsIn(text, english.called)
      .map(({ words }) => words)
      .join('')
  ).toBe(text)
})

it('marks no part of a longer word', () => {
  expect(marked('Dissenting advocateship.', english.called)).toEqual([])
})

it('knows several of a kind, the words of another language, and the English ones beside them', () => {
  expect(marked('Safety goals', english.called)).toEqual([['Safety goals', 'safety goal']])
  expect(marked('Y grŵp craidd, the core group', welsh.called)).toEqual([['grŵp craidd', 'core group']])
})

it('opens the same meaning under whatever name a council gives it', () => {
  const labels = { ...DEFAULT_LABELS, statement: 'What could go wrong', bottomLine: 'Must' }
  expect(marked('What could go wrong 1 of 2', english.called, labels)).toEqual([['What could go wrong', 'danger statement']])
  expect(marked('Musts: what must happen', english.called, labels)).toEqual([['Musts', 'bottom line']])
})
