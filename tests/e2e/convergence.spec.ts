import { type ConferenceId, mapOf, readCards } from '@samepage/shared'
import { openSqlite } from '@samepage/server/storage/sqlite/open.ts'
import { expect, type Page } from '@playwright/test'
import * as Y from 'yjs'
import { keysBeside } from '../support/folder.ts'
import { pick, seeded } from '../support/seeded.ts'
import { test } from './journey.ts'
import { isSaved, open, putCard } from './people.ts'
import { Product } from './product.ts'

const ROUNDS = 30
const CATEGORIES = ['Harm', 'Complicating factors', 'Existing strengths', 'Existing safety', 'Next steps']

test('[R6] three browsers and a late one end with the same map after random writing, drops and a crash', async ({ browser, leave }) => {
  const seed = Number(process.hrtime.bigint() % 1_000_000_000n)
  const randoms = [1, 2, 3].map((person) => seeded(seed + person)) // each goes their own way, whoever is faster
  console.log(`seed ${seed}`)
  const product = await Product.demo()
  const pages = await Promise.all(
    [product.link('chair'), product.link('family'), product.link('professional', 'Amira')].map((link) => open(browser, link))
  )
  await Promise.all(pages.map(isSaved))
  for (let round = 0; round < ROUNDS; round++) {
    if (round === ROUNDS / 2) await product.crashAndStart()
    await Promise.all(pages.map((page, i) => act(page, randoms[i] ?? Math.random)))
  }
  for (const page of pages) await page.context().setOffline(false)
  await Promise.all(pages.map(isSaved))
  const late = await open(browser, product.link('network'))
  await isSaved(late)
  const map = await wordsOn(late)
  for (const page of pages) await expect.poll(() => wordsOn(page), `the same map (seed ${seed})`).toEqual(map)

  await leave()
  await product.end()
  expect(await replayed(product.dataDir, product.conference), `the journal alone gives the same (seed ${seed})`).toEqual([...map].sort())
  await product.stop()
})

/** One thing a person might do next. */
async function act(page: Page, random: () => number): Promise<void> {
  const dice = random()
  if (dice < 0.1) return page.context().setOffline(true)
  if (dice < 0.3) return page.context().setOffline(false)
  if (dice < 0.45) return putCard(page, pick(random, CATEGORIES), `Words ${Math.floor(random() * 1e6)} 🌧️ ŵ`)
  const boxes = page.getByRole('main').getByRole('textbox', { name: / \d+ of \d+$/ })
  const box = boxes.nth(Math.floor(random() * (await boxes.count())))
  await box.focus()
  await page.keyboard.press(pick(random, ['Control+Home', 'Control+End', 'End']))
  await page.keyboard.type(pick(random, [' and then', ' she rang Nan.', 'Again: ']))
  if (random() < 0.3) for (let i = 0; i < 3; i++) await page.keyboard.press('Backspace')
}

const wordsOn = (page: Page): Promise<string[]> =>
  page
    .getByRole('main')
    .getByRole('textbox', { name: / \d+ of \d+$/ })
    .evaluateAll((boxes) => boxes.map((box) => (box as HTMLTextAreaElement).value))

async function replayed(dataDir: string, conference: ConferenceId): Promise<string[]> {
  const storage = await openSqlite(dataDir, keysBeside(dataDir))
  const doc = new Y.Doc()
  for await (const entry of storage.journal.since(mapOf(conference), 0)) if (entry.kind === 'edit') Y.applyUpdate(doc, entry.update)
  await storage.close()
  return readCards(doc)
    .map(({ text }) => text.toString())
    .sort()
}
