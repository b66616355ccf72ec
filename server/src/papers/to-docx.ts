import type { PaperLanguage } from '@samepage/shared'
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType
} from 'docx'
import { type Block, type Line, runsAgainst, type TableBlock, type Tone, type Words, type Written } from './blocks.ts'
import { directionOf } from '../plan/script/direction.ts'
import { drawnAs } from './looks.ts'
import { docxStyles, docxTag } from './docx-styles.ts'
import { settled } from './settled-zip.ts'

/** A written paper as a Word file that councils can put on their own paper and translate. Pure: the same paper gives the same bytes (R22). */
export async function toDocx(written: Written): Promise<Uint8Array<ArrayBuffer>> {
  const { language, title, blocks } = written
  const isMirrored = language === 'ur'
  const document = new Document({
    title,
    creator: 'Same Page',
    lastModifiedBy: 'Same Page',
    description: written.hash,
    styles: docxStyles(written),
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1240, bottom: 1240, left: 1200, right: 1200 } } },
        headers: { default: new Header({ children: [headLine(written)] }) },
        footers: { default: new Footer({ children: [footLine(written)] }) },
        children: blocks.flatMap((block, i) => docxOf(block, { language, isMirrored, place: i + 1 }))
      }
    ]
  })
  return settled(await Packer.toBuffer(document), written.at)
}

interface Page {
  language: PaperLanguage
  isMirrored: boolean
  /** Of the block in the paper, from 1: left to itself, docx numbers pictures by how many it has made (R22). */
  place: number
}

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

const COLOURS: Record<Tone, { fill: string; edge: string }> = {
  worry: { fill: 'FBEEE3', edge: '8A3800' },
  goal: { fill: 'E6F1FA', edge: '005A9E' },
  child: { fill: 'F4F0FA', edge: '5B3A8C' },
  quiet: { fill: 'F3F2F1', edge: '0B0C0C' }
}

function docxOf(block: Block, page: Page): (Paragraph | Table)[] {
  switch (block.is) {
    case 'heading':
      return [
        new Paragraph({
          heading: HEADINGS[block.level],
          keepNext: true,
          bidirectional: isFromRight(block.words, page),
          children: runs(block.words, page)
        })
      ]
    case 'paragraph':
      return linesOf(block, page)
    case 'list':
      return block.items.map(
        (words) => new Paragraph({ bullet: { level: 0 }, bidirectional: isFromRight(words, page), children: runs(words, page) })
      )
    case 'quote':
      return boxed(
        [{ words: block.words }, ...(block.whose ? [{ words: { text: block.whose }, small: true as const }] : [])],
        block.tone,
        page
      )
    case 'box':
      return boxed(block.lines, block.tone, page)
    case 'picture':
      return [pictureOf(block, page)]
    case 'table':
      return [tableOf(block, page), new Paragraph({ children: [] })]
    case 'dots':
      return docxOf(block.table, page)
    default:
      return block satisfies never
  }
}

const PIXELS_TO_A_POINT = 96 / 72

function pictureOf(block: Extract<Block, { is: 'picture' }>, page: Page): Paragraph {
  const [width, height] = drawnAs(block).map((points) => Math.round(points * PIXELS_TO_A_POINT)) as [number, number]
  const alt = sayable(block.alt.text)
  return new Paragraph({
    bidirectional: page.isMirrored,
    spacing: { before: 160, after: 160, line: 240, lineRule: LineRuleType.AUTO }, // a fixed line would cut it
    children: [
      new ImageRun({
        type: 'jpg',
        data: Buffer.from(block.jpeg, 'base64'),
        transformation: { width, height },
        altText: { id: String(page.place), name: '', title: '', description: alt }
      })
    ]
  })
}

/** A short gap after it, or two boxes would be one. */
const boxed = (lines: readonly Line[], tone: Tone, page: Page): Paragraph[] => [
  ...lines.flatMap((line, i) => linesOf(line, page, { tone, keepNext: i < lines.length - 1 })),
  new Paragraph({ spacing: { before: 0, line: 120, lineRule: LineRuleType.EXACT }, children: [] })
]

/** tone: of the box it is in. keepNext: it stays on the page of what follows. */
interface Given {
  tone?: Tone
  keepNext?: boolean
}

/** Words that run the other way than the paper have a line of their own. */
function linesOf(line: Line, page: Page, given: Given = {}): Paragraph[] {
  const { lead, words, ...others } = line
  if (!lead || !runsAgainst(words, page.language)) return [lineOf(line, page, given)]
  return [lineOf({ lead, words: { text: '' }, ...others }, page, { ...given, keepNext: true }), lineOf({ words, ...others }, page, given)]
}

const isFromRight = ({ text, lang }: Words, page: Page): boolean => (text !== '' && lang ? directionOf(lang) === 'rtl' : page.isMirrored)

/** A side of a box is a border of its paragraphs: neighbours with the same border are one box to a word processor. */
function lineOf({ words, lead, small }: Line, page: Page, { tone, keepNext = false }: Given = {}): Paragraph {
  const side = page.isMirrored ? 'right' : 'left'
  const look = tone && {
    shading: { type: ShadingType.CLEAR, fill: COLOURS[tone].fill, color: 'auto' },
    border: { [side]: { style: BorderStyle.SINGLE, size: 36, space: 6, color: COLOURS[tone].edge } },
    indent: { left: 160, right: 160 }
  }
  return new Paragraph({
    style: small ? 'Small' : 'Normal',
    keepNext,
    keepLines: true,
    bidirectional: isFromRight(words, page),
    ...look,
    children: [...(lead ? runs({ text: `${lead} ` }, page, true) : []), ...runs(words, page)]
  })
}

const NO_RULE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const RULE = { style: BorderStyle.SINGLE, size: 6, color: 'B5B5B5' } // as in print

function tableOf({ head, shares, rows }: TableBlock, page: Page): Table {
  const width = (i: number): { size: number; type: typeof WidthType.PERCENTAGE } => ({
    size: Math.round((shares[i] ?? 0) * 100),
    type: WidthType.PERCENTAGE
  })
  const shading = { type: ShadingType.CLEAR, fill: 'F3F2F1', color: 'auto' }
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: shares.map((share) => Math.round(share * 9506)), // twentieths of a point between the margins of A4
    visuallyRightToLeft: page.isMirrored,
    borders: { top: NO_RULE, left: NO_RULE, right: NO_RULE, insideVertical: NO_RULE, insideHorizontal: RULE, bottom: RULE },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map(
          (title, i) => new TableCell({ width: width(i), shading, children: [lineOf({ words: { text: '' }, lead: title }, page)] })
        )
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((lines, i) => new TableCell({ width: width(i), children: lines.flatMap((line) => linesOf(line, page)) }))
          })
      )
    ]
  })
}

/** One run for each line of what was written, in its own language. */
function runs({ text, lang }: Words, { language, isMirrored }: Page, bold = false): TextRun[] {
  const tag = docxTag(lang ?? language)
  const rightToLeft = lang ? directionOf(lang) === 'rtl' : isMirrored
  return sayable(text)
    .split('\n')
    .map(
      (line, i) =>
        new TextRun({
          text: line,
          ...(bold ? { bold } : {}),
          rightToLeft,
          language: rightToLeft ? { bidirectional: tag } : { value: tag },
          ...(i > 0 ? { break: 1 } : {})
        })
    )
}

/** Without what XML has no place for. */
const sayable = (text: string): string => text.toWellFormed().replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, '')

function headLine({ mark, madeFor, language }: Written): Paragraph {
  const page = { language, isMirrored: language === 'ur', place: 0 }
  const text = [mark, madeFor].filter(Boolean).join(' · ')
  return new Paragraph({
    style: 'Small',
    alignment: AlignmentType.END,
    bidirectional: page.isMirrored,
    children: runs({ text }, page, mark !== '')
  })
}

function footLine({ foot, pageOf, language }: Written): Paragraph {
  const page = { language, isMirrored: language === 'ur', place: 0 }
  const numbered = pageOf.split(/(\{page\}|\{pages\})/).filter(Boolean)
  const number = { '{page}': PageNumber.CURRENT, '{pages}': PageNumber.TOTAL_PAGES } as const
  const pieces = numbered.map((piece) =>
    piece in number ? new TextRun({ children: [number[piece as keyof typeof number]] }) : new TextRun(piece)
  )
  return new Paragraph({ style: 'Small', bidirectional: page.isMirrored, children: [...runs({ text: `${foot} · ` }, page), ...pieces] })
}
