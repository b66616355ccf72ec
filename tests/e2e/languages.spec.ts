import { expect, type Page } from '@playwright/test'
import { fits, isAccessible } from './everyone.ts'
import { test } from './journey.ts'
import { leftInEnglish } from './left-in-english.ts'
import { open } from './people.ts'
import { Product } from './product.ts'
import { type Real, realConference } from './real.ts'
import { PARTS } from './tour.ts'

/** Said in English on these pages, to whoever speaks it. */
const KNOWN_ENGLISH = [
  'The page',
  'Our worries',
  'Say something',
  'Who is here',
  'The plan',
  'Papers',
  'Leave quickly',
  'Saved',
  'PRACTICE',
  'I don’t agree with this',
  'Who is worried?',
  'What might happen?',
  'By when?',
  'Still to ask',
  'Who was there?',
  'Draft.',
  'not here yet',
  'How were these words gathered?'
]

let product: Product
let demo: Product
let real: Real
test.beforeAll(async ({ browser }) => {
  ;[product, demo] = await Promise.all([Product.start(), Product.demo()])
  real = await realConference(browser, product)
})
test.afterAll(async () => {
  await real.chair.context().close()
  await Promise.all([product.stop(), demo.stop()])
})

const choose = async (page: Page, name: 'English' | 'Cymraeg' | 'اردو', lang: string): Promise<void> => {
  await page.getByLabel(/^(Language|Iaith|زبان)$/).selectOption({ label: name })
  await expect(page.locator('html')).toHaveAttribute('lang', lang)
}

test('a mother who waits reads Welsh as soon as she chooses it, and English again when she likes', async ({ browser }) => {
  const mum = await open(browser, real.link('Kelly Marlow'), 'phone')
  await expect(mum.getByRole('heading', { name: 'You are at the right place' })).toBeVisible()
  await mum.evaluate(() => Object.assign(window, { stayed: true }))
  await choose(mum, 'Cymraeg', 'cy')
  await expect(mum.getByRole('heading', { name: 'Rydych chi yn y lle iawn' })).toBeVisible()
  await expect(mum.getByText('Mae’r gynhadledd ar 1 Rhagfyr 2026 ac yn dechrau am 10:00.')).toBeVisible()
  await expect(mum).toHaveTitle('Aros i ddod i mewn · Same Page')
  await expect(mum.getByRole('button', { name: 'Gadael ar frys' })).toBeVisible()
  await fits(mum, 'the lobby in Welsh')
  await choose(mum, 'English', 'en-GB')
  await expect(mum.getByRole('heading', { name: 'You are at the right place' })).toBeVisible()
  expect(await mum.evaluate(() => 'stayed' in window)).toBe(true)
})

test('in Urdu everything runs from right to left and fits on a phone', async ({ browser }) => {
  const mum = await open(browser, `${product.url}/code`, 'phone')
  await choose(mum, 'اردو', 'ur')
  await expect(mum.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(mum.getByRole('button', { name: 'دستک دیں' })).toBeVisible()
  await mum.getByRole('button', { name: 'دستک دیں' }).click()
  await expect(mum.getByRole('alert')).toHaveText('براہِ مہربانی یہ بتائیں: کوڈ، اپنا نام، اور آپ کس کے ساتھ آئے ہیں۔')
  expect(await mum.evaluate(() => document.fonts.check('1em "Noto Naskh Arabic"', 'دستک'))).toBe(true)
  await fits(mum, 'the code page in Urdu')
  await isAccessible(mum, 'the code page in Urdu')
})

test('a phone that speaks Welsh is spoken to in Welsh, and nobody sees English first', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'cy-GB' })
  const page = await context.newPage()
  await page.goto(`${product.url}/join#nobody-knows-this-link-at-all`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^(Un eiliad|Nid yw’r ddolen hon yn agor tudalen)$/)
  await expect(page.getByText('Nid ydym yn adnabod y ddolen hon.')).toBeVisible()
  await context.close()
})

test('a mother in the room reads Welsh on every part of her phone, and Urdu from right to left', async ({ browser }) => {
  await demo.practise()
  const mum = await open(browser, demo.link('family'), 'phone')
  await mum.waitForURL(/\/seats\//)
  const seat = mum.url()
  await mum.goto(`${seat}?at=people`)
  await mum.getByRole('button', { name: 'How this looks' }).click()
  await choose(mum, 'Cymraeg', 'cy')
  await mum.keyboard.press('Escape')
  for (const part of PARTS) {
    await mum.goto(seat + part)
    await expect(mum.locator('html')).toHaveAttribute('lang', 'cy') // it came back with her seat
    await expect(mum.getByRole('status').filter({ hasText: /^\s*Wedi’i gadw\s*$/ })).toBeVisible()
    for (const english of KNOWN_ENGLISH) await expect(mum.getByText(english, { exact: true }), `${part} ${english}`).toHaveCount(0)
    await fits(mum, `Welsh ${part}`)
  }
  await mum.goto(`${seat}?at=people`)
  await mum.getByRole('button', { name: 'Sut mae hyn yn edrych' }).click()
  await choose(mum, 'اردو', 'ur')
  await mum.keyboard.press('Escape')
  await expect(mum.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(mum.getByRole('heading', { name: 'یہاں کون ہے' })).toBeVisible()
  await fits(mum, 'who is here in Urdu')
  await isAccessible(mum, 'who is here in Urdu')
})

/** Who the chair is, as whoever set up the made-up family's conference wrote it. */
const WRITTEN = /: The chair$/

/** Somebody in their seat chooses Welsh, where everybody chooses how their page looks. */
async function inWelsh(page: Page): Promise<void> {
  await page.waitForURL(/\/seats\//)
  await page.goto(`${page.url().split('?')[0]}?at=people`)
  await page.getByRole('button', { name: 'How this looks' }).click()
  await choose(page, 'Cymraeg', 'cy')
  await page.keyboard.press('Escape')
}

test('nothing of the interface stays English for a chair and a mother who chose Welsh, stage by stage, nor on the wall beside it', async ({
  browser
}) => {
  test.slow()
  await demo.practise()
  const chair = await open(browser, demo.link('chair'))
  const mum = await open(browser, demo.link('family'), 'phone')
  for (const page of [chair, mum]) await inWelsh(page)
  const left: string[] = []
  const stages = chair.getByRole('navigation', { name: 'Camau’r cyfarfod' }).getByRole('button')
  for (let i = 0; i < (await stages.count()); i += 1) {
    await stages.nth(i).click()
    await chair.waitForTimeout(250) // for what is fetched with a stage
    left.push(...(await leftInEnglish(chair)).map((words) => `stage ${i + 1}: ${words}`))
    await fits(chair, `the chair in Welsh, stage ${i + 1}`)
  }
  for (const part of [...PARTS, '?at=scaling', '?at=decision']) {
    await mum.goto(mum.url().split('?')[0] + part)
    await expect(mum.getByRole('status').filter({ hasText: /^\s*Wedi’i gadw\s*$/ })).toBeVisible()
    await mum.waitForLoadState('networkidle') // the part itself is fetched after the page
    left.push(...(await leftInEnglish(mum)).map((words) => `${part}: ${words}`))
  }
  expect(left.filter((one) => !WRITTEN.test(one))).toEqual([])
})
