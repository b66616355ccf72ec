import { forReader } from '@samepage/server/papers/for-reader.ts'
import { freeze, type Frozen } from '@samepage/server/papers/frozen.ts'
import { makeCopy } from '@samepage/server/papers/make-copy.ts'
import { restrictedFactsIn } from '@samepage/server/papers/restricted-facts.ts'
import { openPrinter } from '@samepage/server/plan/printer.ts'
import { type CopyAsk, FORMATS, type KeptSafe, listOf, type LookedAtList, mayHave, type Paper, PAPERS } from '@samepage/shared'
import { afterAll, describe, expect, test } from 'vitest'
import { GOAL, type Marlow, POPPY, REECE } from './support/marlow.ts'
import { asked, decidedMarlow, EVERYBODY } from './support/marlow-papers.ts'
import { lookAt, reviewAfter } from './support/marlow-review.ts'
import { everythingIn } from './support/paper-bytes.ts'

const printer = openPrinter()
afterAll(() => printer.close())

/** Words that stand nowhere else in the world, each in one place of the plan, and the papers that place is in. */
const RECORD: Paper[] = ['full-record']
const PLAN: Paper[] = ['family-plan', 'full-record']
const PLANTED: [word: string, papers: Paper[]][] = [
  ['kanariecard', RECORD],
  ['kanariereason', ['family-plan', 'decision-letter', 'full-record']],
  ['kanarieview', RECORD],
  ['kanarienumber', RECORD],
  ['kanariedissent', RECORD],
  ['kanariegathered', RECORD],
  ['kanariebasis', RECORD],
  ['kanariedanger', PLAN],
  ['kanariegoal', PLAN],
  ['kanariestep', PLAN], // its words say “police”
  ['kanarieopen', ['family-plan', 'full-record', 'fridge-page']],
  ['kanariewhen', PLAN],
  ['kanariesibling', ['family-plan', 'full-record', 'child-letter']] // of Reece alone
]

function planted(): Frozen {
  const page = plantedPage()
  return freeze(page.signed(), page.conference, [])
}

function plantedPage(): Marlow {
  const page = decidedMarlow()
  page.card('past', 'Something kanariecard happened.')
  const danger = page.danger('Somebody is worried about kanariedanger.')
  page.write('dangers', danger, { basis: 'It is based on kanariebasis.', goal: `${GOAL} kanariegoal` })
  page.step(danger, 'The police look at kanariestep.', 'amira', '2026-05-20')
  page.step('', 'We all go to kanarieopen.', 'amira', '2026-05-20')
  page.voice(REECE, { words: 'I like kanariesibling.', gathered: 'Asked at kanariegathered.' })
  page.contingency({ when: 'When kanariewhen happens.', who: '', what: 'Ring.', night: '' })
  page.decide({
    type: 'child-decided',
    child: POPPY,
    outcome: 'plan',
    limb: 'happened',
    harm: 'neglect',
    more: [],
    ending: '',
    other: '',
    reason: 'For kanariereason.'
  })
  page.decide({ type: 'disagreed-with', child: REECE, person: EVERYBODY.patel.id, words: 'Not for kanariedissent.' })
  page.decide({ type: 'revealed', question: { of: 'overall' }, answers: [page.number('kelly', 4, { reason: 'Since kanarienumber.' })] })
  page.decide({
    type: 'revealed',
    question: { of: 'view', child: REECE },
    answers: [{ ...page.number('amira', 0), said: { kind: 'view', view: 'plan', reason: 'As kanarieview.', written: false } }]
  })
  return page
}

/** A review of the planted page, with words that stand nowhere else in what became of it. */
function plantedReview(): Frozen {
  const before = plantedPage()
  const sibling = before.danger('Somebody is worried about kanariesibling.')
  before.about(sibling, 'children', REECE)
  const page = reviewAfter(before, '2026-08-06', 3000, {})
  const found = (list: LookedAtList, key: string, word: string): string =>
    [...listOf(page.doc, list)].find(([, item]) => String(item.get(key)).includes(word))?.[0] ?? ''
  const danger = found('dangers', 'statement', 'kanariedanger')
  lookAt(page, 'dangers', danger, 'changed', 'Since kanariewhy.')
  page.write('dangers', danger, {
    statement: 'Now it is kanariechanged.',
    goal: `${GOAL} Somebody will be there.`,
    basis: 'It is based on kanariebasis.'
  })
  lookAt(page, 'dangers', found('dangers', 'statement', 'kanariesibling'), 'dropped', 'Because kanariesibling is over.')
  lookAt(page, 'steps', found('steps', 'what', 'kanariestep'), 'done', 'It was kanariehelped.')
  lookAt(page, 'steps', found('steps', 'what', 'kanarieopen'), 'not-done')
  lookAt(page, 'contingencies', found('contingencies', 'when', 'kanariewhen'), 'dropped', 'It was kanariedropped.')
  lookAt(page, 'cards', found('cards', 'text', 'kanariecard'), 'dropped', 'It was kanariecard.')
  page.card('past', 'There is kanarienewcard.')
  page.step(danger, 'Amira tries kanariefresh.', 'amira', '2026-09-01')
  page.disagree(danger, 'kelly', 'It is not kanarieagainst.')
  page.voice(POPPY, { words: 'I say kanarievoice.' })
  page.decide({ type: 'revealed', question: { of: 'overall' }, answers: [page.number('kelly', 6, { reason: 'Since kanarienumber.' })] })
  page.decide({ type: 'stood', person: EVERYBODY.kelly.id, stance: 'disagrees', words: 'For kanariestance.' })
  for (const child of [POPPY, REECE])
    page.decide({
      ...{ type: 'child-decided', child, outcome: 'plan', limb: 'likely', harm: 'neglect', more: [], ending: '', other: '' },
      reason: 'For kanariereason.'
    })
  return freeze(page.signed(), page.conference, [])
}

describe('every byte of every paper', () => {
  const frozen = planted()
  const readers = [...Object.values(EVERYBODY).map(({ id }) => id), POPPY, REECE]
  const given = PAPERS.filter((paper) => paper !== 'since-last-time').map((paper) => ({
    paper,
    reader: readers.find((id) => mayHave(frozen, { paper, reader: id }) === true)
  }))

  test.each(given.flatMap((one) => FORMATS.map((format) => ({ ...one, format }))))(
    '[R67] of $paper as $format holds what is for its reader and not a word else',
    async ({ paper, reader, format }) => {
      const { bytes, fileName } = await makeCopy(printer, frozen, asked(paper, reader as CopyAsk['reader'], { format }))
      const everything = `${fileName}\n${await everythingIn(bytes, format)}`.toLowerCase()
      for (const [word, papers] of PLANTED) {
        const isIn = papers.includes(paper) && (paper !== 'child-letter' || word !== 'kanariesibling')
        expect(everything.includes(word), `${word} in ${paper}`).toBe(isIn)
      }
    }
  )

  test('[R67] of two children each has their own words in their own letter', async () => {
    for (const format of FORMATS) {
      const { bytes } = await makeCopy(printer, frozen, asked('child-letter', REECE, { format }))
      const everything = await everythingIn(bytes, format)
      expect(everything).toContain('kanariesibling')
      expect(everything).not.toMatch(/Poppy|can’t wake her/)
    }
  })

  test('[R67] what was said in a part that was closed is in nobody’s paper, and neither is that there was one', async () => {
    // It is a document of its own: nothing of it can be in what a paper is made from.
    expect(Object.keys(frozen).sort()).toEqual(['askAt', 'conference', 'died', 'hash', 'keptOut', 'pictures', 'plan', 'version'])
    expect([...frozen.pictures]).toEqual([]) // those the children show to everybody, and no other
    const { bytes } = await makeCopy(printer, frozen, asked('full-record', EVERYBODY.amira.id, { format: 'html' }))
    expect(await everythingIn(bytes, 'html')).not.toMatch(/closed|private part|excluded|exclusion/i)
  })
})

describe('every byte of the page of what has changed', () => {
  const SHOWN = [
    ...['kanariedanger', 'kanariegoal', 'kanariestep', 'kanarieopen', 'kanariewhen'], // what has ended, or says something else
    ...['kanariehelped', 'kanariedropped', 'kanariechanged', 'kanariefresh']
  ]
  const HIDDEN = [
    ...['kanariecard', 'kanariereason', 'kanarieview', 'kanarienumber', 'kanariedissent', 'kanariegathered', 'kanariebasis'],
    ...['kanariewhy', 'kanarienewcard', 'kanariestance', 'kanarievoice', 'kanarieagainst']
  ]
  const frozen = plantedReview()

  test.each(FORMATS.map((format) => ({ format })))(
    '[R80] as $format holds what is in its reader’s plan and not a word else',
    async ({ format }) => {
      for (const reader of [EVERYBODY.kelly.id, EVERYBODY.jean.id]) {
        const { bytes, fileName } = await makeCopy(printer, frozen, asked('since-last-time', reader, { format }))
        const everything = `${fileName}\n${await everythingIn(bytes, format)}`.toLowerCase()
        for (const word of SHOWN) expect(everything.includes(word), word).toBe(true)
        expect(everything.includes('kanariesibling')).toBe(true)
        for (const word of HIDDEN) expect(everything.includes(word), word).toBe(false)
      }
    }
  )

  test('[R80] for whoever is here for one child has nothing about another', async () => {
    for (const format of FORMATS) {
      const { bytes } = await makeCopy(printer, frozen, asked('since-last-time', EVERYBODY.lena.id, { format }))
      const everything = (await everythingIn(bytes, format)).toLowerCase()
      for (const word of SHOWN) expect(everything.includes(word), word).toBe(true)
      expect(everything).not.toMatch(/kanariesibling|reece’s child protection plan/)
    }
  })
})

test('[R30] a fact that is kept safe is found in a paper, however it is written, before anybody has it', () => {
  const fact = (value: string, kind: KeptSafe['kind'] = 'address'): KeptSafe => ({
    id: crypto.randomUUID(),
    kind,
    of: EVERYBODY.jean.id,
    value,
    from: [EVERYBODY.kelly.id],
    by: EVERYBODY.ruth.id
  })
  const page = decidedMarlow()
  page.step('', 'Amira takes the bus to 17  oak st.', 'amira', '2026-06-01')
  const frozen = freeze(page.signed(), page.conference, [])
  const [there, elsewhere, school] = [fact('17 Oak Street'), fact('4 Elm Road'), fact('Hill Top School', 'school')]
  const found = (paper: Paper, reader: CopyAsk['reader']): KeptSafe[] =>
    restrictedFactsIn(forReader(frozen, asked(paper, reader)), [there, elsewhere, school])
  expect(found('family-plan', EVERYBODY.kelly.id)).toEqual([there])
  expect(found('full-record', EVERYBODY.kelly.id)).toEqual([there, school])
  expect(found('decision-letter', EVERYBODY.kelly.id)).toEqual([])
})
