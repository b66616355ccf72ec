import { expect, type Page } from '@playwright/test'
import { fits, isAccessible } from './everyone.ts'
import { test } from './journey.ts'
import { isSaved, open, putCard } from './people.ts'
import { Product } from './product.ts'
import { connectWall, letIn, realConference } from './real.ts'

let product: Product
test.beforeAll(async () => void (product = await Product.start()))
test.afterAll(() => product.stop())

const WORDS = 'Kelly was asleep on the sofa at 10pm.'
const IN_POLISH = 'Kelly spała na kanapie o dziesiątej wieczorem.'
const IN_URDU = 'کیلی رات دس بجے صوفے پر سو رہی تھی۔'

/** Writes beneath the one card there is. */
async function translate(page: Page, opener: string, language: string, words: string): Promise<void> {
  await page.getByRole('button', { name: opener }).click()
  await page.getByLabel('Which language?').selectOption({ label: language })
  const composer = page.getByRole('group', { name: `Write this in ${language}` })
  await composer.getByRole('textbox', { name: `The same in ${language}` }).fill(words)
  await composer.getByRole('button', { name: 'Put it beneath' }).click()
  await expect(page.getByRole('textbox', { name: `The same in ${language}` })).toHaveValue(words)
  await isSaved(page)
}

test('[R48] what an interpreter writes stands beneath the words, in its language, on everybody’s page, in the plan and on the wall', async ({
  browser
}) => {
  const { chair, link } = await realConference(browser, product, 'laptop', [
    ['Ewa Nowak', 'interpreter', 'interpreter'],
    ['Adam Raza', 'interpreter', 'interpreter']
  ])
  const [ewa, adam, mum] = [
    await open(browser, link('Ewa Nowak')),
    await open(browser, link('Adam Raza'), 'phone'),
    await open(browser, link('Kelly Marlow'), 'phone')
  ]
  const comers = [
    ['Ewa Nowak', ewa],
    ['Adam Raza', adam],
    ['Kelly Marlow', mum]
  ] as const
  for (const [name, page] of comers) {
    await letIn(chair, name)
    await isSaved(page)
  }
  await putCard(chair, 'Harm', WORDS)

  // Of the page itself an interpreter changes nothing; of its own line everything.
  await expect(ewa.getByText(WORDS)).toBeVisible()
  await expect(ewa.getByRole('textbox')).toHaveCount(0)
  await expect(ewa.getByRole('button', { name: 'Add to Harm' })).toHaveCount(0)
  await ewa.getByRole('button', { name: 'Write this in another language' }).click()
  const first = ewa.getByRole('group', { name: 'Write this in another language' })
  await first.getByRole('textbox').fill(IN_POLISH)
  await first.getByRole('button', { name: 'Put it beneath' }).click()
  await expect(first.getByText('Please choose the language first.')).toBeVisible()
  await first.getByRole('button', { name: 'Keep it for later' }).click()
  await translate(ewa, 'Write this in another language', 'Polish', IN_POLISH)
  await isAccessible(ewa, 'an interpreter’s page')
  await translate(adam, 'Write this in another language', 'Urdu', IN_URDU)
  await fits(adam, 'an interpreter’s phone')
  await isAccessible(adam, 'an interpreter’s phone')

  await expect(mum.getByText(IN_POLISH)).toHaveAttribute('lang', 'pl')
  await expect(mum.getByText('In Polish, by Ewa Nowak')).toBeVisible()
  const urdu = mum.getByText(IN_URDU)
  await expect(urdu).toHaveAttribute('lang', 'ur')
  expect(await urdu.evaluate((node) => getComputedStyle(node).direction)).toBe('rtl')
  await fits(mum, 'a mother’s page with lines')
  await isAccessible(mum, 'a mother’s page with lines')

  // The words above change: everybody sees that the line is from before, until its interpreter has looked.
  await chair.getByRole('textbox', { name: 'Harm, 1 of 1' }).fill(`${WORDS} Poppy could not wake her.`)
  const old = 'The words above were changed after this was written.'
  await expect(mum.getByText(old)).toHaveCount(2)
  await expect(ewa.getByText(old).first()).toBeVisible()
  await ewa.getByRole('textbox', { name: 'The same in Polish' }).fill(`${IN_POLISH} Poppy nie mogła jej obudzić.`)
  await adam.getByRole('button', { name: 'It still says the same' }).click()
  await expect(mum.getByText(old)).toHaveCount(0)

  await mum.getByRole('link', { name: 'The plan' }).click()
  await expect(mum.getByText(`${IN_POLISH} Poppy nie mogła jej obudzić.`)).toBeVisible()
  await isAccessible(mum, 'a plan with lines')
  await fits(mum, 'a plan with lines')

  const wall = await open(browser, `${product.url}/wall`, 'wall')
  await connectWall(chair, wall)
  const choices = chair.getByRole('complementary', { name: 'On the wall' })
  await choices.getByRole('button', { name: 'What are we worried about?' }).click()
  await expect(wall.getByText(IN_URDU)).toHaveAttribute('dir', 'auto')
  await expect(wall.getByText('In Urdu, by Adam Raza')).toBeVisible()
  await isAccessible(wall, 'the wall with lines')

  await ewa.getByRole('button', { name: 'More for the line in Polish' }).click()
  await ewa.getByRole('button', { name: 'Strike through' }).click()
  await expect(wall.getByText('In Polish, by Ewa Nowak')).toHaveCount(0)
})
