import { type Browser, expect, type Page } from '@playwright/test'
import { fits } from './everyone.ts'
import { test } from './journey.ts'
import { open, SCREENS } from './people.ts'
import { Product } from './product.ts'
import { tourDoor, tourPage, tourPapers, tourStreet } from './tour.ts'

let demo: Product
let house: Product
const seen: Seen = { stopped: [], red: [] }
test.beforeAll(async ({ browser }) => {
  watch(browser)
  ;[demo, house] = await Promise.all([Product.demo(), Product.start()])
})
test.beforeEach(() => void (seen.stopped.length = seen.red.length = 0))
test.afterAll(() => Promise.all([demo.stop(), house.stop()]))

interface Seen {
  /** What the policy stopped: the rule and what it stopped. */
  stopped: string[]
  /** What stands in red in the browser's console. */
  red: string[]
}

/** Notes, from now on, whatever a page of this browser does that it may not. */
function watch(browser: Browser): void {
  browser.on('context', (context) => {
    context.on('console', (message) => {
      if (message.type() === 'error' && !isRefusal(message.text())) seen.red.push(message.text())
    })
    void context.exposeBinding('noteForTheTest', (_, what: string) => void seen.stopped.push(what))
    void context.addInitScript(() => {
      const { noteForTheTest } = window as unknown as { noteForTheTest: (what: string) => void }
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
        noteForTheTest(`${effectiveDirective}: ${blockedURI}`)
      )
    })
  })
}

/** The browser's own line beside an answer that is a no, which the page tells in words of its own. */
const isRefusal = (said: string): boolean => /^Failed to load resource: the server responded with a status of 4/.test(said)

// `open` fails every other browser test for the same; these are the screens one after the other, each on the narrowest phone as well.
test('[R35] no screen does anything its policy forbids, has a fault to tell, or runs out of 320 px', async ({ browser }) => {
  const visited: string[] = []
  const look = async (page: Page, what: string): Promise<void> => {
    visited.push(what)
    await page.evaluate(() => new Promise(requestAnimationFrame))
    expect(seen, what).toEqual({ stopped: [], red: [] })
    if (page.viewportSize()?.width === SCREENS.small.viewport.width) await fits(page, what)
  }
  await tourStreet(browser, house, look)
  await tourDoor(browser, house, look, 'small')
  await tourPapers(browser, demo, look, 'small')
  await tourPage(await open(browser, demo.link('chair')), look)
  await tourPage(await open(browser, demo.link('family'), 'small'), look)
  await look(await open(browser, demo.link('wall'), 'wall'), 'the wall')
  expect(visited.length).toBeGreaterThan(35)
})

test('[R35] words that pretend to be a program are stopped, whoever brings them in', async ({ browser }) => {
  for (const url of [house.url, demo.link('chair')]) {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(url)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const done = await page.evaluate(bringIn)
    expect(done).toEqual({ asHtml: 'TypeError', ran: false, looks: false, elsewhere: false })
    const stopped = [HTML_OR_PROGRAM, HTML_OR_PROGRAM, 'style-src-elem', 'connect-src', 'img-src']
    await expect.poll(() => seen.stopped.map((what) => what.split(':')[0]).sort(), url).toEqual(stopped.sort())
    expect(seen.red.length, 'it stands in the console too').toBeGreaterThanOrEqual(stopped.length - 1)
    seen.stopped.length = seen.red.length = 0
    await context.close()
  }
})

/** Trusted Types stop both, a program even before `script-src` is asked. */
const HTML_OR_PROGRAM = 'require-trusted-types-for'

/** What somebody would do who got words of theirs into the page. Whether any of it came about. */
async function bringIn(): Promise<{ asHtml: string; ran: boolean; looks: boolean; elsewhere: boolean }> {
  let asHtml = 'it is there'
  try {
    document.createElement('div').innerHTML = '<img src="x" onerror="ran = true">'
  } catch (thrown) {
    asHtml = (thrown as Error).name
  }
  const script = document.createElement('script')
  script.append('window.ran = true')
  document.body.append(script)
  const style = document.createElement('style')
  style.append('body { outline: 9px solid red }')
  document.head.append(style)
  new Image().src = 'https://example.org/words.png'
  const elsewhere = await fetch('https://example.org/?words').then(
    () => true,
    () => false
  )
  return { asHtml, ran: 'ran' in window, looks: getComputedStyle(document.body).outlineWidth === '9px', elsewhere }
}
