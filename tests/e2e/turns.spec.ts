import { type Browser, expect, type Page } from '@playwright/test'
import type { Link } from '@samepage/shared'
import { fits, isAccessible } from './everyone.ts'
import { test } from './journey.ts'
import { isSaved, open } from './people.ts'
import { Product } from './product.ts'
import { severalVoices } from './voices.ts'

let product: Product
let links: Link[]
test.beforeAll(async () => {
  product = await Product.start()
  links = await severalVoices(product)
})
test.afterAll(() => product.stop())

const link = (name: string): string => links.find((one) => one.name === name)?.url ?? ''
const desk = (page: Page) => page.getByRole('region', { name: 'Turns' })
const line = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words })

/** The chair, Kelly’s phone with Dave and Jean beside her, Amira’s laptop. */
async function inTheRoom(browser: Browser): Promise<{ chair: Page; mum: Page; amira: Page }> {
  const chair = await open(browser, link('Ruth Adeyemi'))
  const [mum, amira] = [await open(browser, link('Kelly Marlow'), 'phone'), await open(browser, link('Amira Hassan'))]
  for (const page of [chair, mum, amira]) await isSaved(page)
  return { chair, mum, amira }
}

test('hands go up from a phone that several share and from a laptop, and the chair lets people speak with one press', async ({
  browser
}) => {
  const { chair, mum, amira } = await inTheRoom(browser)
  await mum.getByRole('button', { name: 'Put a hand up…' }).click()
  await mum.getByRole('button', { name: 'Put Dave’s hand up' }).click()
  await amira.getByRole('button', { name: 'Put my hand up' }).click()
  await expect(amira.getByRole('button', { name: 'Put my hand down' })).toBeVisible()
  await expect(desk(chair).getByRole('list', { name: 'Hands up' }).getByRole('listitem')).toHaveText([/Dave Marlow/, /Amira Hassan/])
  await isAccessible(chair, 'hands up')

  await desk(chair).getByRole('button', { name: 'Let them speak: Dave Marlow' }).click()
  for (const page of [mum, amira]) await expect(line(page, 'Dave Marlow is speaking.')).toBeVisible()
  await expect(desk(chair).getByRole('list', { name: 'Hands up' }).getByRole('listitem')).toHaveText([/Amira Hassan/])
  await chair.getByRole('button', { name: 'Let Amira Hassan speak' }).click()
  await expect(line(amira, 'It is your turn to speak.')).toBeVisible()
  await expect(amira.getByRole('button', { name: 'Put my hand up' })).toBeVisible()
  await desk(chair).getByRole('button', { name: 'They have finished' }).click()
  await expect(line(mum, 'is speaking')).toHaveCount(0)
})

test('everybody is asked in turn, the family first; each sees whose turn it is and who is next', async ({ browser }) => {
  const { chair, mum, amira } = await inTheRoom(browser)
  const wall = await open(browser, link('The wall'), 'wall')
  await desk(chair).getByRole('button', { name: 'Ask everybody in turn…' }).click()
  const sheet = chair.getByRole('dialog', { name: 'Ask everybody in turn' })
  await expect(sheet.getByRole('checkbox', { checked: true })).toHaveCount(4)
  await expect(sheet.getByRole('listitem')).toHaveText([/Kelly/, /Dave/, /Jean/, /Dev/, /Amira/, /Lowe/, /Clarke/])
  await sheet.getByLabel('What do you ask?').fill('What do you hope for?')
  await sheet.getByRole('button', { name: 'Move Jean Marlow up' }).click()
  await sheet.getByRole('button', { name: 'Move Jean Marlow up' }).click()
  await sheet.getByRole('checkbox', { name: /Dave Marlow/ }).uncheck()
  await isAccessible(chair, 'asking everybody in turn')
  await sheet.getByRole('button', { name: 'Begin with Jean Marlow' }).click()

  await expect(line(mum, 'Jean Marlow is speaking. Next: Kelly Marlow.')).toBeVisible()
  await expect(line(mum, 'We ask everybody: What do you hope for?')).toBeVisible()
  await expect(wall.getByText('Jean Marlow is speaking.')).toBeVisible()
  await isAccessible(mum, 'whose turn it is')
  await fits(mum, 'whose turn it is')
  await desk(chair).getByRole('button', { name: 'Next: Kelly Marlow' }).click()
  await expect(line(amira, 'Kelly Marlow is speaking. You are next.')).toBeVisible()
  await desk(chair).getByRole('button', { name: 'Next: Amira Hassan' }).click()
  await expect(line(amira, 'It is your turn to speak.')).toBeVisible()
  await expect(desk(chair).getByText('Everybody has been asked.')).toBeVisible()
  await desk(chair).getByRole('button', { name: 'End the round' }).click()
  await expect(line(mum, 'is speaking')).toHaveCount(0)
})

test('[R44] a break is asked for quietly, and every screen says when we go on', async ({ browser }) => {
  const { chair, mum, amira } = await inTheRoom(browser)
  await mum.getByRole('button', { name: 'I need a break' }).click()
  await expect(line(mum, 'The chair knows, and nobody else.')).toBeVisible()
  await expect(line(chair, 'Kelly Marlow needs a break.')).toBeVisible()
  await expect(amira.getByText('break')).toHaveCount(0)
  await isAccessible(chair, 'somebody asks for a break')
  await fits(mum, 'the chair knows')
  await chair.getByRole('button', { name: 'Say “soon”, to them alone' }).click()
  await expect(line(mum, 'The break comes soon.')).toBeVisible()
  await line(chair, 'You told Kelly Marlow: soon.').getByRole('button', { name: 'A break of 10 minutes' }).click()
  for (const page of [chair, mum, amira]) await expect(line(page, 'We are having a break. We go on in 10 minutes.')).toBeVisible()
  await isAccessible(mum, 'a break')
  await line(chair, 'We are having a break.').getByRole('button', { name: 'End the break' }).click()
  await expect(line(mum, 'We are having a break.')).toHaveCount(0)
  await expect(mum.getByRole('button', { name: 'I need a break' })).toBeVisible()
})

test('[R45] the deputy takes the chair once they have read what it means, and everybody is told; the chair takes it back', async ({
  browser
}) => {
  const { chair, mum, amira } = await inTheRoom(browser)
  await amira.getByRole('button', { name: 'Take the chair…' }).click()
  await expect(amira.getByText('You then lead the meeting')).toBeVisible()
  await isAccessible(amira, 'before the deputy takes the chair')
  await amira.getByRole('button', { name: 'Take the chair', exact: true }).click()
  await expect(line(mum, 'Amira Hassan is in the chair now.')).toBeVisible()
  await expect(line(amira, 'You are in the chair now.')).toBeVisible()
  await expect(amira.getByRole('heading', { name: 'At the door' })).toBeVisible()
  await expect(chair.getByRole('heading', { name: 'At the door' })).toHaveCount(0)
  await chair.getByRole('button', { name: 'Take the chair…' }).click()
  await chair.getByRole('button', { name: 'Take the chair', exact: true }).click()
  await expect(line(mum, 'Ruth Adeyemi is in the chair now.')).toBeVisible()
  await chair.getByText('Hand the chair to…').click()
  await expect(chair.getByRole('button', { name: 'Amira Hassan', exact: true })).toBeVisible()
})

test('somebody on the phone without a screen has a card: what was read to them, typing for them, their hand', async ({ browser }) => {
  const { chair, mum } = await inTheRoom(browser)
  const row = chair.getByRole('region', { name: 'Who is here' }).getByRole('listitem').filter({ hasText: 'Miss Clarke' })
  await row.locator('summary').click()
  await row.getByRole('button', { name: 'Has come, by phone' }).click()
  const card = chair.getByRole('region', { name: 'On the phone: Miss Clarke' })
  await card.getByText('0 of 10').click()
  await card.getByRole('checkbox', { name: 'Welcome' }).check()
  await expect(card.getByText('1 of 10')).toBeVisible()
  await isAccessible(chair, 'somebody on the phone')
  await card.getByRole('button', { name: 'Type for' }).click()
  const sheet = chair.getByRole('dialog', { name: 'Say something' })
  await expect(sheet.getByLabel('Whose words?').locator('option:checked')).toHaveText(/Miss Clarke/)
  await chair.keyboard.press('Escape')
  await card.getByRole('button', { name: /hand up$/ }).click()
  await expect(desk(chair).getByRole('list', { name: 'Hands up' }).getByRole('listitem').filter({ hasText: 'Miss Clarke' })).toBeVisible()
  await isSaved(mum)
})
