import { forReader } from '@samepage/server/papers/for-reader.ts'
import { toHtml } from '@samepage/server/papers/to-html.ts'
import { type CopyAsk, LOOKS, PAPER_LANGUAGES, PAPERS } from '@samepage/shared'
import { expect } from '@playwright/test'
import { POPPY } from '../support/marlow.ts'
import { asked, EVERYBODY, frozenMarlow } from '../support/marlow-papers.ts'
import { isGoodForEveryone } from './everyone.ts'
import { test } from './journey.ts'

test('[R67] a paper on a screen is good for everyone, in every look and language, and asks nothing of anybody', async ({ page }) => {
  const asks: string[] = []
  page.on('request', (request) => asks.push(request.url()))
  const frozen = frozenMarlow()
  const htmlOf = (given: Pick<CopyAsk, 'paper'> & Partial<CopyAsk>): string =>
    toHtml(forReader(frozen, asked(given.paper, given.paper === 'child-letter' ? POPPY : EVERYBODY.kelly.id, given)))
  for (const paper of PAPERS) {
    await page.setContent(htmlOf({ paper }))
    await isGoodForEveryone(page, paper)
  }
  for (const given of [...LOOKS.map((look) => ({ look })), ...PAPER_LANGUAGES.map((language) => ({ language }))]) {
    await page.setContent(htmlOf({ paper: 'full-record', ...given }))
    await isGoodForEveryone(page, `the record, ${JSON.stringify(given)}`)
  }
  expect(asks).toEqual([])
})
