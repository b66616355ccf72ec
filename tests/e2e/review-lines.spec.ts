import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import { pagesOf } from '../support/pdf.ts'
import { isGoodForEveryone } from './everyone.ts'
import { test } from './journey.ts'
import { isSaved, open } from './people.ts'
import { Product } from './product.ts'

let product: Product
test.beforeAll(async () => void (product = await Product.demo()))
test.afterAll(() => product.stop())

const LOUD = 'The evenings are loud, and the children cannot sleep.'
const LATE = 'Reece is often late for nursery.'

/** A line of last time, by words it had. */
const line = (page: Page, words: RegExp): Locator => page.locator('li[data-item]').filter({ has: page.locator('.then').getByText(words) })
const keep = async (of: Locator, what: RegExp, asked: string, words: string): Promise<void> => {
  await of.getByRole('button', { name: what }).click()
  await of.getByLabel(asked).fill(words)
  await of.getByRole('button', { name: 'Keep this' }).click()
}

test('a review line by line: one worry ended, one changed, one new; each says where they stand; signed', async ({ browser }) => {
  const [chair, mum] = await reviewed(browser)

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

  await test.step('[R73] the chair ends one with why and changes another; a new one is beside them', async () => {
    await chair.getByRole('link', { name: 'Since last time' }).click()
    await expect(chair.getByText('What helped, or was in the way: Jean came along.')).toBeVisible()
    const loud = line(chair, new RegExp(LOUD))
    await loud.getByRole('textbox', { name: 'How it reads now' }).fill('The evenings are calm. The mornings are not yet.')
    await loud.getByRole('button', { name: /^Changed/ }).click()
    await expect(line(mum, new RegExp(LOUD)).getByText('The words have changed.')).toBeVisible()
    const older = line(chair, /walked next door at 10pm/)
    await keep(older, /^Not any more/, 'Why does it not stand any more?', 'It has not happened for half a year.')
    await expect(older.getByText('It stands no more in the new plan.')).toBeVisible()
    await isGoodForEveryone(chair, 'last time, line by line')
    await addDanger(chair, LATE)
  })

  await test.step('[R72] the plan says what has changed; each says where they stand; it is signed', async () => {
    await chair.getByRole('link', { name: 'Read it back' }).click()
    await expect(chair.getByText(/^Is it still true\? Nobody has looked again at these lines/)).toBeAttached()
    await chair.getByRole('button', { name: 'Read it back, then sign' }).click()
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
    const text = (await pagesOf(await (await mum.request.get(`${product.url}/api/seats/${seatOf(mum)}/plan.pdf`)).body())).join('\n')
    for (const words of ['half a year.', 'The mornings are not my fault.', 'Reece is often late']) expect(text).toContain(words)
  })
})

const seatOf = (page: Page): string => /seats\/([^/?]+)/.exec(page.url())?.[1] ?? ''

/** The practice conference signed with a second worry in it, and its review as the chair and the mother see it. */
async function reviewed(browser: Browser): Promise<[chair: Page, mum: Page]> {
  const first = await open(browser, product.link('chair'))
  await addDanger(first, LOUD)
  await first.getByRole('link', { name: 'Read it back' }).click()
  await first.getByRole('button', { name: 'Read it back, then sign' }).click()
  await sign(first)
  await first.getByText('Set up the review').click()
  await first.getByLabel('Day').fill('2027-02-01')
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
