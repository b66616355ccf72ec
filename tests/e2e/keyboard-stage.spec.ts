import { expect, type Page } from '@playwright/test'
import { test } from './journey.ts'
import { box, isSaved, open } from './people.ts'
import { Product } from './product.ts'

let demo: Product
test.beforeAll(async () => void (demo = await Product.demo()))
test.afterAll(() => demo.stop())

const SAME = 400 // more presses of Tab than there are things to reach: then it cannot be reached

/** Tabs on until the control whose name, as it is read out, is this one has the focus. No pointer is ever used. */
async function tabTo(page: Page, role: 'button' | 'link' | 'textbox', name: RegExp): Promise<void> {
  const wanted = page.getByRole(role, { name })
  for (let i = 0; i < SAME; i++) {
    if (await wanted.and(page.locator(':focus')).count()) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no way by keyboard to ${name}`)
}

test('a whole stage by keyboard alone: look, go with the room, write, see who is ready, move on, come back', async ({ browser }) => {
  const [chair, mum] = [await open(browser, demo.link('chair')), await open(browser, demo.link('family', 'Kelly'))]
  await Promise.all([isSaved(chair), isSaved(mum)])
  const where = chair.getByRole('navigation', { name: 'Stages' }).getByRole('button', { name: 'The room is here' })

  // Looks, and the focus stays in the list.
  await tabTo(chair, 'button', /^What are we worried about\?$/)
  await chair.keyboard.press('Enter')
  await expect(chair.getByRole('button', { name: /^What are we worried about\?$/ }).first()).toBeFocused()
  await expect(where).toHaveCount(0)

  // Moves, past two stages, with a reason for the child's.
  await tabTo(chair, 'button', /^Move everyone/)
  await chair.keyboard.press('Enter')
  await expect(chair.getByRole('dialog', { name: 'Move past 2 stages?' })).toBeVisible()
  await tabTo(chair, 'textbox', /Family first/)
  await chair.keyboard.type('Kelly asked to speak later.')
  await chair.keyboard.press('Enter')
  await expect(where).toHaveText(/What are we worried about\?/)

  // Writes a card.
  await tabTo(chair, 'button', /Add to Harm/)
  await chair.keyboard.press('Enter')
  await chair.keyboard.type('On 9 March nobody came to fetch Poppy from school.')
  await chair.keyboard.press('Control+Enter')
  await expect(box(mum, 'Harm, 4 of 4')).toHaveValue('On 9 March nobody came to fetch Poppy from school.')
  await chair.keyboard.press('Escape')

  // Somebody wanders, is ready and comes back.
  await tabTo(mum, 'link', /^The map$/)
  await mum.keyboard.press('Enter')
  await tabTo(mum, 'button', /^I’m ready$/)
  await mum.keyboard.press('Enter')
  await tabTo(mum, 'button', /^Back to the chair$/)
  await mum.keyboard.press('Enter')
  await expect(mum.getByRole('button', { name: 'Back to the chair' })).toHaveCount(0)

  // A question on the wall, two minutes more, and on: all are ready, so that one press is enough.
  await tabTo(chair, 'button', /^\+2 minutes$/)
  await chair.keyboard.press('Enter')
  await expect(chair.getByText('17 min left')).toBeVisible()
  await expect(chair.getByText('1 of 1 ready')).toBeVisible()
  await tabTo(chair, 'button', /^Move everyone/)
  await chair.keyboard.press('Enter')
  await expect(where).toHaveText(/What’s working well\?/)
  await expect(mum.getByRole('heading', { name: 'What’s working well?' }).first()).toBeVisible()

  // And back, which is free.
  await tabTo(chair, 'button', /What are we worried about\?/)
  await chair.keyboard.press('Enter')
  await tabTo(chair, 'button', /^Move everyone/)
  await chair.keyboard.press('Enter')
  await expect(chair.getByRole('button', { name: /Press again to move to/ })).toBeFocused()
  await chair.keyboard.press('Enter')
  await expect(where).toHaveText(/What are we worried about\?/)
})
