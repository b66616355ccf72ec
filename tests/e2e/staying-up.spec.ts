import { expect } from '@playwright/test'
import { test } from './journey.ts'
import { box, isSaved, open, putCard, SCREENS } from './people.ts'
import { Product } from './product.ts'

let demo: Product
test.beforeAll(async () => void (demo = await Product.demo()))
test.afterAll(() => demo.stop())

test('people go on writing while the server is gone, are told so, and everything merges when it returns', async ({ browser }) => {
  const [mum, amira] = [await open(browser, demo.link('family'), 'phone'), await open(browser, demo.link('professional', 'Amira'))]
  await isSaved(mum)
  const harm = (of: typeof mum) => box(of, 'Harm, 1 of 3')
  await expect(harm(amira)).toHaveValue(/could not wake her mum/)

  const back = demo.crashAndStart() // kill -9, in mid-meeting
  await harm(mum).press('Control+End')
  await mum.keyboard.type(' I was so frightened.')
  await back
  await harm(amira).press('Control+Home')
  await amira.keyboard.type('At night: ')
  for (const page of [mum, amira]) {
    await expect(harm(page)).toHaveValue(/^At night: Poppy.*I was so frightened\.$/)
    await isSaved(page)
  }
})

test('nobody is asked for words before there is a page to put them on', async ({ browser }) => {
  const context = await browser.newContext(SCREENS.phone)
  const page = await context.newPage()
  await page.route(/\/socket\.io\//, (route) => route.abort())
  await page.routeWebSocket(/\/socket\.io\//, (socket) => socket.close())
  await page.goto(demo.link('family'))
  await expect(page.getByRole('link', { name: 'Our worries' })).toBeVisible()
  await expect(page.getByText(/not connected just now|cannot reach Same Page/).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Say something' })).toHaveCount(0)
  await page.unrouteAll()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Say something' })).toBeVisible()
})

test('a long silence is told in words, and never as something broken', async ({ browser }) => {
  const page = await open(browser, demo.link('network'), 'phone')
  await isSaved(page)
  await page.context().setOffline(true)
  await demo.crashAndStart()
  await box(page, 'Harm, 1 of 3').press('Control+End')
  await page.keyboard.type(' Written without a connection.')
  await expect(page.getByText(/not connected just now/)).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: /Not saved yet/ })).toBeVisible()
  expect(await page.locator('body').innerText()).not.toMatch(/error|failed|invalid/i)
  await page.context().setOffline(false)
  await isSaved(page)
})

test('a browser closed in mid-word keeps what it had saved, and nobody else notices', async ({ browser }) => {
  const [mum, amira] = [await open(browser, demo.link('family')), await open(browser, demo.link('professional', 'Amira'))]
  await Promise.all([isSaved(mum), isSaved(amira)])
  await box(mum, 'Harm, 3 of 3').press('Control+End')
  await mum.keyboard.type(' She was late on Mon')
  await expect(box(amira, 'Harm, 3 of 3')).toHaveValue(/late on M/)
  await mum.context().close()
  await box(amira, 'Harm, 3 of 3').press('Control+End')
  await amira.keyboard.type('day.')
  await isSaved(amira)
  const again = await open(browser, demo.link('family'))
  await expect(box(again, 'Harm, 3 of 3')).toHaveValue(/She was late on M.*day\.$/)
})

test('a second tab of the same person is the same person, and both go on', async ({ browser }) => {
  const first = await open(browser, demo.link('professional', 'Miss Clarke'))
  await isSaved(first)
  const second = await first.context().newPage()
  await second.goto(first.url())
  await isSaved(second)
  await putCard(second, 'Danger', 'Poppy may miss school again.')
  await expect(box(first, 'Danger, 1 of 1')).toHaveValue('Poppy may miss school again.')
  await expect(first.getByText('Miss Clarke', { exact: false }).first()).toBeVisible()
  await second.close()
  await box(first, 'Danger, 1 of 1').press('Control+End')
  await first.keyboard.type(' She said so.')
  await isSaved(first)
})

test('two people’s links in one browser stay two people', async ({ browser }) => {
  const chair = await open(browser, demo.link('chair'))
  await isSaved(chair)
  const mum = await chair.context().newPage()
  await mum.goto(demo.link('family'))
  await isSaved(mum)
  await chair.reload()
  await isSaved(chair)
  await expect(chair.getByText('The chair (you)')).toBeVisible()
  await expect(mum.getByText('(you)')).toContainText('mum')
})

test('words the chair’s signature came before are kept for their writer to copy', async ({ browser }) => {
  const [chair, mum] = [await open(browser, demo.link('chair')), await open(browser, demo.link('family'), 'phone')]
  await Promise.all([isSaved(chair), isSaved(mum)])
  await mum.context().setOffline(true)
  await demo.crashAndStart()
  await box(mum, /^Harm, 2 of 3$/).press('Control+End')
  await mum.keyboard.type(' That is not how it was.')
  await isSaved(chair)
  await chair.getByRole('link', { name: 'Read it back' }).click()
  await chair.getByRole('button', { name: 'Read it back, then sign' }).click()
  await chair.getByRole('button', { name: 'Sign this plan' }).click()
  await chair.getByRole('button', { name: /Yes, this is what we agreed/ }).click()
  await expect(chair.getByText(/signed this plan/).first()).toBeVisible()
  await mum.context().setOffline(false)
  await expect(mum.getByText(/Your words are here to copy/)).toBeVisible()
  await expect(mum.getByRole('textbox', { name: 'Your words', exact: true })).toHaveValue('That is not how it was.')
})
