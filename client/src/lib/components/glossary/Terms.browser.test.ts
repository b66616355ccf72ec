import { DEFAULT_LABELS } from '@samepage/shared'
import { afterEach, expect, test } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { apart } from '#lib/say/grammar.ts'
import { speak } from '#lib/say/language.svelte.ts'
import Terms from './Terms.svelte'

afterEach(() => {
  document.documentElement.dir = ''
  return speak('en')
})

test('from right to left, what follows a term stands to the left of it', async () => {
  await speak('ur')
  document.documentElement.dir = 'rtl'
  await render(Terms, { text: `${apart('خطرے کا بیان 2')}: حالات کیسے ہیں؟`, labels: DEFAULT_LABELS })
  const term = document.querySelector('button.term')
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.textContent?.indexOf('2') ?? -1
    if (at < 0) continue
    range.setStart(node, at)
    range.setEnd(node, at + 1)
  }
  expect(range.getBoundingClientRect().right).toBeLessThanOrEqual(term?.getBoundingClientRect().left ?? 0)
})
