import { type BrowserContext, expect, type Page } from '@playwright/test'
import { test } from './journey.ts'
import { isSaved, open, putCard } from './people.ts'
import { Product } from './product.ts'
import { connectWall, letIn, realConference } from './real.ts'

let product: Product
test.beforeAll(async () => void (product = await Product.start()))
test.afterAll(() => product.stop())

/** Everything a page of ours could leave in a browser, but for the size of its letters and what Kit notes of places scrolled to. */
const kept = (page: Page): Promise<unknown> =>
  page.evaluate(async () => ({
    local: Object.entries(localStorage),
    tab: Object.entries(sessionStorage).filter(([key]) => key !== 'text-size' && !key.startsWith('sveltekit:')),
    names: /Poppy|Marlow|sister/.test(JSON.stringify([{ ...sessionStorage }, document.title, history.state])),
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    programs: (await navigator.serviceWorker.getRegistrations()).length
  }))

const NOTHING = { local: [], tab: [], names: false, databases: [], caches: [], programs: 0 }

/** What the browser is told to forget, by the path that said so. */
function toldToForget(context: BrowserContext): string[] {
  const told: string[] = []
  context.on('response', async (response) => {
    const what = await response.headerValue('clear-site-data').catch(() => null) // its page may be gone before it is asked
    if (what) told.push(`${new URL(response.url()).pathname.split('/').at(-1)}: ${what}`)
  })
  return told
}

/** Back, as far as it goes: nothing of the conference comes up again. */
async function backShowsNothing(page: Page): Promise<void> {
  for (let i = 0; i < 5; i++) {
    if ((await page.goBack({ timeout: 3_000 }).catch(() => null)) === null) break
    expect(await page.content()).not.toMatch(/Poppy|My sister sleeps here/)
  }
  await expect(page.getByText(/Poppy|My sister sleeps here/)).toHaveCount(0)
}

test('[R35] a family’s browser keeps nothing while they are in, outside a private part, removed, or gone by themselves', async ({
  browser
}) => {
  const { chair, link } = await realConference(browser, product)
  const [mum, nan] = [await open(browser, link('Kelly Marlow'), 'phone'), await open(browser, link('Jean Marlow'))]
  const [mumTold, nanTold] = [toldToForget(mum.context()), toldToForget(nan.context())]
  await expect(nan.getByRole('heading', { name: 'You are at the right place' })).toBeVisible()
  expect(await kept(nan), 'in the lobby').toEqual(NOTHING)
  for (const name of ['Kelly Marlow', 'Jean Marlow']) await letIn(chair, name)
  await Promise.all([mum, nan].map(isSaved))
  await putCard(nan, 'Existing safety', 'My sister sleeps here.')
  await mum.getByRole('link', { name: 'The plan' }).click()
  await expect(mum).toHaveURL(/\/plan$/)
  for (const page of [mum, nan]) expect(await kept(page), 'while they are in').toEqual(NOTHING)

  await chair.getByRole('button', { name: 'A private part…' }).click()
  const sheet = chair.getByRole('dialog', { name: 'A private part' })
  await sheet.getByLabel('Why is it needed?').selectOption({ index: 1 })
  await sheet.getByLabel('The reason, in your words').fill('Police information')
  await sheet.getByRole('button', { name: 'Start the private part' }).click()
  await expect(mum.getByRole('heading', { name: 'A short private part' })).toBeVisible()
  expect(await kept(mum), 'outside').toEqual(NOTHING)
  expect(await mum.content()).not.toMatch(/Poppy|My sister sleeps here/)
  await chair.getByRole('button', { name: 'Everybody back in' }).click()
  await Promise.all([mum, nan].map(isSaved))

  const row = chair.getByRole('region', { name: 'Who is here' }).getByRole('listitem').filter({ hasText: 'Jean Marlow' })
  await row.locator('summary').click()
  await row.getByRole('button', { name: 'Remove from this conference' }).click()
  await row.getByRole('button', { name: 'Remove Jean Marlow' }).click()
  await expect(nan.getByRole('heading', { name: 'You are no longer in this conference' })).toBeVisible()
  await expect.poll(() => nanTold).toContainEqual(expect.stringMatching(/"cache", "storage"$/))
  expect(await kept(nan), 'removed').toEqual(NOTHING)
  await backShowsNothing(nan)

  await row.page().getByRole('listitem').filter({ hasText: 'Kelly Marlow' }).locator('summary').click()
  await chair.getByRole('button', { name: 'Ask to wait outside' }).click()
  await chair.getByRole('button', { name: 'Ask them to wait outside' }).click()
  await mum.getByRole('button', { name: 'forget this device' }).click()
  await expect(mum.getByRole('heading', { name: 'One page, written together' })).toBeVisible()
  await expect.poll(() => mumTold).toContain('leave: "cache", "cookies", "storage"')
  expect(await mum.context().cookies()).toEqual([])
  expect(await kept(mum), 'forgotten').toEqual(NOTHING)
  await backShowsNothing(mum)
})

test('[R35] a big screen keeps nothing, connected or not', async ({ browser }) => {
  const { chair } = await realConference(browser, product)
  const wall = await open(browser, `${product.url}/wall`, 'wall')
  const told = toldToForget(wall.context())
  await connectWall(chair, wall)
  await expect(wall.getByRole('heading', { name: 'Poppy Marlow' })).toBeVisible()
  expect(await kept(wall), 'connected').toEqual(NOTHING)
  await chair.getByRole('button', { name: 'Disconnect it' }).click()
  await expect(wall.getByRole('heading', { name: 'Ask the chair to type this number' })).toBeVisible()
  await expect.poll(() => told).toContainEqual(expect.stringMatching(/"cache", "storage"$/))
  expect(await kept(wall), 'disconnected').toEqual(NOTHING)
  await backShowsNothing(wall)
})
