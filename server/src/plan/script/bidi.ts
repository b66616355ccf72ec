import makeBidi, { type Bidi, type EmbeddingLevels } from 'bidi-js'
import type { LaidInline, LaidLine } from '../tagged/pdfmake.ts'
import { RIGHT_TO_LEFT } from './paper-font.ts'

const bidi = (makeBidi as unknown as () => Bidi)() // its types are those of another build than the one Node takes

/** A paragraph some of which is read from right to left. */
export interface Paragraph {
  text: string
  levels: EmbeddingLevels
  /** 1 where it begins at the right. */
  base: number
}

/**
 * The paragraph these inlines make up; null where everything in it runs from left to right. Each inline is told where in it it stands.
 * Source: the Unicode Bidirectional Algorithm (UAX 9), by bidi-js; it wants a whole paragraph, before lines are cut from it.
 */
export function paragraphOf(inlines: LaidInline[], base: 'ltr' | 'rtl'): Paragraph | null {
  if (base === 'ltr' && !inlines.some(({ text }) => RIGHT_TO_LEFT.test(text))) return null
  let text = ''
  for (const inline of inlines) {
    inline.at = text.length
    text += inline.text + (inline.lineEnd ? '\n' : '')
  }
  return { text, levels: bidi.getEmbeddingLevels(asRead(text), base), base: base === 'rtl' ? 1 : 0 }
}

// By the rules a telephone number would be turned round group by group: "01632 960 101" as "101 960 01632".
const TELEPHONE = /(?<!\d)\+?\d{2,5}(?: \d{3,6}){1,3}(?!\d)/g
const asRead = (text: string): string => text.replace(TELEPHONE, (number) => number.replace(/\D/g, '0'))

interface Piece {
  inline: LaidInline
  level: number
}

/** Puts what stands on a line in the order in which it is seen. UAX 9: L1 (spaces at the end), then L2 (turning round, from the deepest level up). */
export function inVisualOrder(line: LaidLine, paragraph: Paragraph): void {
  const pieces = trimmed(line.inlines.flatMap((inline) => byLevel(inline, paragraph)))
  const levels = pieces.map(({ level }) => level)
  for (let level = Math.max(0, ...levels); level > 0; level--) turnRound(pieces, level)
  let x = 0
  for (const { inline } of pieces) {
    inline.x = x
    x += inline.width
  }
  line.inlines = pieces.map(({ inline }) => inline)
  Object.assign(line, { inlineWidths: x, leadingCut: 0, trailingCut: 0 })
}

function byLevel(inline: LaidInline, { levels: { levels }, base }: Paragraph): Piece[] {
  const at = inline.at ?? 0
  const pieces: Piece[] = []
  for (let from = 0; from < inline.text.length;) {
    const level = levels[at + from] ?? base
    let to = from + 1
    while (to < inline.text.length && (levels[at + to] ?? base) === level) to++
    pieces.push({ inline: cutFrom(inline, from, to, level % 2 === 1), level })
    from = to
  }
  return pieces
}

function cutFrom(inline: LaidInline, from: number, to: number, rtl: boolean): LaidInline {
  const text = inline.text.slice(from, to)
  return { ...inline, text, rtl, at: (inline.at ?? 0) + from, width: widthOf(inline, text, rtl) }
}

const widthOf = ({ font, fontSize }: LaidInline, text: string, rtl: boolean): number => (font.widthOf(text, rtl) * fontSize) / 1000

/** Spaces at either end of a line have no width, on whichever side of it they would come to stand. */
function trimmed(pieces: Piece[]): Piece[] {
  const kept = [...pieces]
  for (const [end, space] of [
    [0, /^ +/],
    [-1, / +$/]
  ] as const) {
    for (let piece = kept.at(end); piece; piece = kept.at(end)) {
      const text = piece.inline.text.replace(space, '')
      if (text === piece.inline.text) break
      if (text) {
        piece.inline = { ...piece.inline, text, width: widthOf(piece.inline, text, piece.inline.rtl ?? false) }
        break
      }
      kept.splice(end === 0 ? 0 : kept.length - 1, 1)
    }
  }
  return kept
}

function turnRound(pieces: Piece[], level: number): void {
  for (let from = 0; from < pieces.length; from++) {
    if (pieces[from]!.level < level) continue
    let to = from
    while (to < pieces.length && pieces[to]!.level >= level) to++
    pieces.splice(from, to - from, ...pieces.slice(from, to).reverse())
    from = to
  }
}
