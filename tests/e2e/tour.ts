import { type Browser, expect, type Page } from '@playwright/test'
import { box, isSaved, open, type SCREENS } from './people.ts'
import type { Product } from './product.ts'
import { codeReadOut, connectWall, doorOf, letIn, type Real, realConference } from './real.ts'

/** What is looked at on each screen of a tour. */
export type Look = (page: Page, what: string) => Promise<void>

/** What staff sit at; whoever is with them has a phone, or the small one too. */
type Screen = Exclude<keyof typeof SCREENS, 'wall'>
const handy = (screen: Screen): Screen => (screen === 'laptop' ? 'phone' : screen)

/** On a phone the people, and the door, are a part of their own. */
async function toPeople(page: Page, screen: Screen): Promise<void> {
  if (screen !== 'laptop') await page.getByRole('link', { name: 'Who is here' }).click()
  await expect(page.getByRole('region', { name: 'Who is here' })).toBeVisible()
}

const POLICE = 'There is a warrant out for Darren since Tuesday.'

/** Every page of the house for whoever has no account. */
export async function tourStreet(browser: Browser, house: Product, look: Look): Promise<void> {
  const page = await open(browser, house.url)
  for (const path of ['/', '/code', '/sign-in', '/set-up', '/practice', '/join#nobody-knows-this-link-at-all']) {
    await page.goto(house.url + path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await look(page, path)
  }
  await page.context().close()
}

/** The door of a real conference as everybody sees it: waiting, let in, outside a private part, asked to leave. */
export async function tourDoor(browser: Browser, house: Product, look: Look, screen: Screen = 'laptop'): Promise<void> {
  const real = await realConference(browser, house, screen)
  const { chair } = real
  await toPeople(chair, screen)
  const [mum, amira] = [await open(browser, real.link('Kelly Marlow'), handy(screen)), await open(browser, real.link('Amira Khan'), screen)]
  for (const page of [mum, amira]) await expect(page.getByRole('heading', { name: 'You are at the right place' })).toBeVisible()
  await look(mum, 'the lobby of a family')
  await look(amira, 'the lobby of a professional')
  await tourKnock(browser, house, chair, look, screen)
  for (const name of ['Kelly Marlow', 'Amira Khan']) await letIn(chair, name)
  for (const page of [mum, amira]) await isSaved(page)
  await tourExclusion(chair, amira, look, screen)
  await tourPrivatePart(chair, mum, look)
  if (screen === 'laptop') await tourWall(browser, house, chair, look)
  await tourRemoval(real, amira, look)
  for (const page of [chair, mum, amira]) await page.context().close()
}

async function tourKnock(browser: Browser, house: Product, chair: Page, look: Look, screen: Screen): Promise<void> {
  const code = await codeReadOut(chair, () => look(chair, 'a code to read out'))
  const nan = await open(browser, `${house.url}/code`, handy(screen))
  await nan.getByRole('textbox', { name: 'The code' }).fill(code)
  await nan.getByRole('textbox', { name: 'Your name' }).fill('Jean')
  await nan.getByLabel(/I am family/).check()
  await nan.getByRole('button', { name: 'Knock' }).click()
  await expect(nan.getByRole('heading', { name: 'You are at the right place' })).toBeVisible()
  await look(nan, 'the lobby of somebody with a code')
  const line = doorOf(chair).getByRole('listitem').filter({ hasText: 'Jean' })
  await expect(line).toBeVisible()
  await look(chair, 'three people at the door')
  await line.getByRole('button', { name: 'Turn away' }).click()
  await look(chair, 'before somebody is turned away')
  await line.getByRole('button', { name: 'Turn them away' }).click()
  await expect(nan.getByRole('heading', { name: 'The chair cannot let you in here' })).toBeVisible()
  await look(nan, 'turned away')
  await nan.context().close()
}

async function tourExclusion(chair: Page, amira: Page, look: Look, screen: Screen): Promise<void> {
  await toPeople(amira, screen)
  await amira.getByRole('button', { name: /Ask the chair to keep somebody out/ }).click()
  const ask = amira.getByRole('dialog', { name: 'Ask the chair to keep somebody out' })
  await ask.getByLabel('Who?').selectOption({ label: 'Jean Marlow, Poppy’s nan' })
  await ask.getByLabel('Why?').selectOption({ index: 1 })
  await ask.getByLabel('What you know').fill('Kelly does not speak when her mum is there.')
  await look(amira, 'asking to keep somebody out')
  await ask.getByRole('button', { name: 'Send it to the chair' }).click()
  await chair.getByRole('button', { name: 'Look at it' }).click()
  const answer = chair.getByRole('dialog', { name: 'A request to keep somebody out' })
  await look(chair, 'a request to keep somebody out')
  await answer.getByLabel('No, they may be there').check()
  await answer.getByLabel('Why').fill('We can take breaks.')
  await answer.getByRole('button', { name: 'Keep this answer' }).click()
  await expect(answer).toBeHidden()
}

async function tourPrivatePart(chair: Page, mum: Page, look: Look): Promise<void> {
  await chair.getByRole('button', { name: 'A private part…' }).click()
  const sheet = chair.getByRole('dialog', { name: 'A private part' })
  await sheet.getByLabel('Why is it needed?').selectOption({ index: 1 })
  await sheet.getByLabel('The reason, in your words').fill('Police information')
  await look(chair, 'before a private part')
  await sheet.getByRole('button', { name: 'Start the private part' }).click()
  await expect(mum.getByRole('heading', { name: 'A short private part' })).toBeVisible()
  await look(mum, 'outside a private part')
  await look(chair, 'during a private part')
  await chair.getByRole('button', { name: 'Everybody back in' }).click()
  await isSaved(mum)
}

async function tourWall(browser: Browser, house: Product, chair: Page, look: Look): Promise<void> {
  const wall = await open(browser, `${house.url}/wall`, 'wall')
  await expect(wall.locator('.code')).toHaveAttribute('aria-label', /^\d( \d){5}$/)
  await look(wall, 'a screen with its number')
  await chair.getByRole('button', { name: 'Connect a screen' }).click()
  await look(chair, 'connecting a screen')
  await chair.getByRole('button', { name: 'Not now' }).click()
  await connectWall(chair, wall)
  await expect(wall.getByRole('heading', { name: 'Poppy Marlow' })).toBeVisible()
  await look(wall, 'the wall’s welcome')
  await chair.getByRole('button', { name: 'Blank the wall' }).click()
  await expect(wall.getByRole('heading', { name: 'We are having a short break' })).toBeVisible()
  await look(wall, 'a blank wall')
  await look(chair, 'the chair’s wall, blank')
  await wall.context().close()
}

async function tourRemoval({ chair }: Real, amira: Page, look: Look): Promise<void> {
  const row = chair.getByRole('region', { name: 'Who is here' }).getByRole('listitem').filter({ hasText: 'Amira Khan' })
  await row.locator('summary').click()
  await row.getByRole('button', { name: 'Remove from this conference' }).click()
  await look(chair, 'before somebody is removed')
  await row.getByRole('button', { name: 'Remove Amira Khan' }).click()
  await expect(amira.getByRole('heading', { name: 'You are no longer in this conference' })).toBeVisible()
  await look(amira, 'removed')
}

const toPapers = async (page: Page): Promise<void> => {
  await page.getByRole('navigation', { name: 'Parts of this conference' }).getByRole('link', { name: 'Papers' }).click()
  await expect(page.getByRole('heading', { name: 'Papers', exact: true })).toBeVisible()
}

/** Papers, what is kept safe, sharing and removing, as the chair and a mother of a practice conference see them. */
export async function tourPapers(browser: Browser, demo: Product, look: Look, screen: Screen = 'laptop'): Promise<void> {
  const chair = await open(browser, demo.link('chair'), screen)
  await toPapers(chair)
  await look(chair, 'the chair’s papers')
  await tourKeptToAFew(chair, look)
  await toPapers(chair)
  await chair.getByRole('button', { name: 'Keep something safe' }).click()
  await expect(chair.getByRole('dialog', { name: 'Keep something safe' })).toBeVisible()
  await look(chair, 'keeping something safe')
  await chair.keyboard.press('Escape')
  await chair.getByRole('navigation', { name: 'Parts of this conference' }).getByRole('link').first().click()
  await chair.getByRole('button', { name: 'More for Harm, 1 of 3' }).click()
  await chair.getByRole('button', { name: 'Remove words for good' }).click()
  await expect(chair.getByRole('dialog', { name: 'Remove words for good' })).toBeVisible()
  await look(chair, 'removing words')
  await chair.context().close()

  const mum = await open(browser, demo.link('family', 'Kelly'), handy(screen))
  await toPapers(mum)
  await look(mum, 'a mother’s papers')
  await mum.getByRole('button', { name: 'Begin to write' }).click()
  await expect(mum.getByText('Only you can read this.')).toBeVisible()
  await expect(mum.getByRole('button', { name: 'Add to Harm' })).toBeVisible() // its words come a moment after it
  await look(mum, 'a mother’s draft')
  await mum.context().close()
}

async function tourKeptToAFew(chair: Page, look: Look): Promise<void> {
  await chair.getByRole('button', { name: 'Kept to a few people' }).click()
  const sheet = chair.getByRole('dialog', { name: 'Kept to a few people' })
  await sheet.getByLabel('What is it?').fill('From the police')
  await sheet.getByRole('checkbox', { name: /Sgt Lowe/ }).check()
  await look(chair, 'who can read it')
  await sheet.getByRole('button', { name: 'Begin it' }).click()
  await expect(chair.getByText('Only you and Sgt Lowe can read this.')).toBeVisible()
  await chair.getByRole('button', { name: 'Add to Danger' }).click()
  const composer = chair.getByRole('group', { name: 'Add to Danger' })
  await composer.getByRole('textbox', { name: 'New words for Danger' }).fill(POLICE)
  await composer.getByRole('button', { name: 'Put it on the paper' }).click()
  await chair.keyboard.press('Escape')
  await expect(box(chair, 'Danger, 1 of 1')).toHaveValue(POLICE)
  await look(chair, 'a paper')
  await chair.getByRole('button', { name: 'More for Danger, 1 of 1' }).click()
  await chair.getByRole('button', { name: 'Share from this paper' }).click()
  await expect(chair.getByRole('dialog', { name: 'Put on the page' })).toBeVisible()
  await look(chair, 'sharing')
  await chair.keyboard.press('Escape')
}

/** Parts of a conference, after the address of a seat. */
export const PARTS = ['', '?at=dangers', '?at=voices', '?at=people', '/plan']

/** Every part of a practice conference; the page ends at its map. */
export async function tourPage(page: Page, look: Look): Promise<void> {
  await page.waitForURL(/\/seats\//)
  const seat = page.url()
  for (const part of PARTS) {
    await page.goto(seat + part)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await isSaved(page)
    await look(page, part || 'the map')
  }
  await page.goto(seat)
}
