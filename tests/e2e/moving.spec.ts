import { expect, type Locator, type Page } from '@playwright/test'
import { test } from './journey.ts'
import { box, isSaved, open } from './people.ts'
import { Product } from './product.ts'

let demo: Product
test.beforeAll(async () => void (demo = await Product.demo()))
test.afterAll(() => demo.stop())

test('a card is moved by pointer and by menu alike, and everybody sees it where it went', async ({ browser }) => {
  const [chair, mum] = [await open(browser, demo.link('chair')), await open(browser, demo.link('family'))]
  await Promise.all([isSaved(chair), isSaved(mum)])
  const card = (label: string) => chair.getByRole('listitem').filter({ has: box(chair, label) })
  const words = await box(chair, 'Existing strengths, 1 of 2').inputValue()

  await chair.setViewportSize({ width: 1366, height: 1100 }) // both cards in sight, as a hand needs them
  await drag(chair, card('Existing strengths, 1 of 2'), card('Existing safety, 1 of 1'))
  await expect(box(mum, 'Existing safety, 1 of 2')).toHaveValue(words)

  await chair.getByRole('button', { name: 'More for Existing safety, 1 of 2' }).click()
  await chair.getByRole('button', { name: /Move to another place/ }).click()
  await chair
    .getByRole('button', { name: /Existing strengths$/ })
    .last()
    .click()
  await expect(box(mum, 'Existing strengths, 2 of 2')).toHaveValue(words)
  await isSaved(chair)
})

/** Takes a card by its edge and lets it go over another one, as a mouse does: little by little. */
async function drag(page: Page, card: Locator, onto: Locator): Promise<void> {
  const [from, to] = [await card.boundingBox(), await onto.boundingBox()]
  if (!from || !to) throw new Error('a card is out of sight')
  await page.mouse.move(from.x + 1, from.y + 30)
  await page.mouse.down()
  await page.mouse.move(from.x + 20, from.y + 60, { steps: 5 })
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 10 })
  await page.mouse.up()
}

test('what somebody strikes through stays to be read, and only its writer or the chair may do it', async ({ browser }) => {
  const [chair, mum] = [await open(browser, demo.link('chair')), await open(browser, demo.link('family'))]
  await isSaved(mum)
  await mum.getByRole('button', { name: 'More for Harm, 1 of 3' }).click()
  await expect(mum.getByRole('button', { name: 'I don’t agree with this' }).first()).toBeVisible()
  await expect(mum.getByRole('button', { name: 'Strike through' })).toHaveCount(0)
  const words = await box(chair, 'Harm, 1 of 3').inputValue()
  await chair.getByRole('button', { name: 'More for Harm, 1 of 3' }).click()
  await chair.getByRole('button', { name: 'Strike through' }).click()
  await expect(mum.getByText('Struck through by Ruth Adeyemi').first()).toBeVisible()
  await expect(mum.getByText(words).first()).toBeAttached()
})
