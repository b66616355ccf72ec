// How soon a participant's page can be read on a slow phone: 1.6 Mbit/s, 150 ms away, a processor a quarter as fast.
// `node tests/bench/slow-phone.ts [rounds]`, with the pages built. Prints the median and every figure, and the same without
// any slowing down in the same run, so that the machine it ran on can be told from the page.
// 2026-11-28, 2 cores, nothing else running, 7 rounds: names 1,832 ms (496 without slowing), words 3,283 ms (863).
import { chromium, type Page } from 'playwright-core'
import { Product } from '../e2e/product.ts'
import { launchOptions } from '../support/browser.mjs'

const ROUNDS = Number(process.argv[2] ?? 5)
const SLOW = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (0.75 * 1024 * 1024) / 8 }
const PROCESSOR = 4

const median = (figures: number[]): number => [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0

/**
 * Milliseconds until the children's names are painted, which is the first thing that ever is on this page (the browser's own word for when:
 * first-contentful-paint); and until its words are there to read.
 */
async function timeOne(page: Page, seat: string, slow: boolean): Promise<{ names: number; words: number }> {
  const chrome = await page.context().newCDPSession(page)
  await chrome.send('Network.enable')
  await chrome.send('Network.setCacheDisabled', { cacheDisabled: true })
  if (slow) {
    await chrome.send('Network.emulateNetworkConditions', SLOW)
    await chrome.send('Emulation.setCPUThrottlingRate', { rate: PROCESSOR })
  }
  const from = performance.now()
  await page.goto(seat, { waitUntil: 'commit' })
  await page.getByRole('main').getByRole('textbox').first().waitFor()
  const words = performance.now() - from
  const names = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN)
  return { names, words }
}

const demo = await Product.demo()
const browser = await chromium.launch(launchOptions())
const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
const first = await context.newPage()
await first.goto(demo.link('family'))
await first.waitForURL(/\/seats\//)
const seat = first.url()
await first.close()
for (const slow of [false, true]) {
  const times = []
  for (let round = 0; round < ROUNDS; round++) {
    const page = await context.newPage()
    times.push(await timeOne(page, seat, slow))
    await page.close()
  }
  for (const key of ['names', 'words'] as const) {
    const figures = times.map((time) => Math.round(time[key]))
    console.log(`${slow ? 'slow phone' : 'as it is  '} ${key.padEnd(6)} median ${median(figures)} ms (${figures.join(', ')})`)
  }
}
await browser.close()
await demo.stop()
