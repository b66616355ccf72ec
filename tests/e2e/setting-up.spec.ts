import { type ConferenceKnown, DEFAULT_PROFILE } from '@samepage/shared'
import { expect } from '@playwright/test'
import { signInAsRuth } from './accounts.ts'
import { isGoodForEveryone } from './everyone.ts'
import { test } from './journey.ts'
import { failOnFaults, SCREENS } from './people.ts'
import { Product } from './product.ts'

let house: Product
test.beforeAll(async () => void (house = await Product.start()))
test.afterAll(() => house.stop())

test('[R40] a conference has its stages, its deputy, its services, and a day it is held by', async ({ browser }) => {
  const page = await (await browser.newContext(SCREENS.laptop)).newPage()
  failOnFaults(page)
  await signInAsRuth(page.request, house)
  await page.goto(`${house.url}/conferences/new`)
  await page.getByLabel('Day').fill('2027-01-14')
  await page.getByLabel('Starts at').fill('10:00')
  await page.getByRole('group', { name: 'Child 1' }).getByLabel('Name').fill('Poppy Marlow')

  // In time, or why not: asked, and stopping nothing.
  await page.getByLabel('When was the strategy discussion?').fill('2026-12-18')
  await expect(page.getByText('Held by Wednesday 13 January 2027.')).toBeVisible()
  await page.getByText('How this was worked out').first().click()
  await expect(page.getByText('The conference is held within 15 working days of the strategy discussion.')).toBeVisible()
  await expect(page.getByText('New Year’s Day (1 January 2027)')).toBeVisible()
  await page.getByLabel('It is later than that. Why?').fill('The chair was ill.')
  await page.getByText('What has to be there before').click()
  await expect(page.getByText('The family has the reports by Monday 11 January 2027.')).toBeVisible()
  await page.getByRole('radio', { name: /^Review/ }).check()
  await page.getByLabel('What was it?').selectOption('review')
  await expect(page.getByText('Held by Friday 18 June 2027.')).toBeVisible()
  await expect(page.getByLabel('It is later than that. Why?')).toBeHidden()
  await page.getByRole('radio', { name: /^First conference/ }).check()
  await expect(page.getByLabel('It is later than that. Why?')).toHaveValue('The chair was ill.')

  // Somebody's service is told by where they work, until somebody says otherwise.
  await page.getByRole('button', { name: 'Add a professional' }).click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).last().fill('Dana Weekes')
  await page.getByLabel('Works for').fill('Health visiting')
  await expect(page.getByLabel('Counts as')).toHaveValue('health')
  await page.getByRole('checkbox', { name: 'Sees the child themselves' }).uncheck()
  await page.getByLabel('Who takes the chair?').selectOption({ label: 'Dana Weekes' })

  await page.getByText('Change the stages').click()
  await page.getByRole('button', { name: 'Take off Safety goals' }).click()
  await page.getByLabel('Stage 1', { exact: true }).fill(' ')
  await isGoodForEveryone(page, 'a conference being prepared')
  await page.getByRole('button', { name: 'Save and make the links' }).click()
  await page.getByRole('link', { name: 'Please give this stage a name.' }).click()
  await expect(page.getByLabel('Stage 1', { exact: true })).toBeFocused()
  await page.getByLabel('Stage 1', { exact: true }).fill('Hello')
  await page.getByRole('button', { name: 'Save and make the links' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Poppy Marlow' })).toBeVisible()

  const id = page.url().split('/').at(-1)
  const { conference } = (await (await page.request.get(`${house.url}/api/conferences/${id}`)).json()) as ConferenceKnown
  const dana = conference.people.find(({ name }) => name === 'Dana Weekes')
  expect(dana).toMatchObject({ service: 'health', direct: false })
  expect(conference).toMatchObject({ deputy: dana?.id, clockFrom: '2026-12-18', lateBecause: 'The chair was ill.' })
  expect(conference.profile?.agenda.map(({ name }) => name)).toEqual([
    'Hello',
    ...DEFAULT_PROFILE.agendas.initial.map(({ name }) => name).filter((name) => !['Welcome', 'Safety goals'].includes(name))
  ])

  // All of it is still so when the page is read again, and the council's own stages are one tap away.
  await page.reload()
  await page.getByText('Change this conference').click()
  await expect(page.getByLabel('Who takes the chair?').locator('option:checked')).toHaveText('Dana Weekes')
  await expect(page.getByText('Held by Wednesday 13 January 2027.')).toBeVisible()
  await page.getByText('Change the stages').click()
  await page.getByRole('button', { name: 'Go back to the council’s own stages' }).click()
  await expect(page.getByLabel('Stage 1', { exact: true })).toHaveValue('Welcome')
})
