import type { Directory, Key, Staff, StaffId } from '@samepage/server/storage/storage.ts'
import type { ConferenceId, PersonId } from '@samepage/shared'
import { describe, expect, test } from 'vitest'
import type { Place } from './storage.contract.ts'
import { smallConference, somebody } from './support/small-conference.ts'

export function registerDirectoryContract(place: () => Place): void {
  registerStaffContract(place)
  registerConferenceContract(place)
  registerKeyContract(place)
}

function registerStaffContract(place: () => Place): void {
  const directory = (): Directory => place().storage.directory

  describe('staff', () => {
    test('a new installation has nobody who can sign in', async () => {
      expect(await directory().hasStaff()).toBe(false)
      expect(await directory().staffNamed('Ruth Adeyemi')).toBeNull()
      expect(await directory().staff(newStaff('Ruth').id)).toBeNull()
    })

    test('somebody signs in by name; capitals, outer spaces and how an accent is typed do not matter', async () => {
      const zoe = newStaff('Zoë Adeyemi')
      await directory().addStaff(zoe)
      expect(await directory().hasStaff()).toBe(true)
      for (const typed of ['Zoë Adeyemi', '  zoë adeyemi ', 'ZOË ADEYEMI', 'Zoe\u0308 Adeyemi']) {
        expect(await directory().staffNamed(typed)).toEqual(zoe)
      }
      expect(await directory().staffNamed('Zoe Adeyemi')).toBeNull()
      expect(await directory().staff(zoe.id)).toEqual(zoe)
    })

    test('two people cannot sign in with one name, even when both ask at once', async () => {
      const results = await Promise.allSettled(
        ['Ruth Adeyemi', ' ruth adeyemi', 'RUTH ADEYEMI'].map((name) => directory().addStaff(newStaff(name)))
      )
      const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
      expect(refused).toEqual(Array.from({ length: 2 }, () => expect.objectContaining({ name: 'Refusal', code: 'name-taken' })))
    })
  })
}

function registerConferenceContract(place: () => Place): void {
  const directory = (): Directory => place().storage.directory

  describe('conferences', () => {
    test('a conference is found by its id, and by everyone with a seat in it, the wall too', async () => {
      const marlow = smallConference()
      const other = smallConference()
      await directory().saveConference(marlow, new Map())
      await directory().saveConference(other, new Map())
      expect(await directory().conference(marlow.id)).toEqual(marlow)
      for (const { id } of marlow.people) expect(await directory().conferenceOf(id)).toEqual(marlow)
    })

    test('a conference or a person nobody knows is not found', async () => {
      expect(await directory().conference(crypto.randomUUID() as ConferenceId)).toBeNull()
      expect(await directory().conferenceOf(crypto.randomUUID() as PersonId)).toBeNull()
    })

    test('somebody taken off the list has no seat any more, and somebody new has one', async () => {
      const before = smallConference()
      const [chair, nan] = before.people as [(typeof before.people)[0], (typeof before.people)[0]]
      const amira = somebody('Amira Khan', 'professional', 'social worker')
      const after = { ...before, place: 'Oak Room', people: [chair, amira] }
      await directory().saveConference(before, new Map())
      await directory().saveConference(after, new Map())
      expect(await directory().conference(before.id)).toEqual(after)
      expect(await directory().conferenceOf(amira.id)).toEqual(after)
      expect(await directory().conferenceOf(nan.id)).toBeNull()
      expect(await directory().conferences()).toHaveLength(1)
    })

    test('conferences are listed soonest first', async () => {
      const days = [
        { on: '2026-04-01', startsAt: '09:00' },
        { on: '2026-03-12', startsAt: '14:00' },
        { on: '2026-03-12', startsAt: '09:30' }
      ]
      for (const day of days) await directory().saveConference(smallConference(day), new Map())
      expect((await directory().conferences()).map(({ on, startsAt }) => ({ on, startsAt }))).toEqual(days.toReversed())
    })

    test('a member of staff finds their own seat, and only where they have one', async () => {
      const ruth = newStaff('Ruth Adeyemi')
      await directory().addStaff(ruth)
      const marlow = smallConference()
      const other = smallConference()
      const chair = marlow.people[0]?.id as PersonId
      await directory().saveConference(marlow, new Map([[chair, ruth.id]]))
      await directory().saveConference(other, new Map())
      expect(await directory().seatOf(ruth.id, marlow.id)).toBe(chair)
      expect(await directory().seatOf(ruth.id, other.id)).toBeNull()
      await directory().saveConference(marlow, new Map())
      expect(await directory().seatOf(ruth.id, marlow.id), 'a change of the conference leaves it theirs').toBe(chair)
      await directory().saveConference({ ...marlow, people: marlow.people.slice(1) }, new Map())
      expect(await directory().seatOf(ruth.id, marlow.id)).toBeNull()
    })

    test('staff, conferences, seats and keys are there after a restart', async () => {
      const ruth = newStaff('Ruth Adeyemi')
      const marlow = smallConference()
      const chair = marlow.people[0]?.id as PersonId
      const key = newKey({ whose: chair })
      await directory().addStaff(ruth)
      await directory().saveConference(marlow, new Map([[chair, ruth.id]]))
      await directory().addKey(key)
      const again = (await place().reopen()).directory
      expect(await again.staffNamed(ruth.name)).toEqual(ruth)
      expect(await again.conferences()).toEqual([marlow])
      expect(await again.seatOf(ruth.id, marlow.id)).toBe(chair)
      expect(await again.key(key.hash)).toEqual(key)
    })
  })
}

function registerKeyContract(place: () => Place): void {
  const directory = (): Directory => place().storage.directory

  describe('keys', () => {
    test('a key comes back as it was made, with and without an end', async () => {
      const lasting = newKey({ until: null })
      const ending = newKey({ opens: 'set-up', whose: '', until: '2026-03-13T00:00:00.000Z' })
      for (const key of [lasting, ending]) await directory().addKey(key)
      expect(await directory().key(lasting.hash)).toEqual(lasting)
      expect(await directory().key(ending.hash)).toEqual(ending)
      expect(await directory().key(newKey().hash)).toBeNull()
    })

    test('a link used by 20 browsers at the same moment works for exactly one', async () => {
      const key = newKey()
      await directory().addKey(key)
      const won = await Promise.all(Array.from({ length: 20 }, () => directory().endKey(key.hash)))
      expect(won.filter(Boolean)).toHaveLength(1)
      expect(await directory().key(key.hash)).toEqual({ ...key, ended: true })
      expect(await directory().endKey(newKey().hash)).toBe(false)
    })

    test('a new link ends the one before, and nothing else', async () => {
      const mine = newKey()
      const seat = newKey({ opens: 'seat', whose: mine.whose })
      const theirs = newKey()
      for (const key of [mine, seat, theirs]) await directory().addKey(key)
      await directory().endKeysOf('link', mine.whose)
      const ended = await Promise.all([mine, seat, theirs].map(async ({ hash }) => (await directory().key(hash))?.ended))
      expect(ended).toEqual([true, false, false])
    })

    test('one secret is never two keys', async () => {
      const key = newKey()
      await directory().addKey(key)
      await directory().endKey(key.hash)
      await expect(directory().addKey(key)).rejects.toThrow()
      expect((await directory().key(key.hash))?.ended).toBe(true)
    })
  })
}

const newStaff = (name: string): Staff => ({ id: crypto.randomUUID() as StaffId, name, passphrase: '$argon2id$' })

const newKey = (given: Partial<Key> = {}): Key => ({
  hash: crypto.randomUUID(),
  opens: 'link',
  whose: crypto.randomUUID(),
  until: null,
  ended: false,
  ...given
})
