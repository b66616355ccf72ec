import { type Browser, expect, type Page } from '@playwright/test'
import { isGoodForEveryone } from './everyone.ts'
import { test } from './journey.ts'
import { box, isSaved, open, type SCREENS } from './people.ts'
import { Product } from './product.ts'

const SAID = 'Kelly failed to engage with services.'
const PLAIN = 'Kelly did not meet the people who help.'

let product: Product
test.beforeAll(async () => void (product = await Product.demo()))
test.afterAll(() => product.stop())

const underlined = (page: Page): Promise<string[]> => page.locator('.mirror > :is(.hard, .soft, .long)').allTextContents()
const instead = (page: Page, words: string) => page.getByRole('button', { name: `instead of “${words}”` })

/** A professional's own browser, in the box for new words under Harm. */
async function writing(browser: Browser, who: string, screen?: keyof typeof SCREENS): Promise<Page> {
  const page = await open(browser, product.link('professional', who), screen)
  await isSaved(page)
  await page.getByRole('button', { name: 'Add to Harm' }).click()
  await expect(page.getByRole('textbox', { name: 'New words for Harm' })).toBeFocused()
  return page
}

test('[R55] a professional types jargon, sees what to say instead, swaps it, and takes that back', async ({ browser }) => {
  const page = await writing(browser, 'Amira')
  const field = page.getByRole('textbox', { name: 'New words for Harm' })
  await field.pressSequentially(SAID)
  await expect.poll(() => underlined(page)).toEqual(['failed to engage with services'])
  await expect(field).toHaveValue(SAID)
  await instead(page, 'failed to engage with services').click()
  await expect(field).toHaveValue(PLAIN)
  await expect(field).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(field).toHaveValue(SAID)

  // The same on the page itself, where others write too.
  await page.getByRole('button', { name: 'Put it on the page' }).click()
  await page.keyboard.press('Escape')
  const card = page.getByRole('textbox', { name: /^Harm, \d of \d$/ }).last()
  await card.click()
  await instead(page, 'failed to engage with services').click()
  await expect(card).toHaveValue(PLAIN)
  const chair = await open(browser, product.link('chair'))
  await expect(chair.getByRole('textbox', { name: /^Harm, \d of \d$/ }).last()).toHaveValue(PLAIN)
  await card.press('Control+z')
  await expect(card).toHaveValue(SAID)
  await expect(chair.getByRole('textbox', { name: /^Harm, \d of \d$/ }).last()).toHaveValue(SAID)
})

test('[R55] before the plan is signed the chair is asked what could be said more plainly, and is never stopped', async ({ browser }) => {
  const page = await writing(browser, 'Amira')
  await page.getByRole('textbox', { name: 'New words for Harm' }).fill('We will liaise with the core group.')
  await page.getByRole('button', { name: 'Put it on the page' }).click()
  const chair = await open(browser, product.link('chair'))
  await isSaved(chair)
  await chair.getByRole('link', { name: 'Read it back' }).click()
  const asked = chair.locator('details').filter({ hasText: 'more plainly' })
  await expect(asked.getByText('Could this be said more plainly: “liaise”, “core group”?')).toBeAttached()
  await expect(chair.getByRole('button', { name: 'Read it back, then sign' })).toBeEnabled()
})

test('[R55] it is for whoever is writing: nothing of it is on another screen or on the wall', async ({ browser }) => {
  const [chair, wall] = await Promise.all([open(browser, product.link('chair')), open(browser, product.link('wall'), 'wall')])
  await chair
    .getByRole('button', { name: /^Danger statement 1/ })
    .last()
    .click()
  const page = await open(browser, product.link('professional', 'Clarke'))
  await page.getByRole('link', { name: 'Danger statements' }).click()
  const statement = box(page, 'The statement, in your words').first()
  await statement.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' The core group will liaise.')
  await expect.poll(() => underlined(page)).toEqual(['core group', 'liaise'])
  await expect(wall.getByText('The core group will liaise.')).toBeVisible()
  await chair.getByRole('link', { name: 'Danger statements' }).click()
  await expect(box(chair, 'The statement, in your words').first()).toHaveValue(/liaise/)
  for (const other of [chair, wall]) {
    await expect(other.locator('.mirror, .suggestions')).toHaveCount(0)
    await expect(other.getByText('small team who work on the plan')).toHaveCount(0)
  }
})

test('with the keyboard alone, and for everyone', async ({ browser }) => {
  const page = await writing(browser, 'Lowe')
  await page.keyboard.type('There was neglect. They will monitor it.')
  await expect(page.getByRole('list', { name: 'Plainer words' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: /^Could be said more plainly: “neglect”, and 1 more/ })).toHaveCount(1)
  await isGoodForEveryone(page, 'words to say instead')
  await page.keyboard.press('Tab')
  await expect(instead(page, 'monitor')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'New words for Harm' })).toHaveValue('There was neglect. They will check it.')
  await expect(page.getByRole('button', { name: 'Put “monitor” back' })).toBeVisible()
})

test('on a phone, where “Say something” is the way to write', async ({ browser }) => {
  const page = await open(browser, product.link('professional', 'Amira'), 'phone')
  await isSaved(page)
  await page.getByRole('button', { name: 'Say something' }).click()
  const sheet = page.getByRole('dialog', { name: 'Say something' })
  await sheet.getByRole('textbox').first().pressSequentially('They must liaise.')
  await instead(page, 'liaise').tap()
  await expect(sheet.getByRole('textbox').first()).toHaveValue('They must talk.')
  await sheet.getByRole('button', { name: 'Put it on the page' }).tap()
  await expect(sheet).toBeHidden()
})

test('a mother’s own words are left alone', async ({ browser }) => {
  const mum = await open(browser, product.link('family', 'Kelly'))
  await isSaved(mum)
  await mum.getByRole('button', { name: 'Add to Existing strengths' }).click()
  await mum.keyboard.type('The core group is kind.')
  await expect(box(mum, 'New words for Existing strengths')).toHaveValue('The core group is kind.')
  // In words that belong to everybody she is told what such a word means, like anybody else: by then it would be here for her own as well.
  await mum.keyboard.press('Escape')
  await mum.getByRole('link', { name: 'Danger statements' }).click()
  await box(mum, 'What might happen?').first().click()
  await mum.keyboard.press('Control+End')
  await mum.keyboard.type(' The core group meets.')
  await expect(mum.getByRole('button', { name: /^Say it once with its meaning/ })).toBeVisible()
  await mum.getByRole('link', { name: /^The (map|page)$/ }).click()
  await mum.getByRole('button', { name: /Add to Existing strengths/ }).click()
  await expect(box(mum, 'New words for Existing strengths')).toHaveValue('The core group is kind.')
  await expect(mum.locator('.mirror, .suggestions')).toHaveCount(0)
})

test('[R35] the thread that looks may fetch nothing, and no other program can become one', async ({ browser }) => {
  const context = await browser.newContext() // its own, for what is stopped here is told in red
  const page = await context.newPage()
  await page.goto(product.link('professional', 'Lowe'))
  await isSaved(page)
  const started = page.waitForEvent('worker')
  await page.getByRole('button', { name: 'Add to Harm' }).click()
  const worker = await started
  const url = worker.url()
  const answer = await page.request.get(url)
  expect(answer.headers()['content-security-policy']).toContain("default-src 'none'")
  expect(
    await (
      await worker
    ).evaluate(() =>
      fetch('/healthz').then(
        () => 'fetched',
        () => 'stopped'
      )
    )
  ).toBe('stopped')
  const other = await page.evaluate((address) => {
    try {
      return String(new Worker(address))
    } catch (thrown) {
      return (thrown as Error).name
    }
  }, url)
  expect(other).toBe('TypeError')
})
