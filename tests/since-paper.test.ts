import { forReader } from '@samepage/server/papers/for-reader.ts'
import { freeze, type Frozen } from '@samepage/server/papers/frozen.ts'
import { makeCopy } from '@samepage/server/papers/make-copy.ts'
import { wordsOf } from '@samepage/server/papers/restricted-facts.ts'
import { checkPaper } from '@samepage/server/plan/check/check.ts'
import { openPrinter } from '@samepage/server/plan/printer.ts'
import {
  type CopyAsk,
  FORMATS,
  LOOKS,
  marksFor,
  mayHave,
  PAPER_LANGUAGES,
  planForOneChild,
  readSteps,
  scaleHistory
} from '@samepage/shared'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, describe, expect, test } from 'vitest'
import { POPPY, REECE } from './support/marlow.ts'
import { asked, EVERYBODY, frozenMarlow } from './support/marlow-papers.ts'
import { frozenReview, lookAt, reviewedMarlow } from './support/marlow-review.ts'
import { everythingIn } from './support/paper-bytes.ts'
import { pagesOf } from './support/pdf.ts'

const printer = openPrinter()
afterAll(() => printer.close())
const { kelly } = EVERYBODY
const ask = (given: Partial<CopyAsk> = {}): CopyAsk => asked('since-last-time', kelly.id, given)
const bytesOf = async (frozen: Frozen, given: Partial<CopyAsk> = {}): Promise<Uint8Array> =>
  (await makeCopy(printer, frozen, ask(given))).bytes
const saidIn = (frozen: Frozen, given: Partial<CopyAsk> = {}): string[] =>
  forReader(frozen, ask(given)).blocks.flatMap(wordsOf).filter(Boolean)
const after = (all: string[], parts: (string | RegExp)[]): void => {
  let from = 0
  for (const part of parts) {
    const at = all.findIndex((words, i) => i >= from && (typeof part === 'string' ? words === part : part.test(words)))
    expect(at, `${String(part)} in ${all.slice(from).join(' | ')}`).toBeGreaterThanOrEqual(0)
    from = at + 1
  }
}

describe('what has changed since last time', () => {
  test('[R80] is for a review alone, for whoever may keep the family’s plan; a child has the letter', () => {
    const frozen = frozenReview()
    for (const reader of Object.values(EVERYBODY)) {
      const plan = mayHave(frozen, { paper: 'family-plan', reader: reader.id }) === true
      expect(mayHave(frozen, { paper: 'since-last-time', reader: reader.id }) === true, reader.role).toBe(plan)
      expect(mayHave(frozenMarlow(), { paper: 'since-last-time', reader: reader.id })).not.toBe(true)
    }
    for (const reader of [POPPY, REECE, EVERYBODY.poppySeat.id])
      expect(mayHave(frozen, { paper: 'since-last-time', reader })).not.toBe(true)
    expect(mayHave({ ...frozen, keptOut: [kelly.id] }, { paper: 'since-last-time', reader: kelly.id })).not.toBe(true)
  })

  test('[R80] says what was decided, what was done and what helped, what ended, the old words and the new, what is new and how the numbers moved', () => {
    after(saidIn(frozenReview()), [
      'Poppy’s child protection plan goes on.',
      'Reece’s child protection plan ends.',
      '18 August 2026',
      '28 January 2027',
      'Last time, 12 May 2026',
      'Now, 6 August 2026',
      'Nan Jean:',
      'Done in part.',
      'It works on weekdays. On Saturdays Jean is at bingo.',
      'Kelly goes to the Tuesday group with Dana.',
      'Done.',
      'Dana came along the first time.',
      'Not done.',
      'The worry:',
      /^Miss Clarke is worried that Poppy will fall behind/,
      'This has ended.',
      'Poppy has been on time since June, and reads with a friend.',
      /^On 3 March Poppy/,
      'On 11 July Jean found Kelly asleep at six, and the children had eaten crisps.',
      'Uncle Ray drives the children to swimming on Saturdays.',
      'If: Kelly does not open the door. Then: Uses her key.',
      'How things are, from 0 to 10',
      /12 May 2026: Kelly Marlow 5, Nan Jean 4, .*6 August 2026: Kelly Marlow 6, Nan Jean 5/
    ])
  })

  test('[R80] is one page in ordinary print for an ordinary plan, in every language, after one conference and after eight', async () => {
    for (const conferences of [1, 3, 8]) {
      const frozen = frozenReview({ conferences })
      for (const language of PAPER_LANGUAGES) {
        const pages = await pagesOf(await bytesOf(frozen, { language }))
        expect(pages, `${conferences} ${language}`).toHaveLength(1)
      }
      // Large and spaced print hold the same words: 18 pt, and nearly twice the room between lines, take two pages.
      for (const look of LOOKS) expect((await pagesOf(await bytesOf(frozen, { look }))).length).toBeLessThanOrEqual(2)
      for (const look of LOOKS) expect(saidIn(frozen, { look })).toEqual(saidIn(frozen))
    }
  })

  test('[R80] stays one page however much there is, leaves out whole lines and never a part of a sentence, and says that there is more', async () => {
    const page = reviewedMarlow()
    const long = `${'Somebody goes with her on the bus every morning and back again, '.repeat(6)}and stays for tea.`
    for (let i = 0; i < 30; i++) page.step('', i % 2 ? long : `Amira rings the school, call ${i}.`, 'amira', '2026-09-01')
    const frozen = freeze(page.signed(), page.conference, [])
    expect(await pagesOf(await bytesOf(frozen))).toHaveLength(1)
    const said = saidIn(frozen)
    expect(said).toContain('There is more in your plan.')
    for (const words of said) expect(words).not.toMatch(/every morning and back again, *$/)
  })

  test('[R73] a step nobody has looked at says so, and so does the page where it is anything else', () => {
    const page = reviewedMarlow()
    const [, , , fresh] = readSteps(page.doc)
    expect(fresh).toBeDefined()
    const before = freeze(page.signed(), page.conference, [])
    expect(saidIn(before)).toContain('Nobody has looked again at some of your plan. It stands as it was.')
    for (const { id, list, verdict } of before.plan.since?.lines ?? []) if (verdict === null) lookAt(page, list, id, 'still')
    const looked = freeze(page.signed(), page.conference, [])
    expect(saidIn(looked).join(' ')).not.toContain('Nobody has looked')
  })

  test('[R22] the same ask gives the same bytes, without a fault, in every format and look', async () => {
    for (const format of FORMATS) {
      const [one, other] = [
        await makeCopy(printer, frozenReview(), ask({ format })),
        await makeCopy(printer, frozenReview(), ask({ format }))
      ]
      expect(one.sha256).toBe(other.sha256)
      expect(one.fileName).toBe(`2026-08-06-since-last-time-v1.${format}`)
    }
    for (const look of LOOKS)
      for (const language of PAPER_LANGUAGES)
        expect(checkPaper(await bytesOf(frozenReview({ conferences: 8 }), { look, language }))).toEqual([])
  })
})

describe('a plan for one child', () => {
  test('[R75] [R80] has no line of last time that was about a sibling, and no number a sibling gave', () => {
    const page = reviewedMarlow({
      children: [
        { id: POPPY, name: 'Poppy Marlow', bornOn: '2018-11-02', dueOn: '' },
        { id: REECE, name: 'Reece Marlow', bornOn: '2022-02-19', dueOn: '' }
      ]
    })
    const plan = page.signed()
    const [school] = plan.since?.lines.filter(({ list, now }) => list === 'dangers' && now === null) ?? []
    expect(school?.concerns).toEqual(['Poppy Marlow'])
    const [poppys, reeces] = [planForOneChild(plan, 0), planForOneChild(plan, 1)]
    const ids = (of: typeof plan): string[] => of.since?.lines.map(({ id }) => id) ?? []
    expect(ids(poppys)).toContain(school?.id)
    expect(ids(reeces)).not.toContain(school?.id)
    expect(JSON.stringify(reeces.since)).not.toContain('reads with a friend')
    const answers = [{ name: 'Poppy Marlow', value: 4, reason: 'KANARIE' }]
    const earlier = [{ ...{ key: 'overall', zero: '', ten: '', safest: 10 as const, on: '2026-05-12' }, answers }]
    expect(JSON.stringify(planForOneChild({ ...plan, scale: { ...plan.scale, earlier } }, 1).scale)).not.toContain('KANARIE')
    expect(JSON.stringify(planForOneChild({ ...plan, scale: { ...plan.scale, earlier } }, 0).scale)).toContain('KANARIE')
  })
})

interface Tag {
  role?: string
  alt?: string
  children?: Tag[]
}
async function picturesIn(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await task.promise
  const within = ({ role, alt, children = [] }: Tag): string[] => [...(role === 'Figure' ? [alt ?? ''] : []), ...children.flatMap(within)]
  const found: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) found.push(...within((await (await pdf.getPage(number)).getStructTree()) as Tag))
  await task.destroy()
  return found
}

describe('the numbers of every conference', () => {
  const frozen = frozenReview({ conferences: 3 })
  const DAYS = ['12 May 2026', '6 August 2026', '28 January 2027', '15 July 2027']

  test('[R17] [R65] are dots on a line for each conference, and say the same to whoever listens', async () => {
    for (const paper of ['family-plan', 'full-record', 'since-last-time'] as const) {
      const pictures = await picturesIn((await makeCopy(printer, frozen, asked(paper, kelly.id))).bytes)
      const charts = pictures.filter((alt) => alt.startsWith('A line from 0 to 10 for each meeting'))
      expect(charts.length, paper).toBe(paper === 'since-last-time' ? 1 : 2)
      for (const alt of charts)
        for (const day of paper === 'since-last-time' ? DAYS.slice(-2) : DAYS)
          expect(alt).toMatch(new RegExp(`${day}: Kelly Marlow \\d, Nan Jean \\d`))
      if (paper !== 'since-last-time') expect(charts[0]).toContain('Sgt Patel rather not say')
    }
    const plan = await picturesIn(await printer.print(frozen.plan))
    expect(plan.filter((alt) => alt.startsWith('A line from 0 to 10 for each conference'))).toHaveLength(2)
  })

  test('are drawn in the page itself for a screen, with a text instead, and are a table in Word', async () => {
    for (const language of PAPER_LANGUAGES) {
      const html = await everythingIn(
        (await makeCopy(printer, frozen, asked('family-plan', kelly.id, { format: 'html', language }))).bytes,
        'html'
      )
      expect(html.match(/<svg role="img" aria-label="[^"]*Kelly Marlow 5/g)).toHaveLength(2)
      expect(html.match(/>KM<\/text>/g)).toHaveLength(8)
    }
    const word = await everythingIn((await makeCopy(printer, frozen, asked('family-plan', kelly.id, { format: 'docx' }))).bytes, 'docx')
    const inCells = word.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
    for (const day of DAYS) expect(inCells).toContain(day.replace(/(?<= \w{3})\w* /, ' '))
    expect(word).not.toContain('<svg')
  })

  test('are not in the plan of a first conference: there is nothing they could have moved from', async () => {
    expect(await picturesIn((await makeCopy(printer, frozenMarlow(), asked('family-plan', kelly.id))).bytes)).toEqual([])
  })

  test('stand by a few letters, no two people’s the same', () => {
    const marks = marksFor(['Kelly Marlow', 'Kim Mason', 'Sgt Patel', 'Nan Jean', 'Jo', 'Kelly Marlow', '’Em O’Neill', ''])
    expect([...marks.values()]).toEqual(['KM', 'KM2', 'SP', 'NJ', 'J', 'EO', '?'])
    const days = scaleHistory(frozen.plan.scale)
    expect(days.map(({ now }) => now)).toEqual([false, false, false, true])
    expect(days.every(({ numbers }) => numbers.find(({ name }) => name === 'Kelly Marlow')?.mark === 'KM')).toBe(true)
  })

  test('of sixty people at seven conferences fit on their pages', async () => {
    const many = Array.from({ length: 60 }, (_, i) => ({
      name: `Person ${String.fromCharCode(65 + (i % 26))}${i}`,
      value: i % 3,
      reason: ''
    }))
    const [first] = frozen.plan.scale.earlier
    if (!first) throw new Error('a conference before')
    const earlier = Array.from({ length: 7 }, (_, i) => ({ ...first, on: `2026-0${i + 1}-03`, answers: many }))
    const plan = { ...frozen.plan, scale: { ...frozen.plan.scale, earlier } }
    for (const look of LOOKS) {
      const { bytes } = await makeCopy(printer, { ...frozen, plan }, asked('family-plan', kelly.id, { look }))
      expect(checkPaper(bytes)).toEqual([])
      expect((await picturesIn(bytes)).length).toBeGreaterThanOrEqual(6) // a picture for each of the last five, and the worry’s
    }
  })
})
