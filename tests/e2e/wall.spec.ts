import { expect, type Page } from '@playwright/test'
import { test } from './journey.ts'
import { open } from './people.ts'
import { Product } from './product.ts'
import { connectWall, realConference } from './real.ts'

let product: Product
test.beforeAll(async () => void (product = await Product.start()))
test.afterAll(() => product.stop())

const breakOn = (wall: Page) => wall.getByRole('heading', { name: 'We are having a short break' })
const welcomeOn = (wall: Page) => wall.getByRole('heading', { name: 'Poppy Marlow' })

async function connected(chair: Page, wall: Page): Promise<void> {
  await connectWall(chair, wall)
  await expect(welcomeOn(wall)).toBeVisible()
}

test('[R33] a big screen shows a number and nothing else until the chair types it; then one key blanks it', async ({ browser }) => {
  const { chair } = await realConference(browser, product)
  const wall = await open(browser, `${product.url}/wall`, 'wall')
  await expect(wall.getByRole('heading', { name: 'Ask the chair to type this number' })).toBeVisible()
  await connected(chair, wall)

  await chair.getByRole('button', { name: 'Blank the wall' }).click()
  await expect(breakOn(wall)).toBeVisible()
  await expect(welcomeOn(wall)).toHaveCount(0)
  await chair.keyboard.press('Alt+KeyB')
  await expect(welcomeOn(wall)).toBeVisible()
  expect(
    await wall.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage).filter((key) => !key.startsWith('sveltekit:'))])
  ).toEqual([[], []])
})

const heldOn = (wall: Page) => wall.getByText(/^Not connected\. This is how it stood at \d\d:\d\d\./)

test('[R61] a wall that is cut off holds its page for ten minutes, says so, and any key on it takes it down', async ({ browser }) => {
  const { chair } = await realConference(browser, product)
  const wall = await open(browser, `${product.url}/wall`, 'wall')
  await connected(chair, wall)
  await chair.getByRole('button', { name: 'What Poppy says' }).click()
  const voice = wall.getByRole('heading', { name: 'What does Poppy say?' })
  await expect(voice).toBeVisible()
  await wall.keyboard.press('Space') // while the chair is heard, a key does nothing
  await wall.context().setOffline(true)
  await expect(heldOn(wall)).toBeVisible()
  await expect(voice).toBeVisible()

  // What the chair does meanwhile cannot be heard there, and is there at once when it can.
  await chair.getByRole('button', { name: 'Blank the wall' }).click()
  await expect(voice).toBeVisible()
  await wall.context().setOffline(false)
  await expect(breakOn(wall)).toBeVisible()
  await chair.keyboard.press('Alt+KeyB')
  await expect(voice).toBeVisible()
  await expect(heldOn(wall)).toHaveCount(0)

  await wall.context().setOffline(true)
  await expect(heldOn(wall)).toBeVisible()
  await wall.keyboard.press('Space')
  await expect(breakOn(wall)).toBeVisible()
  await expect(voice).toHaveCount(0)
  await wall.context().setOffline(false)
  await expect(voice).toBeVisible()
})

test('[R61] after ten minutes without a connection a wall shows nothing, also on a computer that slept', async ({ browser }) => {
  const { chair } = await realConference(browser, product)
  const wall = await open(browser, `${product.url}/wall`, 'wall')
  await connected(chair, wall)
  await wall.context().setOffline(true)
  await expect(heldOn(wall)).toBeVisible()
  await wall.evaluate(() => {
    const real = Date.now.bind(Date)
    Date.now = () => real() + 10 * 60_000
  })
  await expect(breakOn(wall)).toBeVisible()
  await expect(welcomeOn(wall)).toHaveCount(0)
  await wall.context().setOffline(false)
  await expect(welcomeOn(wall)).toBeVisible()
})

test('[R61] [R32] a private part that began while a wall was cut off leaves no trace on it, and blanks it when it hears again', async ({
  browser
}) => {
  const { chair } = await realConference(browser, product)
  const wall = await open(browser, `${product.url}/wall`, 'wall')
  await connected(chair, wall)
  await wall.context().setOffline(true)
  await expect(heldOn(wall)).toBeVisible()
  await startPrivatePart(chair)
  await expect(welcomeOn(wall)).toBeVisible()
  expect(await wall.content()).not.toContain('For a test of the wall')
  await wall.context().setOffline(false)
  await expect(breakOn(wall)).toBeVisible()
  expect(await wall.content()).not.toContain('Poppy')
  await chair.getByRole('button', { name: 'Everybody back in' }).click()
  await expect(welcomeOn(wall)).toBeVisible()
})

async function startPrivatePart(chair: Page): Promise<void> {
  await chair.getByRole('button', { name: 'A private part…' }).click()
  const sheet = chair.getByRole('dialog', { name: 'A private part' })
  await sheet.getByLabel('Why is it needed?').selectOption({ index: 1 })
  await sheet.getByLabel('The reason, in your words').fill('For a test of the wall')
  await sheet.getByRole('button', { name: 'Start the private part' }).click()
}

test('[R32] the wall is blank during a private part, and a screen that is disconnected offers itself anew', async ({ browser }) => {
  const { chair } = await realConference(browser, product)
  const wall = await open(browser, `${product.url}/wall`, 'wall')
  await connected(chair, wall)
  await startPrivatePart(chair)
  await expect(breakOn(wall)).toBeVisible()
  expect(await wall.content()).not.toContain('Poppy')
  await chair.getByRole('button', { name: 'Everybody back in' }).click()
  await expect(welcomeOn(wall)).toBeVisible()
  await chair.getByRole('button', { name: 'Disconnect it' }).click()
  await expect(wall.getByRole('heading', { name: 'Ask the chair to type this number' })).toBeVisible()
})
