import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import { PostOffice } from '../support/post-office.ts'
import { signInAsRuth } from './accounts.ts'
import { isGoodForEveryone } from './everyone.ts'
import { test } from './journey.ts'
import { failOnFaults, open, SCREENS } from './people.ts'
import { Product } from './product.ts'

let post: PostOffice
let house: Product
test.beforeAll(async () => {
  post = await PostOffice.open()
  house = await Product.start({ SMTP_URL: post.url, MAIL_FROM: 'Conferences <conferences@council.example>' })
})
test.afterAll(async () => {
  await house.stop()
  await post.close()
})

/** The chair of a practice conference signs what is there. */
async function sign(browser: Browser): Promise<void> {
  const chair = await open(browser, house.link('chair'))
  await chair.getByRole('link', { name: 'Read it back' }).click()
  await chair.getByRole('button', { name: 'Read it back, then sign' }).click()
  await chair.getByRole('button', { name: 'Sign this plan' }).click()
  await chair.getByRole('button', { name: /Yes, this is what we agreed/ }).click()
  await expect(chair.getByText(/signed this plan/).first()).toBeVisible()
}

const row = (page: Page, name: string): Locator => page.getByRole('article', { name })

/** Chooses a copy for somebody; fill: what the way needs. */
async function choose(
  page: Page,
  name: string,
  way: string,
  fill: (form: Locator) => Promise<void> = async () => undefined
): Promise<void> {
  await row(page, name).getByRole('button', { name: 'Choose a copy' }).click()
  const form = row(page, name).getByRole('form')
  await form.getByLabel(way).check()
  await fill(form)
  await form.getByRole('button', { name: 'Choose this' }).click()
  await expect(row(page, name).getByText('Chosen. Not sent yet.')).toBeVisible()
}

test('[R69] an administrator sends the right copies of a signed conference, and one is opened by code on a phone', async ({ browser }) => {
  await house.practise()
  await sign(browser)
  const context = await browser.newContext(SCREENS.laptop)
  await signInAsRuth(context.request, house)
  const page = await context.newPage()
  failOnFaults(page)
  await page.goto(`${house.url}/conferences`)
  await page.getByRole('link', { name: 'Send copies' }).click()
  await page.getByRole('link', { name: /Poppy and Reece Marlow/ }).click()
  await expect(page.getByText('Nothing chosen.').first()).toBeVisible()
  await choose(page, 'Kelly Marlow', 'Secure link by e-mail', (form) => form.getByLabel('Their e-mail address').fill('kelly@example.org'))
  await choose(page, 'Jean Marlow', 'By post', (form) => form.getByLabel('Name and address').fill('Jean Marlow\n14 Alder Road'))
  await choose(page, 'Amira Hassan', 'By hand')
  await isGoodForEveryone(page, 'the release desk')
  await page.getByRole('button', { name: 'Send 3 copies…' }).click()
  const sheet = page.getByRole('dialog', { name: 'Is this right?' })
  await sheet.getByRole('checkbox', { name: /I have looked at each copy/ }).check()
  await sheet.getByRole('button', { name: 'Send 3 copies' }).click()
  await expect(row(page, 'Kelly Marlow').getByText(/^Sent on/)).toBeVisible()
  await row(page, 'Jean Marlow').getByRole('button', { name: 'Posted' }).click()
  await expect(row(page, 'Jean Marlow').getByText(/^Posted on/)).toBeVisible()
  await row(page, 'Amira Hassan').getByLabel('Who handed it over').fill('Ruth Adeyemi')
  await row(page, 'Amira Hassan').getByRole('button', { name: 'Handed over' }).click()
  await expect(row(page, 'Amira Hassan').getByText(/^Handed over on/)).toBeVisible()

  await row(page, 'Kelly Marlow').getByRole('button', { name: 'Make a code' }).click()
  const code = await page
    .getByRole('dialog', { name: 'The code for Kelly Marlow' })
    .getByText(/^[2-9A-Z]{4} [2-9A-Z]{4}$/)
    .innerText()
  const phone = await open(browser, post.linkTo('kelly@example.org'), 'phone')
  await expect(phone).toHaveURL(`${house.url}/open`) // the secret is nowhere to be seen
  await isGoodForEveryone(phone, 'the page for a code')
  await phone.getByLabel('Your code').fill('WRNG CDEX')
  await phone.getByRole('button', { name: 'Open' }).click()
  await expect(phone.getByText(/do not open anything together/)).toBeVisible()
  await phone.getByLabel('Your code').fill(code.toLowerCase())
  await phone.getByRole('button', { name: 'Open' }).click()
  await expect(phone.getByRole('heading', { name: 'Here is what we sent you' })).toBeVisible()
  await isGoodForEveryone(phone, 'the page of a copy')
  const download = phone.waitForEvent('download')
  await phone.getByRole('link', { name: /PDF/ }).click()
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/)
  await page.getByRole('button', { name: 'I have given it to them' }).click()
  await page.reload()
  await expect(row(page, 'Kelly Marlow').getByText(/Opened/)).toBeVisible()
  await page.goto(`${house.url}/comments/${house.conference}`)
  await expect(page.getByText('Nobody has said anything yet.')).toBeVisible()
  await isGoodForEveryone(page, 'what people say is not right')
})
