import { readdirSync } from 'node:fs'
import type { Page } from '@playwright/test'

// Which messages of the interface a page still says in English: compared with everything the English files say.

const SAY = new URL('../../client/src/lib/say/', import.meta.url)
const SHORTEST = 4 // letters: what is shorter may be the same word in Welsh

type Words = Record<string, unknown>
const GAP = '\u0001'

function patternsIn(words: unknown): RegExp[] {
  if (typeof words === 'string') return patternOf(words)
  if (typeof words === 'function') return patternOf(called(words as (...given: unknown[]) => unknown))
  return Object.values(words as Words).flatMap(patternsIn)
}

function called(message: (...given: unknown[]) => unknown): string {
  const gaps = Array.from({ length: message.length }, () => GAP)
  try {
    return String(message(...gaps.map((gap) => [gap])))
  } catch {
    return String(message(...gaps))
  }
}

/** A message as it stands on a page, whatever is put in it; none for what is mostly gap. */
function patternOf(message: string): RegExp[] {
  const tidy = message.replace(/\s+/g, ' ').trim()
  if (tidy.replaceAll(GAP, '').replace(/[^\p{L}]/gu, '').length < SHORTEST) return []
  const escaped = tidy.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return [new RegExp(`^${escaped.replaceAll(GAP, '.+?')}$`)]
}

const wordsOf = async (language: string, file: string): Promise<unknown> =>
  ((await import(new URL(`${language}/${file}`, SAY).href)) as { default: unknown }).default

let english: Promise<RegExp[]> | undefined
async function read(): Promise<RegExp[]> {
  const files = readdirSync(new URL('en/', SAY))
  const all = await Promise.all(files.map(async (file) => patternsIn(await wordsOf('en', file))))
  const welsh = (await Promise.all(files.map(async (file) => patternsIn(await wordsOf('cy', file))))).flat().map(String)
  return all.flat().filter((pattern) => !welsh.includes(String(pattern)))
}

/** What this page says in the English of the interface: its own words, and what is read out of it. Words of people are left alone. */
export async function leftInEnglish(page: Page): Promise<string[]> {
  const said = await page.evaluate(() => {
    const read: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element) {
        for (const what of ['aria-label', 'title', 'placeholder', 'alt']) read.push(node.getAttribute(what) ?? '')
        if (node.matches('p, h1, h2, h3, h4, li, label, legend, summary, button, dt, dd')) read.push(node.textContent)
      } else if (!node.parentElement?.closest('script, style')) read.push(node.textContent ?? '')
    }
    return [...new Set(read.map((words) => words.replace(/\s+/g, ' ').trim()))]
  })
  const patterns = await (english ??= read())
  return said.filter((words) => patterns.some((pattern) => pattern.test(words)))
}
