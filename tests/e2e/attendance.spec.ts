import { expect } from '@playwright/test'
import { isGoodForEveryone } from './everyone.ts'
import { test } from './journey.ts'
import { isSaved, open } from './people.ts'
import { Product } from './product.ts'

let product: Product
test.beforeAll(async () => void (product = await Product.demo()))
test.afterAll(() => product.stop())

test('the chair sees whether enough people are here, and is asked before somebody leaves who is needed', async ({ browser }) => {
  const chair = await open(browser, product.link('chair'))
  const here = chair.getByRole('region', { name: 'Who is here' })
  await expect(here.getByText('Not enough people yet')).toBeVisible()
  for (const name of ['Amira', 'Lowe', 'Clarke']) await isSaved(await open(browser, product.link('professional', name)))
  await expect(here.getByText('Enough people here')).toBeVisible()
  await here.getByText('Enough people here').click()
  await expect(here.getByText('Hill Lane Primary School: Miss Clarke')).toBeVisible()
  await isGoodForEveryone(chair, 'who counts for a decision')

  const clarke = here.getByRole('listitem').filter({ hasText: 'Poppy’s school' })
  await clarke.locator('summary').click()
  await expect(clarke.getByRole('list', { name: /What was written down/ })).toContainText('came, by video (by their own screen)')
  await clarke.getByRole('button', { name: 'Has left' }).click()
  await expect(clarke.getByText(/one more agency would be missing/)).toBeVisible()
  await clarke.getByRole('button', { name: 'Not yet' }).click()
  await expect(here.getByText('Enough people here')).toBeVisible()
  await clarke.getByRole('button', { name: 'Has left' }).click()
  await clarke.getByRole('button', { name: 'Write down that they have left' }).click()
  await expect(here.getByText('Not enough people yet')).toBeVisible()
})
