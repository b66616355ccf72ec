import type { Board } from '@samepage/server/storage/installation.ts'
import { describe, expect, test } from 'vitest'
import type { Place } from './storage.contract.ts'

const NOW = Date.UTC(2026, 2, 12, 10)

export function registerBoardContract(place: () => Place): void {
  const board = (): Board => place().storage.board
  const name = (kind = 'code'): string => `${kind}/${crypto.randomUUID()}`

  describe('the board', () => {
    test('shows what was put there until it ends, and the newest of two', async () => {
      const one = name()
      expect(await board().look(one, NOW)).toBeNull()
      await board().put(one, 'first', NOW + 1000)
      await board().put(one, 'Nan’s code', NOW + 2000)
      expect(await board().look(one, NOW + 1999)).toBe('Nan’s code')
      expect(await board().look(one, NOW + 2000)).toBeNull()
    })

    test('gives a thing away once, however many ask', async () => {
      const one = name()
      await board().put(one, 'a challenge', NOW + 1000)
      const taken = await Promise.all(Array.from({ length: 10 }, () => board().take(one, NOW)))
      expect(taken.filter((value) => value !== null)).toEqual(['a challenge'])
      await board().put(one, 'too late', NOW + 1000)
      expect(await board().take(one, NOW + 1000)).toBeNull()
    })

    test('lets one of many claim a name, and the next one once that has ended', async () => {
      const one = name()
      const claimed = await Promise.all(Array.from({ length: 10 }, (_, i) => board().claim(one, String(i), NOW + 1000, NOW)))
      expect(claimed.filter(Boolean)).toHaveLength(1)
      expect(await board().claim(one, 'later', NOW + 2000, NOW + 1000)).toBe(true)
      expect(await board().look(one, NOW + 1000)).toBe('later')
    })

    test('lists what begins alike, the oldest first', async () => {
      const conference = crypto.randomUUID()
      await board().put(`waits/${conference}/b`, 'first', NOW + 1000)
      await board().put(`waits/${conference}/a`, 'second', NOW + 1000)
      await board().put(`waits/${conference}/c`, 'over', NOW)
      await board().put(`waits/${crypto.randomUUID()}/a`, 'elsewhere', NOW + 1000)
      expect(await board().under(`waits/${conference}/`, NOW)).toEqual([
        [`waits/${conference}/b`, 'first'],
        [`waits/${conference}/a`, 'second']
      ])
    })

    test('says what was put there since somebody last asked', async () => {
      const [one, two] = [name('news'), name('news')]
      await board().put(one, '1', NOW + 1000)
      const seen = await board().changedAfter(0, 'news/')
      expect(seen.map((notice) => notice.name)).toContain(one)
      const last = Math.max(...seen.map(({ changed }) => changed))
      await board().put(two, '2', NOW + 1000)
      await board().put(name('other'), '3', NOW + 1000)
      const since = await board().changedAfter(last, 'news/')
      expect(since.find((notice) => notice.name === two)).toMatchObject({ value: '2' })
      expect(since.every((notice) => notice.name.startsWith('news/'))).toBe(true)
    })
  })
}
