import { forReader } from '@samepage/server/papers/for-reader.ts'
import { freeze, type Frozen } from '@samepage/server/papers/frozen.ts'
import { toDocx } from '@samepage/server/papers/to-docx.ts'
import { toPdf } from '@samepage/server/papers/to-pdf.ts'
import type { PaperNode } from '@samepage/server/plan/definition.ts'
import { layOut } from '@samepage/server/plan/layout.ts'
import { printed } from '@samepage/server/plan/print.ts'
import { type CopyAsk, LOOKS, mayHave, type Paper, PAPER_LANGUAGES, PAPERS } from '@samepage/shared'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { POPPY } from './support/marlow.ts'
import { asked, decidedMarlow, EVERYBODY, frozenMarlow } from './support/marlow-papers.ts'
import { frozenReview, reviewedMarlow } from './support/marlow-review.ts'
import { textOf } from './support/pdf.ts'
import { boxesOf, misplacedIn } from './support/pdf-boxes.ts'
import { linesOf, type PdfLine } from './support/pdf-lines.ts'

const MARGINS: [number, number] = [60, 535]
const ASK_AT = `https://conference.example.gov.uk/check/${'A'.repeat(62)}`
const print = (frozen: Frozen, ask: CopyAsk): Promise<Uint8Array> => printed(toPdf(forReader({ ...frozen, askAt: ASK_AT }, ask)))
const readerOf = (paper: Paper): CopyAsk['reader'] =>
  paper === 'child-letter' ? POPPY : paper === 'full-record' ? EVERYBODY.amira.id : EVERYBODY.kelly.id

/** Days with the longest names there are, and a first name that is one long word. */
function longDays(): Frozen {
  const page = decidedMarlow({
    people: Object.values(EVERYBODY).map((one) => (one.id === EVERYBODY.jean.id ? { ...one, name: 'Christopher Whittingham' } : one))
  })
  page.step('', 'Christopher walks to school with them.', 'jean', '2026-09-28')
  page.step('', 'Kelly rings the school.', 'kelly', '2026-11-29')
  return freeze(page.signed(), page.conference, [])
}

const PAPERS_OF: Record<string, Frozen> = {
  'a first conference': frozenMarlow(),
  'a ninth': frozenReview({ conferences: 8 }),
  'long days': longDays()
}
const SETS = Object.entries(PAPERS_OF).flatMap(([name, frozen]) => LOOKS.map((look) => [name, look, frozen] as const))

/** Every paper of a plan that can be had, in every language. */
async function everyPaper(frozen: Frozen, look: CopyAsk['look'], see: (bytes: Uint8Array, which: string) => Promise<void>): Promise<void> {
  for (const language of PAPER_LANGUAGES) {
    for (const paper of PAPERS) {
      const ask = asked(paper, readerOf(paper), { look, language })
      if (mayHave(frozen, ask) === true) await see(await print(frozen, ask), `${paper}, ${language}`)
    }
  }
}

/** What is never parted: a box, a paragraph, a cell of a table. */
function keptWhole(node: PaperNode): PaperNode[] {
  if ('table' in node) return node.table.body.flat().flatMap(keptWhole)
  return 'stack' in node && node.stack.some((one) => 'table' in one) ? node.stack.flatMap(keptWhole) : [node]
}

function leavesOf(node: PaperNode): PaperNode[] {
  if ('stack' in node) return node.stack.flatMap(leavesOf)
  return 'ul' in node ? (node.ul ?? []).flatMap(leavesOf) : [node]
}

function itemsOf(node: PaperNode): PaperNode[] {
  if ('stack' in node) return node.stack.flatMap(itemsOf)
  return 'ul' in node ? (node.ul ?? []) : []
}

/** A few words in front of others and nothing behind them. */
const isAllBold = (node: PaperNode): boolean =>
  'text' in node && Array.isArray(node.text) && node.style === 'body' && node.text.length > 0 && node.text.every(({ bold }) => bold)

/** Lines of each page between its head and its foot. */
const bodiesOf = async (bytes: Uint8Array): Promise<PdfLine[][]> =>
  (await linesOf(bytes)).map((lines) => lines.filter(({ y }) => y > 82 && y < 842 - 45))

describe('no page is cut where nobody would cut it', () => {
  test.each(SETS)(
    '%s, %s',
    async (_, look, frozen) => {
      await everyPaper(frozen, look, async (bytes, which) => {
        const pages = await bodiesOf(bytes)
        const ends = pages.slice(0, -1).map((lines) => lines.at(-1)?.text.trimEnd() ?? '')
        // Of Urdu below: its lines are told from left to right, so that what they begin with comes last.
        const isOpen = (text: string): boolean => text.endsWith(':') && !which.endsWith('ur')
        expect(ends.filter(isOpen), `${which}: what stands under it is on the next page`).toEqual([])
        const last = pages.at(-1) ?? []
        if (pages.length > 1) expect(last.length, `${which}: ${last.map(({ text }) => text).join(' | ')}`).toBeGreaterThan(4)
      })
    },
    60_000
  )

  test('in Urdu, words in English stay under what they are called', () => {
    for (const look of LOOKS) {
      for (const paper of ['family-plan', 'full-record'] as const) {
        const { content } = toPdf(forReader(frozenReview(), asked(paper, readerOf(paper), { look, language: 'ur' })))
        const lastOf = content.flatMap(keptWhole).map((whole) => leavesOf(whole).at(-1))
        expect(lastOf.filter((leaf) => leaf && isAllBold(leaf)).length, `${paper}, ${look}`).toBe(0)
      }
    }
  })

  test('in Urdu, an English sentence with Urdu in it runs from the left', async () => {
    const page = decidedMarlow()
    page.step('', 'Kelly said “میں تھک گئی ہوں” to the nurse and cried.', 'kelly', '2026-06-01')
    const bytes = await print(freeze(page.signed(), page.conference, []), asked('family-plan', EVERYBODY.kelly.id, { language: 'ur' }))
    const boxes = (await boxesOf(bytes)).flat()
    const leftOf = (words: RegExp): number => boxes.find(({ text }) => words.test(text))?.left ?? NaN
    expect(leftOf(/Kelly said/)).toBeLessThan(leftOf(/to the nurse/))
  })

  test('a sentence of ours is one item of a list, however long its letters are', () => {
    for (const look of LOOKS) {
      for (const language of PAPER_LANGUAGES) {
        const written = forReader(frozenMarlow(), asked('family-plan', readerOf('family-plan'), { look, language }))
        const items = written.blocks.reduce((sum, block) => sum + (block.is === 'list' ? block.items.length : 0), 0)
        expect(toPdf(written).content.flatMap(itemsOf).length, `${look}, ${language}`).toBe(items)
      }
    }
  })
})

describe('no word stands on another, or outside the margins', () => {
  test.each(SETS)(
    '%s, %s',
    async (_, look, frozen) => {
      await everyPaper(frozen, look, async (bytes, which) => expect(await misplacedIn(bytes, MARGINS), which).toEqual([]))
    },
    60_000
  )

  test('and a long first name in a narrow column stays one word', async () => {
    for (const look of LOOKS) {
      for (const paper of ['family-plan', 'fridge-page', 'full-record'] as const) {
        const text = await textOf(await print(longDays(), asked(paper, readerOf(paper), { look })))
        expect(text.replaceAll('Christopher walks', ''), `${paper}, ${look}`).toMatch(/Christopher(?! walks)/)
        expect(text).not.toMatch(/Christophe\s*\br\b/)
      }
    }
  }, 60_000)

  test('the plan with numbers of nine conferences', async () => {
    expect(await misplacedIn(await printed(layOut(reviewedMarlow({ conferences: 8 }).signed())), MARGINS)).toEqual([])
  })
})

test('in Word no line is lower than its letters, whichever typeface it has', async () => {
  for (const look of LOOKS) {
    const word = unzipSync(await toDocx(forReader(frozenMarlow(), asked('full-record', EVERYBODY.amira.id, { look }))))
    const styles = strFromU8(word['word/styles.xml'] ?? new Uint8Array())
    const own = [...styles.matchAll(/w:styleId="(Heading[123]|Small)">.*?<\/w:style>/g)].map(([style]) => style)
    expect(own).toHaveLength(4)
    for (const style of own) {
      const [, line = 0, size = 0] = (/w:line="(\d+)" w:lineRule="atLeast".*?w:sz w:val="(\d+)"/.exec(style) ?? []).map(Number)
      expect(line / 20, style).toBeGreaterThanOrEqual((size / 2) * 1.25)
    }
  }
})
