import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import { isAccessible, isGoodForEveryone } from './everyone.ts'
import { test } from './journey.ts'
import { box, isSaved, open } from './people.ts'
import { Product } from './product.ts'

let demo: Product
test.beforeAll(async () => void (demo = await Product.demo()))
test.beforeEach(() => demo.practise())
test.afterAll(() => demo.stop())

interface Here {
  chair: Page
  mum: Page
  amira: Page
  wall: Page
}

/** Everybody who is in the room, each with a browser of their own. */
async function everybody(browser: Browser): Promise<Here> {
  const [chair, mum, amira, wall] = await Promise.all([
    open(browser, demo.link('chair')),
    open(browser, demo.link('family', 'Kelly'), 'phone'),
    open(browser, demo.link('professional', 'Amira')),
    open(browser, demo.link('wall'), 'wall')
  ])
  await Promise.all([chair, mum, amira].map(isSaved))
  return { chair, mum, amira, wall }
}

const stages = (page: Page): Locator => page.getByRole('navigation', { name: 'Stages' })
const stage = (page: Page, name: string): Locator => stages(page).getByRole('button', { name })
const moveEveryone = (chair: Page): Locator => chair.getByRole('button', { name: /^(Move everyone|\d+ of \d+ ready\. Press again)/ })
const question = (page: Page, words: string): Locator => page.getByRole('heading', { name: words })
const where = (chair: Page): Locator => stages(chair).getByRole('button', { name: 'The room is here' })

/** What the chair reads of the time that is left, in whole minutes. */
async function minutesLeft(chair: Page): Promise<number> {
  const said = await chair
    .getByText(/^\d+ min left$/)
    .first()
    .innerText()
  return Number.parseInt(said, 10)
}

async function move(chair: Page): Promise<void> {
  await moveEveryone(chair).click()
  await chair.getByRole('button', { name: /Press again to move to/ }).click()
}

test('looking at a stage moves nobody, and two taps move everyone, the wall too', async ({ browser }) => {
  const { chair, mum, amira, wall } = await everybody(browser)
  await stage(chair, 'Danger statements').click()
  await expect(question(chair, 'What might happen if nothing changes?')).toBeVisible()
  await expect(wall.getByRole('heading', { name: 'Poppy and Reece Marlow' })).toBeVisible()
  await expect(where(chair)).toHaveCount(0)

  await stage(chair, 'Welcome').click()
  await moveEveryone(chair).click()
  await expect(chair.getByRole('button', { name: '0 of 2 ready. Press again to move to Welcome' })).toBeVisible()
  await expect(where(chair)).toHaveCount(0)
  await chair.getByRole('button', { name: /Press again/ }).click()
  await expect(where(chair)).toHaveText(/Welcome/)
  for (const page of [chair, mum, amira]) await expect(question(page, 'Who is here, and why?')).toBeVisible()
  await expect(mum.getByText('The chair has moved everyone to: Welcome.')).toBeAttached()
  await expect(chair.getByText('8 min left')).toBeVisible()
  await expect(mum.getByText('min left')).toHaveCount(0)
  await expect(wall.getByText('min left')).toHaveCount(0)

  await move(chair)
  for (const page of [mum, amira]) await expect(question(page, 'How are things for Poppy and Reece?')).toBeVisible()
  await expect(wall.getByRole('heading', { name: 'What does Poppy say?' })).toBeVisible()
  for (const [page, what] of [
    [chair, 'the chair’s stage'],
    [amira, 'a professional’s stage'],
    [wall, 'the wall in a stage']
  ] as const)
    await isAccessible(page, what)
  await isGoodForEveryone(mum, 'a mother’s stage')
})

test('who is ready is seen by name, a family’s screen counts once, and then one tap is enough', async ({ browser }) => {
  const { chair, mum, amira } = await everybody(browser)
  await move(chair)
  await mum.getByRole('button', { name: 'I’m ready' }).click()
  await chair.getByText('1 of 2 ready').first().click()
  await expect(chair.getByRole('listitem').filter({ hasText: 'Kelly Marlow: ready' })).toBeVisible()
  await expect(chair.getByRole('listitem').filter({ hasText: 'Amira Hassan: not yet' })).toBeVisible()
  await isAccessible(chair, 'who is ready')
  await amira.getByRole('button', { name: 'I’m ready' }).click()
  await expect(chair.getByText('2 of 2 ready').first()).toBeVisible()
  await moveEveryone(chair).click()
  await expect(where(chair)).toHaveText(/Family first/)
  await expect(mum.getByRole('button', { name: 'I’m ready' })).toHaveAttribute('aria-pressed', 'false')
})

test('a stage is left out with a line why, the child’s never without one, and back is free', async ({ browser }) => {
  const { chair, amira } = await everybody(browser)
  await move(chair)
  await stage(chair, 'What’s working well?').click()
  await moveEveryone(chair).click()
  const sheet = chair.getByRole('dialog', { name: 'Move past 2 stages?' })
  await isAccessible(chair, 'why a stage is left out')
  await sheet.getByRole('button', { name: 'Move everyone to What’s working well?' }).click()
  await expect(sheet.getByText('Please write one line why.')).toBeVisible()
  await expect(where(chair)).toHaveText(/Welcome/)
  await sheet.getByLabel(/Family first/).fill('Kelly asked to speak later.')
  await sheet.getByRole('button', { name: 'Move everyone to What’s working well?' }).click()
  await expect(where(chair)).toHaveText(/What’s working well\?/)
  await stages(amira).locator('summary').filter({ hasText: 'Left out: Family first' }).click()
  await expect(stages(amira).getByText('Kelly asked to speak later.')).toBeVisible()

  await stage(chair, 'Family first').click()
  await move(chair)
  await expect(where(chair)).toHaveText(/Family first/)
  await expect(stages(amira).getByText('Kelly asked to speak later.')).toHaveCount(0)
})

test('people wander and come back; whoever is writing is not moved; the wall never wanders', async ({ browser }) => {
  const { chair, mum, amira, wall } = await everybody(browser)
  await move(chair)
  await stage(amira, 'Danger statements').click()
  await expect(amira.getByRole('button', { name: 'Back to the chair' })).toBeVisible()
  await mum.getByRole('button', { name: 'Say something' }).click()
  await mum.getByRole('textbox', { name: 'Your words' }).fill('I want to say')
  await move(chair)
  await expect(wall.getByRole('heading', { name: 'What does Poppy say?' })).toBeVisible()
  await expect(question(amira, 'What might happen if nothing changes?')).toBeVisible()
  await expect(mum.getByRole('textbox', { name: 'Your words' })).toBeFocused()
  await expect(mum.getByRole('textbox', { name: 'Your words' })).toHaveValue('I want to say')
  await expect(mum.getByText('You can finish here first.')).toBeAttached()

  await amira.getByRole('button', { name: 'Back to the chair' }).click()
  await expect(question(amira, 'How are things for Poppy and Reece?')).toBeFocused()
  await expect(amira.getByRole('button', { name: 'Back to the chair' })).toHaveCount(0)
  await mum.getByRole('button', { name: 'Put it on the page' }).click()
  await expect(question(mum, 'Who is here, and why?')).toBeVisible()
  await mum.getByRole('button', { name: 'Back to the chair' }).click()
  await expect(question(mum, 'How are things for Poppy and Reece?')).toBeVisible()

  await chair.getByRole('link', { name: 'The map' }).click()
  await move(chair)
  await expect(question(amira, 'What are we worried about?').first()).toBeVisible()
  await box(amira, 'Harm, 1 of 3').focus()
  await move(chair)
  await expect(amira.getByRole('button', { name: 'Back to the chair' })).toBeVisible()
  await expect(box(amira, 'Harm, 1 of 3')).toBeFocused()
})

test('the server goes down in the middle, and the meeting goes on where it was: stage, time, who is ready', async ({ browser }) => {
  const { chair, mum, wall } = await everybody(browser)
  await move(chair)
  await move(chair)
  const before = await minutesLeft(chair)
  await chair.getByRole('button', { name: '+2 minutes' }).click()
  // A slow machine may have used a minute of its own between the two.
  await expect.poll(() => minutesLeft(chair)).toBeGreaterThan(before)
  await mum.getByRole('button', { name: 'I’m ready' }).click()
  await expect(chair.getByText('1 of 2 ready').first()).toBeVisible()
  const [left, since] = [await minutesLeft(chair), Date.now()]
  await demo.crashAndStart()
  await Promise.all([isSaved(chair), isSaved(mum)])
  await expect(where(chair)).toHaveText(/Family first/)
  const still = await minutesLeft(chair)
  const gone = (Date.now() - since) / 60_000 // the stage's time ran on while the server was away, and no faster
  expect(still).toBeLessThanOrEqual(left)
  expect(still).toBeGreaterThanOrEqual(Math.floor(left - 1 - gone))
  await expect(chair.getByText('1 of 2 ready').first()).toBeVisible()
  await expect(wall.getByRole('heading', { name: 'What does Poppy say?' })).toBeVisible()
  await chair.reload()
  await expect(where(chair)).toHaveText(/Family first/)
  await expect(chair.getByText('1 of 2 ready').first()).toBeVisible()
  await expect(question(chair, 'How are things for Poppy and Reece?')).toBeVisible()
  await move(chair)
  await expect(question(mum, 'What are we worried about?').first()).toBeVisible()
})

test('one press puts a question on the wall and every screen, and another takes it away; nothing is written', async ({ browser }) => {
  const { chair, mum, wall } = await everybody(browser)
  await move(chair)
  await chair.getByText('Ask a question').click()
  const asked = 'What are you hoping will be different after today?'
  await chair.getByRole('button', { name: asked }).click()
  await expect(wall.getByRole('heading', { name: asked })).toBeVisible()
  await expect(mum.getByText(asked)).toBeVisible()
  await isAccessible(chair, 'questions to ask')
  await isAccessible(wall, 'a question on the wall')
  await chair.getByRole('button', { name: 'Take the question away' }).click()
  await expect(wall.getByRole('heading', { name: 'Poppy and Reece Marlow' })).toBeVisible()
  await expect(mum.getByText(asked)).toHaveCount(0)
  await chair.getByRole('link', { name: 'Read it back' }).click()
  await expect(chair.getByRole('heading', { name: 'The plan for Poppy and Reece Marlow' })).toBeVisible()
  await expect(chair.getByRole('main').getByText('different after today')).toHaveCount(0)
})

test('a break has its minutes on the wall, and the plan stands on one page there', async ({ browser }) => {
  const { chair, wall } = await everybody(browser)
  await move(chair)
  await chair.getByText('Everything else', { exact: true }).click()
  await chair.getByRole('button', { name: 'The plan on one page' }).click()
  await expect(wall.getByRole('heading', { name: 'The plan on one page' })).toBeVisible()
  await expect(wall.getByText(/Every evening, a grown-up who is not drinking/)).toBeVisible()
  await expect(wall.getByText('Jean Marlow, by')).toBeVisible()
  await isAccessible(wall, 'the plan on the wall')
  await chair.getByText('A break for everybody').first().click()
  await chair.getByRole('button', { name: '10 minutes' }).click()
  await expect(wall.getByRole('heading', { name: 'We are having a short break' })).toBeVisible()
  await expect(wall.getByText('We go on in 10 minutes.')).toBeVisible()
  await isAccessible(wall, 'a break on the wall')
})

test('the page is printed as it stands, also without a network', async ({ browser }) => {
  const chair = await open(browser, demo.link('chair'))
  await isSaved(chair)
  await moveEveryone(chair).click() // alone: nobody to wait for
  await chair.evaluate(() => (window.print = () => void (window.dispatchEvent(new Event('beforeprint')), (document.title = 'printed'))))
  await chair.waitForLoadState('networkidle')
  await chair.context().setOffline(true)
  await expect(chair.getByText(/not connected just now/)).toBeVisible()
  await chair.getByRole('link', { name: 'The map' }).click()
  await box(chair, 'Harm, 1 of 3').press('Control+End')
  await chair.keyboard.type(' Written without a network.')
  await chair.getByRole('button', { name: 'Print this page' }).click()
  await chair.emulateMedia({ media: 'print' })
  await expect(chair.getByText(/^DRAFT\. Same Page, as it stood on/)).toBeVisible()
  await expect(chair.getByText(/Written without a network\./).last()).toBeVisible()
  await expect(chair.getByText('Some of these words had not been saved by then.')).toBeVisible()
  await expect(moveEveryone(chair)).toBeHidden()
})
