import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Product } from '../e2e/product.ts'
import { until } from '../support/guest.ts'
import { LivePage } from '../support/live-page.ts'
import { LONG, size } from '../support/long.ts'

const SEEN_MS = size(60_000, 2_000)
const RESUMED_MS = size(60_000, 10_000)

const runs = (program: string, ...args: string[]): boolean => spawnSync(program, args).status === 0
const canLimit = runs('prlimit', '--version')

async function meeting(product: Product): Promise<[mum: LivePage, amira: LivePage]> {
  const { url, conference } = product
  return [
    await LivePage.join(url, product.link('family'), conference),
    await LivePage.join(url, product.link('professional', 'Amira'), conference)
  ]
}

/** Writes until the disk says no; people see it, keep their words, and it goes on by itself once there is room. */
async function fillsUp(product: Product, fill: () => void, makeRoom: () => void): Promise<void> {
  const [mum, amira] = await meeting(product)
  for (let i = 0; i < 20; i++) mum.write(`Before ${i}`)
  await until(() => mum.isSaved, 'all is saved')
  fill()
  const from = performance.now()
  for (let i = 0; mum.stumbledAt === 0; i++) {
    mum.write(`Meanwhile ${i}: ${'so it went on, '.repeat(100)}`)
    await new Promise((next) => setTimeout(next, 100))
    if (performance.now() - from > 30_000) throw new Error('the disk never filled')
  }
  const refusedAt = performance.now()
  mum.write('The last words')
  expect(mum.isSaved, 'the mark does not say Saved').toBe(false)
  expect(mum.stumbledAt - mum.keptAt, 'told soon after the last thing that was kept').toBeLessThan(SEEN_MS)
  expect(amira.words, 'nobody else has them').not.toContain('The last words')
  expect((await fetch(`${product.url}/healthz`)).status).toBe(503)

  makeRoom()
  const roomAt = performance.now()
  await until(() => mum.isSaved && amira.words.includes('The last words'), 'everything is saved and seen', RESUMED_MS)
  console.log(
    `full: told ${Math.round(mum.stumbledAt - from)} ms after it was; on again ${Math.round(performance.now() - roomAt)} ms after there was room`
  )
  expect(refusedAt).toBeLessThan(roomAt)
  const saved = mum.words
  await product.crashAndStart()
  const again = await LivePage.join(product.url, product.link('chair'), product.conference)
  expect(saved.filter((words) => !again.words.includes(words))).toEqual([])
}

describe('a disk that is full', () => {
  it.skipIf(!canLimit)('[R59] is seen at once, loses nobody a word, and goes on by itself: no file may grow any more', async () => {
    const product = await Product.demo()
    onTestFinished(() => product.stop())
    const limit = (bytes: string): void => void execFileSync('prlimit', ['--pid', String(product.pid), `--fsize=${bytes}:unlimited`])
    const largest = (): number => Math.max(...['', '-wal'].map((part) => statSync(join(product.dataDir, `same-page.db${part}`)).size))
    await fillsUp(
      product,
      () => limit(String(largest() + 4_096)),
      () => limit('unlimited')
    )
  })

  it('[R59] is seen at once, loses nobody a word, and goes on by itself: no room on a small disk', async (test) => {
    const place = mkdtempSync(join(tmpdir(), 'same-page-small-'))
    onTestFinished(() => rmSync(place, { recursive: true, force: true }))
    if (!LONG || !runs('mount', '-t', 'tmpfs', '-o', 'size=8m,mode=0700', 'tmpfs', place))
      return test.skip('the long version, where mounting is allowed')
    const product = await Product.demo(join(place, 'data'))
    onTestFinished(async () => {
      await product.stop()
      execFileSync('umount', ['-l', place])
    })
    const fill = (): void => {
      for (let bytes = 1 << 20; bytes >= 4_096; bytes /= 2)
        for (let i = 0; ; i++) {
          try {
            writeFileSync(join(place, `filler-${bytes}-${i}`), Buffer.alloc(bytes))
          } catch {
            break // no more room for this much
          }
        }
    }
    await fillsUp(product, fill, () => void execFileSync('mount', ['-o', 'remount,size=64m', place]))
  })
})
