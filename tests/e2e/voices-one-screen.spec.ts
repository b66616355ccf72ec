import { expect } from '@playwright/test'
import type { Link } from '@samepage/shared'
import { isAccessible } from './everyone.ts'
import { test } from './journey.ts'
import { box, open } from './people.ts'
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

test('[R9] three people at one screen: the bar says who is speaking, and the line carries that name', async ({ browser }) => {
  const screen = await open(browser, link('Kelly Marlow'), 'phone')
  const bar = screen.getByRole('group', { name: 'Who is speaking?' })
  await expect(bar.getByRole('radio', { name: 'Kelly Marlow' })).toBeChecked()
  for (const label of await bar.locator('label').all()) expect((await label.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  await isAccessible(screen, 'who is speaking')
  await bar.getByRole('radio', { name: 'Dave Marlow' }).check()
  await screen.getByRole('button', { name: 'Say something' }).click()
  const sheet = screen.getByRole('dialog', { name: 'Say something' })
  await sheet.getByRole('textbox', { name: 'Your words' }).fill('I will take them to school.')
  await expect(sheet.getByLabel('Whose words?')).toHaveValue(/.+/)
  await sheet.getByRole('radio', { name: 'What’s working well?' }).check()
  await sheet.getByRole('button', { name: 'Put it on the page' }).click()
  await expect(sheet.getByText('Dave Marlow, is that what you said?')).toBeVisible()
  await isAccessible(screen, 'is that what you said?')
  await sheet.getByRole('button', { name: 'Change it' }).click()
  await sheet.getByRole('textbox', { name: 'Your words' }).fill('I will take them to school on Mondays.')
  await sheet.getByRole('button', { name: 'Put it on the page' }).click()
  await sheet.getByRole('button', { name: 'Yes, that is right' }).click()

  const chair = await open(browser, link('Ruth Adeyemi'))
  const card = chair.getByRole('listitem').filter({ has: box(chair, /^Existing strengths, (\d) of \1$/) })
  await expect(card.getByRole('textbox')).toHaveValue('I will take them to school on Mondays.')
  await expect(card.getByRole('button', { name: /^Dave Marlow/ })).toBeVisible()
})

test('[R9] what the chair types for somebody in the room is read back to them before it is on the page', async ({ browser }) => {
  const [chair] = await Promise.all([open(browser, link('Ruth Adeyemi')), open(browser, link('Kelly Marlow'), 'phone')])
  await chair.getByRole('button', { name: 'Add to Existing safety' }).click()
  const composer = chair.getByRole('group', { name: 'Add to Existing safety' })
  await composer.getByRole('textbox', { name: /New words/ }).fill('I ring my mum.')
  await composer.getByLabel('Whose words?').selectOption({ label: 'Kelly Marlow, Poppy and Reece’s mum' })
  await composer.getByRole('textbox', { name: /New words/ }).press('Control+Enter')
  await expect(composer.getByText('Kelly Marlow, is that what you said?')).toBeVisible()
  await isAccessible(chair, 'is that what they said?')
  await chair.keyboard.press('Enter') // the hand is on the keyboard already
  await expect(box(chair, /^Existing safety, (\d) of \1$/)).toHaveValue('I ring my mum.')
})

test('[R9] whoever is here to speak for somebody writes in their name, and the line says so', async ({ browser }) => {
  const dev = await open(browser, link('Dev Shah'))
  await dev.getByRole('button', { name: 'Add to Danger' }).click()
  const composer = dev.getByRole('group', { name: 'Add to Danger' })
  await expect(composer.getByLabel('Whose words?').locator('option:checked')).toHaveText(/Kelly Marlow/)
  await composer.getByRole('textbox', { name: /New words/ }).fill('She is worried about being judged.')
  await composer.getByRole('button', { name: 'Put it on the page' }).click()
  const yes = composer.getByRole('button', { name: 'Yes, that is right' })
  if (await yes.isVisible()) await yes.click() // only while Kelly is here to be asked
  await expect(dev.getByText('Dev Shah, for Kelly Marlow').first()).toBeVisible()
})

test('[R72] whoever shares a screen says where they stand, and nothing of it is left there for the next', async ({ browser }) => {
  const screen = await open(browser, link('Kelly Marlow'), 'phone')
  await expect(screen).toHaveURL(/\/seats\//)
  await screen.goto(`${screen.url()}/plan`)
  const part = screen.getByRole('region', { name: 'Where do you stand?' })
  await part.getByRole('button', { name: 'Say where I stand' }).click()
  await part.getByLabel('Who is saying this?').selectOption({ label: 'Dave Marlow, Poppy and Reece’s dad' })
  await part.getByRole('radio', { name: 'I do not agree.' }).check()
  await part.getByRole('textbox', { name: /^Why not/ }).fill('Nobody asked me.')
  await part.getByRole('button', { name: 'Keep this for Dave Marlow' }).click()
  await expect(part.getByText('Dave Marlow, is that what you said?')).toBeVisible()
  await isAccessible(screen, 'where they stand, read back')
  await part.getByRole('button', { name: 'Yes, that is right' }).click()
  await expect(part.getByText(/^Dave Marlow’s is kept, and this screen is clear again/)).toBeVisible()
  await part.getByRole('button', { name: 'Say where I stand' }).click()
  await expect(part.getByRole('radio', { checked: true })).toHaveCount(0)
  await expect(part.getByLabel('Who is saying this?')).toHaveValue('')
  await expect(screen.getByText('Nobody asked me.')).toHaveCount(1)
})
