import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** What a page that turns dark can break; the rest is the same in both. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block']
/** 7 : 1, for whoever chose strong contrast. */
const STRONG = 'color-contrast-enhanced'
const NARROWEST = { width: 320, height: 640 }

interface Wanted {
  /** Contrast of 7 : 1 as well. */
  strong?: boolean
}

/** Nothing axe-core calls serious or critical, in light and, as far as colours go, in dark; what it cannot judge by itself is left to people. */
export async function isAccessible(page: Page, what: string, { strong = false }: Wanted = {}): Promise<void> {
  const before = page.viewportSize()
  // As tall as the page: else what has scrolled half under a bar counts as too small to press.
  // Measured again: a page may still have been coming in, or grow with its window.
  for (let times = 0; before && times < 3; times++) {
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    if (height <= (page.viewportSize()?.height ?? 0)) break
    await page.setViewportSize({ width: before.width, height })
  }
  const contrast = strong ? [STRONG] : []
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  expect(await faults(scan(page).withRules([...OF_COLOUR, ...contrast])), `${what}, dark`).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
  const rules = Object.fromEntries(contrast.map((rule) => [rule, { enabled: true }]))
  expect(await faults(scan(page).options({ runOnly: TAGS, rules })), `${what}, light`).toEqual([])
  if (before) await page.setViewportSize(before)
}

/** In the page itself: the other way opens one more page for each scan, which is for frames of other sites, and pages here have none. */
const scan = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode(true)

async function faults(scanned: AxeBuilder): Promise<string[]> {
  const { violations } = await scanned.analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  return serious.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
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
