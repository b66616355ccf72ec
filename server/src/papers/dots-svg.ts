import type { DotRow } from '../plan/layout/dots.ts'

const WIDE = 396 // units; on a narrow screen about one for each of its points
const COLUMN = WIDE / 11
const HIGH = 17
const STEP = HIGH + 3
const LABEL = 20
const BENEATH = 18 // the numbers under the line
const GAP = 10

interface Drawn {
  direction: 'ltr' | 'rtl'
  alt: string
  escaped: (text: string) => string
}

/** Numbers as dots, drawn in the page itself: each conference's day, its dots, and the line from 0 to 10 they stand on. alt: escaped already. */
export function dotsSvg(rows: readonly DotRow[], { direction, alt, escaped }: Drawn): string {
  const middle = (at: number): number => (direction === 'rtl' ? 10 - at + 0.5 : at + 0.5) * COLUMN
  const drawn: string[] = []
  let top = 0
  for (const { label, now, dots } of rows) {
    const count = (at: number): number => dots.filter((dot) => dot.at === at).length
    const line = top + LABEL + Math.max(1, ...dots.map(({ at }) => count(at))) * STEP
    const [edge, ink] = now ? ['#0f5b57', '#ffffff'] : ['#8a8a8a', '#0f5b57']
    drawn.push(
      `<text x="${direction === 'rtl' ? WIDE : 0}" y="${top + 14}" font-size="13"${now ? ' font-weight="bold"' : ''}>${escaped(label)}</text>`,
      ...dots.map(({ mark, at }, i) => {
        const below = dots.slice(0, i).filter((dot) => dot.at === at).length
        const y = line - 3 - HIGH - below * STEP
        return (
          `<rect x="${middle(at) - 16}" y="${y}" width="32" height="${HIGH}" rx="${HIGH / 2}" fill="${now ? '#0f5b57' : '#ffffff'}" stroke="#0f5b57" stroke-width="1.5"/>` +
          `<text x="${middle(at)}" y="${y + 13}" font-size="12" font-weight="bold" text-anchor="middle" fill="${ink}">${escaped(mark)}</text>`
        )
      }),
      `<line x1="0" y1="${line}" x2="${WIDE}" y2="${line}" stroke="${edge}" stroke-width="2"/>`,
      ...Array.from({ length: 11 }, (_, at) => `<text x="${middle(at)}" y="${line + 14}" font-size="12" text-anchor="middle">${at}</text>`)
    )
    top = line + BENEATH + GAP
  }
  const height = Math.max(1, top - GAP)
  return `<svg role="img" aria-label="${alt}" viewBox="0 0 ${WIDE} ${height}" direction="${direction}" fill="#1b1b1b">${drawn.join('')}</svg>`
}
