import { expect, type Locator, type Page } from '@playwright/test'
import { pagesOf } from '../support/pdf.ts'
import { isGoodForEveryone } from './everyone.ts'
import { test } from './journey.ts'
import { open } from './people.ts'
import { Product } from './product.ts'

let product: Product
test.beforeAll(async () => void (product = await Product.demo()))
test.afterAll(() => product.stop())

const REASONS = {
  kelly: 'I need help in the evenings. I do not want people to think I do not love them.',
  amira: 'What happened in March was serious, and it was not the first time.',
  lowe: 'We were called twice this winter.',
  chair: 'Poppy could not wake her mum and nobody else was there. It can happen again on a hard evening.'
}

/** Opens somebody's link and goes to the decision. */
async function atTheDecision(browser: Parameters<typeof open>[0], link: string, screen: 'laptop' | 'phone' = 'laptop'): Promise<Page> {
  const page = await open(browser, link, screen)
  await expect(page).toHaveURL(/\/seats\//)
  await page.goto(`${page.url()}?at=decision`)
  await expect(page.getByRole('heading', { name: 'The decision', exact: true })).toBeVisible()
  return page
}

async function giveView(page: Page, view: string, why: string): Promise<void> {
  await page.getByRole('radio', { name: view }).check()
  await page.getByRole('textbox', { name: 'Why do you think so?' }).fill(why)
  await page.getByRole('button', { name: 'This is my view on Poppy' }).click()
  await expect(page.getByText(why)).toBeVisible()
}

const form = (chair: Page): Locator => chair.getByRole('region', { name: 'Decide for Poppy Marlow' })

test('a decision for one child, from the first view to the plan in the hand', async ({ browser }) => {
  const chair = await atTheDecision(browser, product.link('chair'))
  const kelly = await atTheDecision(browser, product.link('family'), 'phone')
  const amira = await atTheDecision(browser, product.link('professional', 'Amira'))
  const lowe = await atTheDecision(browser, product.link('professional', 'Lowe'))
  const wall = await open(browser, product.link('wall'), 'wall')
  await chair.getByRole('button', { name: 'The decision for Poppy', exact: true }).click()
  await expect(wall.getByRole('heading', { name: 'What do we think should happen for Poppy?' })).toBeVisible()

  await test.step('[R16] views wait until the chair opens them', async () => {
    await giveView(kelly, 'Another plan is enough for Poppy.', REASONS.kelly)
    await giveView(amira, 'Poppy needs a child protection plan.', REASONS.amira)
    await expect(chair.getByText('Given: Kelly Marlow and Amira Hassan.')).toBeVisible()
    await expect(wall.getByText('Kelly Marlow · Amira Hassan')).toBeVisible()
    for (const other of [chair, wall, lowe, amira]) expect(await other.content()).not.toContain(REASONS.kelly)
    for (const other of [chair, wall, lowe, kelly]) expect(await other.content()).not.toContain(REASONS.amira)
    await chair.getByRole('button', { name: 'Show everybody’s views on Poppy' }).click()
    await chair.getByRole('button', { name: 'Yes, show them now' }).click()
    for (const screen of [chair, kelly, amira, lowe, wall]) {
      await expect(screen.getByRole('main').getByText(REASONS.kelly)).toBeVisible()
      await expect(screen.getByRole('main').getByText(REASONS.amira)).toBeVisible()
    }
    // The family first, whoever answered first; and no number of views anywhere.
    const said = await wall.locator('main').innerText()
    expect(said.indexOf(REASONS.kelly)).toBeLessThan(said.indexOf(REASONS.amira))
    expect(said).not.toMatch(/\b\d+ (of|out of|views?|people)\b|majority|vote/i)
  })

  await test.step('whoever is late, and whoever changes their mind, says so in the open', async () => {
    await giveView(lowe, 'I am not sure.', REASONS.lowe)
    await expect(chair.getByRole('main').getByText(REASONS.lowe)).toBeVisible()
    await kelly.getByRole('button', { name: 'Change my view on Poppy' }).click()
    await kelly.getByRole('radio', { name: 'Poppy needs a child protection plan.' }).check()
    await kelly.getByRole('textbox', { name: 'What made you change it?' }).fill('I heard what Amira said.')
    await kelly.getByRole('button', { name: 'This is my view on Poppy' }).click()
    await expect(chair.getByRole('main').getByText(/Why: I heard what Amira said\./)).toBeVisible()
    await expect(chair.getByRole('main').getByText(/^Before: Another plan is enough for Poppy\./)).toBeVisible()
  })

  await test.step('the chair decides; nothing is chosen beforehand; everybody reads it at once', async () => {
    await expect(form(chair).getByText(/For a decision there should also be here|Enough people are here/)).toBeVisible()
    await expect(form(chair).getByRole('radio', { checked: true })).toHaveCount(0)
    await form(chair)
      .getByRole('button', { name: /Read it once more/ })
      .click()
    await expect(form(chair).getByText('Please choose what you decide.')).toBeVisible()
    await form(chair).getByRole('radio', { name: 'Poppy will have a child protection plan.' }).check()
    await form(chair)
      .getByRole('radio', { name: /has been seriously harmed or held back/ })
      .check()
    await form(chair).getByRole('radio', { name: 'Neglect' }).check()
    await form(chair).getByRole('textbox', { name: 'Why do you decide this for Poppy?' }).fill(REASONS.chair)
    // Somebody changes their view while the chair writes: every word stays, and the chair is asked to look again.
    await lowe.getByRole('button', { name: 'Change my view on Poppy' }).click()
    await lowe.getByRole('radio', { name: 'Poppy needs a child protection plan.' }).check()
    await lowe.getByRole('textbox', { name: 'What made you change it?' }).fill('I looked at our own log.')
    await lowe.getByRole('button', { name: 'This is my view on Poppy' }).click()
    await expect(form(chair).getByText('Please look again.')).toBeVisible()
    await expect(form(chair).getByRole('textbox', { name: 'Why do you decide this for Poppy?' })).toHaveValue(REASONS.chair)
    await form(chair).getByRole('button', { name: 'I have looked' }).click()
    await form(chair)
      .getByRole('button', { name: /Read it once more/ })
      .click()
    await form(chair).getByRole('button', { name: 'Yes, this is my decision' }).click()
    for (const screen of [chair, kelly, amira, lowe, wall]) {
      await expect(screen.getByRole('main').getByText('Poppy will have a child protection plan.').first()).toBeVisible()
      await expect(screen.getByRole('main').getByText(REASONS.chair)).toBeVisible()
      await expect(
        screen
          .getByRole('main')
          .getByText(/The main kind of worry is neglect\./)
          .first()
      ).toBeVisible()
    }
  })

  await test.step('a mother who does not agree, and a professional who does not, are told different ways on', async () => {
    await kelly.getByRole('button', { name: 'I do not agree with this decision for Poppy' }).click()
    await expect(kelly.getByText(/A complaint can also be written, until/)).toBeVisible()
    await kelly.getByRole('textbox', { name: 'What is not right about the decision?' }).fill('It is not neglect.')
    await kelly.getByRole('button', { name: 'Write this down' }).click()
    await lowe.getByRole('button', { name: 'I do not agree with this decision for Poppy' }).click()
    await expect(lowe.getByText(/this is your formal disagreement/)).toBeVisible()
    await lowe.getByRole('textbox', { name: 'What is not right about the decision?' }).fill('There was violence too.')
    await lowe.getByRole('button', { name: 'Record my disagreement' }).click()
    const against = chair.getByRole('list', { name: 'Who does not agree with what was decided for Poppy' })
    await expect(against.getByText('It is not neglect.')).toBeVisible()
    await expect(against.getByText(/It is put in writing by/)).toBeVisible()
  })

  await test.step('what happens next has its dates worked out; a late one asks why', async () => {
    await chair.getByRole('button', { name: 'Write down what happens next' }).click()
    const next = chair.getByRole('group', { name: 'What happens next' })
    await next.getByLabel(/Who leads the work with the family/).selectOption({ label: 'Amira Hassan, Social worker' })
    await next.getByRole('checkbox', { name: /^Kelly Marlow/ }).check()
    await next.getByRole('checkbox', { name: /^Amira Hassan/ }).check()
    await next.getByRole('button', { name: /^Take .*core group/ }).click()
    const review = next.getByLabel('When is the next conference, the review?', { exact: true })
    await review.fill(`${Number((await coreGroupDay(next)).slice(0, 4)) + 1}-06-01`)
    await next.getByRole('button', { name: 'Keep what happens next' }).click()
    await expect(next.getByText(/Please write why the review is later/)).toBeVisible()
    await next.getByRole('button', { name: /^Take .*review/ }).click()
    await next.getByLabel('Who tells Poppy?').selectOption({ label: 'Amira Hassan, Social worker' })
    await next.getByLabel('How, and when?').first().fill('At school on Monday, with her three houses.')
    await next.getByRole('button', { name: 'Keep what happens next' }).click()
    await expect(kelly.getByText('Amira Hassan: At school on Monday, with her three houses.')).toBeVisible()
    await expect(kelly.getByText(/This is the outline plan\./)).toBeVisible()
  })

  await test.step('what if it does not work is written together', async () => {
    await kelly.getByRole('button', { name: 'Add what to do if it does not work' }).click()
    await kelly.getByRole('textbox', { name: 'If …', exact: true }).fill('I do not pick up the phone.')
    await kelly.getByRole('button', { name: 'Put it on the page' }).click()
    await chair.getByRole('textbox', { name: 'And at night or at the weekend?' }).fill('Jean takes the children home.')
    await expect(kelly.getByRole('textbox', { name: 'And at night or at the weekend?' })).toHaveValue('Jean takes the children home.')
  })

  await test.step('all of it is in the plan, on screen and in print', async () => {
    await kelly.getByRole('link', { name: 'The plan' }).click()
    await expect(kelly.getByRole('heading', { name: 'What was decided for Poppy Marlow?' })).toBeVisible()
    await isGoodForEveryone(kelly, 'the plan with a decision')
    const href = await kelly.getByRole('link', { name: /PDF/ }).first().getAttribute('href')
    const pdf = await kelly.request.get(product.url + href)
    const text = (await pagesOf(await pdf.body())).join(' ').replace(/\s+/g, ' ')
    for (const words of [REASONS.chair, REASONS.kelly.slice(0, 20), 'It is not neglect.', 'There was violence too.', 'outline plan'])
      expect(text, words).toContain(words.includes('love') ? 'I heard what Amira said.' : words)
  })
})

test('the decision by keyboard alone, and for everybody', async ({ browser }) => {
  const chair = await atTheDecision(browser, product.link('chair'))
  const lowe = await atTheDecision(browser, product.link('professional', 'Lowe'), 'phone')
  await isGoodForEveryone(chair, 'the decision, the chair')
  await isGoodForEveryone(lowe, 'the decision, on a phone')

  const reece = chair.getByRole('button', { name: /^Reece/ })
  await reece.focus()
  await chair.keyboard.press('Enter')
  await expect(chair.getByRole('heading', { name: 'Reece Marlow', exact: true })).toBeFocused()
  const onward = async (wanted: Locator): Promise<void> => {
    for (let presses = 0; presses < 40; presses++) {
      if (await wanted.evaluate((node) => node === document.activeElement)) return
      await chair.keyboard.press('Tab')
    }
    throw new Error('the keyboard does not get there')
  }
  await onward(chair.getByRole('radio', { name: 'Reece will have a child protection plan.' }))
  await chair.keyboard.press('ArrowDown')
  await expect(chair.getByRole('radio', { name: 'Reece does not need a child protection plan.' })).toBeChecked()
  await onward(chair.getByRole('textbox', { name: 'Why do you decide this for Reece?' }))
  await chair.keyboard.type('Reece lives with his dad now.')
  await onward(chair.getByRole('button', { name: 'Read it once more before you decide for Reece' }))
  await chair.keyboard.press('Enter')
  await expect(chair.getByRole('button', { name: 'Yes, this is my decision' })).toBeFocused()
  await chair.keyboard.press('Enter')
  await expect(chair.getByRole('main').getByText('Reece does not need a child protection plan.').first()).toBeVisible()
  await expect(chair.getByRole('heading', { name: 'Reece Marlow', exact: true })).toBeFocused()
  // Decided again, the earlier one stays in sight.
  await chair.getByRole('button', { name: 'Decide again for Reece' }).click()
  const form = chair.getByRole('region', { name: 'Decide for Reece Marlow' })
  await expect(form.getByRole('radio', { checked: true })).toHaveCount(0)
  await form.getByRole('radio', { name: 'Another plan is enough to keep Reece safe.' }).check()
  await form.getByLabel('Which other plan?').fill('A child in need plan')
  await form.getByRole('textbox', { name: 'Why do you decide this for Reece?' }).fill('His dad wants help.')
  await form.getByRole('button', { name: /Read it once more/ }).click()
  await form.getByRole('button', { name: 'Yes, this is my decision' }).click()
  await chair.getByText('What was decided for Reece before').click()
  await expect(chair.getByText(/Why:\s+Reece lives with his dad now\./)).toBeVisible()
  await isGoodForEveryone(chair, 'the decision, taken')
  // Whoever looks at something else is told, once.
  await lowe.getByRole('link', { name: 'The page' }).click()
  await expect(lowe.getByRole('link', { name: 'See the decision and why' })).toHaveCount(0)
})

const coreGroupDay = (next: Locator): Promise<string> => next.getByLabel('When does the core group meet?').inputValue()
