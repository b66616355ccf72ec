import { type Browser, expect, type Page } from '@playwright/test'
import { fits, isAccessible } from './everyone.ts'
import { test } from './journey.ts'
import { failOnFaults, isSaved, SCREENS } from './people.ts'
import { Product } from './product.ts'

let demo: Product
test.beforeAll(async () => void (demo = await Product.demo()))
test.afterAll(() => demo.stop())

/** A device with one voice, which machines that test have none of. It remembers what it was asked to say, and when it was told to stop. */
function giveVoice(): void {
  const said: string[] = []
  const voice = { name: 'Here', lang: 'en-GB', localService: true, default: true, voiceURI: 'here' }
  const device = {
    getVoices: () => [voice],
    speak: ({ text }: { text: string }) => void said.push(text),
    cancel: () => void said.push('(silence)')
  }
  Object.defineProperty(window, 'speechSynthesis', { value: Object.assign(new EventTarget(), device) })
  Object.assign(window, {
    SpeechSynthesisUtterance: class {
      text: string
      constructor(text: string) {
        this.text = text
      }
    },
    said
  })
}
const said = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as { said: string[] }).said)

async function openWithVoice(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext(SCREENS.phone)
  await context.addInitScript(giveVoice)
  const page = await context.newPage()
  failOnFaults(page)
  await page.goto(url)
  await isSaved(page)
  return page
}

test('a mother has a card and a part of the plan read to her, and silence when she leaves', async ({ browser }) => {
  const mum = await openWithVoice(browser, demo.link('family', 'Kelly'))
  await isAccessible(mum, 'a map with voices')
  await mum.getByRole('button', { name: 'Read this aloud: Harm, 1 of 3' }).click()
  expect(await said(mum)).toEqual([
    'Poppy, who is 7, walked next door at 10pm.',
    'She could not wake her mum.',
    'Reece was asleep upstairs.'
  ])
  await mum.getByRole('link', { name: 'The plan' }).click()
  await expect(mum.getByRole('heading', { name: /^The plan for/ })).toBeVisible()
  expect((await said(mum)).at(-1), 'another part of the page').toBe('(silence)')
  await isAccessible(mum, 'a plan with voices')
  await fits(mum, 'a plan with voices')
  await mum.getByRole('button', { name: 'Read this aloud: What did Poppy Marlow tell us?' }).click()
  const [, ...poppy] = (await said(mum)).slice((await said(mum)).lastIndexOf('(silence)'))
  expect(poppy.slice(0, 2)).toEqual(['What did Poppy Marlow tell us?', 'I like it when Mum reads to me.'])
  await mum.getByRole('button', { name: 'Stop reading: What did Poppy Marlow tell us?' }).click()
  expect((await said(mum)).at(-1)).toBe('(silence)')
})

test('leaving quickly is silent at once', async ({ browser }) => {
  const mum = await openWithVoice(browser, demo.link('family', 'Kelly'))
  await mum.getByRole('button', { name: 'Read this aloud: Harm, 1 of 3' }).click()
  let silenced: () => void = () => undefined
  const silence = new Promise<void>((done) => (silenced = done))
  await mum.exposeFunction('noteSilence', () => silenced())
  await mum.evaluate(() => {
    const { speechSynthesis, noteSilence } = window as unknown as { speechSynthesis: { cancel: () => void }; noteSilence: () => void }
    speechSynthesis.cancel = () => noteSilence()
  })
  await mum.getByRole('button', { name: 'Leave quickly' }).click()
  await silence
  await expect(mum).toHaveURL(/weather/)
})
