import { type Browser, expect, type Page } from '@playwright/test'
import { numbersAt } from '../support/app-numbers.ts'
import { beginAccount, giveDevice, keepCodes, proofSheet, RUTH, setUpAccount } from './accounts.ts'
import { isGoodForEveryone } from './everyone.ts'
import { test } from './journey.ts'
import { open } from './people.ts'
import { Product } from './product.ts'
import { connectWall } from './real.ts'

let product: Product
test.beforeEach(async () => void (product = await Product.startWithClock()))
test.afterEach(async ({ leave }) => {
  await leave()
  await product.stop()
})

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'One page, written together' })).toBeVisible()
}

const conferences = (page: Page) => page.getByRole('heading', { name: 'Conferences' })

test('an account is made safe with a passkey, and signs in with it', async ({ browser }) => {
  const page = await open(browser, product.setUpLink)
  await isGoodForEveryone(page, 'set up')
  await giveDevice(page)
  await beginAccount(page)
  await isGoodForEveryone(page, 'make it safe')
  await page.getByRole('button', { name: 'Make a passkey' }).click()
  await expect(page.getByRole('heading', { name: 'Keep these ten codes' })).toBeVisible()
  await isGoodForEveryone(page, 'recovery codes')
  await page.getByRole('button', { name: 'Go to my conferences' }).click()
  await expect(page.getByText('Please keep them somewhere first')).toBeVisible()
  expect(await keepCodes(page)).toHaveLength(10)
  await isGoodForEveryone(page, 'no conferences yet')
  await signOut(page)
  await isGoodForEveryone(page, 'the front page')
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await expect(conferences(page)).toBeVisible()
})

test('an account is made safe with an app, by somebody who only has a keyboard', async ({ browser }) => {
  const page = await open(browser, product.setUpLink)
  const press = async (key: string, name: string): Promise<void> => {
    for (let i = 0; i < 30; i++) {
      if ((await focusedOn(page)) === name) return page.keyboard.press(key)
      await page.keyboard.press('Tab')
    }
    throw new Error(`no Tab leads to ${name}`)
  }
  await page.getByLabel('Your name').focus()
  await page.keyboard.type(RUTH.name)
  await page.keyboard.press('Tab')
  await page.keyboard.type(RUTH.passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Make it safe' })).toBeVisible()
  await press('Enter', 'Use an app')
  await press('Enter', 'No camera? Type these letters into the app')
  const secret = (await page.getByText(/^([A-Z2-7]{1,4} ?){8,}$/).innerText()).replaceAll(' ', '')
  await page.getByLabel('The six numbers in the app').focus()
  await page.keyboard.type(numbersAt(secret, Date.now()))
  await page.keyboard.press('Enter')
  const codes = await keepCodes(page)
  await signOut(page)

  await page.goto(`${product.url}/sign-in`)
  const signIn = async (code: string): Promise<void> => {
    await page.getByLabel('Your name').fill(RUTH.name)
    await page.getByLabel('Passphrase', { exact: true }).fill(RUTH.passphrase)
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Six numbers from your app')).toBeFocused()
    await page.keyboard.type(code)
    await page.keyboard.press('Enter')
  }
  // Each of its numbers works once: these are the next ones, which a phone that is a little fast shows already.
  await signIn(numbersAt(secret, Date.now() + 30_000))
  await expect(conferences(page)).toBeVisible()
  await signOut(page)
  await page.goto(`${product.url}/sign-in`)
  await signIn(codes[3] ?? '')
  await expect(conferences(page)).toBeVisible()
  await page.getByRole('link', { name: 'Your account' }).click()
  await expect(page.getByText('You have 9 left.')).toBeVisible()
  await signOut(page)
  await page.goto(`${product.url}/sign-in`)
  await signIn(codes[3] ?? '')
  await expect(page.getByRole('alert').first()).toContainText(/./)
  await isGoodForEveryone(page, 'a code that was used')
  await expect(conferences(page)).toBeHidden()
})

test('until an account is safe it can only practise, and says what is missing', async ({ browser }) => {
  const page = await open(browser, product.setUpLink)
  await beginAccount(page)
  await page.getByRole('link', { name: 'Do this later' }).click()
  await expect(page.getByText('One thing is missing.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'New conference' })).toHaveCount(0)
  await isGoodForEveryone(page, 'one thing is missing')
  await page.goto(`${product.url}/conferences/new`)
  await expect(page.getByText('One thing is missing.')).toBeVisible()
  await page.getByRole('link', { name: 'Practise with a made-up family' }).click()
  await page.getByRole('button', { name: 'Practise' }).click()
  await expect(page.getByRole('link', { name: /^Open/ }).first()).toBeVisible()
})

test('a new administrator finds the way from the set-up link to a practice conference and its wall', async ({ browser }) => {
  const page = await open(browser, product.setUpLink)
  await setUpAccount(page)
  await page.getByRole('link', { name: 'Practise with a made-up family' }).click()
  await page.getByRole('button', { name: 'Practise' }).click()
  const chair = await open(browser, (await page.getByRole('link', { name: /^Open.*Ruth Adeyemi/ }).getAttribute('href')) ?? '')
  const wall = await open(browser, `${product.url}/wall`, 'wall')
  await chair.getByRole('button', { name: 'Connect a screen' }).click()
  await expect(chair.getByText(`${new URL(product.url).host}/wall`)).toBeVisible()
  await expect(chair.getByText(/loses its connection/)).toBeHidden() // while there is no screen, nothing can be cut off
  await chair.getByRole('button', { name: 'Not now' }).click()
  await connectWall(chair, wall)
  await expect(wall.getByText('Still to come')).toBeVisible()
  await expect(chair.getByText(/loses its connection/)).toBeVisible()
})

test('whoever is signed out while writing signs in again in place, and nothing typed is lost', async ({ browser }) => {
  const page = await open(browser, product.setUpLink)
  await setUpAccount(page)
  await page.getByRole('link', { name: 'New conference' }).click()
  await page.getByLabel('Day').fill('2026-12-01')
  await page.getByLabel('Starts at').fill('10:00')
  await page.getByRole('group', { name: 'Child 1' }).getByLabel('Name').fill('Finn Daly')
  await product.letHalfAnHourPass()
  await page.getByRole('button', { name: 'Save and make the links' }).click()
  await expect(proofSheet(page)).toContainText('Everything you wrote is still here.')
  await isGoodForEveryone(page, 'sign in again')
  await page.keyboard.press('Escape')
  await expect(proofSheet(page)).toBeHidden()
  await expect(page.getByRole('group', { name: 'Finn Daly' }).getByLabel('Name')).toHaveValue('Finn Daly')
  await page.getByRole('button', { name: 'Save and make the links' }).click()
  await proofSheet(page).getByRole('button', { name: 'Sign in with a passkey' }).click()
  await expect(page.getByRole('heading', { name: 'Finn Daly' })).toBeVisible()
})

test('closing an account asks once more who it is, and ends it everywhere', async ({ browser }) => {
  const page = await open(browser, product.setUpLink)
  await setUpAccount(page)
  const sam = await colleague(browser, page)
  await page.reload()
  await page.locator('summary').filter({ hasText: 'Sam Okoro' }).click()
  await isGoodForEveryone(page, 'colleagues')
  await page.getByRole('button', { name: 'Close this account of Sam Okoro' }).click()
  await expect(page.getByText('out of every conference within a second')).toBeVisible()
  await product.letSixMinutesPass()
  await page.getByRole('button', { name: 'Close the account' }).click()
  await expect(proofSheet(page)).toContainText('It lasts for five minutes.')
  await isGoodForEveryone(page, 'show once more that it is you')
  await proofSheet(page).getByRole('button', { name: 'Use your passkey' }).click()
  await expect(page.getByText('The account of Sam Okoro is closed.')).toBeVisible()

  await sam.reload()
  await expect(sam.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await sam.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await expect(sam.getByRole('alert').first()).toContainText(/closed/)
})

/** A second account, made by a link from /colleagues, in a browser of its own. */
async function colleague(browser: Browser, page: Page): Promise<Page> {
  await page.getByRole('link', { name: 'Colleagues' }).click()
  await page.getByRole('radio', { name: /^Chair/ }).check()
  await page.getByRole('button', { name: 'Make a link for them' }).click()
  const link = await page.getByText(/\/set-up#/).innerText()
  const sam = await open(browser, link)
  await setUpAccount(sam, { name: 'Sam Okoro', passphrase: 'four ordinary words here' })
  await expect(sam.getByRole('link', { name: 'Colleagues' })).toHaveCount(0)
  return sam
}

test('somebody looks after their own account: passkeys, codes and where they are signed in', async ({ browser }) => {
  const page = await open(browser, product.setUpLink)
  await setUpAccount(page)
  await page.getByRole('link', { name: 'Your account' }).click()
  await isGoodForEveryone(page, 'the account')
  await expect(page.getByText('This browser')).toBeVisible()
  await page.getByRole('button', { name: 'Make ten new codes' }).click()
  await page.getByRole('button', { name: 'Make them' }).click()
  await page.getByRole('checkbox', { name: 'I have kept these' }).check()
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('You have 10 left.')).toBeVisible()

  await expect(page.getByText('Add another, or an app, before you remove it.')).toBeVisible()
  await product.letSixMinutesPass()
  await page.getByRole('button', { name: 'Add an app' }).click()
  await expect(proofSheet(page)).toBeVisible()
  await page.keyboard.press('Escape') // whoever puts the sheet away is told that nothing happened
  await expect(page.getByText('Please show once more that it is you. Nothing is lost.')).toBeVisible()
  await page.getByRole('button', { name: 'Add an app' }).click()
  await proofSheet(page).getByRole('button', { name: 'Use your passkey' }).click()
  await page.getByText('No camera?').click()
  const secret = (await page.getByText(/^([A-Z2-7]{1,4} ?){8,}$/).innerText()).replaceAll(' ', '')
  await page.getByLabel('The six numbers in the app').fill(numbersAt(secret, Date.now() + 6 * 60_000))
  await page.getByRole('button', { name: 'It works' }).click()
  await expect(page.getByText('Your app is ready.')).toBeVisible()
  await page.getByRole('button', { name: 'Remove This computer' }).click()
  await page.getByRole('button', { name: 'Remove it' }).click()
  await expect(page.getByText('The passkey This computer is removed.')).toBeVisible()
  await expect(page.getByText('Add a passkey before you take it away.')).toBeVisible()
})

/** What a screen reader would call what has the focus. */
const focusedOn = (page: Page): Promise<string> =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText.trim() ?? '')
