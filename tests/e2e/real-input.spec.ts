import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, type Page } from '@playwright/test'
import { pagesOf } from '../support/pdf.ts'
import { test } from './journey.ts'
import { box, isSaved, open, putCard } from './people.ts'
import { Product } from './product.ts'

// Councils' published words, where the folder that holds them stands beside the project. They are nobody's to copy, so they are not in it.
const FOLDER = fileURLToPath(new URL('../../../shared/real-input/', import.meta.url))

/** The published statements, one to a paragraph; the first line says where they come from. */
const statements = (): string[] =>
  readFileSync(`${FOLDER}cheshire-east-danger-statement.txt`, 'utf8')
    .split(/\n\s*\n/)
    .slice(1)
    .map((text) => text.trim())
    .filter(Boolean)

const headings = (): string[][] =>
  Object.values((JSON.parse(readFileSync(`${FOLDER}middlesbrough-map.json`, 'utf8')) as { variants: Record<string, string[]> }).variants)

const CATEGORIES = ['Harm', 'Danger', 'Complicating factors', 'Existing strengths', 'Existing safety', 'Safety goals', 'Next steps']

if (existsSync(FOLDER)) {
  test('published words, typed by four people at once, are all in the plan, in their order', async ({ browser, leave }) => {
    const product = await Product.demo()
    const [chair, mum, amira, wall] = await Promise.all([
      open(browser, product.link('chair')),
      open(browser, product.link('family'), 'phone'),
      open(browser, product.link('professional', 'Amira')),
      open(browser, product.link('wall'), 'wall')
    ])
    const [first = [], second = [], third = []] = headings()
    try {
      await Promise.all([typeHeadings(chair, first), typeHeadings(amira, second), sayHeadings(mum, third)])
      await typeStatements(chair, amira, statements())
      await Promise.all([chair, amira, mum].map(isSaved))
      await chair
        .getByRole('button', { name: /^Danger statement 4/ })
        .last()
        .click()
      await expect(wall.getByText(statements()[2]?.slice(0, 60) ?? '?')).toBeVisible()

      const text = squeezed(await signedPlan(chair, product))
      for (const heading of [...first, ...second, ...third]) expect(text, heading).toContain(heading)
      const places = statements().map((statement) => text.indexOf(squeezed(statement)))
      expect(
        places.every((place) => place > 0),
        places.join(' ')
      ).toBe(true)
      expect(places).toEqual([...places].sort((a, b) => a - b))
    } finally {
      await leave()
      await product.stop()
    }
  })
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ')

async function typeHeadings(page: Page, words: readonly string[]): Promise<void> {
  for (const [i, category] of CATEGORIES.entries()) await putCard(page, category, words[i] ?? '')
}

async function sayHeadings(mum: Page, words: readonly string[]): Promise<void> {
  for (const heading of words) {
    await mum.getByRole('button', { name: 'Say something' }).click()
    const sheet = mum.getByRole('dialog', { name: 'Say something' })
    await sheet.getByRole('textbox', { name: 'Your words' }).fill(heading)
    await sheet.getByRole('button', { name: 'Put it on the page' }).click()
    await expect(sheet).toBeHidden()
  }
}

/** The first half by one person and the second by another, both in the same box. */
async function typeStatements(chair: Page, amira: Page, words: readonly string[]): Promise<void> {
  for (const page of [chair, amira]) await page.getByRole('link', { name: 'Danger statements' }).click()
  for (const statement of words) {
    await chair.getByRole('button', { name: '+ Add another' }).click()
    const sheet = chair.getByRole('button', { name: /Add a fourth/ })
    if (await sheet.isVisible()) await sheet.click()
    const half = statement.indexOf(' ', statement.length / 2)
    await box(chair, 'The statement, in your words').fill(statement.slice(0, half))
    await isSaved(chair)
    const tabs = amira.getByRole('navigation', { name: 'Danger statements' }).getByRole('listitem')
    await tabs
      .filter({ hasText: statement.slice(0, 30) })
      .getByRole('button')
      .click()
    await expect(box(amira, 'The statement, in your words')).toHaveValue(statement.slice(0, half))
    await box(amira, 'The statement, in your words').press('Control+End')
    await amira.keyboard.insertText(statement.slice(half))
    await expect(box(chair, 'The statement, in your words')).toHaveValue(statement)
  }
}

async function signedPlan(chair: Page, product: Product): Promise<string> {
  await chair.getByRole('link', { name: 'Read it back' }).click()
  await chair.getByRole('button', { name: 'Read it back, then sign' }).click()
  await chair.getByRole('button', { name: 'Sign this plan' }).click()
  await chair.getByRole('button', { name: 'Yes, this is what we agreed' }).click()
  await expect(chair.getByText(/signed this plan/).first()).toBeVisible()
  const link = await chair.getByRole('link', { name: /PDF/ }).first().getAttribute('href')
  const pdf = await chair.request.get(product.url + link)
  return (await pagesOf(await pdf.body())).join(' ')
}
