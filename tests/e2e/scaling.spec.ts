import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import type { Link, ScaleRule } from '@samepage/shared'
import { fits, isAccessible } from './everyone.ts'
import { test } from './journey.ts'
import { open, SCREENS } from './people.ts'
import { Product } from './product.ts'
import { severalVoices } from './voices.ts'

const REVERSED: ScaleRule = { zero: 'No concerns at all.', ten: 'The highest possible risk.', safest: 0 }

let products: Product[] = []
test.afterEach(async ({ leave }) => {
  await leave()
  await Promise.all(products.map((product) => product.stop()))
  products = []
})

interface Screens {
  chair: Page
  /** Kelly, Dave and Jean at one phone. */
  mum: Page
  amira: Page
  wall: Page
}

/** Everybody at their own screen, with the numbers before them. */
async function gather(browser: Browser, scale?: ScaleRule): Promise<Screens> {
  const product = await Product.start()
  products.push(product)
  const links = await severalVoices(product, scale)
  const link = (name: string): string => links.find((one: Link) => one.name === name)?.url ?? ''
  const wallLink = links.find(({ role }) => role === 'wall')?.url ?? ''
  const chair = await open(browser, link('Ruth Adeyemi'))
  const [mum, amira, wall] = await Promise.all([
    open(browser, link('Kelly Marlow'), 'phone'),
    open(browser, link('Amira Hassan')),
    open(browser, wallLink, 'wall')
  ])
  for (const page of [chair, amira]) await page.getByRole('link', { name: 'Numbers', exact: true }).click()
  await mum.getByRole('link', { name: 'Our worries' }).click()
  await mum.getByRole('link', { name: 'Give a number for this worry' }).click()
  await mum
    .getByRole('navigation', { name: 'The scales' })
    .getByRole('button', { name: /Over all/ })
    .click()
  for (const page of [chair, mum, amira]) await expect(page.getByRole('heading', { name: /^How are things for/ })).toBeVisible()
  return { chair, mum, amira, wall }
}

const number = (page: Page, value: number): Locator => page.getByRole('radio', { name: String(value), exact: true })
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click()
const speaks = (mum: Page, name: string): Promise<void> =>
  mum.getByRole('group', { name: 'Who is speaking?' }).getByRole('radio', { name }).check()

test('[R15] [R16] everybody gives a number of their own, nobody sees another’s before the chair shows all at once', async ({ browser }) => {
  const { chair, mum, amira, wall } = await gather(browser)
  await press(chair, 'Put this scale on the wall')
  await expect(chair.getByText(/Kelly Marlow is next/)).toBeVisible()

  // Two taps, and both are in sight together.
  await expect(mum.getByText('Then everyone in the meeting will see it with Kelly Marlow’s name.')).toBeVisible()
  await number(mum, 4).tap()
  await expect(mum.getByRole('button', { name: 'This is Kelly Marlow’s number' })).toBeInViewport({ ratio: 1 })
  for (const target of await mum.locator('.line label').all()) {
    const size = await target.boundingBox()
    expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(44)
  }
  await isAccessible(mum, 'a number is chosen')
  await mum.getByRole('button', { name: 'This is Kelly Marlow’s number' }).tap()
  await expect(mum.getByText('Kelly Marlow’s number: 4')).toBeVisible()

  // Why, and what would make it one higher, may follow.
  await mum.getByLabel(/^Why\?/).fill('I stopped drinking in the evening.')
  await mum.getByLabel(/^What would make it one higher\?/).fill('Nan coming on Saturdays.')
  await press(mum, 'Keep these words')
  await expect(mum.getByText('Saved.', { exact: true })).toBeVisible()

  // Each voice at one screen has a number of its own; "rather not say" is as good as any.
  await speaks(mum, 'Jean Marlow')
  await mum.getByRole('radio', { name: 'Rather not say' }).check()
  await press(mum, 'Jean Marlow would rather not say')
  await expect(chair.getByRole('heading', { name: '2 of 4 have answered' })).toBeVisible()
  await expect(chair.getByText(/Dave Marlow is next/)).toBeVisible()

  // Said aloud, and written by the chair.
  await press(chair, 'Said aloud by Dave Marlow')
  await number(chair, 4).check()
  await isAccessible(chair, 'the chair writes what was said aloud')
  await press(chair, 'This is Dave Marlow’s number')
  await number(amira, 2).check()
  await press(amira, 'This is my number')
  await expect(amira.getByText('Your number: 2')).toBeVisible()
  await expect(wall.getByText('4 of 4 have answered.')).toBeVisible()
  await isAccessible(wall, 'the wall before numbers are shown')

  // One's own are there again after a reload; nobody else's words are on any screen.
  await mum.reload()
  await mum
    .getByRole('navigation', { name: 'The scales' })
    .getByRole('button', { name: /Over all/ })
    .click()
  await expect(mum.getByLabel(/^Why\?/)).toHaveValue('I stopped drinking in the evening.')
  for (const page of [chair, amira, wall]) expect(await page.content()).not.toContain('I stopped drinking')
  await isAccessible(amira, 'a number is given')
  await fits(mum, 'numbers on a phone')

  await press(chair, 'Show everybody’s numbers')
  await press(chair, 'Yes, show them now')
  for (const page of [chair, mum, amira, wall]) await expect(page.getByText('Nan coming on Saturdays.').first()).toBeVisible()
  const list = amira.getByRole('list', { name: 'Everybody’s numbers' })
  await expect(list.getByRole('listitem')).toHaveCount(4)
  await expect(list.getByRole('listitem').filter({ hasText: 'Dave Marlow: 4' })).toContainText('Said aloud, written by Ruth Adeyemi.')
  await expect(list.getByRole('listitem').filter({ hasText: 'Jean Marlow' })).toContainText('Rather not say')
  for (const [page, what] of [
    [chair, 'chair'],
    [mum, 'phone'],
    [amira, 'laptop'],
    [wall, 'wall']
  ] as const)
    await isAccessible(page, `numbers are shown, ${what}`)
  await mum.setViewportSize(SCREENS.small.viewport)
  await fits(mum, 'shown numbers at 320 px')

  // Once shown, it can be changed with why; what it was stays in sight.
  await press(amira, 'Change my number')
  await number(amira, 3).check()
  await press(amira, 'Change it for everybody')
  await expect(amira.getByText('Please write the reason too.')).toBeVisible()
  await amira.getByLabel('Why has it changed?').fill('I had not heard about Saturdays.')
  await press(amira, 'Change it for everybody')
  await expect(chair.getByText('(was 2)').first()).toBeVisible()
  await expect(chair.getByText('I had not heard about Saturdays.').first()).toBeVisible()
})

test('[R15] a scale that runs the other way asks the other way, and never calls 10 the safe end', async ({ browser }) => {
  const { chair, mum, amira } = await gather(browser, REVERSED)
  for (const page of [chair, amira]) await expect(page.getByText('The highest possible risk.').first()).toBeVisible()
  await number(mum, 7).check()
  await press(mum, 'This is Kelly Marlow’s number')
  await expect(mum.getByLabel(/^What would make it one lower\?/)).toBeVisible()
  await expect(amira.locator('.safe')).toHaveText(/^0\s+No concerns at all\.$/)
  await press(chair, 'Show everybody’s numbers')
  await press(chair, 'Yes, show them now')
  await expect(amira.getByText('Kelly Marlow: 7')).toBeVisible()
  await expect(amira.locator('.safe')).toHaveText(/^0\s+No concerns at all\.$/)
})

test('[R16] numbers are given, shown and changed by keyboard alone', async ({ browser }) => {
  const { chair, amira } = await gather(browser)
  await number(amira, 0).focus()
  await amira.keyboard.press('Space')
  for (let i = 0; i < 5; i++) await amira.keyboard.press('ArrowRight')
  await expect(number(amira, 5)).toBeChecked()
  await tabTo(amira, 'This is my number')
  await amira.keyboard.press('Enter')
  await expect(amira.getByText('Your number: 5')).toBeVisible()
  await expect(amira.locator('.told')).toBeFocused()
  await chair.getByRole('heading', { name: /^How are things for/ }).focus()
  await tabTo(chair, 'Show everybody’s numbers')
  await chair.keyboard.press('Enter')
  await expect(chair.getByRole('button', { name: 'Yes, show them now' })).toBeFocused()
  await chair.keyboard.press('Enter')
  await expect(amira.getByText('Amira Hassan: 5')).toBeVisible()
})

/** Goes on with the Tab key until a button has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true })
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab')
    if (await button.evaluate((node) => node === document.activeElement)) return
  }
  throw new Error(`the Tab key does not reach ${name}`)
}
