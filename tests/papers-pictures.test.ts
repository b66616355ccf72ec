import { checkPaper } from '@samepage/server/plan/check/check.ts'
import type { PaperNode } from '@samepage/server/plan/definition.ts'
import { printed } from '@samepage/server/plan/print.ts'
import { freeze, type Frozen } from '@samepage/server/papers/frozen.ts'
import { forReader } from '@samepage/server/papers/for-reader.ts'
import { restrictedFactsIn } from '@samepage/server/papers/restricted-facts.ts'
import { toDocx } from '@samepage/server/papers/to-docx.ts'
import { toHtml } from '@samepage/server/papers/to-html.ts'
import { toPdf } from '@samepage/server/papers/to-pdf.ts'
import { type KeptSafe, LOOKS, PAPER_LANGUAGES, PAPERS, type PersonId, showPicture } from '@samepage/shared'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { POPPY, REECE } from './support/marlow.ts'
import { asked, decidedMarlow, EVERYBODY } from './support/marlow-papers.ts'
import { paper, title, withContent } from './support/papers.ts'
import { drawing } from './support/picture-bytes.ts'
import { pagesOf } from './support/pdf.ts'

const HOUSE = 'A house with a <big> “blue” door & a cat'
const jpeg = drawing({ width: 640, height: 480 }).toString('base64')

/** Poppy shows two pictures, Reece one. */
function shown(second = 'My cat'): Frozen {
  const page = decidedMarlow()
  const ids = [HOUSE, second, 'A digger'].map((words, i) => {
    const id = crypto.randomUUID()
    showPicture(page.doc, id, i < 2 ? POPPY : REECE, words)
    return id
  })
  const pictures = new Map(ids.map((id) => [id, { jpeg, width: 640, height: 480 }]))
  return freeze(page.signed(), page.conference, [], { pictures })
}

interface Tag {
  role?: string
  alt?: string
  children?: Tag[]
}
async function figuresIn(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await task.promise
  const walk = ({ role, alt = '', children = [] }: Tag): string[] => [...(role === 'Figure' ? [alt] : []), ...children.flatMap(walk)]
  const found: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) found.push(...walk((await (await pdf.getPage(number)).getStructTree()) as Tag))
  await task.destroy()
  return found
}

describe('pictures in a child’s letter', () => {
  test.each(LOOKS.flatMap((look) => PAPER_LANGUAGES.map((language) => [look, language] as const)))(
    '[R65] [R78] are figures that say what they show: %s, %s',
    async (look, language) => {
      const written = forReader(shown(), asked('child-letter', POPPY, { look, language }))
      const bytes = await printed(toPdf(written))
      expect(checkPaper(bytes)).toEqual([])
      expect(await figuresIn(bytes)).toEqual([HOUSE, 'My cat'])
      expect((await pagesOf(bytes)).length).toBeLessThanOrEqual(look === 'ordinary' ? 3 : 5)
    }
  )

  test('[R67] [R78] are that child’s alone, and in no other paper', () => {
    const frozen = shown()
    for (const [reader, own, others] of [
      [POPPY, 'blue', 'digger'],
      [REECE, 'digger', 'blue']
    ] as const) {
      const html = toHtml(forReader(frozen, asked('child-letter', reader)))
      expect(html).toContain(own)
      expect(html).not.toContain(others)
    }
    for (const name of PAPERS.filter((one) => one !== 'child-letter'))
      for (const { id } of Object.values(EVERYBODY)) {
        let written
        try {
          written = forReader(frozen, asked(name, id as PersonId))
        } catch {
          continue // not for them
        }
        expect(
          written.blocks.some(({ is }) => is === 'picture'),
          name
        ).toBe(false)
      }
  })

  test('[R78] stand in the page as data and nothing else, with what they show escaped', () => {
    const html = toHtml(forReader(shown(), asked('child-letter', POPPY)))
    expect(html).toContain('alt="A house with a &lt;big&gt; “blue” door &amp; a cat"')
    expect(html.match(/src="([^"]{0,30})/g)?.every((src) => src.startsWith('src="data:image/jpeg;base64,'))).toBe(true)
    expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src data:;")
  })

  test('[R22] give the same bytes each time, in Word too', async () => {
    const frozen = shown()
    const [one, other] = await Promise.all([1, 2].map(() => toDocx(forReader(frozen, asked('child-letter', POPPY, { format: 'docx' })))))
    expect(Buffer.compare(one as Uint8Array, other as Uint8Array)).toBe(0)
    const [first, second] = await Promise.all([1, 2].map(() => printed(toPdf(forReader(frozen, asked('child-letter', POPPY))))))
    expect(Buffer.compare(first as Uint8Array, second as Uint8Array)).toBe(0)
  })

  test('[R30] are looked through for what is kept safe by what they are said to show', () => {
    const fact = (value: string): KeptSafe => ({
      id: value,
      kind: 'address',
      of: POPPY,
      value,
      from: [EVERYBODY.kelly.id],
      by: EVERYBODY.ruth.id
    })
    const [there, elsewhere] = [fact('14 Alder Road'), fact('9 Mill Lane')]
    const frozen = shown('Our door in 14 Alder Road')
    expect(restrictedFactsIn(forReader(frozen, asked('child-letter', POPPY)), [there, elsewhere])).toEqual([there])
  })
})

describe('our own reader of finished papers', () => {
  const picture: PaperNode = { image: `data:image/jpeg;base64,${jpeg}`, fit: [200, 150], alt: 'A house' }

  test('[R65] finds a picture that does not say what it shows', async () => {
    const bytes = await printed(paper([title, picture]))
    expect(checkPaper(bytes)).toEqual([])
    const figure = Buffer.from(bytes).toString('latin1')
    expect(figure).toContain('/Alt')
    const without = Buffer.from(figure.replace('/Alt', '/Alx'), 'latin1')
    expect(checkPaper(without).map(({ code }) => code)).toEqual(['no-alternative'])
    await expect(printed(paper([title, { image: `data:image/jpeg;base64,${jpeg}`, fit: [200, 150] } as never]))).rejects.toThrow(
      'a picture that says nothing'
    )
  })

  test('[R65] finds a picture that is passed off as mere looks, or stands outside any figure', async () => {
    const looks = await printed(
      paper([title, { text: 'Words', style: 'body' }, { image: `data:image/jpeg;base64,${jpeg}`, fit: [200, 150], decorative: true }])
    )
    expect(checkPaper(looks).map(({ code }) => code)).toEqual(['no-alternative'])
    const bytes = await printed(paper([title, picture]))
    const moved = withContent(bytes, 1, (content) => content.replace(/\/Figure <<\/MCID (\d+)>> BDC/, '/Artifact <</Type /Layout>> BDC'))
    expect(checkPaper(moved).map(({ code }) => code)).toContain('no-alternative')
  })
})
