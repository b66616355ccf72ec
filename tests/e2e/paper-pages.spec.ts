import { forReader } from '@samepage/server/papers/for-reader.ts'
import { toHtml } from '@samepage/server/papers/to-html.ts'
import { type CopyAsk, LOOKS, PAPER_LANGUAGES, PAPERS } from '@samepage/shared'
import { expect } from '@playwright/test'
import { POPPY } from '../support/marlow.ts'
import { asked, EVERYBODY, frozenMarlow } from '../support/marlow-papers.ts'
import { frozenReview } from '../support/marlow-review.ts'
import { isGoodForEveryone } from './everyone.ts'
import { test } from './journey.ts'

test('[R67] a paper on a screen is good for everyone, in every look and language, and asks nothing of anybody', async ({ page }) => {
  const asks: string[] = []
  page.on('request', (request) => asks.push(request.url()))
  const [first, review] = [frozenMarlow(), frozenReview({ conferences: 3 })]
  const htmlOf = (given: Pick<CopyAsk, 'paper'> & Partial<CopyAsk>, frozen = review): string =>
    toHtml(forReader(frozen, asked(given.paper, given.paper === 'child-letter' ? POPPY : EVERYBODY.kelly.id, given)))
  for (const paper of PAPERS) {
    await page.setContent(htmlOf({ paper }))
    await isGoodForEveryone(page, paper)
    if (paper === 'since-last-time') continue
    await page.setContent(htmlOf({ paper }, first))
    await isGoodForEveryone(page, `${paper}, of a first conference`)
  }
  for (const given of [...LOOKS.map((look) => ({ look })), ...PAPER_LANGUAGES.map((language) => ({ language }))]) {
    await page.setContent(htmlOf({ paper: 'full-record', ...given }))
    await isGoodForEveryone(page, `the record, ${JSON.stringify(given)}`)
  }
  expect(asks).toEqual([])
})
