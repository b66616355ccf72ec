import { type Page, test as plain } from '@playwright/test'

/**
 * A journey in Chromium. Whatever it opened is closed when it ends: Playwright keeps every context of `browser.newContext()` as long as its
 * worker runs, and a few hundred forgotten pages, all looking for servers that are gone, slow down and disturb each journey after them.
 * leave: closes it all sooner. Who stops a product after a journey leaves first: a page that was about to fetch something would tell of a fault.
 */
export const test = plain.extend<{ leave: () => Promise<void> }>({
  leave: [
    async ({ browser }, use, info) => {
      const before = new Set(browser.contexts()) // those of a file's beforeAll are its own to close
      const leave = async (): Promise<void> => {
        const opened = browser.contexts().filter((context) => !before.has(context))
        if (info.status !== info.expectedStatus) {
          const pages = opened.flatMap((context) => context.pages())
          await picture(pages, (name) => info.outputPath(name))
        }
        await Promise.all(opened.map((context) => context.close()))
      }
      await use(leave)
      await leave()
    },
    { auto: true }
  ]
})

/** What everybody saw when it failed. */
async function picture(pages: Page[], path: (name: string) => string): Promise<void> {
  for (const [at, page] of pages.entries())
    await page.screenshot({ path: path(`page-${at + 1}.png`), timeout: 5_000 }).catch(() => undefined) // one that hangs is no reason to lose the others
}
