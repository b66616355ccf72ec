import { checkPaper } from '@samepage/server/plan/check/check.ts'
import { type FaultCode, FAULTS } from '@samepage/server/plan/check/faults.ts'
import type { PaperNode } from '@samepage/server/plan/definition.ts'
import { layOut } from '@samepage/server/plan/layout.ts'
import { printed } from '@samepage/server/plan/print.ts'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { marlow } from './support/marlow.ts'
import { paper, SQUARE, title, withBytes, withContent, withObject } from './support/papers.ts'
import { pagesOf } from './support/pdf.ts'

const codes = (bytes: Uint8Array): FaultCode[] => [...new Set(checkPaper(bytes).map(({ code }) => code))]
const say = (text: string): PaperNode => ({ text, style: 'body' })
const heading = (text: string, level: 2 | 3 = 2): PaperNode => ({ text, style: `h${level}`, headlineLevel: level })
const table: PaperNode = {
  table: {
    headerRows: 1,
    dontBreakRows: true,
    body: [
      [say('Who?'), say('What?')],
      [say('Jean'), say('Rings at eight.')]
    ]
  }
}
const everything: PaperNode[] = [
  title,
  say('Words.'),
  heading('Steps'),
  { ol: [say('One'), say('Two')] },
  { ul: [say('Bread'), { text: 'Milk', style: 'body' }] },
  table,
  SQUARE,
  {
    text: [
      { text: 'Read ' },
      { text: 'more about it', link: 'https://example.gov.uk/help' },
      { text: ' or ' },
      { text: 'darllen', lang: 'cy' }
    ],
    style: 'body'
  }
]

interface Tag {
  role?: string
  alt?: string
  lang?: string
  children?: Tag[]
  type?: string
}
async function treeOf(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await task.promise
  const walk = ({ role, alt, lang, children = [] }: Tag, depth: number): string[] => [
    ...(role && role !== 'Root' ? [`${' '.repeat(depth)}${role}${alt ? ` "${alt}"` : ''}${lang ? ` ${lang}` : ''}`] : []),
    ...children.flatMap((child) => walk(child, role === 'Root' ? depth : depth + 1))
  ]
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) pages.push(...walk((await (await pdf.getPage(number)).getStructTree()) as Tag, 0))
  await task.destroy()
  return pages
}

describe('what a reader who listens is given', () => {
  test('[R65] every kind of thing on a paper is said for what it is, in the order it is read', async () => {
    const bytes = await printed(paper(everything))
    expect(checkPaper(bytes)).toEqual([])
    const cell = ['   TD', '    P', '   TD', '    P']
    expect(await treeOf(bytes)).toEqual([
      'Document',
      ' H1',
      ' P',
      ' H2',
      ' L',
      ...['  LI', '   Lbl', '   LBody', '    P', '  LI', '   Lbl', '   LBody', '    P'],
      ' L',
      ...['  LI', '   LBody', '    P', '  LI', '   LBody', '    P'],
      ' Table',
      '  THead',
      ...['   TR', '    TH', '     P', '    TH', '     P'],
      '  TBody',
      '   TR',
      ...cell.map((line) => ` ${line}`),
      ' Figure "A green square"',
      ' P',
      '  Link',
      '  Span cy'
    ])
  })

  test('[R65] a whole plan, signed or not, and with a check code, has no fault', async () => {
    const verify = { url: 'https://conference.example.gov.uk/v/0123456789abcdef', code: 'ee7c fad2 e201 ed84' }
    for (const plan of [marlow().draft(), marlow().signed()]) expect(checkPaper(await printed({ ...layOut(plan), verify }))).toEqual([])
    const pages = await pagesOf(await printed({ ...layOut(marlow().signed()), verify }))
    for (const page of pages) expect(page).toContain('ee7c fad2 e201 ed84')
    const figures = (await treeOf(await printed({ ...layOut(marlow().signed()), verify }))).filter((line) => line.includes('Figure'))
    expect(figures.at(-1)).toContain('A square to scan with a phone')
  })

  test('the list beside the page has the sections, each once', async () => {
    const task = getDocument({ data: await printed(layOut(marlow().signed())), verbosity: 0 })
    const [whole] = await (await task.promise).getOutline()
    expect(whole?.title).toBe('The plan for Poppy and Reece Marlow')
    expect(whole?.items.map((one) => one.title)).toContain('What needs to happen?')
    expect(new Set(whole?.items.map((one) => one.title)).size).toBe(whole?.items.length)
    await task.destroy()
  })

  test('a heading goes to the page of what it is the heading of, and a margin that does not fit makes no empty page', async () => {
    const lines = (count: number): PaperNode[] => Array.from({ length: count }, (_, i) => say(`Line ${i}.`))
    for (let count = 20; count < 36; count++) {
      const bytes = await printed(paper([title, ...lines(count), heading('Next'), heading('Now', 3), ...lines(4)]))
      expect(checkPaper(bytes), `${count} lines`).toEqual([])
    }
    const bytes = await printed(
      paper([title, ...lines(28), { stack: [say('Last')], margin: [0, 0, 0, 120] }, { stack: lines(2), pageBreak: 'before' }])
    )
    expect(checkPaper(bytes)).toEqual([])
  })

  test('[R22] the same paper has the same bytes, wherever the clock of the machine stands', async () => {
    const zone = process.env['TZ']
    const first = await printed(layOut(marlow().signed()))
    process.env['TZ'] = 'Asia/Karachi'
    const there = await printed(layOut(marlow().signed()))
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
    expect(Buffer.compare(first, there)).toBe(0)
  })
})

describe('what is not printed at all', () => {
  test.each([
    ['a picture that does not say what it shows', { canvas: [{ type: 'rect', x: 0, y: 0, w: 9, h: 9 }] }],
    ['a picture from a file', { image: '/etc/passwd', alt: 'x' }],
    ['a picture that reads a file', { svg: '<svg width="9" height="9"><image href="/etc/passwd"/></svg>', alt: 'x' }],
    ['a picture that fetches', { svg: '<svg width="9" height="9"><rect fill="url(http://192.0.2.1/x)"/></svg>', alt: 'x' }],
    ['something that is no words', { text: { image: 'x' } }],
    ['something that is nothing of ours', { attachment: 'x' }]
  ])('[R65] %s', async (_, node) => {
    await expect(printed(paper([title, node as unknown as PaperNode]))).rejects.toThrow()
  })
})

describe('a fault in finished bytes is seen', () => {
  const broken: Record<FaultCode, (bytes: Uint8Array) => Uint8Array> = {
    unreadable: (bytes) => bytes.slice(0, -40),
    'not-claimed': (bytes) => withBytes(bytes, '<pdfuaid:part>1<', '<pdfuaid:part>9<'),
    'no-language': (bytes) => withBytes(bytes, '/Lang (en-GB)', '/Lang ()'),
    'no-title': (bytes) => withBytes(bytes, '/DisplayDocTitle true', '/DisplayDocTitle null'),
    unmarked: (bytes) => withContent(bytes, 1, (content) => `${content}\n0 0 9 9 re f`),
    'marks-crossed': (bytes) => withContent(bytes, 1, (content) => content.replace(/EMC\s*$/, '')),
    'not-in-tree': (bytes) => withContent(bytes, 1, (content) => content.replace('/MCID 3>>', '/MCID 2>>')),
    'unknown-element': (bytes) => withBytes(bytes, '/S /TR', '/S /P'),
    'no-alternative': (bytes) => withBytes(bytes, '/Alt (A green square)', '/Alt ()'),
    'no-scope': (bytes) => withBytes(bytes, '/Scope /Column', '/Scope /Beyond'),
    'headings-skip': (bytes) => withBytes(bytes, '/S /H2', '/S /H3'),
    'orphan-heading': (bytes) => withBytes(bytes, '/S /P\n', '/S /H2\n'),
    'blank-page': (bytes) => withContent(bytes, 1, () => ''),
    'missing-sign': (bytes) => withContent(bytes, 1, (content) => content.replace(/\[<..../, '[<0000')),
    'font-outside': (bytes) => withBytes(bytes, '/FontFile2', '/FontFileX'),
    'link-unsaid': (bytes) => withBytes(bytes, '/Contents (https://example.gov.uk/help)', '/Contents ()'),
    'leads-out': (bytes) => withBytes(bytes, '/URI (https://example.gov.uk/help)', '/URI (javascript:alert(1))')
  }

  test.each((Object.keys(FAULTS) as FaultCode[]).filter((code) => code !== 'orphan-heading'))('[R65] %s', async (code) => {
    const bytes = await printed(paper(everything))
    expect(codes(bytes)).toEqual([])
    expect(codes(broken[code](bytes))).toContain(code)
  })

  test('[R65] orphan-heading: one that cannot be moved, in a list at the end of a page', async () => {
    const filled = (count: number): PaperNode[] => Array.from({ length: count }, () => say('Line.'))
    const found: FaultCode[] = []
    for (let count = 20; count < 34; count++)
      found.push(...codes(await printed(paper([title, ...filled(count), { ul: [heading('Stuck')] }, ...filled(8)]))))
    expect(found).toContain('orphan-heading')
  })

  test.each([
    ['code that runs', '<</S /JavaScript /JS (x)>>'],
    ['a program that starts', '<</S /Launch /Launch (x)>>'],
    ['a file inside', '<</EF <<>>>>']
  ])('[R65] leads-out: %s', async (_, object) => {
    const bytes = await printed(paper(everything))
    expect(codes(withObject(bytes, 1, () => `${object}\n`))).toContain('leads-out')
  })

  test('whatever bytes it is given, it answers', async () => {
    const bytes = await printed(paper(everything))
    for (let at = 0; at < bytes.length; at += 997) {
      const changed = new Uint8Array(bytes)
      changed[at] = (changed[at] ?? 0) ^ 0x55
      expect(Array.isArray(checkPaper(changed))).toBe(true)
    }
    expect(codes(new Uint8Array())).toEqual(['unreadable'])
  })
})
