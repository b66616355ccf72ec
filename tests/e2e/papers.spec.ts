import { type Browser, expect, type Page } from '@playwright/test'
import { isAccessible } from './everyone.ts'
import { test } from './journey.ts'
import { box, open, putCard } from './people.ts'
import { Product } from './product.ts'

const POLICE = 'There is a warrant out for Darren since Tuesday.'
const ADDRESS = '14 Larch Street, TS8 9AA'

let demo: Product
test.beforeAll(async () => void (demo = await Product.demo()))
test.beforeEach(() => demo.practise())
test.afterAll(() => demo.stop())

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true })

async function toPapers(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Parts of this conference' }).getByRole('link', { name: 'Papers' }).click()
  await expect(heading(page, 'Papers')).toBeVisible()
}

/** The chair begins a paper for the police and themselves, and writes what the police said. */
async function fromThePolice(browser: Browser): Promise<Page> {
  const chair = await open(browser, demo.link('chair'))
  await toPapers(chair)
  await chair.getByRole('button', { name: 'Kept to a few people' }).click()
  const sheet = chair.getByRole('dialog', { name: 'Kept to a few people' })
  await sheet.getByLabel('What is it?').fill('From the police')
  await sheet.getByRole('checkbox', { name: /Sgt Lowe/ }).check()
  await sheet.getByRole('button', { name: 'Begin it' }).click()
  await expect(chair.getByText('Only you and Sgt Lowe can read this.')).toBeVisible()
  await putOnPaper(chair, 'Danger', POLICE)
  return chair
}

async function putOnPaper(page: Page, category: string, words: string): Promise<void> {
  await page.getByRole('button', { name: `Add to ${category}` }).click()
  const composer = page.getByRole('group', { name: `Add to ${category}` })
  await composer.getByRole('textbox', { name: `New words for ${category}` }).fill(words)
  await composer.getByRole('button', { name: 'Put it on the paper' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByText('This paper: Saved')).toBeVisible()
}

test('[R28] what the police say is read by those who are named, and by nobody else until the chair shares it', async ({ browser }) => {
  const chair = await fromThePolice(browser)
  expect(await chair.title()).not.toContain('police')
  await expect(box(chair, 'Danger, 1 of 1')).toHaveAttribute('spellcheck', 'false')

  const [police, mum] = await Promise.all([
    open(browser, demo.link('professional', 'Lowe')),
    open(browser, demo.link('family', 'Kelly'), 'phone')
  ])
  await toPapers(police)
  await police.getByRole('link', { name: 'From the police' }).click()
  await expect(box(police, 'Danger, 1 of 1')).toHaveValue(POLICE)
  await expect(police.getByText('Only you and Ruth Adeyemi can read this.')).toBeVisible()
  await expect(police.getByRole('button', { name: 'Change who can read it' })).toHaveCount(0)
  await toPapers(mum)
  await expect(heading(mum, 'What I want to say')).toBeVisible()
  await expect(mum.getByText('From the police')).toHaveCount(0)
  await mum.goto(chair.url().replace(/seats\/[^/]+/, mum.url().match(/seats\/[^/]+/)?.[0] ?? ''))
  await expect(mum.getByText('There is nothing here for you to open.')).toBeVisible()

  await chair.getByRole('button', { name: 'More for Danger, 1 of 1' }).click()
  await chair.getByRole('button', { name: 'Share from this paper' }).click()
  const sheet = chair.getByRole('dialog', { name: 'Put on the page' })
  const words = sheet.getByRole('textbox', { name: 'Exactly these words will be on the page' })
  await expect(words).toHaveValue(POLICE)
  await expect(sheet.getByRole('listitem').first()).toContainText('Kelly Marlow, Poppy and Reece’s mum')
  await words.fill('The police are looking for Darren.')
  await sheet.getByRole('button', { name: 'Put these words on the page' }).click()
  await expect(sheet.getByText('The words are on the page now.')).toBeVisible()

  await mum.getByRole('link', { name: 'The page' }).click()
  await expect(
    mum
      .getByText('The police are looking for Darren.')
      .or(box(mum, /^Danger, \d of/).last())
      .first()
  ).toBeVisible()
  expect(await everyWord(mum)).toContain('The police are looking for Darren.')
  expect(await everyWord(mum)).not.toContain('warrant')
})

test('[R28] whoever the chair takes off a paper is out of it at once', async ({ browser }) => {
  const chair = await fromThePolice(browser)
  const police = await open(browser, demo.link('professional', 'Lowe'))
  await toPapers(police)
  await police.getByRole('link', { name: 'From the police' }).click()
  await expect(box(police, 'Danger, 1 of 1')).toHaveValue(POLICE)
  await chair.getByRole('button', { name: 'Change who can read it' }).click()
  const sheet = chair.getByRole('dialog', { name: 'Who can read this?' })
  await sheet.getByRole('checkbox', { name: /Sgt Lowe/ }).uncheck()
  await isAccessible(chair, 'naming')
  await sheet.getByRole('button', { name: 'Save who can read it' }).click()
  await expect(chair.getByText('Only you can read this.')).toBeVisible()
  await expect(police.getByText('There is nothing here for you to open.')).toBeVisible()
  expect(await everyWord(police)).not.toContain('warrant')
})

test('[R28] a mother writes down what she wants to say, and puts it on the page when she is ready', async ({ browser }) => {
  const mum = await open(browser, demo.link('family', 'Kelly'), 'phone')
  await toPapers(mum)
  await mum.getByRole('button', { name: 'Begin to write' }).click()
  await expect(mum.getByText('Only you can read this.')).toBeVisible()
  await mum.getByRole('radio', { name: 'What’s working well?' }).check()
  await putOnPaper(mum, 'Existing strengths', 'Poppy and I bake on Sundays.')
  const chair = await open(browser, demo.link('chair'))
  await toPapers(chair)
  await expect(chair.getByRole('link', { name: 'What I want to say' })).toHaveCount(0)

  await mum.getByRole('button', { name: 'More for Existing strengths, 1 of 1' }).click()
  await mum.getByRole('button', { name: 'Put this on the page' }).click()
  await isAccessible(mum, 'putting it on the page')
  await mum.getByRole('dialog').getByRole('button', { name: 'Put these words on the page' }).click()
  await expect(mum.getByText('The words are on the page now.')).toBeVisible()
  await chair.getByRole('link', { name: 'The map' }).click()
  await expect.poll(() => everyWord(chair)).toContain('Poppy and I bake on Sundays.')
})

test('[R30] an address that is kept safe is stopped on the page and when sharing, and the words stay to copy', async ({ browser }) => {
  const chair = await fromThePolice(browser)
  await toPapers(chair)
  await chair.getByRole('button', { name: 'Keep something safe' }).click()
  const sheet = chair.getByRole('dialog', { name: 'Keep something safe' })
  await sheet.getByLabel('Whose?').selectOption({ label: 'Jean Marlow, Poppy and Reece’s nan' })
  await sheet.getByLabel('The address').fill(ADDRESS)
  await sheet.getByRole('checkbox', { name: /Kelly Marlow/ }).check()
  await sheet.getByRole('button', { name: 'Keep it safe' }).click()
  await expect(chair.getByText('Kept from Kelly Marlow')).toBeVisible()
  expect(await chair.locator('main').innerText()).not.toContain(ADDRESS)
  await isAccessible(chair, 'papers')

  const worker = await open(browser, demo.link('professional', 'Amira'))
  await putCard(worker, 'Harm', `Jean lives at ${ADDRESS} now.`)
  await expect(worker.getByRole('heading', { name: /looks like an address that is being kept safe/ })).toBeVisible()
  await expect(worker.getByRole('textbox', { name: 'Your words' })).toHaveValue(`Jean lives at ${ADDRESS} now.`)

  await chair.getByRole('link', { name: 'From the police' }).click()
  await putOnPaper(chair, 'Harm', `He went to ${ADDRESS}.`)
  await chair.getByRole('button', { name: 'More for Harm, 1 of 1' }).click()
  await chair.getByRole('button', { name: 'Share from this paper' }).click()
  await chair.getByRole('button', { name: 'Put these words on the page' }).click()
  await expect(chair.getByRole('dialog').getByText(/looks like an address that is being kept safe/)).toBeVisible()
})

/** Everything somebody could read on a screen, in boxes too. */
function everyWord(page: Page): Promise<string> {
  return page.evaluate(() => [document.body.innerText, ...[...document.querySelectorAll('textarea')].map(({ value }) => value)].join('\n'))
}
