import type { Me } from '@samepage/shared'
import { type APIRequestContext, expect } from '@playwright/test'
import { numbersAt } from '../support/app-numbers.ts'
import { signInAsRuth } from './accounts.ts'
import { isGoodForEveryone } from './everyone.ts'
import { test } from './journey.ts'
import { SCREENS } from './people.ts'
import { Product } from './product.ts'
import { realConference } from './real.ts'

let house: Product
test.beforeAll(async () => {
  house = await Product.start()
})
test.afterAll(() => house.stop())

/** An account for an auditor, made with a link of the administrator's. */
async function signInAsAuditor(administrator: APIRequestContext, request: APIRequestContext): Promise<void> {
  const ask = async <T>(by: APIRequestContext, path: string, data: unknown = {}): Promise<T> => {
    const answer = await by.post(house.url + path, { data })
    expect(answer.ok(), `${path} ${answer.status()}`).toBe(true)
    return (await answer.json()) as T
  }
  const { url } = await ask<{ url: string }>(administrator, '/api/colleagues', { role: 'auditor' })
  await ask<Me>(request, '/api/set-up', { secret: new URL(url).hash.slice(1), name: 'Priya Shah', passphrase: 'seven quiet lamps glow' })
  const { secret } = await ask<{ secret: string }>(request, '/api/me/app')
  await ask<Me>(request, '/api/me/app/confirm', { code: numbersAt(secret, Date.now()) })
  await ask(request, '/api/me/recovery-codes')
}

test('[R39] an administrator sees what is in order and what to put right', async ({ browser }) => {
  const context = await browser.newContext(SCREENS.laptop)
  await signInAsRuth(context.request, house)
  const page = await context.newPage()
  await page.goto(`${house.url}/checkup`)
  await expect(page.getByText(/to be put right/)).toBeVisible()
  const lines = page.getByRole('listitem')
  await expect(lines.filter({ hasText: 'No backup was made yet.' })).toContainText('To put right')
  await expect(lines.filter({ hasText: 'Live connection' })).toContainText('In order')
  await expect(lines.filter({ hasText: 'Only our own programs run in the page' })).toContainText('In order')
  for (const header of ['content-security-policy', 'x-content-type-options', 'referrer-policy', 'cache-control'])
    await expect(lines.filter({ hasText: `${header} arrives as it should.` })).toBeVisible()
  await isGoodForEveryone(page, 'the checkup')
})

test('[R36] an auditor and a chair read the trail in plain words', async ({ browser }) => {
  const { chair } = await realConference(browser, house)
  await expect(chair.getByRole('heading', { level: 1 })).toBeVisible()
  await chair.goto(`${chair.url()}/audit`)
  await expect(chair.getByText(/The trail holds: \d+ entries, last checked just now/)).toBeVisible()
  await expect(chair.getByText('Ruth Adeyemi read this trail.').first()).toBeVisible()
  await isGoodForEveryone(chair, 'the chair’s trail')

  const context = await browser.newContext(SCREENS.laptop)
  await signInAsAuditor(chair.context().request, context.request)
  const page = await context.newPage()
  await page.goto(`${house.url}/audit`)
  await expect(page.getByText(/The trail holds: \d+ entries, last checked just now/)).toBeVisible()
  await expect(page.getByText('Ruth Adeyemi (administrator) signed in.').first()).toBeVisible()
  await page.getByLabel('What', { exact: true }).selectOption('Looking after it all')
  await expect(page.getByText('Priya Shah (auditor) read this trail.').first()).toBeVisible()
  await expect(page.getByText('signed in.')).toHaveCount(0)
  await expect(page.getByText('Marlow')).toHaveCount(0)
  await isGoodForEveryone(page, 'the auditor’s trail')
})
