import type { PaperLook, PaperLanguage } from '@samepage/shared'
import { hasUnprintable, MISSING } from '../plan/glyphs.ts'
import type { Definition, Style } from '../plan/definition.ts'
import { dotsOverTime, LARGE_DOTS, ORDINARY_DOTS } from '../plan/layout/dots.ts'
import { edgeLine, edgeWords } from '../plan/layout/edges.ts'
import { DEFAULT_STYLE, type Look, LOOKS as EDGES, MARGINS, PAGE_WIDTH } from '../plan/layout/look.ts'
import { box, flow, gather, heading, type Node, type Part, type Piece, say, type StyleName } from '../plan/layout/pieces.ts'
import { cell, type Row, rows } from '../plan/layout/rows.ts'
import { type Block, directionOf, type Line, runsAgainst, type Tone, type Words, type Written } from './blocks.ts'
import { wordsOf } from './restricted-facts.ts'
import { arabicLines } from './arabic-lines.ts'
import { BOTTOM, drawnAs, PICTURE_GAP, type PrintLook, printOf, spacingIn, type TextSize, TOP } from './looks.ts'

const PAGE_NUMBER_WIDTH = 170
const LONGEST_READER = 44 // letters at the head of a page
const TONES: Record<Tone, keyof typeof EDGES> = { worry: 'statement', goal: 'goal', child: 'child', quiet: 'quiet' }

/** The most letters of one piece, and of one cell: as many as fit on a page where every letter is a W. */
const MOST: Record<PaperLook, { piece: number; cell: number }> = {
  ordinary: { piece: 850, cell: 700 },
  large: { piece: 420, cell: 300 },
  spaced: { piece: 450, cell: 300 }
}

/** A written paper as pages. Pure: the same paper gives the same definition, and so the same bytes (R22). */
export function toPdf(written: Written): Definition {
  const print = printOf(written)
  const { look, language, title, mark, madeFor, foot, pageOf, hash, at, blocks } = written
  const parts = blocks.flatMap((block) => partsOf(block, { ...MOST[look], print, look, language }))
  const missing = blocks.flatMap(wordsOf).some(hasUnprintable) ? say(`${MISSING} = ?`, 'small') : []
  const styles = stylesIn(print, look, language)
  return {
    content: flow([...parts, ...missing]).map((node) => arabicLines(node, styles)),
    styles,
    defaultStyle: { ...DEFAULT_STYLE, fontSize: print.body.size, lineHeight: heightIn(print) },
    pageSize: 'A4',
    pageMargins: [MARGINS.left, TOP, MARGINS.right, BOTTOM],
    header: () => headLine(mark, madeFor),
    footer: (page, pages) => footLine(foot, pageOf.replace('{page}', String(page)).replace('{pages}', String(pages))),
    version: '1.7',
    language: language === 'en' ? 'en-GB' : language,
    direction: directionOf(language),
    displayTitle: true,
    info: { title, creator: 'Same Page', producer: 'Same Page', keywords: `${hash} ${written.paper}`, creationDate: new Date(at) },
    ...(written.verify && { verify: written.verify })
  }
}

const headLine = (mark: string, madeFor: string): Node =>
  edgeLine(
    [
      mark
        ? { ...edgeWords([mark, shortened(madeFor)].join(' · '), 'mark'), fillColor: '#FFE9A8' }
        : edgeWords(shortened(madeFor), 'footEnd')
    ],
    [PAGE_WIDTH],
    18
  )

const footLine = (foot: string, page: string): Node =>
  edgeLine([edgeWords(foot, 'foot'), edgeWords(page, 'footEnd')], [PAGE_WIDTH - PAGE_NUMBER_WIDTH, PAGE_NUMBER_WIDTH], 30)

const shortened = (text: string): string => ([...text].length > LONGEST_READER ? `${[...text].slice(0, LONGEST_READER).join('')}…` : text)

interface Print {
  piece: number
  cell: number
  print: PrintLook
  look: PaperLook
  language: PaperLanguage
}

const edgeOf = (tone: Tone, { boxAir }: PrintLook): Look => ({ ...EDGES[TONES[tone]], gap: boxAir })

function partsOf(block: Block, most: Print): Part[] {
  switch (block.is) {
    case 'heading':
      return heading(block.words.text, `h${block.level}`).map((piece) => marked(piece, block.words))
    case 'paragraph':
      return lineParts(block, most)
    case 'list':
      return lists(
        block.items.flatMap((words) => told(words, 'body', '', most.piece)),
        most.piece
      )
    case 'quote':
      return box([...told(block.words, 'words', '', most.piece), ...say(block.whose, 'small')], edgeOf(block.tone, most.print), most.piece)
    case 'box':
      return box(
        block.lines.flatMap((line) => lineParts(line, most)),
        edgeOf(block.tone, most.print),
        most.piece
      )
    case 'picture':
      return [pictureOf(block)]
    case 'table':
      return block.rows.length > 0
        ? [
            rows(
              block.head.map((title, i) => [cell(title, 'head'), block.shares[i] ?? 0]),
              block.rows.flatMap((row) => rowsOf(row, most)),
              most.print.rowAir
            )
          ]
        : []
    case 'dots': {
      const pictures = dotsOverTime(block.rows, block.alt, most.look === 'large' ? LARGE_DOTS : ORDINARY_DOTS)
      const last = pictures.pop()
      return [
        ...pictures,
        ...together([...(last ? [last] : []), ...say(block.legend, 'small', '', most.piece)]),
        ...(block.tableToo ? partsOf(block.table, most) : [])
      ]
    }
    default:
      return block satisfies never
  }
}

const pictureOf = (block: Extract<Block, { is: 'picture' }>): Piece => ({
  node: {
    image: `data:image/jpeg;base64,${block.jpeg}`,
    fit: drawnAs(block),
    alt: block.alt.text,
    margin: [0, PICTURE_GAP, 0, PICTURE_GAP],
    ...langOf(block.alt)
  },
  heft: 0
})

/** One piece of them all: a picture with what is said of it. */
const together = (pieces: Piece[]): Piece[] => gather(pieces, Number.MAX_SAFE_INTEGER)

/** Items with dots before them, as many in one list as stay on one page. */
function lists(items: Piece[], most: number): Piece[] {
  const parts: { nodes: Node[]; heft: number }[] = []
  for (const { node, heft } of items) {
    const last = parts.at(-1)
    if (last && last.heft + heft <= most) parts[parts.length - 1] = { nodes: [...last.nodes, node], heft: last.heft + heft }
    else parts.push({ nodes: [node], heft })
  }
  return parts.map(({ nodes, heft }) => ({ node: { ul: nodes }, heft }))
}

const lineParts = (line: Line, { piece, language }: Print): Piece[] => lineIn(line, line.small ? 'small' : 'body', piece, language)

function lineIn({ words, lead = '' }: Line, style: StyleName, most: number, language: PaperLanguage): Piece[] {
  return lead && runsAgainst(words, language)
    ? [...told({ text: '' }, style, lead, most), ...told(words, style, '', most)]
    : told(words, style, lead, most)
}

const told = (words: Words, style: StyleName, lead: string, most: number): Piece[] =>
  say(words.text, style, lead, most).map((piece) => marked(piece, words))

/** R48: the language of words is said to whoever listens, where it is another than the paper's. */
const marked = (piece: Piece, { lang }: Words): Piece => (lang ? { ...piece, node: { ...piece.node, ...langOf({ lang }) } } : piece)
const langOf = ({ lang }: Pick<Words, 'lang'>): { lang?: string } => (lang ? { lang } : {})

/** A row of the table as one row of print, or as several when a lot is written in it. */
function rowsOf(row: readonly Line[][], { cell: most, language }: Print): Row[] {
  const cells = row.map((lines) =>
    gather(
      lines.flatMap((line) => lineIn(line, 'cell', most, language)),
      most
    )
  )
  const count = Math.max(1, ...cells.map((pieces) => pieces.length))
  return Array.from({ length: count }, (_, i) => ({
    cells: cells.map((pieces) => pieces[i] ?? cell('')),
    ...(i > 0 ? { goesOn: true as const } : {})
  }))
}

/** Atkinson's own line is 1.3 of its letter. */
const heightIn = ({ line }: PrintLook): number => line / 1.3

function stylesIn(print: PrintLook, look: PaperLook, language: PaperLanguage): Definition['styles'] {
  const { h1, h2, h3, body, small, cell } = print
  const spacing = spacingIn(look, language)
  const style = ({ size, above }: TextSize, given: object = {}): Style => ({
    fontSize: size,
    lineHeight: heightIn(print),
    margin: [0, above, 0, 0],
    ...(spacing > 0 ? { characterSpacing: spacing * size } : {}),
    ...given
  })
  const bold = { bold: true, lineHeight: 1 }
  const edge = { margin: [0, 0, 0, 0], lineHeight: 1, fontSize: look === 'large' ? 16 : 12 }
  const quiet = { color: '#4A4A4A' }
  const dot = { ...edge, bold: true, alignment: 'center', fontSize: look === 'large' ? 18 : 12, characterSpacing: 0 }
  const day = { ...edge, fontSize: dot.fontSize }
  return {
    h1: style(h1, bold),
    h2: style(h2, bold),
    h3: style(h3, bold),
    h4: style(h3, bold),
    body: style(body),
    words: style({ ...body, size: body.size + 0.5 }),
    small: style(small, quiet),
    head: style({ ...cell, above: 0 }, bold),
    cell: style(cell),
    number: style({ ...body, above: 0 }, { alignment: 'center', lineHeight: 1 }),
    dot: style(small, { ...dot, color: '#0F5B57' }),
    dotNow: style(small, { ...dot, color: '#FFFFFF' }),
    day: style(small, day),
    dayNow: style(small, { ...day, bold: true }),
    mark: style(small, { ...edge, bold: true, alignment: 'center' }),
    foot: style(small, { ...edge, ...quiet }),
    footEnd: style(small, { ...edge, ...quiet, alignment: 'right' })
  }
}
