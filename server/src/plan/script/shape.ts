import { readFileSync } from 'node:fs'
import { Blob, Buffer as Letters, BufferFlag, ClusterLevel, Direction, Face, Font, shape as shapeWith } from 'harfbuzzjs'

/** One drawn sign, in thousandths of the size of the letters. `text`: what it stands for; nothing where the sign before it says it all. */
export interface Sign {
  glyph: number
  text: string
  advance: number
  dx: number
  dy: number
}

const FONTS = new Map<string, { font: Font; scale: number }>()
const letters = new Letters()

/** The signs a typeface draws for `text`, from left to right. rtl: it is read from right to left. @throws Error for a letter the typeface lacks */
export function shape(file: string, text: string, rtl: boolean, lang: string): Sign[] {
  const { font, scale } = fontIn(file)
  letters.reset()
  letters.addText(text)
  letters.setDirection(rtl ? Direction.RTL : Direction.LTR)
  letters.setLanguage(lang)
  letters.setFlags(BufferFlag.REMOVE_DEFAULT_IGNORABLES)
  letters.setClusterLevel(ClusterLevel.MONOTONE_CHARACTERS)
  letters.guessSegmentProperties() // the script; what is set already stays
  shapeWith(font, letters)
  const infos = letters.getGlyphInfos()
  const places = letters.getGlyphPositions()
  const said = new Map(
    textsOf(
      text,
      infos.map(({ cluster }) => cluster)
    )
  )
  return infos.map(({ codepoint: glyph, cluster }, i) => {
    if (glyph === 0) throw new Error('a letter is in no typeface')
    const place = places[i]!
    const own = said.get(cluster) ?? ''
    said.delete(cluster) // the first sign of several says it
    return { glyph, text: own, advance: place.xAdvance * scale, dx: place.xOffset * scale, dy: place.yOffset * scale }
  })
}

function textsOf(text: string, clusters: number[]): [number, string][] {
  const starts = [...new Set(clusters)].sort((a, b) => a - b)
  return starts.map((start, i) => [start, text.slice(start, starts[i + 1])])
}

function fontIn(file: string): { font: Font; scale: number } {
  const known = FONTS.get(file)
  if (known) return known
  const face = new Face(new Blob(readFileSync(file)))
  const opened = { font: new Font(face), scale: 1000 / face.upem }
  FONTS.set(file, opened)
  return opened
}
