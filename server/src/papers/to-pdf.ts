import type { PaperLook, PaperLanguage } from '@samepage/shared'
import { hasUnprintable, MISSING } from '../plan/glyphs.ts'
import type { Definition, Style } from '../plan/definition.ts'
import { dotsOverTime, LARGE_DOTS, ORDINARY_DOTS } from '../plan/layout/dots.ts'
import { edgeLine, edgeWords } from '../plan/layout/edges.ts'
import { DEFAULT_STYLE, type Look, LOOKS as EDGES, MARGINS, PAGE_WIDTH } from '../plan/layout/look.ts'
import {
  box,
  flow,
  gather,
  heading,
  indented,
  type Node,
  type Part,
  type Piece,
  type Rows,
  say,
  type StyleName
} from '../plan/layout/pieces.ts'
import { cell, type Row, rows } from '../plan/layout/rows.ts'
import { type Block, type Line, runsAgainst, type TableBlock, type Tone, type Words, type Written } from './blocks.ts'
import { directionOf } from '../plan/script/direction.ts'
import { wordsOf } from './restricted-facts.ts'
import { arabicLines } from './arabic-lines.ts'
import { BOTTOM, drawnAs, PICTURE_GAP, type PrintLook, printOf, sharesIn, spacingIn, type TextSize, TOP } from './looks.ts'

const PAGE_NUMBER_WIDTH = 170
const LONGEST_READER = 44 // letters at the head of a page
const TONES: Record<Tone, keyof typeof EDGES> = { worry: 'statement', goal: 'goal', child: 'child', quiet: 'quiet' }

/**
 * The most letters of one piece, and of one cell: as many as fit on a page where every letter is a W, and in the larger looks half as many, so that
 * pages are filled. `together`: of a piece with the small lines under it.
 */
const MOST: Record<PaperLook, { piece: number; cell: number; together: number }> = {
  ordinary: { piece: 850, cell: 700, together: 850 },
  large: { piece: 420, cell: 300, together: 600 },
  spaced: { piece: 450, cell: 300, together: 700 }
}

/** A written paper as pages. Pure: the same paper gives the same definition, and so the same bytes (R22). */
export function toPdf(written: Written): Definition {
  const print = printOf(written)
  const { look, language, title, mark, madeFor, foot, pageOf, hash, at, blocks } = written
  const parts = inParts(blocks, { ...MOST[look], print, look, language })
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

/** A small line stays on the page of what it stands under. */
function inParts(blocks: readonly Block[], most: Print): Part[] {
  const parts: Part[] = []
  for (const block of blocks) {
    const own = partsOf(block, most)
    const [above, small] = [parts.at(-1), own[0]]
    const isUnder = block.is === 'paragraph' && block.small && own.length === 1
    if (
      isUnder &&
      above &&
      small &&
      'heft' in above &&
      'heft' in small &&
      !above.heading &&
      above.heft + small.heft <= MOST[most.look].together
    )
      parts.splice(-1, 1, ...together([above, small]))
    else parts.push(...own)
  }
  return parts
}

const edgeOf = (tone: Tone, { boxAir }: PrintLook): Look => ({ ...EDGES[TONES[tone]], gap: boxAir })

function partsOf(block: Block, most: Print): Part[] {
  switch (block.is) {
    case 'heading':
      return heading(block.words.text, `h${block.level}`).map((piece) => marked(piece, block.words))
    case 'paragraph': // bold words alone are a heading of what follows
      return lineParts(block, most).map((piece) => (block.lead && !block.words.text ? { ...piece, heading: true } : piece))
    case 'list':
      return lists(
        block.items.map((words) => told(words, 'body', '', most.piece)),
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
      return block.rows.length > 0 ? inColumns(block, most.look).map((one) => tableOf(one, most)) : []
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

const MOST_COLUMNS: Record<PaperLook, number> = { ordinary: 8, large: 6, spaced: 8 }

/** A table with more columns than fit across a page as several, the first column again in each. */
function inColumns(table: TableBlock, look: PaperLook): TableBlock[] {
  const others = table.head.length - 1
  const count = Math.ceil(others / (MOST_COLUMNS[look] - 1))
  if (count <= 1) return [table]
  const [first = 0, ...shares] = table.shares
  const wide = Math.ceil(others / count)
  return Array.from({ length: count }, (_, i) => {
    const some = <T>([head, ...rest]: readonly T[]): T[] => [...(head === undefined ? [] : [head]), ...rest.slice(i * wide, (i + 1) * wide)]
    const own = shares.slice(i * wide, (i + 1) * wide)
    const grown = (1 - first) / own.reduce((sum, share) => sum + share, 0)
    return { ...table, head: some(table.head), shares: [first, ...own.map((share) => share * grown)], rows: table.rows.map(some) }
  })
}

function tableOf({ head, shares, rows: body }: TableBlock, most: Print): Rows {
  const wide = sharesIn(shares, most.print)
  return rows(
    head.map((title, i) => [cell(title, 'head'), wide[i] ?? 0]),
    body.flatMap((row) => rowsOf(row, most)),
    most.print.rowAir
  )
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

const PAST_THE_DOT = 16 // points

/** Items with dots before them, as many in one list as stay on one page. What does not fit in one with its beginning goes on without a dot. */
function lists(items: Piece[][], most: number): Piece[] {
  const parts: { nodes: Node[]; heft: number; goesOn: boolean }[] = []
  for (const pieces of items) {
    const [first, ...rest] = pieces.length > 1 ? gather(pieces, most) : pieces
    const last = parts.at(-1)
    if (first && last && !last.goesOn && last.heft + first.heft <= most) {
      last.nodes.push(first.node)
      last.heft += first.heft
    } else if (first) parts.push({ nodes: [first.node], heft: first.heft, goesOn: false })
    parts.push(...rest.map(({ node, heft }) => ({ nodes: [node], heft, goesOn: true })))
  }
  return parts.flatMap(({ nodes, heft, goesOn }) =>
    goesOn ? nodes.flatMap((node) => indented([{ node, heft }], PAST_THE_DOT)) : [{ node: { ul: nodes }, heft }]
  )
}

const lineParts = (line: Line, { piece, language }: Print): Piece[] => lineIn(line, line.small ? 'small' : 'body', piece, language)

function lineIn({ words, lead = '' }: Line, style: StyleName, most: number, language: PaperLanguage): Piece[] {
  const [title] = lead && runsAgainst(words, language) ? say('', style, lead) : []
  if (!title) return told(words, style, lead, most)
  const [first, ...rest] = told(words, style, '', most - title.heft)
  return first ? [...together([title, closeUnder(first)]), ...rest] : [title]
}

const closeUnder = ({ node, ...piece }: Piece): Piece => ({ ...piece, node: 'text' in node ? { ...node, margin: [0, 0, 0, 0] } : node })

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
