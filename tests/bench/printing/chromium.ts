// The same words printed by a browser without a window.
import { readFileSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { answerPrints } from '../peers/print.mjs'
import { launchOptions } from '../../support/browser.mjs'

let browser: Browser | null = null
const safe = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

answerPrints(async ({ blocks, fonts }) => {
  browser ??= await chromium.launch(launchOptions())
  const face = (file: string, weight: number): string =>
    `@font-face{font-family:A;font-weight:${weight};src:url(data:font/ttf;base64,${readFileSync(file).toString('base64')})}`
  const said = blocks.map(({ text, size, bold }) => `<p style="font-size:${size}pt;font-weight:${bold ? 700 : 400}">${safe(text)}</p>`)
  const page = await browser.newPage()
  await page.setContent(
    `<style>${face(fonts.normal, 400)}${face(fonts.bold, 700)}body{font-family:A}p{margin:0 0 .4em}</style>${said.join('')}`
  )
  const bytes = await page.pdf({ format: 'A4', tagged: true, margin: { top: '2cm', bottom: '2cm', left: '2cm', right: '2cm' } })
  await page.close()
  return bytes
})
