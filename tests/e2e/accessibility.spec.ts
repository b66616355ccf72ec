import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { isSaved, open, SCREENS } from './people.ts'
import { Product } from './product.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

let demo: Product
let house: Product
test.beforeAll(async () => {
  ;[demo, house] = await Promise.all([Product.demo(), Product.start()])
})
test.afterAll(() => Promise.all([demo.stop(), house.stop()]))

/** Nothing axe-core calls serious or critical; what it cannot judge by itself is left to people. */
async function isAccessible(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(
    serious.map(({ id, nodes }) => `${what}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    what
  ).toEqual([])
}

/** No line runs out of the screen, at any width down to 320 px. */
async function fits(page: Page, what: string): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(overflow, `${what} scrolls sideways`).toBeLessThanOrEqual(0)
}

const PARTS = ['', '?at=dangers', '?at=voices', '?at=people', '/plan']

for (const scheme of ['light', 'dark'] as const) {
  for (const screen of ['laptop', 'phone'] as const) {
    test(`every part of a conference can be read and used by everyone (${scheme}, ${screen})`, async ({ browser }) => {
      const page = await open(browser, demo.link(screen === 'laptop' ? 'chair' : 'family'), screen)
      await page.emulateMedia({ colorScheme: scheme })
      await page.waitForURL(/\/seats\//)
      const seat = page.url()
      for (const part of PARTS) {
        await page.goto(seat + part)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await isSaved(page)
        await isAccessible(page, `${part || 'the map'} ${scheme} ${screen}`)
        await fits(page, `${part || 'the map'} ${screen}`)
      }
      await page.goto(seat)
      if (screen === 'phone') {
        await page.getByRole('button', { name: 'Say something' }).click()
        await isAccessible(page, `say something ${scheme}`)
      } else {
        await page.getByRole('button', { name: 'More for Harm, 1 of 3' }).click()
        await isAccessible(page, `a card’s menu ${scheme}`)
      }
    })
  }

  test(`the house can be read and used by everyone (${scheme})`, async ({ browser }) => {
    const page = await open(browser, house.url)
    await page.emulateMedia({ colorScheme: scheme })
    for (const path of ['/', '/sign-in', '/set-up', '/join#nobody-knows-this-link-at-all', '/practice']) {
      await page.goto(house.url + path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await isAccessible(page, `${path} ${scheme}`)
    }
  })

  test(`preparing a conference can be done by everyone (${scheme})`, async ({ browser }) => {
    const page = await open(browser, house.url)
    await page.emulateMedia({ colorScheme: scheme })
    await signIn(page)
    await page.goto(`${house.url}/conferences/new`)
    await page.getByRole('button', { name: 'Add a professional' }).click()
    await isAccessible(page, `a new conference ${scheme}`)
    await page.getByRole('button', { name: 'Save and make the links' }).click()
    await expect(page.getByRole('heading', { name: /Nearly there/ })).toBeVisible()
    await isAccessible(page, `what to put right ${scheme}`)
    await page.getByLabel('Day').fill('2026-12-01')
    await page.getByLabel('Starts at').fill('10:00')
    await page.getByRole('group', { name: 'Child 1' }).getByLabel('Name').fill('Finn Daly')
    await page.getByRole('button', { name: 'Save and make the links' }).click()
    await expect(page.getByRole('button', { name: /Open as/ })).toBeVisible()
    await isAccessible(page, `the links ${scheme}`)
    await page.goto(`${house.url}/conferences`)
    await expect(page.getByText('Finn Daly').first()).toBeVisible()
    await isAccessible(page, `all conferences ${scheme}`)
  })

  test(`the wall can be read from across the room, whatever it shows (${scheme})`, async ({ browser }) => {
    const [chair, wall] = await Promise.all([open(browser, demo.link('chair')), open(browser, demo.link('wall'), 'wall')])
    await wall.emulateMedia({ colorScheme: scheme })
    const views = chair.getByRole('complementary', { name: 'On the wall' }).getByRole('listitem').getByRole('button')
    await expect(views.first()).toBeVisible()
    for (const view of await views.all()) {
      await view.click()
      await expect(view).toHaveAttribute('aria-pressed', 'true')
      const what = await view.innerText()
      await expect(wall.getByText(/Poppy/).first()).toBeVisible()
      await isAccessible(wall, `the wall, ${what}, ${scheme}`)
      expect(await smallestText(wall), what).toBeGreaterThanOrEqual(28)
      await expect(wall.getByRole('button')).toHaveCount(0)
      await expect(wall.getByRole('link')).toHaveCount(0)
    }
  })
}

/** As the first administrator, whose account is made where there is none yet. */
async function signIn(page: Page): Promise<void> {
  const account = { name: 'Ruth Adeyemi', passphrase: 'marmalade river Tuesday violin' }
  await page.request.post(`${house.url}/api/set-up`, { data: { secret: new URL(house.setUpLink).hash.slice(1), ...account } })
  expect((await page.request.post(`${house.url}/api/sign-in`, { data: account })).ok()).toBe(true)
}

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

test('a phone of 320 px and letters twice as big lose nothing', async ({ browser }) => {
  const page = await open(browser, demo.link('family'), 'phone')
  await page.setViewportSize({ width: 320, height: 640 })
  await page.waitForURL(/\/seats\//)
  const seat = page.url()
  for (const part of PARTS) {
    await page.goto(seat + part)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await fits(page, `${part || 'the map'} at 320 px`)
  }
  await page.setViewportSize(SCREENS.laptop.viewport)
  await page.goto(seat)
  await page.addStyleTag({ content: 'html { font-size: 200% !important }' })
  await fits(page, 'the map with letters twice as big')
})
