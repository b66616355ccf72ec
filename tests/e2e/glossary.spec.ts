import { expect } from '@playwright/test'
import { fits, isAccessible } from './everyone.ts'
import { test } from './journey.ts'
import { failOnFaults, isSaved, open, SCREENS } from './people.ts'
import { Product } from './product.ts'

let demo: Product
test.beforeAll(async () => {
  demo = await Product.demo()
})
test.afterAll(() => demo.stop())

test('a mother opens what a legal word means on her phone, without touching the glass', async ({ browser }) => {
  const mum = await open(browser, demo.link('family'), 'phone')
  await isSaved(mum)
  const seat = mum.url().split('?')[0] ?? ''
  await mum.goto(`${seat}?at=decision`)
  await mum.getByText('The question that is asked by law').first().click()
  const term = mum.getByRole('button', { name: 'child protection plan' }).first()
  await expect(term).toHaveAttribute('aria-expanded', 'false')
  await term.focus()
  await mum.keyboard.press('Enter')
  const means = mum.getByRole('note').filter({ hasText: 'the plan to keep a child safe that everybody at the conference agreed' })
  await expect(means).toBeInViewport({ ratio: 1 })
  await expect(term).toHaveAttribute('aria-expanded', 'true')
  await expect(term).toHaveAccessibleDescription(/the plan to keep a child safe/)
  await isAccessible(mum, 'a decision with a legal word open')

  await term.focus()
  await mum.keyboard.press('Escape')
  await expect(means).toBeHidden()
  await expect(term).toBeFocused()
  await mum.keyboard.press('Space')
  await mum.keyboard.press('Tab')
  await expect(means.getByRole('button', { name: 'Close' })).toBeFocused()
  await mum.keyboard.press('Enter')
  await expect(means).toBeHidden()
  await expect(term).toBeFocused()
})

test('a word opens in the reader’s language, on the narrowest screen', async ({ browser }) => {
  const context = await browser.newContext({ ...SCREENS.small, locale: 'cy-GB' })
  const mum = await context.newPage()
  failOnFaults(mum)
  await mum.goto(demo.link('family'))
  await mum.waitForURL(/\/seats\//)
  await mum.goto(`${mum.url().split('?')[0]}?at=dangers`)
  await mum.getByRole('button', { name: 'Datganiad perygl', exact: true }).click()
  const means = mum.getByRole('note').filter({ hasText: 'yr hyn rydym yn ofni a allai ddigwydd' })
  await expect(means).toBeInViewport({ ratio: 1 })
  await fits(mum, 'a legal word open at 320 px')
})
