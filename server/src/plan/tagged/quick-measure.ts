import { type LaidInline, TextInlines } from './pdfmake.ts'

const LEADING = /^\s+/
const TRAILING = /\s+$/

/** Measures words as pdfmake does, but asks what look they have once for all words of a run. That is most of the time of a paper. */
export class QuickMeasure extends TextInlines {
  override measure(words: LaidInline[], styles: unknown): LaidInline[] {
    const looks = new Map<object, LaidInline>()
    for (const word of words) {
      const look = word.run && looks.get(word.run)
      if (look) measureLike(look, word)
      else {
        super.measure([word], styles)
        if (word.run) looks.set(word.run, word)
      }
    }
    return words
  }
}

function measureLike(look: LaidInline, word: LaidInline): void {
  const { text, lineEnd, noNewLine } = word
  Object.assign(word, look, { text, lineEnd, noNewLine })
  word.width = widthOf(word, text)
  word.leadingCut = widthOf(word, LEADING.exec(text)?.[0] ?? '')
  word.trailingCut = widthOf(word, TRAILING.exec(text)?.[0] ?? '')
}

const widthOf = ({ font, fontSize }: LaidInline, text: string): number => (text ? font.widthOfString(text, fontSize) : 0)
