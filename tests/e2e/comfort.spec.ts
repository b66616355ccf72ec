import { expect, type Page } from '@playwright/test'
import { fits, isAccessible } from './everyone.ts'
import { test } from './journey.ts'
import { isSaved, open } from './people.ts'
import { Product } from './product.ts'
import { letIn, realConference } from './real.ts'

let demo: Product
let house: Product
test.beforeAll(async () => {
  ;[demo, house] = await Promise.all([Product.demo(), Product.start()])
})
test.afterAll(() => Promise.all([demo.stop(), house.stop()]))

/** How a page looks just now, as its browser lays it out. */
const look = (page: Page) =>
  page.evaluate(() => {
    const { fontSize, fontFamily, letterSpacing, colorScheme } = getComputedStyle(document.documentElement)
    const button = document.querySelector('.button')
    const moves = button
      ? getComputedStyle(button)
          .transitionDuration.split(', ')
          .some((time) => time !== '0s')
      : null
    return { fontSize, font: fontFamily.split(',')[0]?.replaceAll('"', ''), spaced: letterSpacing !== 'normal', colorScheme, moves }
  })
const USUAL = { fontSize: '16px', font: 'Atkinson Hyperlegible Next', spaced: false, colorScheme: 'light dark', moves: true }
const CHOSEN = { fontSize: '24px', font: 'Atkinson Hyperlegible Next', spaced: true, colorScheme: 'dark', moves: false }

/** Chooses under "How this looks", which on a phone is beside who is here. */
async function choose(page: Page, ...names: string[]): Promise<void> {
  const people = page.getByRole('link', { name: 'Who is here' })
  if (await people.isVisible()) await people.click()
  await page.getByRole('button', { name: 'How this looks' }).click()
  const sheet = page.getByRole('dialog', { name: 'How this looks' })
  for (const name of names) await sheet.getByRole('radio', { name, exact: true }).check()
  await expect(sheet.getByText('Kept for you.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
}

test('[R35] how a page looks is kept with the seat, not in the browser: a reload and another phone show the same', async ({ browser }) => {
  const mum = await open(browser, demo.link('family', 'Kelly'), 'phone')
  await isSaved(mum)
  expect(await look(mum)).toEqual(USUAL)
  await choose(mum, 'Largest', 'Further apart', 'Dark', 'Keep still')
  expect(await look(mum), 'at once').toEqual(CHOSEN)
  expect(await mum.evaluate(() => Object.keys(sessionStorage).filter((key) => !key.startsWith('sveltekit:')))).toEqual([])
  await mum.reload()
  await isSaved(mum)
  expect(await look(mum), 'after a reload').toEqual(CHOSEN)
  const other = await open(browser, demo.link('family', 'Kelly'), 'phone')
  await isSaved(other)
  expect(await look(other), 'on another phone').toEqual(CHOSEN)
  const nan = await open(browser, demo.link('network'), 'phone')
  await isSaved(nan)
  expect(await look(nan), 'of somebody else').toEqual(USUAL)
  await choose(nan, 'Plain')
  expect((await look(nan)).font).toBe('system-ui')
})

test('[R35] the size somebody chose while they waited comes in with them, and then stays on their seat', async ({ browser }) => {
  const real = await realConference(browser, house)
  const mum = await open(browser, real.link('Kelly Marlow'), 'phone')
  await mum.getByRole('button', { name: 'Largest' }).click()
  expect((await look(mum)).fontSize).toBe('24px')
  await letIn(real.chair, 'Kelly Marlow')
  await isSaved(mum)
  expect((await look(mum)).fontSize).toBe('24px')
  expect(await mum.evaluate(() => sessionStorage.getItem('text-size'))).toBeNull()
  await mum.reload()
  await isSaved(mum)
  expect((await look(mum)).fontSize).toBe('24px')
})

test('[R35] the language somebody chose while they waited comes in with them, and is theirs on another day', async ({ browser }) => {
  const real = await realConference(browser, house)
  const mum = await open(browser, real.link('Kelly Marlow'), 'phone')
  await mum.getByLabel('Language').selectOption({ label: 'Cymraeg' })
  await expect(mum.getByRole('heading', { name: 'Rydych chi yn y lle iawn' })).toBeVisible()
  await letIn(real.chair, 'Kelly Marlow')
  await expect(mum.getByRole('heading', { level: 1, name: 'Poppy Marlow' })).toBeVisible()
  await mum.reload()
  await expect(mum.locator('html')).toHaveAttribute('lang', 'cy')
})

test('the wall looks the same whatever anybody chose, the chair’s small picture of it too', async ({ browser }) => {
  const [chair, wall] = await Promise.all([open(browser, demo.link('chair')), open(browser, demo.link('wall'), 'wall')])
  const picture = chair.locator('.picture .wall')
  const looksOf = (page: Page, what: string) =>
    page
      .locator(what)
      .first()
      .evaluate((node) => {
        const { backgroundColor, color, fontFamily, letterSpacing, lineHeight, fontSize } = getComputedStyle(node)
        return { backgroundColor, color, fontFamily, letterSpacing, lineHeight, fontSize }
      })
  await expect(picture).toBeVisible()
  const before = await looksOf(wall, '.wall')
  await choose(chair, 'Largest', 'Further apart', 'Dark', 'Stronger')
  expect(await looksOf(chair, '.picture .wall')).toEqual(before)
  await wall.reload()
  await expect(wall.locator('.wall')).toBeVisible()
  expect(await looksOf(wall, '.wall')).toEqual(before)
})

const WHO = { laptop: 'Amira', phone: 'Lowe', small: 'Clarke' } as const
for (const screen of ['laptop', 'phone', 'small'] as const) {
  test(`every part of a page with strong contrast and large letters can be read and used by everyone, ${screen}`, async ({ browser }) => {
    const page = await open(browser, demo.link('professional', WHO[screen]), screen)
    await isSaved(page)
    await choose(page, 'Stronger', 'Largest')
    const seat = page.url().replace(/[?#].*/, '')
    for (const part of ['', '?at=dangers', '?at=voices', '?at=people', '/plan']) {
      await page.goto(seat + part)
      await isSaved(page)
      await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toBeVisible() // the part itself comes after the page
      await isAccessible(page, `${part || 'the map'}, strong`, { strong: true })
      await fits(page, part || 'the map')
    }
    await page.goto(`${seat}?at=people`)
    await page.getByRole('button', { name: 'How this looks' }).click()
    await isAccessible(page, 'how this looks')
    await fits(page, 'how this looks')
  })
}
