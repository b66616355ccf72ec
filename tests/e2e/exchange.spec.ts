import type { ConferenceMade } from '@samepage/shared'
import { type BrowserContext, expect, type Page } from '@playwright/test'
import { signInAsRuth } from './accounts.ts'
import { isGoodForEveryone } from './everyone.ts'
import { test } from './journey.ts'
import { failOnFaults, SCREENS } from './people.ts'
import { Product } from './product.ts'

let house: Product
test.beforeAll(async () => {
  house = await Product.start()
})
test.afterAll(() => house.stop())

const FILE = [
  'what,name,case_number,born_on,described_as,role,kind,on,starts_at,place,words,who,Shoe size',
  'conference,,,,,,review,2026-12-01,10:00,Room 2,,,',
  'child,Mia Holt,DEMO000009,05/04/2020,,,,,,,,,',
  'child,Max Holt,DEMO-10,05/04/2021,,,,,,,,,',
  'person,Jade Holt,,,Mia’s mum,family,,,,,,,',
  'step,,,,,,,,,,Jade rings every evening.,Jade Holt,'
].join('\r\n')

/** A practice conference that its chair has signed; the made-up family’s page is full already. */
async function signedPractice(page: Page): Promise<string> {
  const made = (await (await page.request.post(`${house.url}/api/practice`, { data: {} })).json()) as ConferenceMade
  const chair = made.links.find(({ role }) => role === 'chair')
  await page.goto(chair?.url ?? '')
  await page.getByRole('link', { name: 'Read it back' }).click()
  await page.getByRole('button', { name: 'Read it back, then sign' }).click()
  await page.getByRole('button', { name: 'Sign this plan' }).click()
  await page.getByRole('button', { name: /Yes, this is what we agreed/ }).click()
  await expect(page.getByText(/signed this plan/).first()).toBeVisible()
  return made.conference.id
}

/** What comes out when somebody pastes it into the form of another system. */
async function pasted(context: BrowserContext): Promise<string> {
  const other = await context.newPage()
  await other.setContent('<textarea aria-label="Theirs"></textarea>')
  await other.getByLabel('Theirs').press('ControlOrMeta+V')
  const text = await other.getByLabel('Theirs').inputValue()
  await other.close()
  return text
}

test('[R75] [R76] a case comes in from a file, seen first; a signed plan goes out field by field', async ({ browser }) => {
  const context = await browser.newContext({ ...SCREENS.laptop, permissions: ['clipboard-write'] })
  await signInAsRuth(context.request, house)
  const page = await context.newPage()
  failOnFaults(page)

  await test.step('the file: what is in it, and what is wrong with it', async () => {
    await page.goto(`${house.url}/conferences`)
    await page.getByRole('link', { name: 'A case from a file' }).click()
    await page
      .getByLabel('A CSV or JSON file about one family')
      .setInputFiles({ name: 'case.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) })
    await expect(page.getByRole('heading', { name: 'What is in case.csv' })).toBeFocused()
    await expect(page.getByText('Row 4, case_number: A case number has letters and digits only')).toBeVisible()
    await expect(page.getByText('Same Page does not know this column, and takes nothing from it: Shoe size.')).toBeVisible()
    await isGoodForEveryone(page, 'what is in a file')
  })

  await test.step('the good rows, in the form as ever, and a review that begins with the earlier plan', async () => {
    await page.getByRole('button', { name: 'Go on without 1 row' }).click()
    await expect(page.getByLabel('Case number, if you have it')).toHaveValue('DEMO000009')
    await page.getByRole('button', { name: 'Save and make the links' }).click()
    await expect(page.getByRole('heading', { name: 'Mia Holt' })).toBeVisible()
  })

  await test.step('the signed plan in the case system’s order', async () => {
    const conference = await signedPractice(page)
    await page.goto(`${house.url}/conferences/${conference}`)
    await page.getByRole('link', { name: 'Copy the signed plan across to the case system' }).click()
    await expect(page.getByText(/^0 of \d+ copied$/)).toBeVisible()
    await page.getByRole('button', { name: 'Go to the next one' }).click()
    await page.keyboard.press('Enter')
    await expect(page.getByText(/^1 of \d+ copied$/)).toBeVisible()
    expect(await pasted(context)).toContain('Poppy Marlow')
    await page.reload()
    await expect(page.getByText(/^1 of \d+ copied$/)).toBeVisible()
    await isGoodForEveryone(page, 'copying across')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Bundle for Poppy Marlow (ZIP)' }).click()
    ])
    expect(file.suggestedFilename()).toMatch(/^2026-11-27_ICPC_[0-9a-f]{8}_v1\.zip$/)
  })
})
