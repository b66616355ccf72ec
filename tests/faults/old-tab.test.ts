import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PROTOCOL } from '@samepage/shared'
import { expect, it, onTestFinished } from 'vitest'
import { Product } from '../e2e/product.ts'
import { until } from '../support/guest.ts'
import { LivePage } from '../support/live-page.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** The product as it is, but that it speaks another version of what pages and server say. Answers with its main file. */
function speaking(protocol: number): string {
  const place = mkdtempSync(join(tmpdir(), 'same-page-other-'))
  onTestFinished(() => rmSync(place, { recursive: true }))
  for (const part of ['shared', 'server']) cpSync(join(ROOT, part), join(place, part), { recursive: true, verbatimSymlinks: true })
  for (const part of ['node_modules', 'client']) symlinkSync(join(ROOT, part), join(place, part))
  const wire = join(place, 'shared/src/wire.ts')
  writeFileSync(wire, readFileSync(wire, 'utf8').replace(/PROTOCOL = \d+/, `PROTOCOL = ${protocol}`))
  return join(place, 'server/src/main.ts')
}

it.each([
  ['newer', PROTOCOL + 1],
  ['older', PROTOCOL - 1]
])(
  '[R27] a page that meets a %s server is asked to load again, harms nothing, and keeps its words',
  async (_which, protocol) => {
    const product = await Product.demo()
    onTestFinished(() => product.stop())
    const mum = await LivePage.join(product.url, product.link('family'), product.conference)
    mum.write('Kept before')
    await until(() => mum.isSaved, 'it is saved')
    await product.end()
    mum.write('Written meanwhile')
    await product.startAgain(speaking(protocol))
    await until(() => mum.connection.refused !== null, 'the page hears why it may not come back', 20_000)
    expect(mum.connection.refused?.code).toBe('old-page')
    expect(mum.isSaved, 'nothing says Saved').toBe(false)
    expect(mum.words).toEqual(expect.arrayContaining(['Kept before', 'Written meanwhile']))

    await product.end()
    await product.startAgain()
    const again = await LivePage.join(product.url, product.link('chair'), product.conference)
    expect(again.words).toContain('Kept before')
    expect(again.words).not.toContain('Written meanwhile')
  },
  90_000
)
