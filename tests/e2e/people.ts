import { type Browser, type BrowserContext, expect, type Locator, type Page } from '@playwright/test'

/** The screens Same Page is made for. */
export const SCREENS = {
  laptop: { viewport: { width: 1366, height: 768 } },
  /** The narrowest that everything must fit on. */
  small: { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  wall: { viewport: { width: 1920, height: 1080 } }
} as const

/** A fault in a page, or anything in it that its content policy forbids, fails the test. */
export function failOnFaults(page: Page): void {
  page.on('pageerror', (fault) => {
    throw fault
  })
  page.on('console', (message) => {
    if (message.type() === 'error' && !isOutOfReach(message.text())) throw new Error(`${page.url()}: ${message.text()}`)
  })
}

/** What a browser itself says of an answer that is a no, or of a server that is away: tests make both happen. */
const isOutOfReach = (said: string): boolean => /^Failed to load resource|^WebSocket connection/.test(said)

/** One person's own browser, with nothing in it that anybody else's has. */
export async function open(browser: Browser, url: string, screen: keyof typeof SCREENS = 'laptop'): Promise<Page> {
  const context: BrowserContext = await browser.newContext(SCREENS[screen])
  const page = await context.newPage()
  failOnFaults(page)
  await page.goto(url)
  return page
}

export const isSaved = (page: Page): Promise<void> => expect(page.getByRole('status').filter({ hasText: /^\s*Saved\s*$/ })).toBeVisible()

/** Puts a card under a category of the map, typing as people do. */
export async function putCard(page: Page, category: string, words: string, whose?: string): Promise<void> {
  const composer = page.getByRole('group', { name: `Add to ${category}` })
  // As a person would: words of others can push the line away between pressing and letting go, and then one presses again.
  await expect(async () => {
    if (!(await composer.isVisible())) await page.getByRole('button', { name: `Add to ${category}` }).click()
    await expect(composer).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await composer.getByRole('textbox', { name: `New words for ${category}` }).fill(words)
  if (whose) await composer.getByLabel('Whose words?').selectOption({ label: whose })
  await composer.getByRole('button', { name: 'Put it on the page' }).click()
  // Words of somebody else who is here are read back to them first.
  if (whose) await composer.getByRole('button', { name: 'Yes, that is right' }).click()
  await page.keyboard.press('Escape') // it stays open for the next words until then
}

/** Puts words where one line opens a box for them, such as a bottom line. */
export async function put(page: Page, opener: string, words: string): Promise<void> {
  await page.getByRole('button', { name: opener }).click()
  const composer = page.getByRole('group', { name: opener })
  await composer.getByRole('textbox').fill(words)
  await composer.getByRole('button', { name: 'Put it on the page' }).click()
}

/** A box of live text, by its label. */
export const box = (page: Page | Locator, label: string | RegExp): Locator => page.getByRole('textbox', { name: label, exact: true })
