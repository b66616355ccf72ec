import { tidyText } from '@samepage/shared'
import { COVERED, type Font, FONTS } from './fonts.ts'

/** A stretch of text in one typeface. `noWrap`: never parted at the end of a line. */
export interface Run {
  text: string
  /** Left out for the typeface of the page. */
  font?: Font
  noWrap?: true
}

/** Printed for a sign no typeface has: the white square that Noto Emoji has, for none of the three has U+25A1. */
export const MISSING = '◻'

// Signs that only tell others how to look or join; what is left out of these is no word of anybody's.
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu
const JOINERS = /[\u200c\u200d\ufe0e\ufe0f\u{e0020}-\u{e007f}]/u

// Runs that do not wrap, rather than no-break spaces: the words stay as they were typed for searching and copying. Short, for they cannot be broken.
const ENGLISH_MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'
const WELSH_MONTHS = 'Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr'
const HELD = new RegExp(
  `((?<!\\d)\\d{1,2} (?:${ENGLISH_MONTHS}|${WELSH_MONTHS})\\b|(?<![\\d+])(?:\\+\\d{1,3} )?\\d{2,5}(?: \\d{3,6}){1,2}(?![\\d ]*\\d)|\\b\\d{1,2} [ap]m\\b)`
)

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** `text`, one line of it, as runs that can be printed. No word is lost: a sign nobody can print becomes `MISSING`. page: the typeface it is set in. */
export function runsOf(text: string, page: Font = 'Atkinson'): Run[] {
  const runs: Run[] = []
  tidy(text)
    .split(HELD)
    .forEach((stretch, i) => {
      const held = i % 2 === 1 // split() puts what the pattern caught at the odd places
      for (const token of stretch.match(held ? /.+/gsu : /\s+|\S+/gu) ?? []) {
        // A space stays in the typeface of the word before it, or a line in other letters would be cut into twice as many runs.
        const around = token.trim() === '' ? (runs.at(-1)?.font ?? page) : page
        for (const run of inFonts(token, around, page)) append(runs, held ? { ...run, noWrap: true } : run)
      }
    })
  return runs
}

/** True when some sign of `text` is in none of the typefaces. */
export function hasUnprintable(text: string): boolean {
  return tokensOf(text).some((token) => !fontFor(token) && [...token.replace(INVISIBLE, '')].some((sign) => !fontFor(sign)))
}

// Composed letters (ŵ as one sign) are what typefaces draw best.
const tidy = (text: string): string =>
  tidyText(text)
    .toWellFormed()
    .normalize('NFC')
    .replace(/\p{Zs}/gu, ' ')
    .replace(/(\p{M}{3})\p{M}+/gu, '$1') // no language stacks more marks on one letter; a tower of them covers the lines above
const tokensOf = (text: string): string[] => tidy(text).match(/\S+/gu) ?? []

/** A whole word in one typeface if any has all of it; else letter by letter, never parting an accent or a joined emoji from its base. */
function inFonts(token: string, around: Font, page: Font): Run[] {
  const font = fontFor(token, around)
  if (font) return [inFont(font, token, page)]
  return [...clusters.segment(token)].flatMap(({ segment }) => {
    const own = fontFor(segment, page)
    if (own) return [inFont(own, segment, page)]
    return [...segment.replace(INVISIBLE, '')].map((sign) => inFont(fontFor(sign, page) ?? 'NotoEmoji', sign, page))
  })
}

function fontFor(text: string, page: Font = 'Atkinson'): Font | undefined {
  if (hasAll(page, text)) return page
  return FONTS.find((font) => font !== page && hasAll(font, text))
}

function hasAll(font: Font, text: string): boolean {
  const covered = COVERED[font]
  for (let at = 0; at < text.length; at++) {
    const sign = text.codePointAt(at) ?? 0
    if (!covered.has(sign) && String.fromCodePoint(sign).search(INVISIBLE) < 0) return false
    if (sign > 0xffff) at++ // it took two
  }
  return true
}

function inFont(font: Font, text: string, page: Font): Run {
  const covered = COVERED[font]
  if (text.search(INVISIBLE) < 0 && hasAll(font, text)) return font === page ? { text } : { text, font }
  const kept = [...text].map((sign) => {
    if (covered.has(sign.codePointAt(0) ?? 0) && (JOINERS.test(sign) || sign.search(INVISIBLE) < 0)) return sign
    return sign.search(INVISIBLE) < 0 ? MISSING : ''
  })
  return font === page ? { text: kept.join('') } : { text: kept.join(''), font }
}

function append(runs: Run[], run: Run): void {
  const last = runs.at(-1)
  if (run.text === '') return
  if (last && last.font === run.font && !last.noWrap && !run.noWrap) last.text += run.text
  else runs.push(run)
}
