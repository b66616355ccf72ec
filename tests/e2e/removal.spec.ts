import { expect } from '@playwright/test'
import { isAccessible } from './everyone.ts'
import { test } from './journey.ts'
import { box, isSaved, open, putCard } from './people.ts'
import { Product } from './product.ts'

const SECRET = 'Jean lives in Beck Lane.'

let demo: Product
test.beforeAll(async () => void (demo = await Product.demo()))
test.beforeEach(() => demo.practise())
test.afterAll(() => demo.stop())

test('[R25] the chair removes words for good: they go from every screen, and the chair is told who had them', async ({ browser }) => {
  const [chair, mum] = await Promise.all([open(browser, demo.link('chair')), open(browser, demo.link('family', 'Kelly'))])
  await putCard(chair, 'Existing safety', `The children sleep at their nan’s. ${SECRET}`)
  const card = /^Existing safety, (\d) of \1$/
  await expect(box(mum, card)).toHaveValue(/Beck Lane/)
  await isSaved(chair)

  await chair
    .getByRole('listitem')
    .filter({ has: box(chair, card) })
    .getByRole('button', { name: /^More for/ })
    .click()
  await chair.getByRole('button', { name: 'Remove words for good' }).click()
  const sheet = chair.getByRole('dialog', { name: 'Remove words for good' })
  await sheet.getByRole('textbox', { name: 'The words that go' }).fill(SECRET)
  await expect(sheet.getByText('What stays:')).toContainText('What stays:')
  await isAccessible(chair, 'what stays, and what goes')
  await sheet.getByRole('button', { name: 'Remove them for good' }).click()
  await expect(sheet.getByText('Please write why.', { exact: false })).toBeVisible()
  await sheet.getByRole('textbox', { name: 'Why?' }).fill('It says where somebody lives.')
  await sheet.getByRole('button', { name: 'Remove them for good' }).click()
  await expect(sheet.getByRole('heading', { name: 'The words are gone.' })).toBeVisible()
  await expect(sheet.getByRole('listitem').filter({ hasText: 'Kelly Marlow' })).toBeVisible()
  await isAccessible(chair, 'who had the words')
  await sheet.getByRole('button', { name: 'All right' }).click()
  for (const page of [mum, chair]) await expect(box(page, card)).toHaveValue(/nan’s/)
  for (const page of [mum, chair]) await expect(box(page, card)).not.toHaveValue(/Beck Lane/)
})

test('[R25] while the plan is signed, the chair is told to reopen it first', async ({ browser }) => {
  const chair = await open(browser, demo.link('chair'))
  await chair.getByRole('link', { name: 'Read it back' }).click()
  await chair.getByRole('button', { name: 'Read it back, then sign' }).click()
  await chair.getByRole('button', { name: 'Sign this plan' }).click()
  await chair.getByRole('button', { name: 'Yes, this is what we agreed' }).click()
  await expect(chair.getByText(/The chair signed this plan/)).toBeVisible()
  await chair.getByRole('link', { name: 'The map' }).click()
  await chair.getByRole('button', { name: 'More for Harm, 1 of 3' }).click()
  await chair.getByRole('button', { name: 'Remove words for good' }).click()
  await expect(chair.getByRole('dialog').getByText(/open the page for writing again first/)).toBeVisible()
  await isAccessible(chair, 'a plan to reopen first')
})

test('[R25] nobody but the chair is offered it', async ({ browser }) => {
  const worker = await open(browser, demo.link('professional', 'Amira'))
  await worker.getByRole('button', { name: 'More for Harm, 1 of 3' }).click()
  await expect(worker.getByRole('button', { name: 'Strike through' })).toBeVisible()
  await expect(worker.getByRole('button', { name: 'Remove words for good' })).toHaveCount(0)
})
