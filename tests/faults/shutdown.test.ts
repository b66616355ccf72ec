import { expect, it, onTestFinished } from 'vitest'
import { Product } from '../e2e/product.ts'
import { until } from '../support/guest.ts'
import { LivePage } from '../support/live-page.ts'
import { LONG, size } from '../support/long.ts'

const PAGES = size(10, 60)
const GAP_MS = size(30_000, 5_000)

it(`[R3] ${PAGES} pages write while the server is stopped and started again: nothing that was saved is lost, and nobody has to do anything`, async () => {
  const product = await Product.demo()
  onTestFinished(() => product.stop())
  const links = [
    product.link('family'),
    product.link('professional', 'Amira'),
    product.link('professional', 'Miss Clarke'),
    product.link('network'),
    product.link('chair')
  ]
  const pages = await Promise.all(
    Array.from({ length: PAGES }, (_, i) => LivePage.join(product.url, links[i % links.length] as string, product.conference))
  )
  const typing = setInterval(() => pages.forEach((page, i) => page.goOn(`${i} at ${page.changes}`)), 1_000)
  onTestFinished(() => clearInterval(typing))
  await until(() => pages.every(({ kept }) => kept > 0), 'everybody has something saved')

  const lastSaved = pages.map(({ keptAt }) => keptAt)
  const from = performance.now()
  await product.end()
  const down = performance.now() - from
  await product.startAgain()
  await until(
    () => pages.every((page, i) => page.keptAt > Math.max(from + down, lastSaved[i] as number)),
    'everybody is saved again',
    45_000
  )
  const gap = Math.max(...pages.map(({ keptAt }) => keptAt)) - from
  clearInterval(typing)
  await until(() => pages.every((page) => page.isSaved), 'all is saved', 30_000)
  expect(pages.flatMap(({ closed }) => closed)).toEqual([])
  const said = pages.flatMap(({ words }) => words)
  const late = await LivePage.join(product.url, product.link('wall'), product.conference)
  const there = new Set(late.words)
  expect([...new Set(said)].filter((words) => !there.has(words))).toEqual([])
  console.log(`stopped in ${Math.round(down)} ms; the last of ${PAGES} pages was saved again ${Math.round(gap)} ms after the order to stop`)
  if (LONG) expect(gap).toBeLessThan(GAP_MS)
}, 180_000)
