import { expect, type Page } from '@playwright/test'
import { signInAsRuth } from './accounts.ts'
import { fits, isAccessible, isGoodForEveryone } from './everyone.ts'
import { test } from './journey.ts'
import { open } from './people.ts'
import { Product } from './product.ts'
import { tourDoor, tourPage, tourPapers, tourStreet } from './tour.ts'

// Accounts, the trail and the checkup are looked at in the tests of their own, and every screen at 320 px in content-policy.spec.ts.
let demo: Product
let house: Product
test.beforeAll(async () => {
  ;[demo, house] = await Promise.all([Product.demo(), Product.start()])
})
test.afterAll(() => Promise.all([demo.stop(), house.stop()]))

async function isGoodAsItIs(page: Page, what: string): Promise<void> {
  await isAccessible(page, what)
  await fits(page, what)
}

test('every part of a conference can be read and used by everyone, on a laptop', async ({ browser }) => {
  const page = await open(browser, demo.link('chair'))
  await tourPage(page, isGoodAsItIs)
  await page.getByRole('button', { name: 'More for Harm, 1 of 3' }).click()
  await isAccessible(page, 'a card’s menu')
})

test('every part of a conference can be read and used by everyone, on a phone', async ({ browser }) => {
  const page = await open(browser, demo.link('family'), 'phone')
  await tourPage(page, isGoodAsItIs)
  await page.getByRole('button', { name: 'Say something' }).click()
  await isGoodAsItIs(page, 'say something')
})

test('the house can be read and used by everyone', ({ browser }) => tourStreet(browser, house, isGoodForEveryone))

test('the door, the lobby, a private part and the wall can be read and used by everyone', ({ browser }) =>
  tourDoor(browser, house, isGoodAsItIs))

test('papers, what is kept safe, sharing and removing can be read and used by everyone', ({ browser }) =>
  tourPapers(browser, demo, isGoodAsItIs))

test('preparing a conference can be done by everyone', async ({ browser }) => {
  const page = await open(browser, house.url)
  await signInAsRuth(page.request, house)
  await page.goto(`${house.url}/conferences/new`)
  await page.getByRole('button', { name: 'Add a professional' }).click()
  await isGoodForEveryone(page, 'a new conference')
  await page.getByRole('button', { name: 'Save and make the links' }).click()
  await expect(page.getByRole('heading', { name: /Nearly there/ })).toBeVisible()
  await isGoodForEveryone(page, 'what to put right')
  await page.getByLabel('Day').fill('2026-12-01')
  await page.getByLabel('Starts at').fill('10:00')
  await page.getByRole('group', { name: 'Child 1' }).getByLabel('Name').fill('Finn Daly')
  await page.getByRole('button', { name: 'Save and make the links' }).click()
  await expect(page.getByRole('button', { name: /Open as/ })).toBeVisible()
  await isGoodForEveryone(page, 'the links')
  await page.goto(`${house.url}/conferences`)
  await expect(page.getByText('Finn Daly').first()).toBeVisible()
  await isGoodForEveryone(page, 'all conferences')
})

test('the wall can be read from across the room, whatever it shows', async ({ browser }) => {
  const [chair, wall] = await Promise.all([open(browser, demo.link('chair')), open(browser, demo.link('wall'), 'wall')])
  const views = chair.getByRole('complementary', { name: 'On the wall' }).getByRole('listitem').getByRole('button')
  await expect(views.first()).toBeVisible()
  for (const view of await views.all()) {
    await view.click()
    await expect(view).toHaveAttribute('aria-pressed', 'true')
    const what = await view.innerText()
    await expect(wall.getByText(/Poppy/).first()).toBeVisible()
    await isAccessible(wall, `the wall, ${what}`)
    expect(await smallestText(wall), what).toBeGreaterThanOrEqual(28)
    await expect(wall.getByRole('button')).toHaveCount(0)
    await expect(wall.getByRole('link')).toHaveCount(0)
  }
})

/** The smallest letters in sight, in CSS pixels. */
function smallestText(page: Page): Promise<number> {
  return page.evaluate(() => {
    const sizes: number[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      const box = element?.getBoundingClientRect()
      if (!element || !node.textContent?.trim() || !box || box.width < 2 || box.height < 2) continue
      if (getComputedStyle(element).visibility === 'visible') sizes.push(parseFloat(getComputedStyle(element).fontSize))
    }
    return Math.min(...sizes)
  })
}

test('letters twice as big lose nothing', async ({ browser }) => {
  const page = await open(browser, demo.link('family'))
  await page.waitForURL(/\/seats\//)
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%', 'important'))
  await fits(page, 'the map with letters twice as big')
})
