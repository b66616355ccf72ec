import { checkPaper } from '@samepage/server/plan/check/check.ts'
import type { Inline, PaperNode, Vector } from '@samepage/server/plan/definition.ts'
import { printed } from '@samepage/server/plan/print.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paper, title } from './support/papers.ts'

/** Always the same papers, unless a number of others is asked for. */
const PAPERS = Number(process.env['PAPERS'] ?? 60)
const SAME = process.env['PAPERS'] ? {} : { seed: 20261128 }

const NASTY = [
  'a\u0000b\u0007c',
  '\u202eright to left\u2066',
  'Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319\u0324\u031e\u0349a\u0330\u0303l\u0330\u0324g\u0331o',
  'W'.repeat(3000),
  '\u{1f44d}\u200d\u{1f468}\u200d\u{1f469}',
  '你好 ŵ ł ż Ϡ',
  ') Tj ET BT (x) <</S /JavaScript>>',
  '\ud83d',
  'سلام (12) دنیا 01632 960 101',
  '\n\n\n',
  ' ',
  ''
]
const words = fc.oneof(
  { weight: 6, arbitrary: fc.lorem({ maxCount: 30 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 2, arbitrary: fc.constantFrom(...NASTY) }
)
const link = fc.constantFrom(
  'https://example.gov.uk/help?a=1&b=2',
  'mailto:help@example.gov.uk',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'tel:01632960101',
  '%',
  'https://'
)
const inline: fc.Arbitrary<Inline> = fc.record(
  { text: words, link, lang: fc.constantFrom('cy', 'ur', 'pl'), bold: fc.boolean() },
  { requiredKeys: ['text'] }
)
const text: fc.Arbitrary<PaperNode> = fc.record(
  {
    text: fc.oneof(words, fc.array(inline, { maxLength: 4 })),
    style: fc.constantFrom('body', 'small', 'words', 'head'),
    lang: fc.constantFrom('cy', 'ur'),
    dir: fc.constantFrom('ltr' as const, 'rtl' as const)
  },
  { requiredKeys: ['text', 'style'] }
)
const picture: fc.Arbitrary<PaperNode> = fc.oneof(
  fc.record({
    canvas: fc.constant<Vector[]>([{ type: 'rect', x: 0, y: 0, w: 30, h: 30, color: '#123456' }]),
    alt: fc.constant('A square')
  }),
  fc.record({
    canvas: fc.constant<Vector[]>([{ type: 'line', x1: 0, y1: 0, x2: 90, y2: 0, lineColor: '#123456' }]),
    decorative: fc.constant(true as const)
  }),
  fc.record({ qr: fc.webUrl(), fit: fc.constant(90), alt: fc.constant('A square to scan') }),
  fc.record({
    svg: fc.constant('<svg width="40" height="40"><circle cx="20" cy="20" r="9" fill="#0F5B57"/></svg>'),
    alt: fc.constant('A dot')
  })
)
const leaf = fc.oneof({ weight: 6, arbitrary: text }, { weight: 1, arbitrary: picture })
const { node } = fc.letrec<{ node: PaperNode }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    { weight: 8, arbitrary: leaf },
    { weight: 1, arbitrary: fc.record({ stack: fc.array(tie('node'), { minLength: 1, maxLength: 4 }) }) },
    { weight: 1, arbitrary: fc.record({ ul: fc.array(tie('node'), { minLength: 1, maxLength: 4 }) }) },
    { weight: 1, arbitrary: fc.record({ ol: fc.array(text, { minLength: 1, maxLength: 4 }) }) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 1 }))
        .chain(([columns, rows, headerRows]) =>
          fc
            .array(fc.array(text, { minLength: columns, maxLength: columns }), {
              minLength: rows + headerRows,
              maxLength: rows + headerRows
            })
            .map((body): PaperNode => ({
              table: { body, headerRows, widths: body[0]?.map(() => '*' as const) ?? [] },
              margin: [0, 6, 0, 0]
            }))
        )
    }
  )
}))
const section = fc.record({ heading: fc.lorem({ maxCount: 4 }), sub: fc.boolean(), nodes: fc.array(node, { minLength: 1, maxLength: 8 }) })

test(`[R65] ${PAPERS} papers made up at random have no fault, and lead nowhere but to pages, mailboxes and telephones`, async () => {
  const sections = fc.array(section, { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(sections, fc.constantFrom('ltr' as const, 'rtl' as const), async (made, direction) => {
      const content = made.flatMap(({ heading, sub, nodes }): PaperNode[] => [
        { text: heading, style: 'h2', headlineLevel: 2, outline: true, outlineText: heading },
        ...(sub ? [{ text: 'More', style: 'h3', headlineLevel: 3 as const }] : []),
        ...nodes
      ])
      const bytes = await printed(paper([title, ...content], { direction, language: direction === 'rtl' ? 'ur' : 'en-GB' }))
      expect(checkPaper(bytes).filter(({ code }) => code !== 'orphan-heading')).toEqual([]) // a wild table can leave one; it stops no paper
      expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/\/URI \((?!https?:|mailto:|tel:)/)
    }),
    { numRuns: PAPERS, ...SAME } // what fails is told with its seed
  )
}, 120_000)

test('a line of 100,000 letters, and one word as long, are printed in time that grows with their length', async () => {
  for (const long of ['Amira is worried. '.repeat(5600), 'W'.repeat(100_000), 'سلام '.repeat(20_000)]) {
    const bytes = await printed(paper([title, { text: long, style: 'body' }]))
    expect(checkPaper(bytes)).toEqual([])
  }
}, 60_000)
