import { type IStylesOptions, LineRuleType } from 'docx'
import type { Written } from './blocks.ts'
import { printOf, spacingIn, type TextSize } from './looks.ts'

/** As Word names languages. */
export const docxTag = (lang: string): string => ({ en: 'en-GB', cy: 'cy-GB', ur: 'ur-PK' })[lang] ?? lang

const HEADING_LINE = 1.3 // Atkinson’s own

/** The look of a paper as styles that a council can change in one place. Sizes are in half points, distances in twentieths of one. */
export function docxStyles({ paper, look, language }: Pick<Written, 'paper' | 'look' | 'language'>): IStylesOptions {
  const { h1, h2, h3, body, small, line } = printOf({ paper, look })
  const spacing = spacingIn(look, language)
  const tag = docxTag(language)
  const font = { ascii: 'Atkinson Hyperlegible Next', hAnsi: 'Atkinson Hyperlegible Next', cs: 'Arial', eastAsia: 'Arial' }
  const run = ({ size }: TextSize): object => ({
    size: Math.round(size * 2),
    font,
    color: '1B1B1B',
    language: { value: tag, bidirectional: 'ur-PK' },
    ...(spacing > 0 ? { characterSpacing: Math.round(spacing * size * 20) } : {})
  })
  // At least so high: where our typeface is missing, another one's line may be higher, and none is ever lower than its letters.
  const paragraph = ({ size, above }: TextSize, high = line): object => ({
    spacing: { before: Math.round(above * 20), after: 0, line: Math.round(size * high * 20), lineRule: LineRuleType.AT_LEAST }
  })
  const heading = (size: TextSize): object => ({ run: { ...run(size), bold: true }, paragraph: paragraph(size, HEADING_LINE) })
  return {
    default: {
      document: { run: run(body), paragraph: paragraph(body) },
      heading1: heading(h1),
      heading2: heading(h2),
      heading3: heading(h3)
    },
    paragraphStyles: [
      { id: 'Small', name: 'Small', basedOn: 'Normal', run: { ...run(small), color: '4A4A4A' }, paragraph: paragraph(small) }
    ]
  }
}
