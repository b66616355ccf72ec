import { expect, type Locator } from '@playwright/test'
import { setUpAccount } from './accounts.ts'
import { test } from './journey.ts'
import { open } from './people.ts'
import { Product } from './product.ts'

let product: Product
test.beforeAll(async () => void (product = await Product.start()))
test.afterAll(() => product.stop())

test('people who share a screen have no link of their own, and the list says with whom', async ({ browser }) => {
  const page = await open(browser, product.setUpLink)
  await setUpAccount(page)
  await page.getByRole('link', { name: 'New conference' }).click()
  await page.getByLabel('Day').fill('2026-12-01')
  await page.getByLabel('Starts at').fill('10:00')
  await page.getByLabel('Whom people can ring').fill('Ruth Adeyemi, 01632 960 123')
  await page.getByRole('group', { name: 'Child 1' }).getByLabel('Name').fill('Finn Daly')
  const last = (label: string): Locator => page.getByLabel(label).last()
  const add = async (button: string, name: string): Promise<void> => {
    await page.getByRole('button', { name: button }).click()
    await page.getByRole('textbox', { name: 'Name', exact: true }).last().fill(name)
  }
  await add('Add a parent or carer', 'Kelly Daly')
  await add('Add wider family or a friend', 'Nan Jean')
  await last('Phone or screen').selectOption({ label: 'Shares a screen with Kelly Daly' })
  await expect(page.getByText('They need no link.')).toBeVisible()
  await add('Add somebody else', 'Ola Nowak')
  await last('Here as').selectOption({ label: 'Advocate' })
  await last('Is here for').selectOption({ label: 'Finn Daly' })
  await add('Add somebody else', 'Leroy Grant')
  await last('Here as').selectOption({ label: 'Council’s lawyer' })
  await page.getByRole('button', { name: 'Save and make the links' }).click()

  const row = (name: string): Locator => page.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) })
  await expect(row('Kelly Daly').getByText(/\/join#/)).toBeVisible()
  await expect(row('Nan Jean')).toContainText('Shares a screen with Kelly Daly, and needs no link.')
  await expect(row('Nan Jean').getByRole('button')).toHaveCount(0)
  await expect(row('Ola Nowak')).toContainText('here for Finn Daly')
  await expect(row('Leroy Grant')).toContainText('council’s lawyer')
  await expect(row('Ruth Adeyemi')).toContainText('Comes in through their account')
  await expect(page.getByText('It works once, on the phone or computer it is opened on, and for 14 days.')).toBeVisible()

  // All of it is still so when the page is read again.
  await page.reload()
  await page.getByText('Change this conference').click()
  await page.locator('summary').filter({ hasText: 'Nan Jean' }).click()
  const shares = page.getByLabel('Phone or screen').filter({ visible: true }).locator('option:checked')
  await expect(shares).toHaveText('Shares a screen with Kelly Daly')
  await expect(page.getByLabel('Whom people can ring')).toHaveValue('Ruth Adeyemi, 01632 960 123')
})
