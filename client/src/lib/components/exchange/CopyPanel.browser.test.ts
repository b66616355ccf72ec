import type { CopyAcross, FilledField } from '@samepage/shared'
import { afterEach, expect, test, vi } from 'vitest'
import { page as screen, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import CopyPanel from './CopyPanel.svelte'

const field = (key: string, text: string, given: Partial<FilledField> = {}): FilledField => ({
  key,
  label: `The field ${key}`,
  text,
  most: null,
  noRoom: false,
  ...given
})
const FIELDS = [
  field('family', 'Mia Holt\nJade Holt, Mia’s mum'),
  field('worried', 'Mia was alone on Friday.', { most: 10 }),
  field('well', ''),
  field('danger-5', 'One too many.', { noRoom: true })
]
const seen = (given: Partial<CopyAcross> = {}): CopyAcross => ({
  version: 1,
  signedAt: '2026-05-12T10:42:00.000Z',
  signedBy: 'Ruth Adeyemi',
  kind: 'initial',
  on: '2026-05-12',
  practice: false,
  fields: FIELDS,
  left: [],
  children: [],
  copied: [],
  ...given
})

/** What a server would keep, and what a browser's clipboard holds. */
function desk(given: Partial<CopyAcross> = {}): { kept: Set<string>; pasted: string[] } {
  const kept = new Set(given.copied)
  const pasted: string[] = []
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void pasted.push(text))
  void render(CopyPanel, {
    seen: seen(given),
    tick: async (key: string, copied: boolean) => {
      if (copied) kept.add(key)
      else kept.delete(key)
      return { copied: [...kept] }
    }
  })
  return { kept, pasted }
}
afterEach(() => vi.restoreAllMocks())
const copyOf = (key: string) => screen.getByRole('button', { name: new RegExp(`^Copy ?for The field ${key}$`) }) // without its look, a space is lost

test('[R75] one press copies a field whole, ticks it and counts on; the tick can be taken away', async () => {
  const { kept, pasted } = desk()
  await expect.element(screen.getByText('0 of 3 copied')).toBeVisible()
  await copyOf('family').click()
  expect(pasted).toEqual(['Mia Holt\nJade Holt, Mia’s mum'])
  await expect.element(screen.getByText('1 of 3 copied')).toBeVisible()
  expect([...kept]).toEqual(['family'])
  await screen.getByRole('checkbox', { name: /^Copied ?: The field family$/ }).click()
  await expect.element(screen.getByText('0 of 3 copied')).toBeVisible()
  expect([...kept]).toEqual([])
})

test('[R75] what is too long says by how much and is copied whole; what has no place there says so; an empty field has nothing to copy', async () => {
  const { pasted } = desk({ left: ['the steps of the plan'] })
  await expect.element(screen.getByText('14 letters too long.')).toBeVisible()
  await copyOf('worried').click()
  expect(pasted).toEqual(['Mia was alone on Friday.'])
  await expect.element(screen.getByText(/^The case system has no place for this one/)).toBeVisible()
  await expect.element(screen.getByText('Nothing is written here in the plan.')).toBeVisible()
  expect(copyOf('well').elements()).toEqual([])
  await expect.element(screen.getByText(/^Some of the plan has no field in this form: the steps of the plan/)).toBeVisible()
})

test('[R75] by keyboard alone: to the next one, copied, and on, until that is all of it', async () => {
  desk({ copied: ['family'] })
  for (const key of ['worried', 'danger-5']) {
    const onward = screen.getByRole('button', { name: 'Go to the next one' }).element()
    if (onward instanceof HTMLElement) onward.focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(copyOf(key)).toHaveFocus()
    await userEvent.keyboard('{Enter}')
  }
  await expect.element(screen.getByText('3 of 3 copied. That is all of it.')).toBeVisible()
})
