import { addDanger, AGENDA_START, DEFAULT_AGENDAS, DEFAULT_LABELS, type Kind, KINDS, profileFor, START, viewNow } from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { sayShown, wallChoices } from './wall-choices.ts'
import { chair, conference, kelly, poppy, writerFor } from '../../../../../tests/support/family.ts'

const page = (dangers: number): Y.Doc => {
  const doc = new Y.Doc()
  for (let i = 0; i < dangers; i++) addDanger(writerFor(doc, chair()), DEFAULT_LABELS, { statement: 'Kelly may fall asleep.' })
  return doc
}
const held = (kind: Kind) => conference({ kind, people: [chair(), kelly()], children: [poppy()], profile: profileFor(kind) })

describe('what the wall shows is said in words', () => {
  const stages = KINDS.flatMap((kind) => ['', ...DEFAULT_AGENDAS[kind].map(({ id }) => id)].map((at) => [kind, at] as const))

  it.each(stages)('%s, at “%s”: with worries on the page and without', (kind, at) => {
    for (const dangers of [0, 2]) {
      const [doc, of] = [page(dangers), held(kind)]
      const view = viewNow(doc, { shown: { of: 'stage', part: 0 }, agenda: { ...AGENDA_START, at } }, of)
      const said = sayShown(view, wallChoices(doc, of), false)
      expect(said).not.toBe('')
      expect(said).not.toMatch(/any more/)
    }
  })

  it('a break, a question, and words that were taken off the page', () => {
    const [doc, of] = [page(1), held('initial')]
    const say = (view: Parameters<typeof sayShown>[0], onBreak = false): string => sayShown(view, wallChoices(doc, of), onBreak)
    expect(say({ of: 'blank' })).toBe('a short break, and no words')
    expect(say({ of: 'welcome' }, true)).toBe('a short break, and no words')
    expect(say({ of: 'prompt', words: 'Is that fair?', part: 0 } as Parameters<typeof sayShown>[0])).toBe('a question: Is that fair?')
    expect(say({ of: 'danger', item: 'gone', part: 0 })).toBe('words that are not on the page any more')
    expect(viewNow(doc, START, of).of).not.toBe('stage')
  })
})
