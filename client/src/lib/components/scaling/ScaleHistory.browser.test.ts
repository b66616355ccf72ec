import type { LastScale } from '@samepage/shared'
import { expect, test } from 'vitest'
import { page as screen } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import '../../../app.css'
import ScaleHistory from './ScaleHistory.svelte'

const NAMES = ['Kelly Marlow', 'Karl Moss', 'Jean Marlow', 'Amira Hassan', 'Miss Clarke']
const on = (day: string, value: number): LastScale => ({
  ...{ key: 'overall', zero: 'Not safe.', ten: 'Safe.', safest: 10, on: day },
  answers: NAMES.map((name, i) => ({ name, value: i === 3 ? null : value + (i % 3), reason: '' }))
})
const DAYS = ['2026-11-27', '2027-02-26', '2027-08-20', '2028-02-18', '2028-09-12', '2029-02-02', '2029-07-27', '2030-01-25']
const EARLIER = DAYS.map((day, i) => on(day, i % 6))

/** How many lines the letters of each part take. */
const linesOf = (part: Element): number => {
  const range = document.createRange()
  range.selectNodeContents(part)
  return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
}
const all = (selector: string): Element[] => [...document.querySelectorAll(selector)]

for (const width of [320, 390, 900])
  test(`[R17] numbers of nine conferences stand beside whole words at ${width} px, and no dot hides another`, async () => {
    await screen.viewport(width, 800)
    const { baseElement } = await render(ScaleHistory, { scale: { shown: null }, earlier: EARLIER })
    baseElement.style.margin = '16px'
    for (const name of all('tbody th bdi')) expect(linesOf(name), name.textContent).toBeLessThanOrEqual(2)
    for (const day of all(width === 900 ? 'thead th' : '.when')) expect(linesOf(day), day.textContent ?? '').toBeLessThanOrEqual(3)
    for (const line of all('.line')) {
      const dots = [...line.querySelectorAll('.dot')].map((dot) => dot.getBoundingClientRect())
      for (const a of dots)
        for (const b of dots)
          if (a !== b && Math.abs(a.top - b.top) < 2) expect(Math.abs(a.left - b.left)).toBeGreaterThanOrEqual(a.width - 0.5)
    }
    for (const dot of all('.dot')) expect(dot.scrollWidth, dot.textContent).toBeLessThanOrEqual(dot.clientWidth)
    // Whose dot it is stands beside the name.
    expect(all('tbody th').map((th) => th.textContent?.replace(/\s+/g, ' ').trim())).toContain('KM2 Karl Moss')
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
  })
