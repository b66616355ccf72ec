import { expect, type Page } from '@playwright/test'
import { test } from './journey.ts'
import { box, isSaved, open } from './people.ts'
import { Product } from './product.ts'
import { realConference } from './real.ts'

let demo: Product
let house: Product
test.beforeAll(async () => {
  ;[demo, house] = await Promise.all([Product.demo(), Product.start()])
})
test.afterAll(() => Promise.all([demo.stop(), house.stop()]))

/** The name of what has the focus, as it is read out. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLInputElement | null
    const names = [at?.getAttribute('aria-label'), at?.labels?.[0]?.textContent, at?.textContent]
    return (
      names
        .find((name) => name?.trim())
        ?.trim()
        .replace(/\s+/g, ' ') ?? ''
    )
  })

/** Tabs on until the control of this name has the focus; nothing else is touched. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 150; i++) {
    if (name.test(await focused(page))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no way by keyboard to ${name}`)
}

test('the map can be written, moved, struck and undone with the keyboard alone', async ({ browser }) => {
  const page = await open(browser, demo.link('family'))
  await isSaved(page)
  await tabTo(page, /^\+? ?Add to Existing strengths/)
  await page.keyboard.press('Enter')
  await page.keyboard.type('Nan has her own key now.')
  await page.keyboard.press('Control+Enter')
  const card = page.getByRole('textbox', { name: 'Existing strengths, 3 of 3', exact: true })
  await expect(card).toHaveValue('Nan has her own key now.')

  await tabTo(page, /^More for Existing strengths, 3 of 3/)
  await page.keyboard.press('Enter')
  await tabTo(page, /Move up$/)
  await page.keyboard.press('Enter')
  await expect(box(page, 'Existing strengths, 2 of 3')).toHaveValue('Nan has her own key now.')

  await page.keyboard.press('Control+z')
  await box(page, 'Existing strengths, 3 of 3').focus()
  await page.keyboard.press('End')
  await page.keyboard.type(' She comes on Fridays.')
  await page.keyboard.press('Control+z')
  await expect(box(page, 'Existing strengths, 3 of 3')).not.toHaveValue(/Fridays/)

  await tabTo(page, /^More for Existing strengths, 3 of 3/)
  await page.keyboard.press('Enter')
  await tabTo(page, /Strike through$/)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Struck through by Kelly Marlow').first()).toBeVisible()
  await isSaved(page)
})

test('the chair reads back, signs and reopens with the keyboard alone', async ({ browser }) => {
  const page = await open(browser, demo.link('chair'))
  await isSaved(page)
  await tabTo(page, /^Read it back/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/plan$/)
  for (const button of [/^Read it back, then sign/, /^Sign this plan/]) {
    await tabTo(page, button)
    await page.keyboard.press('Enter')
  }
  await expect(page.getByRole('button', { name: 'Yes, this is what we agreed' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/signed this plan/).first()).toBeVisible()
  expect(await focused(page), 'the focus is not lost').not.toBe('')
})

test('the chair lets somebody in, begins a private part and brings everybody back with the keyboard alone', async ({ browser }) => {
  const { chair, link } = await realConference(browser, house)
  const mum = await open(browser, link('Kelly Marlow'), 'phone')
  await expect(chair.getByRole('button', { name: 'Let in' })).toBeVisible()
  await tabTo(chair, /^Let in/)
  await chair.keyboard.press('Enter')
  await isSaved(mum)

  await tabTo(chair, /^A private part/)
  await chair.keyboard.press('Enter')
  await tabTo(chair, /^Jean Marlow/)
  await chair.keyboard.press('Space')
  await tabTo(chair, /^Why is it needed/)
  await chair.keyboard.press('ArrowDown')
  await tabTo(chair, /^The reason, in your words/)
  await chair.keyboard.type('Police information')
  await tabTo(chair, /^Start the private part/)
  await chair.keyboard.press('Enter')
  await expect(mum.getByRole('heading', { name: 'A short private part' })).toBeVisible()
  await expect(chair.getByText(/A private part\.\s+Kelly.* outside\./)).toBeVisible()
  expect(await focused(chair), 'the focus is not lost').not.toBe('')

  await tabTo(chair, /^Everybody back in/)
  await chair.keyboard.press('Enter')
  await isSaved(mum)
  await expect(chair.getByRole('button', { name: 'Everybody back in' })).toHaveCount(0)
})
