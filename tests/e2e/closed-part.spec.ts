import { expect } from '@playwright/test'
import { test } from './journey.ts'
import { isSaved, open, putCard } from './people.ts'
import { Product } from './product.ts'
import { letIn, PHONE, realConference } from './real.ts'

let product: Product
test.beforeAll(async () => void (product = await Product.start()))
test.afterAll(() => product.stop())

test('[R32] a private part: whoever is out keeps nothing of the page, and gets it back with the words they had begun', async ({
  browser
}) => {
  const { chair, link } = await realConference(browser, product)
  const mum = await open(browser, link('Kelly Marlow'))
  const amira = await open(browser, link('Amira Khan'))
  await letIn(chair, 'Kelly Marlow')
  await letIn(chair, 'Amira Khan')
  await isSaved(mum)
  await isSaved(amira)
  await putCard(amira, 'Harm', 'Poppy was alone at night.')
  await expect(mum.getByRole('textbox', { name: 'Harm, 1 of 1' })).toHaveValue('Poppy was alone at night.')
  await mum.getByRole('button', { name: 'Add to Existing safety' }).click()
  await mum.getByRole('textbox', { name: 'New words for Existing safety' }).fill('My sister sleeps')

  await chair.getByRole('button', { name: 'A private part…' }).click()
  const sheet = chair.getByRole('dialog', { name: 'A private part' })
  await expect(sheet.getByRole('checkbox', { name: /Ruth Adeyemi/ })).toBeDisabled()
  await expect(sheet.getByRole('checkbox', { name: /Amira Khan/ })).toBeChecked()
  await expect(sheet.getByRole('checkbox', { name: /Kelly Marlow/ })).not.toBeChecked()
  await sheet.getByLabel('Why is it needed?').selectOption({ label: 'Something has to be said that they may not know' })
  await sheet.getByLabel('The reason, in your words').fill('Police information')
  await sheet.getByRole('button', { name: 'Start the private part' }).click()

  await expect(mum.getByRole('heading', { name: 'A short private part' })).toBeVisible()
  await expect(mum.getByText('You are not in trouble.')).toBeVisible()
  await expect(mum.getByRole('link', { name: `Ring ${PHONE}` })).toBeVisible()
  expect(await mum.content()).not.toMatch(/Poppy|alone at night|Police/)
  await expect(chair.getByText(/A private part\.\s+Kelly.* outside\./)).toBeVisible()
  await expect(amira.getByText('A private part.', { exact: false }).first()).toBeVisible()
  await expect(amira.getByRole('link', { name: 'Write in the private part' })).toBeVisible()
  await expect(amira.getByRole('button', { name: 'Add to Harm' })).toHaveCount(0)

  await chair.getByRole('button', { name: 'Everybody back in' }).click()
  await expect(mum.getByRole('textbox', { name: 'Harm, 1 of 1' })).toHaveValue('Poppy was alone at night.')
  await expect(mum.getByRole('button', { name: /Add to Existing safety.*My sister sleeps/ })).toBeVisible()
})

test('a professional asks the chair to keep somebody out, and nobody else hears of it', async ({ browser }) => {
  const { chair, link } = await realConference(browser, product)
  const amira = await open(browser, link('Amira Khan'))
  await letIn(chair, 'Amira Khan')
  await isSaved(amira)
  await amira.getByRole('button', { name: /Ask the chair to keep somebody out/ }).click()
  const ask = amira.getByRole('dialog', { name: 'Ask the chair to keep somebody out' })
  await ask.getByLabel('Who?').selectOption({ label: 'Jean Marlow, Poppy’s nan' })
  await ask.getByLabel('Why?').selectOption({ label: 'Others could not speak freely' })
  await ask.getByLabel('What you know').fill('Kelly does not speak when her mum is there.')
  await ask.getByRole('button', { name: 'Send it to the chair' }).click()
  await expect(amira.getByText('The chair has your request')).toBeVisible()

  await expect(chair.getByText('Amira Khan asks to keep Jean Marlow out.')).toBeVisible()
  await chair.getByRole('button', { name: 'Look at it' }).click()
  const answer = chair.getByRole('dialog', { name: 'A request to keep somebody out' })
  await expect(answer.getByText('Kelly does not speak when her mum is there.')).toBeVisible()
  await answer.getByLabel('No, they may be there').check()
  await answer.getByLabel('Why').fill('We can take breaks.')
  await answer.getByRole('button', { name: 'Keep this answer' }).click()
  await expect(chair.getByText('Amira Khan asks to keep Jean Marlow out.')).toHaveCount(0)
})
