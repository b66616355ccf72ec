import { setTimeout as wait } from 'node:timers/promises'
import { forAWhile } from '@samepage/server/house/papers/for-a-while.ts'
import { expect, test } from 'vitest'

const LONG_MS = 60_000

/** Counts how often it was made. */
function counted() {
  let times = 0
  return { make: async () => ++times, times: () => times }
}

test('whoever asks while it is being made, or soon after, shares it; under another name it is another', async () => {
  const { make, times } = counted()
  const known = forAWhile<number>(LONG_MS)
  expect(await Promise.all([known('one', make), known('one', make)])).toEqual([1, 1])
  expect(await known('one', make)).toBe(1)
  expect(await known('other', make)).toBe(2)
  expect(times()).toBe(2)
})

test('after the while it is made anew', async () => {
  const { make } = counted()
  const known = forAWhile<number>(0)
  expect(await known('one', make)).toBe(1)
  await wait(10)
  expect(await known('one', make)).toBe(2)
})

test('what failed is made anew by whoever asks next', async () => {
  const known = forAWhile<number>(LONG_MS)
  await expect(known('one', () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk')
  expect(await known('one', async () => 2)).toBe(2)
})
