import { expect, type Page } from '@playwright/test'
import { test } from './journey.ts'
import { isSaved, open } from './people.ts'
import { Product } from './product.ts'

const MOST_BYTES = 150_000 // compressed: what a slow phone can load in about a second

let demo: Product
test.beforeAll(async () => {
  demo = await Product.demo()
})
test.afterAll(() => demo.stop())

/** Compressed bytes of every program a page loads from now on, as they come over the wire. */
async function weighPrograms(page: Page): Promise<() => number> {
  const chrome = await page.context().newCDPSession(page)
  let bytes = 0
  chrome.on('Network.responseReceived', ({ response }) => {
    if (response.mimeType.includes('javascript')) bytes += Number(response.headers['content-length'] ?? Number.NaN)
  })
  await chrome.send('Network.enable')
  await chrome.send('Network.setCacheDisabled', { cacheDisabled: true }) // as on the first visit
  return () => bytes
}

test('the page of somebody who takes part is light enough for a slow phone', async ({ browser }) => {
  const mum = await open(browser, demo.link('family'), 'phone')
  await mum.waitForURL(/\/seats\//)
  const seat = mum.url()
  const page = await mum.context().newPage()
  const weight = await weighPrograms(page)
  const answer = await page.goto(seat)
  expect(answer?.headers()['link']).toContain('rel=modulepreload') // they are fetched while the page itself is read
  await isSaved(page)
  await expect(page.getByRole('main').getByRole('textbox').first()).toBeVisible()
  const first = weight()
  console.log(`programs on the participant's page: ${(first / 1000).toFixed(1)} kB compressed`)
  expect(first).toBeGreaterThan(10 * 1024)
  expect(first).toBeLessThanOrEqual(MOST_BYTES)
})

test('typing never waits for the network', async ({ browser }) => {
  const mum = await open(browser, demo.link('family'), 'phone')
  await isSaved(mum)
  await mum.context().setOffline(true)
  await mum.getByRole('button', { name: 'Say something' }).click()
  const sheet = mum.getByRole('dialog')
  const field = sheet.getByRole('textbox').first()
  await field.click()
  await mum.keyboard.type('I want Nan to have a key.')
  await expect(field).toHaveValue('I want Nan to have a key.')
  await mum.context().setOffline(false)
})
