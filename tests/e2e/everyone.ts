import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const NARROWEST = { width: 320, height: 640 }

/** Nothing axe-core calls serious or critical, in light and in dark; what it cannot judge by itself is left to people. */
export async function isAccessible(page: Page, what: string): Promise<void> {
  const before = page.viewportSize()
  // As tall as the page: else what has scrolled half under a bar counts as too small to press.
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  if (before && height > before.height) await page.setViewportSize({ width: before.width, height })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(
      serious.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
      `${what}, ${colorScheme}`
    ).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
  if (before) await page.setViewportSize(before)
}

/** No line runs out of the screen. */
export async function fits(page: Page, what: string): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(overflow, `${what} scrolls sideways`).toBeLessThanOrEqual(0)
}

/** Both, and down to a screen of 320 px; for pages that stay the same page when their window narrows. */
export async function isGoodForEveryone(page: Page, what: string): Promise<void> {
  await isAccessible(page, what)
  const before = page.viewportSize()
  await page.setViewportSize(NARROWEST)
  await fits(page, `${what} at 320 px`)
  if (before) await page.setViewportSize(before)
}
