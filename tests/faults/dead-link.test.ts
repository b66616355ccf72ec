import { createServer, connect as dial, type Socket } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { Product } from '../e2e/product.ts'
import { until } from '../support/guest.ts'
import { LivePage } from '../support/live-page.ts'
import { size } from '../support/long.ts'

const NOTICED_MS = size(60_000, 10_000)

it('[R58] a server that does not answer any more is noticed by whoever is on a page, and all goes on when it does', async () => {
  const product = await Product.demo()
  onTestFinished(() => product.stop())
  const mum = await LivePage.join(product.url, product.link('family'), product.conference)
  process.kill(product.pid, 'SIGSTOP')
  const from = performance.now()
  mum.write('Said to nobody')
  await until(() => mum.connection.reach === 'offline', 'the page says that it is not connected', NOTICED_MS + 500)
  const noticed = performance.now() - from
  expect(mum.isSaved).toBe(false)
  process.kill(product.pid, 'SIGCONT')
  await until(() => mum.isSaved, 'it is saved after all', 30_000)
  console.log(`a dead server was noticed after ${Math.round(noticed)} ms`)
}, 180_000)

it('[R58] a cable that is cut is noticed at both ends, with nobody writing', async () => {
  const product = await Product.demo()
  onTestFinished(() => product.stop())
  const { port } = new URL(product.url)
  let cut = false
  const open = new Set<Socket>()
  const proxy = createServer((near) => {
    const far = dial(Number(port), '127.0.0.1')
    for (const [one, other] of [
      [near, far],
      [far, near]
    ] as const) {
      open.add(one)
      one.on('data', (bytes) => cut || other.write(bytes)).on('error', () => undefined)
      one.on('close', () => cut || other.destroy()) // of a cut cable neither end hears anything
    }
  })
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    for (const one of open) one.destroy()
    proxy.close()
  })
  const through = `http://localhost:${(proxy.address() as { port: number }).port}`
  const mum = await LivePage.join(through, product.link('family'), product.conference)
  const people = async (): Promise<number> =>
    Number(/^samepage_people (\d+)/m.exec(await (await fetch(`${product.url}/metrics`)).text())?.[1])
  expect(await people()).toBe(1)
  cut = true
  const from = performance.now()
  await until(() => mum.connection.reach === 'offline', 'the page says that it is not connected', NOTICED_MS + 500)
  const here = performance.now() - from
  let there = await people()
  for (; there > 0 && performance.now() - from < NOTICED_MS + 500; there = await people())
    await new Promise((next) => setTimeout(next, 100))
  expect(there).toBe(0)
  console.log(
    `a cut cable was noticed after ${Math.round(here)} ms by the page, ${Math.round(performance.now() - from)} ms by the server at the latest`
  )
}, 180_000)
