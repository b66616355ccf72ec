import { distance } from 'fastest-levenshtein'
import { checkPaper } from '@samepage/server/plan/check/check.ts'
import type { Definition, PaperNode } from '@samepage/server/plan/definition.ts'
import { MISSING } from '@samepage/server/plan/glyphs.ts'
import { layOut } from '@samepage/server/plan/layout.ts'
import { DEFAULT_STYLE } from '@samepage/server/plan/layout/look.ts'
import { printed } from '@samepage/server/plan/print.ts'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { Marlow } from './support/marlow.ts'
import { paper } from './support/papers.ts'
import { textOf } from './support/pdf.ts'
import { paragraphOf } from '@samepage/server/plan/script/bidi.ts'
import type { LaidInline } from '@samepage/server/plan/tagged/pdfmake.ts'

const TITLE: PaperNode = { text: 'پوپی کے لیے منصوبہ', style: 'h1', headlineLevel: 1 }
const URDU = 'یہ وہ صفحہ ہے جو ہم نے مل کر لکھا ہے۔ ہر شخص اس کی ایک نقل رکھ سکتا ہے، اور کوئی بھی پوچھ سکتا ہے کہ اس میں کیا لکھا ہے۔'
const ARABIC = 'سنلتقي في المدرسة يوم الخميس (الغرفة الكبيرة). يمكنك أن تتصل بنا في أي وقت، ليلا أو نهارا.'
const say = (text: string): PaperNode => ({ text, style: 'body' })
const urdu = (content: PaperNode[]): Definition =>
  paper([TITLE, ...content], { language: 'ur', direction: 'rtl', defaultStyle: { ...DEFAULT_STYLE, font: 'Vazirmatn' } })

interface Placed {
  text: string
  x: number
  y: number
}
/** The pieces of words of the first page with where they stand, below its head and above its foot. */
async function placed(definition: Definition): Promise<Placed[]> {
  const task = getDocument({ data: await printed(definition), verbosity: 0 })
  const { items } = await (await (await task.promise).getPage(1)).getTextContent()
  await task.destroy()
  return items.flatMap((item) =>
    'str' in item && item.str.trim() ? [{ text: item.str.trim(), x: Number(item.transform[4]), y: Number(item.transform[5]) }] : []
  )
}
const where = (all: Placed[], text: string): Placed => {
  const found = all.find((one) => one.text.includes(text))
  if (!found) throw new Error(`${text} is not in ${all.map((one) => one.text).join(' | ')}`)
  return found
}
const likeness = (a: string, b: string): number => 1 - distance(a, b) / Math.max(a.length, b.length)
const bare = (text: string): string =>
  text
    .replace(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ')
    .normalize('NFKC')
    .trim()

describe('words that are read from the right', () => {
  test.each([
    ['Urdu', 'ur', URDU],
    ['Arabic', 'ar', ARABIC]
  ])('%s can be copied and searched: 95 of 100 letters and more, in their order', async (_, language, text) => {
    const definition = { ...urdu([say(text)]), language }
    expect(checkPaper(await printed(definition))).toEqual([])
    const all = bare(await textOf(await printed(definition)))
    const [title, foot] = [bare('پوپی کے لیے منصوبہ'), bare('Page 1 of 1')]
    const words = all
      .slice(all.indexOf(title) + title.length, all.lastIndexOf(foot))
      .replace('DRAFT', '')
      .trim()
    expect(likeness(words, bare(text)), words).toBeGreaterThanOrEqual(0.95)
  })

  test('[R65] a reader who listens is given the words as they were written, whatever way they are drawn', async () => {
    const bytes = Buffer.from(await printed(urdu([say(URDU)])))
    const utf16 = Buffer.from(URDU, 'utf16le').swap16()
    expect(bytes.includes(Buffer.concat([Buffer.from('/ActualText ('), Buffer.from([0xfe, 0xff])]))).toBe(true)
    expect(bytes.includes(utf16.subarray(0, 20))).toBe(true)
    expect(bytes.toString('latin1')).toContain('/Lang (ur)')
  })

  test('a line begins at the right, and a date is drawn as it is written', async () => {
    const all = await placed(urdu([say('تاریخ ١٤/٠٥/٢٠٢٦ ہے')]))
    expect(all.map(({ text }) => text).join(' ')).toMatch(/١٤\/٠٥\/٢٠٢٦/)
    expect(where(all, '٢٠٢٦').x).toBeGreaterThan(300)
  })

  test.each(['01632 960 101', '+44 1632 960 101', '14/05/2026', '10:30'])('%s is drawn from left to right, in one stretch', (number) => {
    const text = `فون ${number} پر`
    const { levels } = paragraphOf([{ text } as LaidInline], 'rtl')?.levels ?? {}
    const own = [...(levels ?? [])].slice(text.indexOf(number), text.indexOf(number) + number.length)
    expect(own).toEqual(own.map(() => 2))
  })

  test('lists and tables are mirrored, and read in their own order', async () => {
    const table: PaperNode = {
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: [200, 200],
        body: [
          [say('کون'), say('کیا')],
          [say('نانی'), say('فون')]
        ]
      }
    }
    const definition = urdu([{ ol: [say('ایک'), say('دو')] }, table])
    const bytes = await printed(definition)
    expect(checkPaper(bytes)).toEqual([])
    const all = await placed(definition)
    expect(where(all, '1').x).toBeGreaterThan(where(all, 'ایک').x)
    expect(where(all, 'کون').x).toBeGreaterThan(where(all, 'کیا').x)
    const task = getDocument({ data: bytes, verbosity: 0 })
    const page = await (await task.promise).getPage(1)
    const marked = await page.getTextContent({ includeMarkedContent: true })
    await task.destroy()
    expect(marked.items.length).toBeGreaterThan(10)
  })

  test('brackets open and close the right way round, and a Latin name stands in the middle as it is written', async () => {
    const said = (await placed(urdu([say('کل (Ruth Adeyemi) آئیں گی۔')]))).map(({ text }) => text).join(' ')
    expect(said).toContain('Ruth Adeyemi')
    expect(said.indexOf('(')).toBeLessThan(said.indexOf(')'))
  })

  test('marks that turn the direction round are left out', async () => {
    const bytes = await printed(paper([{ ...TITLE, text: 'A\u202etitle\u2066' } as PaperNode, say('evil\u202egnp.exe\u2069 \u200fend')]))
    const text = await textOf(bytes)
    expect(text).toContain('Atitle')
    expect(text).toContain('evilgnp.exe')
    expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
  })

  test('an interpreter’s lines in an English plan are printed, where they were squares', async () => {
    const page = new Marlow()
    page.card('past', `${URDU}\nShe said: ${ARABIC}`)
    const bytes = await printed(layOut(page.signed()))
    expect(checkPaper(bytes)).toEqual([])
    const text = await textOf(bytes)
    expect(text).not.toContain(MISSING)
    expect(text).not.toContain('Some signs could not be printed')
  })
})
