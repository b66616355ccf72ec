import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import { test } from './journey.ts'
import { box, isSaved, open, putCard } from './people.ts'
import { Product } from './product.ts'

// The Marlow family: their whole first conference and its review, on five screens, with a restart in the middle of each.
test.describe.configure({ timeout: 420_000 })

const REASON = 'Poppy could not wake her mum, and nobody else was there. It can happen again on a hard evening.'
const BETTER = 'Every evening somebody who has not been drinking was with the children, for twelve weeks.'

interface Screens {
  chair: Page
  mum: Page
  nan: Page
  amira: Page
  wall: Page
}

let product: Product
test.beforeAll(async () => void (product = await Product.demo()))
test.afterAll(() => product.stop())

async function gather(browser: Browser, link: (name: string) => string): Promise<Screens> {
  const chair = await open(browser, link('Ruth Adeyemi'))
  const [mum, nan, amira, wall] = await Promise.all([
    open(browser, link('Kelly Marlow'), 'phone'),
    open(browser, link('Jean Marlow'), 'phone'),
    open(browser, link('Amira Hassan')),
    open(browser, link('The wall'), 'wall')
  ])
  for (const page of [chair, mum, nan, amira]) await isSaved(page)
  return { chair, mum, nan, amira, wall }
}

/** The chair moves everybody on, in two taps, and every screen follows. */
async function moveOn({ chair, amira }: Screens, stage: string): Promise<void> {
  const room = chair.getByRole('region', { name: 'The room', exact: true })
  const isAt = (page: Page): Locator =>
    page.getByRole('navigation', { name: 'Stages' }).getByRole('button', { name: `The room is here: ${stage}` })
  // A screen that is not back yet after a restart says so, and the chair presses again.
  await expect(async () => {
    if (await isAt(chair).isVisible()) return
    await room.getByRole('button', { name: `Move everyone to ${stage}` }).click({ timeout: 8_000 })
    await room.getByRole('button', { name: new RegExp(`ready. Press again to move to ${stage}`) }).click({ timeout: 3_000 })
    await expect(isAt(chair)).toBeVisible({ timeout: 5_000 })
  }).toPass({ timeout: 180_000 })
  await expect(isAt(amira)).toBeVisible()
}

async function giveNumber(page: Page, value: number, why: string): Promise<void> {
  await page.getByRole('radio', { name: String(value), exact: true }).check()
  await page.getByRole('button', { name: 'This is my number' }).click()
  await expect(page.getByText(`Your number: ${value}`)).toBeVisible()
  await page.getByLabel(/^Why\?/).fill(why)
  await page.getByRole('button', { name: 'Keep these words' }).click()
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible()
}

async function showNumbers({ chair, mum, nan, amira, wall }: Screens, words: readonly string[]): Promise<void> {
  for (const other of [chair, nan, amira, wall]) expect(await other.content()).not.toContain(words[0])
  await chair.getByRole('button', { name: 'Show everybody’s numbers' }).click()
  await chair.getByRole('button', { name: 'Yes, show them now' }).click()
  for (const screen of [chair, mum, nan, amira, wall])
    for (const said of words) await expect(screen.getByRole('main').getByText(said).first()).toBeVisible()
}

async function giveView(page: Page, view: string, why: string): Promise<void> {
  await page.getByRole('radio', { name: view }).first().check()
  await page.getByRole('textbox', { name: 'Why do you think so?' }).first().fill(why)
  await page.getByRole('button', { name: 'This is my view on Poppy' }).click()
  await expect(page.getByText(why)).toBeVisible()
}

async function showViews(chair: Page, child: string): Promise<void> {
  await chair.getByRole('button', { name: `Show everybody’s views on ${child}` }).click()
  await chair.getByRole('button', { name: 'Yes, show them now' }).click()
}

const formFor = (chair: Page, child: string): Locator => chair.getByRole('region', { name: `Decide for ${child} Marlow` })

/** What is chosen in a form, by the group it stands in: the same words may stand in another. */
type Choices = readonly [group: string | RegExp, choice: string | RegExp][]

/** The chair's decision for one child, read once more before it counts. */
async function decide(chair: Page, child: string, choices: Choices, why: string): Promise<void> {
  const form = formFor(chair, child)
  await chair
    .getByRole('navigation', { name: 'The children' })
    .getByRole('button', { name: new RegExp(`^${child}`) })
    .click()
  for (const [group, name] of choices) await form.getByRole('group', { name: group }).getByRole('radio', { name }).check()
  await form.getByRole('textbox', { name: `Why do you decide this for ${child}?` }).fill(why)
  await form.getByRole('button', { name: /Read it once more/ }).click()
  await form.getByRole('button', { name: 'Yes, this is my decision' }).click()
  await expect(form).toBeHidden()
}

async function sign({ chair, mum }: Screens): Promise<void> {
  await chair.getByRole('link', { name: 'Read it back' }).click()
  await expect(chair).toHaveURL(/\/plan$/) // the last stage has the same button, and what is begun there ends when the page is left
  await chair.getByRole('button', { name: 'Read it back, then sign' }).click()
  await chair.getByRole('button', { name: 'Sign this plan' }).click()
  await chair.getByRole('button', { name: /Yes, this is what we agreed/ }).click()
  await expect(chair.getByText(/signed this plan/).first()).toBeVisible()
  await expect(mum.getByText(/closed for writing/).first()).toBeVisible()
}

test('a first conference and its review, from the welcome to the signed plan', async ({ browser }) => {
  const first = await gather(browser, (name) => product.links.find((link) => link.name === name)?.url ?? '')
  await firstConference(first)
  const links = await setUpReview(first.chair)
  for (const page of Object.values(first)) await page.context().close()
  await review(await gather(browser, (name) => links[name] ?? ''))
})

async function firstConference(screens: Screens): Promise<void> {
  const { chair, mum, nan, amira, wall } = screens
  await test.step('welcome, and the family first', async () => {
    await moveOn(screens, 'Welcome')
    await expect(wall.getByText('Kelly Marlow').first()).toBeVisible()
    await moveOn(screens, 'Family first')
    await expect(wall.getByRole('heading', { name: 'What does Poppy say?' })).toBeVisible()
  })
  await test.step('what we are worried about, what is working well', async () => {
    await moveOn(screens, 'What are we worried about?')
    await putCard(amira, 'Harm', 'On 9 March Reece came to school in his pyjamas.')
    await expect(wall.getByText('On 9 March Reece came to school in his pyjamas.')).toBeVisible()
    await moveOn(screens, 'What’s working well?')
    await putCard(chair, 'Existing safety', 'Jean came over that night and stayed.', 'Jean Marlow, Poppy and Reece’s nan')
    await expect(wall.getByText('Jean came over that night and stayed.')).toBeVisible()
  })
  await test.step('one danger statement at a time; the server is cut off in the middle of it', async () => {
    await moveOn(screens, 'Danger statements')
    await expect(wall.getByText(/Kelly drinking in the evening/).first()).toBeVisible()
    await product.crashAndStart()
    for (const page of [chair, mum, nan, amira]) await isSaved(page)
    const here = chair.getByRole('navigation', { name: 'Stages' }).getByRole('button', { name: 'The room is here: Danger statements' })
    await expect(here).toBeVisible()
    await box(chair, 'The statement, in your words').first().press('End')
    await chair.keyboard.type(' They matter very much.')
    await expect(wall.getByText(/They matter very much\./)).toBeVisible()
  })
  await test.step('numbers, each alone and then all at once', async () => {
    await moveOn(screens, 'Where are we, from 0 to 10?')
    await giveNumber(mum, 6, 'I have stopped drinking on school nights.')
    await giveNumber(nan, 5, 'She is trying, and I can see it.')
    await giveNumber(amira, 3, 'It has only been two weeks.')
    await showNumbers(screens, ['I have stopped drinking on school nights.', 'It has only been two weeks.'])
  })
  await test.step('goals, and who will do what', async () => {
    await moveOn(screens, 'Safety goals')
    await moveOn(screens, 'Who will do what')
    await expect(wall.getByText(/Jean phones at 8pm/).first()).toBeVisible()
  })
  await test.step('views, and the decision for each child', async () => {
    await moveOn(screens, 'The decision')
    await giveView(mum, 'Another plan is enough for Poppy.', 'I want help, not a label.')
    await giveView(amira, 'Poppy needs a child protection plan.', 'It happened more than once.')
    await showViews(chair, 'Poppy')
    await expect(nan.getByRole('main').getByText('I want help, not a label.')).toBeVisible()
    const plan = (child: string): Choices => [
      [`What do you decide for ${child}?`, `${child} will have a child protection plan.`],
      ['Which part of the question is met?', /has been seriously harmed/],
      ['What is the main kind of worry?', 'Neglect']
    ]
    await decide(chair, 'Poppy', plan('Poppy'), REASON)
    await decide(chair, 'Reece', plan('Reece'), REASON)
    await expect(mum.getByRole('main').getByText('Poppy will have a child protection plan.').first()).toBeVisible()
  })
  await test.step('what happens next, and the signature', async () => {
    await moveOn(screens, 'Before we go')
    await chair.getByRole('button', { name: 'Write down what happens next' }).click()
    const next = chair.getByRole('group', { name: 'What happens next' })
    await next.getByLabel(/Who leads the work with the family/).selectOption({ label: 'Amira Hassan, Social worker' })
    for (const name of [/^Kelly Marlow/, /^Jean Marlow/, /^Amira Hassan/]) await next.getByRole('checkbox', { name }).check()
    await next.getByRole('button', { name: /^Take .*core group/ }).click()
    await next.getByRole('button', { name: /^Take .*review/ }).click()
    await next.getByRole('button', { name: 'Keep what happens next' }).click()
    await expect(next).toBeHidden()
    await sign(screens)
  })
}

/** From the signed plan, with the day that was agreed; answers with everybody's link by name. */
async function setUpReview(chair: Page): Promise<Record<string, string>> {
  await chair.getByText('Set up the review').click()
  await expect(chair.getByLabel('Day')).not.toHaveValue('')
  await chair.getByRole('button', { name: 'Set it up' }).click()
  await expect(chair.getByRole('heading', { name: 'The review is set up' })).toBeVisible()
  const cards = chair.getByRole('region', { name: 'The review is set up' }).getByRole('article')
  const links = await cards.evaluateAll((found) =>
    found.map((card) => [card.querySelector('h2')?.textContent?.trim() ?? '', card.querySelector('a')?.href ?? ''] as const)
  )
  return Object.fromEntries(links)
}

async function review(screens: Screens): Promise<void> {
  const { chair, mum, nan, amira, wall } = screens
  await test.step('what has changed, worry by worry', async () => {
    await moveOn(screens, 'Welcome')
    await moveOn(screens, 'Child and family: what has changed?')
    await moveOn(screens, 'Each worry, one by one')
    await expect(wall.getByText(/They matter very much\./)).toBeVisible()
    await product.crashAndStart()
    for (const page of [chair, mum, nan, amira]) await isSaved(page)
  })
  await test.step('the numbers, with those of last time beside them', async () => {
    await moveOn(screens, 'Where are we now, from 0 to 10?')
    await giveNumber(mum, 9, 'We have our evenings back.')
    await giveNumber(nan, 8, 'The children sleep.')
    await giveNumber(amira, 8, BETTER)
    await showNumbers(screens, ['We have our evenings back.', BETTER])
    for (const screen of [chair, mum]) await expect(screen.getByText(/last time/i).first()).toBeVisible()
  })
  await test.step('the decision, with what was decided last time and why beside it: one plan ends, one goes on with changes', async () => {
    for (const stage of ['Safety goals', 'Who will do what', 'The decision']) await moveOn(screens, stage)
    for (const page of [chair, mum, amira]) {
      const before = page.getByRole('region', { name: 'What was decided for Poppy last time' })
      await expect(before).toContainText('Poppy will have a child protection plan.')
      await expect(before).toContainText('The main kind of worry is neglect.')
      await expect(before).toContainText(REASON)
    }
    expect(await wall.content()).not.toContain(REASON)
    await giveView(mum, 'Poppy does not need a child protection plan any more.', 'We do it by ourselves now.')
    await giveView(amira, 'Poppy does not need a child protection plan any more.', 'I have seen it for twelve weeks.')
    for (const page of [chair, nan, wall]) expect(await page.content()).not.toContain('We do it by ourselves now.')
    await showViews(chair, 'Poppy')
    await expect(nan.getByRole('main').getByText('We do it by ourselves now.')).toBeVisible()
    await refuseAnEndWithoutWhy(chair)
    await decide(
      chair,
      'Poppy',
      [
        ['What do you decide for Poppy?', 'Poppy’s child protection plan ends.'],
        ['Why does the plan end?', 'It is not likely any more that Poppy will be seriously harmed.']
      ],
      BETTER
    )
    await decide(
      chair,
      'Reece',
      [
        ['What do you decide for Reece?', 'Reece’s child protection plan goes on, with changes.'],
        ['Which part of the question is met?', /has been seriously harmed/],
        ['What is the main kind of worry?', 'Neglect']
      ],
      'Reece is four, and the mornings are not safe enough yet.'
    )
    await expect(mum.getByRole('main').getByText('Poppy’s child protection plan ends.').first()).toBeVisible()
  })
  await test.step('on to the next dates, and the signature', async () => {
    await moveOn(screens, 'Next dates')
    await sign(screens)
    await expect(mum.getByText('Poppy’s child protection plan ends.').first()).toBeAttached()
  })
}

/** Ending a plan asks why, in a group of its own; nothing is decided without it. */
async function refuseAnEndWithoutWhy(chair: Page): Promise<void> {
  const form = formFor(chair, 'Poppy')
  const outcomes = form.getByRole('group', { name: 'What do you decide for Poppy?' }).getByRole('radio')
  await expect(outcomes).toHaveCount(5)
  await form.getByRole('radio', { name: 'Poppy’s child protection plan ends.' }).check()
  await expect(form.getByRole('group', { name: 'Why does the plan end?' }).getByRole('radio')).toHaveCount(5)
  await form.getByRole('button', { name: /Read it once more/ }).click()
  await expect(form.getByRole('status')).not.toBeEmpty()
  await expect(form.getByRole('button', { name: 'Yes, this is my decision' })).toHaveCount(0)
}
