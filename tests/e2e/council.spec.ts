import { type CouncilKnown, DEFAULT_PROFILE } from '@samepage/shared'
import { expect, type Page } from '@playwright/test'
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

async function openCouncil(page: Page): Promise<void> {
  failOnFaults(page)
  await signInAsRuth(page.request, house)
  await page.goto(`${house.url}/conferences`)
  await page.getByRole('link', { name: 'How conferences are run' }).click()
  await expect(page.getByRole('heading', { name: 'How conferences are run here' })).toBeVisible()
}
const kept = async (page: Page): Promise<CouncilKnown> =>
  (await (await page.request.get(`${house.url}/api/council`)).json()) as CouncilKnown
const save = (page: Page): Promise<void> => page.getByRole('button', { name: 'Save for new conferences' }).click()

test('[R40] an administrator says how conferences are run, and takes a usual one back with one tap', async ({ browser }) => {
  const page = await (await browser.newContext(SCREENS.laptop)).newPage()
  await openCouncil(page)
  await isGoodForEveryone(page, 'the council’s page')

  // The stages: a name, minutes, the order, one more, one less.
  const stages = page.getByRole('list', { name: 'Stages, in their order' })
  await page.getByRole('radio', { name: 'Review' }).check()
  await stages.getByLabel('Stage 1').fill('Hello')
  await page.getByRole('button', { name: 'Move down: Hello' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Move down: Hello' })).toBeFocused()
  await expect(page.getByText('Hello is number 2 of 8 now.')).toBeAttached()
  await stages.getByLabel('Minutes').nth(0).fill('15')
  await page.getByLabel('Another stage, for').selectOption('What’s working well?')
  await page.getByRole('button', { name: 'Add it' }).click()
  await expect(stages.getByLabel('Stage 9')).toBeFocused()
  await page.getByRole('button', { name: 'Take off Safety goals' }).click()
  await expect(page.getByText('78 minutes in all.')).toBeVisible()

  // Who must be here, how long things take, holidays, words.
  await page.getByRole('checkbox', { name: 'Police' }).check()
  await page.getByLabel('And this many other agencies').fill('1')
  await expect(page.getByText('A decision needs social care, police and one other agency who see the child themselves.')).toBeVisible()
  await page.getByLabel('From the conference to the first core group').fill('8')
  await page.getByRole('button', { name: 'Add a day' }).click()
  await page.getByLabel('Day', { exact: true }).fill('2026-12-29')
  await page.getByLabel('What day is it?').fill('Offices closed')
  await page.getByRole('button', { name: 'Add a word' }).click()
  await page.getByLabel('Instead of').fill('the hub')
  await page.getByLabel('say', { exact: true }).fill('our office')
  await page.getByRole('radio', { name: '0: the lower, the safer' }).check()
  await expect(page.getByText('Not saved yet.')).toBeVisible()
  await save(page)
  await expect(page.getByText('Saved. New conferences start from this.')).toBeVisible()
  await isGoodForEveryone(page, 'the council’s page, changed')

  const { profile } = await kept(page)
  expect(profile.agendas.review.map(({ name }) => name).slice(0, 2)).toEqual(['Child and family: what has changed?', 'Hello'])
  expect(profile.quorum).toEqual({ must: ['social-care', 'police'], others: 1, direct: true })
  expect(profile.days.lengths.coreGroup).toBe(8)
  expect(profile.days.furtherDays).toEqual([{ on: '2026-12-29', name: 'Offices closed', closed: true }])
  expect(profile.terms).toEqual([{ avoid: 'the hub', say: 'our office', level: 'soft' }])
  expect(profile.scale.safest).toBe(0)

  // Back to what it was, one tap each.
  await page.reload()
  await page.getByRole('button', { name: /^Go back to: A decision needs/ }).click()
  await page.getByRole('button', { name: 'Back to 10 working days: From the conference to the first core group' }).click()
  await page.getByRole('radio', { name: 'Review' }).check()
  await page.getByRole('button', { name: 'Go back to the stages as they come' }).click()
  await page.getByRole('button', { name: /^Go back to: both ends/ }).click()
  await save(page)
  await expect(page.getByText('Saved. New conferences start from this.')).toBeVisible()
  const again = (await kept(page)).profile
  expect({ ...again, terms: [], days: { ...again.days, furtherDays: [] } }).toEqual(DEFAULT_PROFILE)
})

test('[R27] what cannot be used is said at its field, and nothing typed is lost', async ({ browser }) => {
  const page = await (await browser.newContext(SCREENS.phone)).newPage()
  await openCouncil(page)
  await page.getByRole('radio', { name: 'Before a birth' }).check()
  await page.getByRole('button', { name: 'Take off The decision' }).click()
  await page.getByRole('radio', { name: 'First conference' }).check()
  await page.getByLabel('From the conference to its record').fill('')
  await page.getByLabel('0 means', { exact: true }).fill(' ')
  await save(page)
  await expect(page.getByRole('heading', { name: 'Nearly there. Please look at this first' })).toBeVisible()
  await expect(page.getByText('Please give a whole number from 1 to 60.').first()).toBeVisible()
  // The stages that ask for something come into sight by themselves.
  await expect(page.getByRole('radio', { name: 'Before a birth' })).toBeChecked()
  await page.getByRole('link', { name: 'Before a birth: Please keep a stage for the decision.' }).click()
  await expect(page.locator('[id="agendas.pre-birth"]')).toBeFocused()
  await page.getByRole('link', { name: '0 means: Please write the words that stand here.' }).click()
  await expect(page.getByLabel('0 means', { exact: true })).toBeFocused()
  await isGoodForEveryone(page, 'the council’s page with something to mend')
})
