import { fileURLToPath } from 'node:url'
import { readCoverage } from './coverage.ts'

const fontFile = (name: string): string => fileURLToPath(new URL(`../../fonts/${name}.ttf`, import.meta.url))

/**
 * Every typeface a plan is printed in, tried in this order. Whole TTFs: fontkit cannot read WOFF2, and web subsets lack Welsh and Polish letters.
 * Vazirmatn is for Arabic and Urdu: the other free ones draw their dots apart, so that copying and reading aloud get other letters.
 */
export const FONT_FILES = {
  Atkinson: { normal: fontFile('AtkinsonHyperlegibleNext-Regular'), bold: fontFile('AtkinsonHyperlegibleNext-Bold') },
  NotoSans: { normal: fontFile('NotoSans-Regular'), bold: fontFile('NotoSans-Bold') },
  Vazirmatn: { normal: fontFile('Vazirmatn-Regular'), bold: fontFile('Vazirmatn-Bold') },
  NotoEmoji: { normal: fontFile('NotoEmoji-Regular'), bold: fontFile('NotoEmoji-Regular') }
} as const

export type Font = keyof typeof FONT_FILES
export const FONTS = Object.keys(FONT_FILES) as Font[]
export const isFont = (name: string): name is Font => Object.hasOwn(FONT_FILES, name)

/** The code points each typeface has a letter for, plain and bold. pdfmake prints an empty box, and says nothing, for any other. */
export const COVERED: Record<Font, ReadonlySet<number>> = {
  Atkinson: coverage('Atkinson'),
  NotoSans: coverage('NotoSans'),
  Vazirmatn: coverage('Vazirmatn'),
  NotoEmoji: coverage('NotoEmoji')
}

function coverage(font: Font): Set<number> {
  const { normal, bold } = FONT_FILES[font]
  const inBold = readCoverage(bold)
  return new Set([...readCoverage(normal)].filter((code) => inBold.has(code)))
}
