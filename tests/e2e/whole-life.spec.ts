import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import { pagesOf } from '../support/pdf.ts'
import { PostOffice } from '../support/post-office.ts'
import { signInAsRuth } from './accounts.ts'
import { isGoodForEveryone } from './everyone.ts'
import { test } from './journey.ts'
import { failOnFaults, isSaved, open, SCREENS } from './people.ts'
import { Product } from './product.ts'
import { codeFor, giveCode, NAMES, releaseToFive, row } from './release-desk.ts'

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

const LOUD = 'The evenings are loud, and the children cannot sleep.'
const LATE = 'Reece is often late for nursery.'
const REVIEW_ON = '2027-02-26' // three months after the practice conference

/** A line of last time, by words it had. */
const line = (page: Page, words: RegExp): Locator => page.locator('li[data-item]').filter({ has: page.locator('.then').getByText(words) })
const keep = async (of: Locator, what: RegExp, asked: string, words: string): Promise<void> => {
  await of.getByRole('button', { name: what }).click()
  await of.getByLabel(asked).fill(words)
  await of.getByRole('button', { name: 'Keep this' }).click()
}

test('a plan from its signature to its review: signed, sent to five, opened by code, corrected, looked at again, signed and sent again', async ({
  browser
}) => {
  await house.practise()
  const first = await open(browser, house.link('chair'))
  await readBack(first)
  await sign(first)
  const desk = await administrator(browser)
  await desk.goto(`${house.url}/conferences`)
  await desk.getByRole('link', { name: 'Send copies' }).click()
  await desk.waitForURL('**/release') // the page before lists the conference, too
  await desk.getByRole('link', { name: /Poppy and Reece Marlow/ }).click()

  await test.step('[R69] five people get their copies by three routes', () => releaseToFive(desk))

  const phone = await test.step('[R70] one is opened by code on a phone', async () => {
    const code = await codeFor(desk, 'Kelly Marlow')
    const phone = await open(browser, post.linkTo('kelly@example.org'), 'phone')
    await expect(phone).toHaveURL(`${house.url}/open`) // the secret is nowhere to be seen
    await isGoodForEveryone(phone, 'the page for a code')
    await giveCode(phone, 'WRNG CDEX')
    await expect(phone.getByText(/do not open anything together/)).toBeVisible()
    await giveCode(phone, code.toLowerCase())
    await expect(phone.getByRole('heading', { name: 'Here is what we sent you' })).toBeVisible()
    await isGoodForEveryone(phone, 'the page of a copy')
    const download = phone.waitForEvent('download')
    await expect(phone.getByRole('link', { name: /PDF.*Decision letter/ })).toBeVisible()
    await phone.getByRole('link', { name: /PDF.*The plan/ }).click()
    expect((await download).suggestedFilename()).toMatch(/\.pdf$/)
    await desk.reload()
    await expect(row(desk, 'Kelly Marlow').getByText(/Opened/)).toBeVisible()
    return phone
  })

  await test.step('[R74] it is corrected to version 2: whoever has version 1 is listed, and the old link opens nothing', async () => {
    const nan = await open(browser, house.link('network', 'Jean'), 'phone')
    await expect(nan).toHaveURL(/\/seats\//)
    expect((await planOf(nan)).join()).not.toContain(LOUD)
    await first.getByText('Open the page for writing again').click()
    await first.getByLabel('Why are you opening it again?').fill('The evenings were left out.')
    await first.getByRole('button', { name: 'Open it again' }).click()
    await addDanger(first, LOUD)
    await readBack(first)
    await sign(first)
    await first.getByRole('button', { name: 'Who has version 1?' }).click()
    await expect(first.getByRole('listitem').filter({ hasText: /^Jean Marlow: opened it here/ })).toBeVisible()
    await desk.reload()
    for (const name of NAMES) await expect(row(desk, name).getByText('Has version 1, and needs the new one.')).toBeVisible()
    await phone.reload()
    await expect(phone.getByRole('link', { name: /PDF/ })).toHaveCount(0)
    await expect(phone.getByText(/newer/)).toBeVisible()
  })

  const [chair, mum] = await review(browser, first)

  await test.step('[R73] the steps come first, and whoever did one says so and what helped', async () => {
    await mum.goto(`${mum.url()}?at=since`)
    await expect(mum.getByRole('heading', { name: /^Last time/ })).toBeVisible()
    await keep(
      mum.locator('li[data-item]').first(),
      /^Done/,
      'What helped, or was in the way? You can leave this empty.',
      'Jean came along.'
    )
    await expect(mum.getByText('What helped, or was in the way: Jean came along.')).toBeVisible()
    await expect(line(mum, new RegExp(LOUD)).getByRole('button', { name: /^Not any more/ })).toHaveCount(0)
    await isGoodForEveryone(mum, 'last time, line by line, on a phone')
  })

  await test.step('[R73] the chair ends one worry with why and changes another; a new one is beside them', async () => {
    await chair.getByRole('link', { name: 'Since last time' }).click()
    await expect(chair.getByText('What helped, or was in the way: Jean came along.')).toBeVisible()
    const loud = line(chair, new RegExp(LOUD))
    await loud.getByRole('textbox', { name: 'How it reads now' }).fill('The evenings are calm. The mornings are not yet.')
    await loud.getByRole('button', { name: /^Changed/ }).click()
    await expect(line(mum, new RegExp(LOUD)).getByText('The words have changed.')).toBeVisible()
    const older = line(chair, /walked next door at 10pm/)
    await keep(older, /^Not any more/, 'Why does it not stand any more?', 'It has not happened for half a year.')
    await expect(older.getByText('It is not in the new plan any more.')).toBeVisible()
    await isGoodForEveryone(chair, 'last time, line by line')
    await addDanger(chair, LATE)
  })

  await test.step('[R72] the plan says what has changed; each says where they stand; it is signed', async () => {
    await chair.getByRole('link', { name: 'Read it back' }).click()
    await expect(chair.getByText(/^Is it still true\? Nobody has looked again at these lines/)).toBeAttached()
    await readBack(chair)
    const since = chair.locator('section').filter({ has: chair.getByRole('heading', { name: /^What has changed since/ }) })
    for (const words of ['Because: It has not happened for half a year.', LATE, 'The mornings are not yet.', 'Not looked at'])
      await expect(since.getByText(words).first()).toBeVisible()
    await mum.goto(mum.url().replace(/\?.*/, '/plan'))
    await mum.getByRole('button', { name: 'Say where I stand' }).click()
    await mum.getByRole('radio', { name: 'I agree with part of it.' }).check()
    await mum.getByRole('textbox', { name: /^Which part/ }).fill('The mornings are not my fault.')
    await mum.getByRole('button', { name: 'Keep this' }).click()
    await expect(mum.getByText('Kept. It stands with the plan.')).toBeVisible()
    await expect(chair.getByText('The mornings are not my fault.')).toBeVisible()
    await isGoodForEveryone(mum, 'the plan of a review on a phone')
    await sign(chair)
    const text = (await planOf(mum)).join('\n')
    for (const words of ['half a year.', 'The mornings are not my fault.', 'Reece is often late']) expect(text).toContain(words)
  })

  await test.step('[R69] the review goes out to the same five, and says what is new', async () => {
    await desk.goto(`${house.url}/release`)
    await desk.getByRole('link', { name: /26 February 2027/ }).click()
    await releaseToFive(desk)
    const code = await codeFor(desk, 'Kelly Marlow')
    await phone.goto(post.linkTo('kelly@example.org'))
    await giveCode(phone, code)
    const link = phone.getByRole('link', { name: /PDF.*The plan/ })
    const text = (await pdfAt(phone, new URL((await link.getAttribute('href')) ?? '', house.url).href)).join('\n')
    for (const words of ['Reece is often late', 'The evenings are calm']) expect(text).toContain(words)
    expect(text).not.toContain(LOUD)
    await desk.goto(desk.url().replace('/release/', '/comments/'))
    await expect(desk.getByText('Nobody has said anything yet.')).toBeVisible()
    await isGoodForEveryone(desk, 'what people say is not right')
  })
})

/** Somebody at the release desk who has signed nothing. */
async function administrator(browser: Browser): Promise<Page> {
  const context = await browser.newContext(SCREENS.laptop)
  await signInAsRuth(context.request, house)
  const page = await context.newPage()
  failOnFaults(page)
  return page
}

/** The review is set up from the signed plan, and opened as the chair and the mother see it. */
async function review(browser: Browser, first: Page): Promise<[chair: Page, mum: Page]> {
  await first.getByText('Set up the review').click()
  await first.getByLabel('Day').fill(REVIEW_ON)
  await first.getByRole('button', { name: 'Set it up' }).click()
  const cards = first.getByRole('region', { name: 'The review is set up' }).getByRole('article')
  const link = (name: string) => cards.filter({ hasText: name }).getByRole('link').first().getAttribute('href')
  const seated = async (name: string, screen: 'laptop' | 'phone'): Promise<Page> => {
    const page = await open(browser, (await link(name)) ?? '', screen)
    await expect(page).toHaveURL(/\/seats\//)
    return page
  }
  return Promise.all([seated('Ruth', 'laptop'), seated('Kelly', 'phone')])
}

async function pdfAt(page: Page, url: string): Promise<string[]> {
  return pagesOf(await (await page.request.get(url)).body())
}

/** The plan as PDF, as somebody in the conference takes it. */
const planOf = (page: Page): Promise<string[]> =>
  pdfAt(page, `${house.url}/api/seats/${/seats\/([^/?]+)/.exec(page.url())?.[1] ?? ''}/plan.pdf`)

async function readBack(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Read it back' }).click()
  await page.getByRole('button', { name: 'Read it back, then sign' }).click()
}

async function addDanger(page: Page, words: string): Promise<void> {
  await page.getByRole('link', { name: 'Danger statements', exact: true }).click()
  await page.getByRole('button', { name: '+ Add another' }).click()
  await page.locator('.statement').getByRole('textbox').first().fill(words)
  await isSaved(page)
}

async function sign(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign this plan' }).click()
  await page.getByRole('button', { name: 'Yes, this is what we agreed' }).click()
  await expect(page.getByText('This is what we wrote down together.').first()).toBeVisible()
}
