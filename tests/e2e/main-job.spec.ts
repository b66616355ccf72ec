import { expect, type Page } from '@playwright/test'
import { pagesOf } from '../support/pdf.ts'
import { setUpAccount } from './accounts.ts'
import { test } from './journey.ts'
import { box, isSaved, open, put, putCard } from './people.ts'
import { Product } from './product.ts'
import { connectWall, letIn } from './real.ts'

// The made-up family of an unborn child, from the first click to the plan in the hand.
const WORDS = {
  harm: 'On 4 June Jade told Dana she was seeing things and could not look after herself.',
  mum: 'I ring Dana when I start to feel bad. I did that on 4 June. 🌤️',
  welsh: 'Mae Nain yn dŵad bob nos Wener. Ŵyr pawb hynny.',
  might: 'Jade may stop her tablets and stop sleeping.',
  statement:
    'Dana (midwife) and Leroy (social worker) are worried about the weeks after Baby is born. They are worried Jade will stop her tablets and stop sleeping. Jade shares this worry.',
  disagree: 'I would never shake my baby. Please write that down.',
  goal: 'For the first 16 weeks, someone who has slept is with Jade and Baby every night.',
  bottomLine: 'Baby is never alone with somebody who has not slept.',
  step: 'Dana rings Jade every morning at nine.',
  know: 'Dana writes each call in the red book.'
}

let product: Product
test.beforeAll(async () => void (product = await Product.start()))
test.afterAll(() => product.stop())

test('a conference, from the first click to the plan in the hand', async ({ browser }) => {
  const chair = await open(browser, product.setUpLink)
  const links = await setUp(chair)

  await chair.getByRole('button', { name: /Open as/ }).click()
  const [mum, midwife, wall] = await Promise.all([
    open(browser, links['Jade Holt'] ?? '', 'phone'),
    open(browser, links['Dana Price'] ?? ''),
    open(browser, `${product.url}/wall`, 'wall')
  ])
  for (const name of ['Jade Holt', 'Dana Price']) await letIn(chair, name)
  await connectWall(chair, wall)

  await putCard(midwife, 'Harm', WORDS.harm)
  await sayOnPhone(mum, WORDS.mum, 'What’s working well?')
  await putCard(chair, 'Existing safety', WORDS.welsh, 'Jade Holt, Baby’s mum')
  await expect(box(chair, 'Harm, 1 of 1')).toHaveValue(WORDS.harm)
  await isSaved(chair)

  await writeThread(chair, midwife)
  await disagreeOnPhone(mum)
  await showOnWall(chair, wall)

  await signOff(chair, mum)
  const pdf = await chair.request.get(`${product.url}${await chair.getByRole('link', { name: /PDF/ }).first().getAttribute('href')}`)
  const text = (await pagesOf(await pdf.body())).join(' ')
  expect(text).not.toContain('DRAFT')
  const inOrder = [
    WORDS.harm,
    'I ring Dana when I start to feel bad.',
    WORDS.welsh,
    WORDS.statement,
    WORDS.disagree,
    WORDS.goal,
    WORDS.bottomLine,
    WORDS.step
  ]
  const places = inOrder.map((words) => text.indexOf(words))
  expect(
    places.every((place) => place >= 0),
    `every word is there: ${places.join(' ')}`
  ).toBe(true)
  expect(places).toEqual([...places].sort((a, b) => a - b))
})

/** The first administrator prepares the conference and is its chair; answers with everybody's link by name. */
async function setUp(page: Page): Promise<Record<string, string>> {
  await setUpAccount(page)
  await page.getByRole('link', { name: 'New conference' }).click()
  await page.getByRole('radio', { name: /Conference before birth/ }).check()
  await page.getByLabel('Day').fill('2026-12-01')
  await page.getByLabel('Starts at').fill('10:00')
  await page.getByLabel('Place').fill('Room 2')
  const child = page.getByRole('group', { name: 'Child 1' })
  await child.getByRole('radio', { name: 'Not born yet' }).check()
  await child.getByLabel('Due on').fill('2027-08-02')
  await child.getByLabel('Name').fill('Baby Holt') // from here on the group is called that
  await addPerson(page, 'Add a parent or carer', 'Jade Holt', 'Baby’s mum')
  await addPerson(page, 'Add a professional', 'Dana Price', 'Midwife')
  await addPerson(page, 'Add a professional', 'Leroy Grant', 'Social worker')
  await page.getByRole('button', { name: 'Save and make the links' }).click()
  await expect(page.getByText('Jade Holt').first()).toBeVisible()
  return linksOn(page)
}

async function addPerson(page: Page, button: string, name: string, describedAs: string): Promise<void> {
  await page.getByRole('button', { name: button }).click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).last().fill(name)
  await page.getByLabel('Who are they to the child?').last().fill(describedAs)
}

async function linksOn(page: Page): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const name of ['Jade Holt', 'Dana Price', 'Leroy Grant']) {
    const row = page.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) })
    found[name] = await row.getByText(/\/join#/).innerText()
  }
  return found
}

async function sayOnPhone(mum: Page, words: string, column: string): Promise<void> {
  await mum.getByRole('button', { name: 'Say something' }).click()
  const sheet = mum.getByRole('dialog', { name: 'Say something' })
  await sheet.getByRole('textbox', { name: 'Your words' }).fill(words)
  await sheet.getByRole('radio', { name: column }).check()
  await sheet.getByRole('button', { name: 'Put it on the page' }).click()
  await expect(sheet).toBeHidden()
  await isSaved(mum)
}

async function writeThread(chair: Page, midwife: Page): Promise<void> {
  for (const page of [chair, midwife]) await page.getByRole('link', { name: 'Danger statements' }).click()
  await chair.getByRole('button', { name: 'Begin a danger statement' }).click()
  await expect(midwife.getByRole('heading', { name: 'Danger statement 1 of 1' })).toBeVisible()
  await box(chair, 'What might happen?').fill(WORDS.might)
  // Two people in one text at the same moment: each types, neither waits.
  const [start, rest] = [WORDS.statement.slice(0, 60), WORDS.statement.slice(60)]
  await box(chair, 'The statement, in your words').pressSequentially(start)
  await expect(box(midwife, 'The statement, in your words')).toHaveValue(start)
  await box(midwife, 'The statement, in your words').press('End')
  await Promise.all([box(midwife, 'The statement, in your words').pressSequentially(rest), box(chair, 'Safety goal').fill(WORDS.goal)])
  await expect(box(chair, 'The statement, in your words')).toHaveValue(WORDS.statement)
  await put(chair, 'Add a bottom line', WORDS.bottomLine)
  await put(chair, 'Add a next step', WORDS.step)
  await isSaved(chair)
}

async function disagreeOnPhone(mum: Page): Promise<void> {
  await mum.getByRole('link', { name: 'Our worries' }).click()
  const thread = mum.getByRole('article')
  await thread.getByRole('button', { name: 'I don’t agree with this' }).first().click()
  await mum.getByRole('textbox', { name: 'What do you not agree with?' }).fill(WORDS.disagree)
  await mum.getByRole('button', { name: 'Put it on the page' }).click()
  await isSaved(mum)
}

async function showOnWall(chair: Page, wall: Page): Promise<void> {
  await expect(wall.getByText('Baby Holt').first()).toBeVisible()
  await chair
    .getByRole('button', { name: /^Danger statement 1/ })
    .last()
    .click()
  await expect(wall.getByText(WORDS.statement)).toBeVisible()
  await expect(wall.getByText(WORDS.disagree)).toBeVisible()
  await expect(wall.getByRole('button')).toHaveCount(0)
}

async function signOff(chair: Page, mum: Page): Promise<void> {
  await chair.getByRole('link', { name: 'Read it back' }).click()
  await chair.getByRole('button', { name: 'Read it back, then sign' }).click()
  // Somebody writes while the chair is reading: what would be signed is no longer what was read.
  await sayOnPhone(mum, 'One thing more: I want my sister there.', 'What needs to happen?')
  await expect(chair.getByText(/Look again/)).toBeVisible()
  await chair.getByRole('button', { name: 'Read the newest' }).click()
  await chair.getByRole('button', { name: 'Sign this plan' }).click()
  await chair.getByRole('button', { name: /Yes, this is what we agreed/ }).click()
  await expect(chair.getByText(/signed this plan/).first()).toBeVisible()
  await expect(mum.getByText(/closed for writing/).first()).toBeVisible()
}
