import type { Directory, Key, KeyId, Passkey, Staff, StaffId } from '@samepage/server/storage/directory.ts'
import {
  type Comfort,
  type ConferenceId,
  DEFAULT_PROFILE,
  type DocumentId,
  type KeptSafe,
  type NamedDocument,
  type PersonId,
  USUAL_COMFORT
} from '@samepage/shared'
import { describe, expect, test } from 'vitest'
import type { Place } from './storage.contract.ts'
import { smallConference, somebody } from './support/small-conference.ts'

const AT = '2026-03-12T10:04:00.000Z'

export function registerDirectoryContract(place: () => Place): void {
  registerStaffContract(place)
  registerCouncilContract(place)
  registerConferenceContract(place)
  registerKeyContract(place)
  registerKeyTurningContract(place)
  registerDocumentContract(place)
  registerComfortContract(place)
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

    test('what is changed about somebody is there afterwards, and nobody takes another’s name that way', async () => {
      const [ruth, amir] = [newStaff('Ruth Adeyemi'), newStaff('Amir Khan', { role: 'auditor' })]
      for (const staff of [ruth, amir]) await directory().addStaff(staff)
      const changed = {
        ...ruth,
        name: 'RUTH ADEYEMI',
        active: false,
        totp: '',
        totpStep: 59,
        recovery: ['b'],
        directory: 'https://a.example 7'
      }
      await directory().saveStaff(changed)
      expect(await directory().staff(ruth.id)).toEqual(changed)
      await expect(directory().saveStaff({ ...amir, name: ' ruth adeyemi' })).rejects.toMatchObject({ code: 'name-taken' })
      expect(await (await place().reopen()).directory.allStaff()).toEqual([amir, changed])
    })

    test('somebody is found by any of their passkeys, and by who they are in a council’s directory', async () => {
      const passkey = (id: string): Passkey => ({ id, publicKey: 'pk', counter: 4, transports: ['usb'], name: 'My key', addedAt: AT })
      const ruth = newStaff('Ruth', { passkeys: [passkey('one'), passkey('two')], directory: 'https://a.example 7' })
      for (const staff of [ruth, newStaff('Amir')]) await directory().addStaff(staff)
      expect(await directory().staffWithPasskey('two')).toEqual(ruth)
      expect(await directory().staffWithPasskey('three')).toBeNull()
      expect(await directory().staffInDirectory('https://a.example 7')).toEqual(ruth)
      expect(await directory().staffInDirectory('')).toBeNull()
    })
  })
}

function registerCouncilContract(place: () => Place): void {
  const directory = (): Directory => place().storage.directory

  describe('how the council runs its conferences', () => {
    test('is not known until somebody decides it, and then stays, also after a restart', async () => {
      expect(await directory().profile()).toBeNull()
      const ours = { ...DEFAULT_PROFILE, recoveryMinutes: 9, terms: [{ avoid: 'hub', say: 'office', level: 'soft' as const }] }
      await directory().saveProfile(ours, 0)
      await directory().saveProfile({ ...ours, recoveryMinutes: 10 }, 1)
      const kept = { profile: { ...ours, recoveryMinutes: 10 }, revision: 2 }
      expect(await directory().profile()).toEqual(kept)
      expect(await (await place().reopen()).directory.profile()).toEqual(kept)
    })

    test('[R14] is kept once of what two decide at the same time; the other is told', async () => {
      const decide = (recoveryMinutes: number, after: number): Promise<void> =>
        directory().saveProfile({ ...DEFAULT_PROFILE, recoveryMinutes }, after)
      for (const after of [0, 1]) {
        const results = await Promise.allSettled([decide(20 + after, after), decide(30, after), decide(40, after)])
        const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
        expect(refused).toEqual(Array.from({ length: 2 }, () => expect.objectContaining({ name: 'Refusal', code: 'moved-on' })))
      }
      await expect(decide(50, 0)).rejects.toMatchObject({ code: 'moved-on' })
      expect((await directory().profile())?.revision).toBe(2)
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
      await directory().saveConference(marlow, new Map([[chair, ruth.id]]), ruth.id)
      await directory().saveConference(other, new Map())
      expect(await directory().madeBy(marlow.id)).toBe(ruth.id)
      expect(await directory().madeBy(other.id)).toBeNull()
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

function registerKeyTurningContract(place: () => Place): void {
  const directory = (): Directory => place().storage.directory

  describe('keys that become others', () => {
    test('a link opened by 20 browsers at the same moment gives a seat to exactly one', async () => {
      const link = newKey()
      await directory().addKey(link)
      const seats = Array.from({ length: 20 }, () => newKey({ opens: 'seat', whose: link.whose }))
      const won = await Promise.all(seats.map((seat) => directory().exchangeKey(link.hash, seat)))
      expect(won.filter(Boolean)).toHaveLength(1)
      const kept = await Promise.all(seats.map(({ hash }) => directory().key(hash)))
      expect(kept.map((key) => key !== null)).toEqual(won)
      expect((await directory().key(link.hash))?.ended).toBe(true)
    })

    test('a link is not used up when the seat cannot be given', async () => {
      const [link, seat] = [newKey(), newKey({ opens: 'seat' })]
      for (const key of [link, seat]) await directory().addKey(key)
      await expect(directory().exchangeKey(link.hash, seat)).rejects.toThrow()
      expect((await directory().key(link.hash))?.ended).toBe(false)
    })

    test('a knock that is let in becomes a seat; one that has ended becomes nothing', async () => {
      const [knock, other] = [newKey({ opens: 'knock' }), newKey({ opens: 'knock' })]
      for (const key of [knock, other]) await directory().addKey(key)
      const into = { opens: 'seat' as const, whose: crypto.randomUUID(), admitted: true, until: '2026-03-12T20:00:00.000Z' }
      expect(await directory().turnKey(knock.id, into)).toBe(true)
      expect(await directory().key(knock.hash)).toEqual({ ...knock, ...into })
      expect(await directory().endKeyWithId(other.id)).toBe(true)
      expect(await directory().endKeyWithId(other.id)).toBe(false)
      expect(await directory().turnKey(other.id, into)).toBe(false)
      expect((await directory().key(other.hash))?.opens).toBe('knock')
    })

    test('when a key was used, and when its holder showed that it is them, is kept apart', async () => {
      const key = newKey({ opens: 'staff' })
      await directory().addKey(key)
      const [nine, ten] = ['2026-03-12T09:00:00.000Z', '2026-03-12T10:00:00.000Z']
      await directory().touchKey(key.id, nine, nine)
      await directory().touchKey(key.id, ten)
      expect(await directory().key(key.hash)).toEqual({ ...key, usedAt: ten, provedAt: nine })
    })

    test('somebody’s keys are listed until they end', async () => {
      const whose = crypto.randomUUID()
      const [first, second] = [newKey({ opens: 'seat', whose }), newKey({ opens: 'seat', whose })]
      for (const key of [first, second, newKey({ whose }), newKey({ opens: 'seat' })]) await directory().addKey(key)
      const listed = async (): Promise<string[]> => (await directory().keysOf('seat', whose)).map(({ id }) => id)
      expect(await listed()).toEqual([first.id, second.id].sort())
      await directory().endKey(first.hash)
      expect(await listed()).toEqual([second.id])
    })

    test('when an account is closed, every key opened from it ends, and no other', async () => {
      const { id } = newStaff('Ruth')
      const theirs = [newKey({ opens: 'seat', staff: id }), newKey({ opens: 'staff', whose: id })]
      const others = [newKey({ opens: 'seat' }), newKey({ opens: 'staff' })]
      for (const key of [...theirs, ...others]) await directory().addKey(key)
      await directory().endKeysOfStaff(id)
      for (const { hash } of theirs) expect((await directory().key(hash))?.ended).toBe(true)
      for (const { hash } of others) expect((await directory().key(hash))?.ended).toBe(false)
    })
  })
}

function registerDocumentContract(place: () => Place): void {
  const directory = (): Directory => place().storage.directory
  const named = (conference: ConferenceId, given: Partial<NamedDocument> = {}): NamedDocument => ({
    id: `${conference}/${crypto.randomUUID()}` as DocumentId,
    kind: 'restricted',
    title: 'Police information',
    child: '',
    named: [],
    by: crypto.randomUUID() as PersonId,
    ...given
  })

  describe('documents and what is kept safe', () => {
    test('[R28] documents are listed in the order they were made, in their own conference alone, also after a restart', async () => {
      const [marlow, other] = [smallConference().id, smallConference().id]
      const [first, second] = [named(marlow), named(marlow, { kind: 'chair-notes' })]
      for (const document of [first, second]) await directory().saveDocument(marlow, document)
      await directory().saveDocument(marlow, { ...first, named: [second.by] })
      expect(await directory().documents(marlow)).toEqual([{ ...first, named: [second.by] }, second])
      expect(await directory().documents(other)).toEqual([])
      expect(await (await place().reopen()).directory.documents(marlow)).toHaveLength(2)
    })

    test('[R30] what is kept safe takes the place of what was', async () => {
      const marlow = smallConference()
      const [chair, nan] = marlow.people.map(({ id }) => id) as [PersonId, PersonId]
      const kept: KeptSafe = { id: crypto.randomUUID(), kind: 'phone', of: nan, value: '01632 960 001', from: [chair], by: chair }
      expect(await directory().keptSafe(marlow.id)).toEqual([])
      await directory().saveKeptSafe(marlow.id, [kept])
      expect(await directory().keptSafe(marlow.id)).toEqual([kept])
      const again = (await place().reopen()).directory
      expect(await again.keptSafe(marlow.id)).toEqual([kept])
      await again.saveKeptSafe(marlow.id, [])
      expect(await again.keptSafe(marlow.id)).toEqual([])
    })

    test('[R29] of 20 who ask for one writer’s number at once exactly one gets it, for that document alone', async () => {
      const [page, other] = [named(smallConference().id).id, named(smallConference().id).id]
      const people = Array.from({ length: 20 }, () => crypto.randomUUID() as PersonId)
      const won = await Promise.all(people.map((person) => directory().issueWriter(page, person, 4_294_967_295)))
      expect(won.filter(Boolean)).toHaveLength(1)
      const winner = people[won.indexOf(true)] as PersonId
      expect(await directory().issueWriter(page, winner, 4_294_967_295), 'not even to the same person twice').toBe(false)
      expect(await directory().issueWriter(other, winner, 4_294_967_295)).toBe(true)
      expect(await directory().writers(named(smallConference().id).id)).toEqual(new Map())
      expect(await (await place().reopen()).directory.writers(page)).toEqual(new Map([[4_294_967_295, winner]]))
    })
  })
}

function registerComfortContract(place: () => Place): void {
  const directory = (): Directory => place().storage.directory

  test('[R35] how pages look to somebody is theirs alone, takes the place of what was, and is there after a restart', async () => {
    const { id, people } = smallConference()
    const [chair, nan] = people.map((person) => person.id) as [PersonId, PersonId]
    const dark: Comfort = { ...USUAL_COMFORT, colours: 'dark' }
    const large: Comfort = { ...USUAL_COMFORT, size: 'largest', contrast: 'strong', typeface: 'spaced', motion: 'less', language: 'ur' }
    expect(await directory().comfort(id, nan)).toBeNull()
    for (const comfort of [large, dark, large]) await directory().saveComfort(id, nan, comfort)
    await directory().saveComfort(id, chair, dark)
    expect(await directory().comfort(id, nan)).toEqual(large)
    expect(await directory().comfort(smallConference().id, nan)).toBeNull()
    const again = (await place().reopen()).directory
    expect([await again.comfort(id, nan), await again.comfort(id, chair)]).toEqual([large, dark])
  })
}

export const newStaff = (name: string, given: Partial<Staff> = {}): Staff => ({
  id: crypto.randomUUID() as StaffId,
  name,
  role: 'administrator',
  active: true,
  passphrase: '$argon2id$',
  totp: 'JBSWY3DPEHPK3PXP',
  totpStep: 0,
  recovery: ['a', 'b'],
  passkeys: [],
  directory: '',
  ...given
})

export const newKey = (given: Partial<Key> = {}): Key => ({
  id: crypto.randomUUID() as string as KeyId,
  hash: crypto.randomUUID(),
  opens: 'link',
  whose: crypto.randomUUID(),
  until: null,
  ended: false,
  admitted: false,
  staff: '',
  usedAt: null,
  provedAt: null,
  ...given
})
