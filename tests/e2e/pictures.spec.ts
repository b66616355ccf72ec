import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import { checkPaper } from '@samepage/server/plan/check/check.ts'
import { asFromAPhone, drawing } from '../support/picture-bytes.ts'
import { signInAsRuth } from './accounts.ts'
import { isAccessible, isGoodForEveryone } from './everyone.ts'
import { test } from './journey.ts'
import { failOnFaults, open, SCREENS } from './people.ts'
import { Product } from './product.ts'
import { row } from './release-desk.ts'

const HOUSE = 'A house with a big blue door'
const CAT = 'The cat that hides under the stairs'

let house: Product
test.beforeAll(async () => void (house = await Product.start()))
test.beforeEach(() => house.practise())
test.afterAll(() => house.stop())

const toSeat = async (page: Page, rest: string): Promise<void> => {
  await page.waitForURL(/\/seats\//)
  await page.goto(page.url().replace(/\/seats\/([^/?]+).*/, `/seats/$1${rest}`))
}

/** The chair, on a phone, with the paper of Poppy's words open. */
async function withPoppysWords(browser: Browser): Promise<Page> {
  const chair = await open(browser, house.link('chair'), 'phone')
  await toSeat(chair, '/papers')
  await chair.getByRole('button', { name: 'What Poppy said' }).click()
  await expect(chair.getByRole('heading', { name: 'Poppy’s pictures' })).toBeVisible()
  return chair
}

async function choose(page: Page, words: string, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.getByRole('button', { name: 'Add a picture…' }).click()
  const chosen = page.waitForEvent('filechooser')
  await page.getByLabel('The photo or drawing').click()
  await (await chosen).setFiles(file)
  await page.getByLabel('What does it show?').fill(words)
}
const photo = { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: asFromAPhone(drawing({ width: 2400, height: 1800 }), 6) }

async function add(page: Page, words: string): Promise<void> {
  await choose(page, words, photo)
  await expect(page.getByRole('form', { name: 'Add a picture' }).getByRole('img')).toBeVisible()
  await page.getByRole('button', { name: 'Keep this picture' }).click()
  await expect(page.getByText('The picture is kept. Nobody new can see it.')).toBeVisible()
}

const of = (page: Page, words: string): Locator => page.getByRole('group', { name: words })
const shownTo = (page: Page): Locator => page.getByRole('button', { name: /^Show larger: / })

test('[R79] [R27] a picture that cannot be taken, or does not get through, loses nothing that was typed', async ({ browser }) => {
  const chair = await withPoppysWords(browser)
  const svg = { name: 'drawing.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') }
  await choose(chair, HOUSE, svg)
  await expect(chair.getByText('That is not a photo or drawing we can read.')).toBeVisible()
  await expect(chair.getByLabel('What does it show?')).toHaveValue(HOUSE)
  await chair.getByLabel('The photo or drawing').setInputFiles(photo)
  await expect(chair.getByRole('form', { name: 'Add a picture' }).getByRole('img')).toBeVisible()
  await chair.context().setOffline(true)
  await chair.getByRole('button', { name: 'Keep this picture' }).click()
  await expect(chair.getByText('The picture is not kept yet. It is still here, with your words.')).toBeVisible()
  await isAccessible(chair, 'a picture that is not kept yet')
  await chair.context().setOffline(false)
  await chair.getByRole('button', { name: 'Try again' }).click()
  await expect(chair.getByText('The picture is kept.')).toBeVisible()
  await expect(of(chair, HOUSE)).toBeVisible()
})

// The last one here: it makes an administrator, and then there is no more practising without an account.
test('[R78] a child’s picture is seen by everybody once the child agrees, the other by nobody else; and the letter has exactly one', async ({
  browser
}) => {
  const chair = await withPoppysWords(browser)
  await isGoodForEveryone(chair, 'no pictures yet')
  await add(chair, HOUSE)
  await add(chair, CAT)
  const mum = await open(browser, house.link('family', 'Kelly'), 'phone')
  await toSeat(mum, '?at=voices')
  await expect(mum.getByRole('heading', { name: 'Poppy Marlow' })).toBeVisible()
  await expect(shownTo(mum)).toHaveCount(0)

  await of(chair, HOUSE).getByRole('button', { name: 'Yes, show it…' }).click()
  const sheet = chair.getByRole('dialog', { name: 'Show this picture to everybody?' })
  await expect(sheet.getByRole('listitem').first()).toContainText('Kelly Marlow')
  await isAccessible(chair, 'saying yes')
  await sheet.getByRole('button', { name: 'Poppy said yes: show it' }).click()
  await of(chair, CAT).getByRole('button', { name: 'No, keep it here' }).click()
  await expect(of(chair, HOUSE).getByText('Poppy said yes. It is on the page that everybody sees.')).toBeVisible()
  await expect(of(chair, CAT).getByText('Poppy said no. Only those who read this paper see it.')).toBeVisible()
  await isGoodForEveryone(chair, 'both answers')

  await expect(shownTo(mum)).toHaveCount(1)
  await expect(mum.getByText(CAT)).toHaveCount(0)
  await shownTo(mum).click()
  const large = mum.getByRole('dialog', { name: HOUSE }).getByRole('img', { name: HOUSE })
  // Smaller than it was sent, and upright: the phone was held on its side.
  expect(await large.evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight])).toEqual([1200, 1600])
  await isAccessible(mum, 'a picture, large')
  await mum.keyboard.press('Escape')

  const wall = await open(browser, house.link('wall'), 'wall')
  const desk = await open(browser, house.link('chair'))
  const choices = desk.getByRole('complementary', { name: 'On the wall' })
  await expect(choices.or(desk.getByRole('link', { name: 'On the wall' })).first()).toBeVisible()
  if (!(await choices.isVisible())) await desk.getByRole('link', { name: 'On the wall' }).click()
  await choices.getByRole('button', { name: 'What Poppy says' }).click()
  await expect(wall.getByRole('img', { name: HOUSE })).toBeVisible()
  await expect(wall.getByRole('img')).toHaveCount(1)

  await desk.getByRole('link', { name: 'Read it back' }).click()
  await desk.getByRole('button', { name: 'Read it back, then sign' }).click()
  await desk.getByRole('button', { name: 'Sign this plan' }).click()
  await desk.getByRole('button', { name: 'Yes, this is what we agreed' }).click()
  await expect(desk.getByText('This is what we wrote down together.').first()).toBeVisible()

  // What stands in the signed plan stays; what nobody but these few ever saw can still be taken away.
  await expect(of(chair, HOUSE).getByRole('button')).toHaveCount(0)
  await of(chair, CAT).getByRole('button', { name: 'Take it away…' }).click()
  await chair.getByRole('button', { name: 'Yes, take it away' }).click()
  await expect(of(chair, CAT)).toHaveCount(0)

  const letter = await letterToPoppy(browser)
  expect(checkPaper(letter)).toEqual([])
  expect(letter.toString('latin1').match(/\/Subtype \/Image/g)).toHaveLength(1)
})

/** The letter as the release desk makes it, read by whoever lets it go. */
async function letterToPoppy(browser: Browser): Promise<Buffer> {
  const context = await browser.newContext(SCREENS.laptop)
  await signInAsRuth(context.request, house)
  const desk = await context.newPage()
  failOnFaults(desk)
  await desk.goto(`${house.url}/release`)
  await desk.getByRole('link', { name: /Poppy and Reece Marlow/ }).click()
  await row(desk, 'Poppy Marlow').getByRole('button', { name: 'Choose a copy' }).click()
  const form = row(desk, 'Poppy Marlow').getByRole('form')
  await form.getByLabel('Through their worker').check()
  await form.getByLabel('Which worker gives it to them').fill('Amira Hassan')
  await form.getByRole('button', { name: 'Choose this' }).click()
  await expect(row(desk, 'Poppy Marlow').getByText('Chosen. Not sent yet.')).toBeVisible()
  const address = await row(desk, 'Poppy Marlow').locator('a[href$="/files/0"]').getAttribute('href')
  return (await context.request.get(new URL(address ?? '', house.url).href)).body()
}
