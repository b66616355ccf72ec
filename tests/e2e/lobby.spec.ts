import { expect, type Page } from '@playwright/test'
import { test } from './journey.ts'
import { isSaved, open, putCard } from './people.ts'
import { Product } from './product.ts'
import { codeReadOut, doorOf, letIn, PHONE, type Real, realConference } from './real.ts'

let product: Product
test.beforeAll(async () => void (product = await Product.start()))
test.afterAll(() => product.stop())

const rightPlace = (page: Page) => page.getByRole('heading', { name: 'You are at the right place' })

/** Opens somebody's link and has the chair let them in. */
async function comeIn(real: Real, page: Page, name: string): Promise<void> {
  await expect(rightPlace(page)).toBeVisible()
  await letIn(real.chair, name)
  await isSaved(page)
}

test('[R33] whoever opens a link waits, sees whom to ring and no child’s name, and comes in without a reload', async ({ browser }) => {
  const real = await realConference(browser, product)
  const mum = await open(browser, real.link('Kelly Marlow'), 'phone')
  await expect(rightPlace(mum)).toBeVisible()
  await expect(mum.getByText('Ruth Adeyemi, the chair, will let you in')).toBeVisible()
  await expect(mum.getByText('Kelly Marlow')).toBeVisible()
  await expect(mum.getByRole('link', { name: `Ring ${PHONE}` })).toHaveAttribute('href', 'tel:01632960001')
  expect(await mum.content()).not.toContain('Poppy')
  await mum.evaluate(() => Object.assign(window, { stayed: true }))

  await expect(doorOf(real.chair).getByText('Kelly Marlow, on their own link')).toBeVisible()
  await letIn(real.chair, 'Kelly Marlow')
  await isSaved(mum)
  expect(await mum.evaluate(() => 'stayed' in window)).toBe(true)
})

test('[R33] a code lets nobody in by itself: the chair says who it is', async ({ browser }) => {
  const real = await realConference(browser, product)
  const code = await codeReadOut(real.chair)

  const nan = await open(browser, product.url, 'phone')
  await nan.getByRole('link', { name: 'Have you been given a code?' }).click()
  await nan.getByRole('textbox', { name: 'The code' }).fill(code.toLowerCase())
  await nan.getByRole('textbox', { name: 'Your name' }).fill('Jean')
  await nan.getByLabel(/I am family/).check()
  await nan.getByRole('button', { name: 'Knock' }).click()
  await expect(rightPlace(nan)).toBeVisible()

  const line = doorOf(real.chair).getByRole('listitem').filter({ hasText: 'Jean' })
  await expect(line).toContainText('says they are “Jean”, with the code')
  await line.getByLabel('Who is this?').selectOption({ label: 'Jean Marlow, Poppy’s nan' })
  await line.getByRole('button', { name: 'Let in' }).click()
  await isSaved(nan)
  await expect(nan).toHaveURL(/\/seats\//)
})

test('[R33] an observer comes in only once chair and family have agreed', async ({ browser }) => {
  const real = await realConference(browser, product)
  const student = await open(browser, real.link('Sam Lee'))
  await expect(rightPlace(student)).toBeVisible()
  await letIn(real.chair, 'Sam Lee')
  await expect(doorOf(real.chair).getByText('once you and the family have both agreed')).toBeVisible()
  await expect(rightPlace(student)).toBeVisible()
  await doorOf(real.chair).getByLabel('Have you and the family both agreed?').check()
  await letIn(real.chair, 'Sam Lee')
  await expect(student.getByRole('region', { name: 'Who is here' })).toBeVisible()
})

test('[R33] somebody who is asked to wait outside sees nothing more, and somebody removed is told kindly', async ({ browser }) => {
  const real = await realConference(browser, product)
  const amira = await open(browser, real.link('Amira Khan'))
  await comeIn(real, amira, 'Amira Khan')
  await putCard(amira, 'Harm', 'Poppy was alone at night.')
  await isSaved(amira)

  const row = real.chair.getByRole('region', { name: 'Who is here' }).getByRole('listitem').filter({ hasText: 'Amira Khan' })
  await row.locator('summary').click()
  await row.getByRole('button', { name: 'Ask to wait outside' }).click()
  await row.getByRole('button', { name: 'Ask them to wait outside' }).click()
  await expect(rightPlace(amira)).toBeVisible()
  expect(await amira.content()).not.toContain('Poppy')

  await comeIn(real, amira, 'Amira Khan')
  await row.locator('summary').click()
  await row.getByRole('button', { name: 'Remove from this conference' }).click()
  await row.getByRole('button', { name: 'Remove Amira Khan' }).click()
  await expect(amira.getByRole('heading', { name: 'You are no longer in this conference' })).toBeVisible()
  await expect(amira.getByRole('link', { name: `Ring ${PHONE}` })).toBeVisible()
  expect(await amira.content()).not.toContain('Poppy')
  await amira.reload()
  await expect(amira.getByText('Poppy')).toHaveCount(0)
})

test('[R33] leaving quickly puts something ordinary there at once, and Back brings nothing back', async ({ browser }) => {
  const real = await realConference(browser, product)
  const mum = await open(browser, real.link('Kelly Marlow'), 'phone')
  await comeIn(real, mum, 'Kelly Marlow')
  await mum.getByRole('link', { name: 'Who is here' }).click()
  await mum.getByRole('link', { name: 'Our worries' }).click()
  const kept = await mum.evaluate(async () => ({
    local: Object.keys(localStorage),
    tab: Object.keys(sessionStorage).filter((key) => key !== 'text-size' && !key.startsWith('sveltekit:')),
    words: JSON.stringify({ ...sessionStorage, ...localStorage }),
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length
  }))
  expect(kept).toMatchObject({ local: [], tab: [], databases: 0, caches: 0 })
  expect(kept.words).not.toMatch(/Poppy|Kelly/)

  await mum.getByRole('button', { name: 'Leave quickly' }).click()
  await expect(mum).toHaveTitle('Weather words')
  await expect(mum.getByRole('heading', { name: 'What weather words mean' })).toBeVisible()
  await mum.goBack({ timeout: 3_000 }).catch(() => null)
  expect(mum.url()).not.toContain('/seats/')
  await expect(mum.getByText('Poppy')).toHaveCount(0)
})

test('[R33] Escape twice leaves quickly too, and the link still brings them back', async ({ browser }) => {
  const real = await realConference(browser, product)
  const mum = await open(browser, real.link('Kelly Marlow'))
  await comeIn(real, mum, 'Kelly Marlow')
  await putCard(mum, 'Harm', 'She was asleep.') // ends with Escape, which only puts the sheet away
  await putCard(mum, 'Harm', 'I rang Nan.')
  await isSaved(mum)
  await mum.keyboard.press('Escape')
  await mum.keyboard.press('Escape')
  await expect(mum).toHaveTitle('Weather words')
  await mum.goto(real.link('Kelly Marlow'))
  await isSaved(mum)
})
