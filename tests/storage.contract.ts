import type { AuditRow, Checkpoint } from '@samepage/server/storage/installation.ts'
import type { Storage } from '@samepage/server/storage/storage.ts'
import { type ConferenceId, type DocumentId, mapOf, type PersonId, USUAL_COMFORT } from '@samepage/shared'
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { registerBoardContract } from './board.contract.ts'
import { newKey, registerDirectoryContract } from './directory.contract.ts'
import { registerJournalContract } from './journal.contract.ts'
import { registerReleaseContract } from './release.contract.ts'
import { newContact, newDistribution } from './support/distributions.ts'
import { entriesIn } from './support/entries.ts'
import { smallConference } from './support/small-conference.ts'

/** A place to keep things, as a test needs it. */
export interface Place {
  storage: Storage
  /** Closes it and opens what was kept. */
  reopen(): Promise<Storage>
  /** Closes it and clears everything away. */
  done(): Promise<void>
}

/** Registers everything any storage must do. A new one is finished when this passes. */
export function registerStorageContract(name: string, make: () => Promise<Place>): void {
  describe(name, () => {
    let place: Place
    beforeEach(async () => void (place = await make()))
    afterEach(() => place.done())

    registerJournalContract(() => place)
    registerDirectoryContract(() => place)
    registerPrintsContract(() => place)
    registerPicturesContract(() => place)
    registerAuditContract(() => place)
    registerForgetContract(() => place)
    registerBoardContract(() => place)
    registerReleaseContract(() => place)
  })
}

function registerPrintsContract(place: () => Place): void {
  const bytes = new TextEncoder().encode('%PDF of the Marlow plan')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const marlow = newConference()

  test('[R22] a signed plan is found under its SHA-256, also after a restart', async () => {
    await place().storage.prints.keep(marlow, new Map([[sha256, bytes]]))
    await place().storage.prints.keep(marlow, new Map([[sha256, bytes]]))
    expect(await place().storage.prints.find(marlow, sha256)).toEqual(bytes)
    expect(await (await place().reopen()).prints.find(marlow, sha256)).toEqual(bytes)
  })

  test('[R22] a plan nobody printed is not found, and neither is that of another conference', async () => {
    expect(await place().storage.prints.find(marlow, sha256)).toBeNull()
    await place().storage.prints.keep(marlow, new Map([[sha256, bytes]]))
    expect(await place().storage.prints.find(newConference(), sha256)).toBeNull()
  })

  test('[R25] signed plans that hold removed words are gone, and those of others stay', async () => {
    const other = newConference()
    await place().storage.prints.keep(marlow, new Map([[sha256, bytes]]))
    await place().storage.prints.keep(other, new Map([[sha256, bytes]]))
    await place().storage.prints.destroy(marlow)
    expect(await place().storage.prints.find(marlow, sha256)).toBeNull()
    expect(await place().storage.prints.find(other, sha256)).toEqual(bytes)
  })
}

function registerAuditContract(place: () => Place): void {
  const marlow = newConference()
  const row = (seq: number, conference: ConferenceId | '' = marlow): AuditRow => ({
    seq,
    at: '2026-03-12T10:04:00.000Z',
    who: 'same-page',
    device: '',
    conference,
    act: 'page-opened',
    about: 'map',
    outcome: 'done',
    hash: createHash('sha256').update(`${seq}`).digest('hex')
  })
  const rowsAfter = async (after: number): Promise<number[]> => {
    const seqs: number[] = []
    for await (const { seq } of place().storage.audit.since(after)) seqs.push(seq)
    return seqs
  }

  describe('the audit trail', () => {
    test('rows come back as they were added, oldest first and newest first, also after a restart', async () => {
      const { audit } = place().storage
      expect(await audit.last()).toBeNull()
      await audit.add([row(1), row(2, ''), row(3)])
      await audit.add([row(4)])
      expect(await audit.last()).toEqual(row(4))
      expect(await rowsAfter(0)).toEqual([1, 2, 3, 4])
      expect(await rowsAfter(3)).toEqual([4])
      expect(await audit.before(4, 2)).toEqual([row(3), row(2, '')])
      expect(await audit.before(100, 2, marlow)).toEqual([row(4), row(3)])
      expect(await (await place().reopen()).audit.last()).toEqual(row(4))
    })

    test('rows that do not follow the last one are not added, and neither is any that was asked for with them', async () => {
      const { audit } = place().storage
      await audit.add([row(1)])
      for (const rows of [[row(1)], [row(3)], [row(2), row(2)], [row(2), row(4)]]) await expect(audit.add(rows)).rejects.toThrow('follows')
      expect(await rowsAfter(0)).toEqual([1])
    })

    test('checkpoints come back in the order they were signed', async () => {
      const { audit } = place().storage
      const signed: Checkpoint[] = [1, 5, 9].map((size) => ({ size, hash: 'h', at: row(1).at, signature: `s${size}` }))
      for (const one of signed) await audit.addCheckpoint(one)
      expect(await audit.checkpoints()).toEqual(signed)
    })
  })
}

function registerPicturesContract(place: () => Place): void {
  const marlow = newConference()
  const [house, cat] = [crypto.randomUUID(), crypto.randomUUID()]

  test('[R78] a picture is found with what it shows, also after a restart, and only in its own conference', async () => {
    await place().storage.pictures.keep(marlow, house, PICTURE)
    expect(await place().storage.pictures.find(marlow, house)).toEqual(PICTURE)
    expect(await place().storage.pictures.find(newConference(), house)).toBeNull()
    expect(await place().storage.pictures.find(marlow, cat)).toBeNull()
    expect(await (await place().reopen()).pictures.find(marlow, house)).toEqual(PICTURE)
  })

  test('[R78] one that was taken away is gone for good, and the others stay', async () => {
    const { pictures } = place().storage
    for (const id of [house, cat]) await pictures.keep(marlow, id, PICTURE)
    await pictures.destroy(marlow, house)
    await pictures.destroy(marlow, house)
    expect(await pictures.find(marlow, house)).toBeNull()
    await expect(pictures.keep(marlow, house, PICTURE)).rejects.toMatchObject({ code: 'moved-on' })
    const again = await place().reopen()
    expect(await again.pictures.find(marlow, house)).toBeNull()
    expect(await again.pictures.find(marlow, cat)).toEqual(PICTURE)
  })
}

const PICTURE = {
  document: 'a/b' as DocumentId,
  words: 'A house with a door',
  width: 2,
  height: 1,
  jpeg: Uint8Array.of(255, 216, 255, 217)
}
const PICTURE_ID = crypto.randomUUID()

function registerForgetContract(place: () => Place): void {
  test('a conference that is forgotten leaves nothing, takes nothing any more, and its neighbour keeps everything', async () => {
    const { directory, prints, pictures, journal } = place().storage
    const [gone, stays] = [smallConference(), smallConference()]
    const keys = new Map<string, string[]>()
    for (const conference of [gone, stays]) {
      const { id, people } = conference
      await directory.saveConference(conference, new Map())
      await fill(place().storage, id, people[1]?.id as PersonId)
      keys.set(id, await addKeys(place().storage, id, people[1]?.id as PersonId))
    }
    await directory.saveConference({ ...gone, people: gone.people.slice(0, 1) }, new Map()) // whoever was taken off the list is forgotten, too
    await directory.forget(gone.id)
    await directory.forget(gone.id)

    const expectForgotten = async ({ directory, journal, prints, pictures }: Storage): Promise<void> => {
      expect(await directory.conference(gone.id)).toBeNull()
      expect(await directory.conferences()).toEqual([stays])
      expect(await directory.conferenceOf(gone.people[0]?.id as PersonId)).toBeNull()
      expect(await everythingOf({ directory, journal, prints, pictures }, gone.id, gone.people[1]?.id as PersonId)).toEqual([
        [],
        null,
        null,
        [],
        [],
        [],
        null,
        [],
        [],
        null
      ])
      for (const hash of keys.get(gone.id) as string[]) expect(await directory.key(hash)).toBeNull()
      for (const hash of keys.get(stays.id) as string[]) expect(await directory.key(hash)).not.toBeNull()
      expect(await everythingOf({ directory, journal, prints, pictures }, stays.id, stays.people[1]?.id as PersonId)).toEqual([
        [expect.objectContaining({ seq: 1 })],
        expect.objectContaining({ seq: 1 }),
        PRINT,
        [expect.objectContaining({ title: 'Police information' })],
        [expect.objectContaining({ value: '14 Alder Road' })],
        [[7, expect.any(String)]],
        expect.objectContaining({ size: 'largest' }),
        [expect.objectContaining({ email: 'jean@example.org' })],
        [expect.objectContaining({ revision: 1, way: 'post' })],
        PICTURE
      ])
    }
    await expectForgotten(place().storage)
    const notFound = { name: 'Refusal', code: 'not-found' }
    await expect(journal.append(mapOf(gone.id), edit)).rejects.toMatchObject(notFound)
    await expect(directory.saveConference(gone, new Map())).rejects.toMatchObject(notFound)
    await expect(directory.issueWriter(mapOf(gone.id), gone.people[0]?.id as PersonId, 9)).rejects.toMatchObject(notFound)
    await expect(directory.saveComfort(gone.id, gone.people[0]?.id as PersonId, USUAL_COMFORT)).rejects.toMatchObject(notFound)
    await expect(directory.saveContacts(gone.id, [])).rejects.toMatchObject(notFound)
    await expect(directory.saveDistribution(gone.id, newDistribution())).rejects.toMatchObject(notFound)
    await expect(prints.keep(gone.id, new Map([[PRINT_NAME, PRINT]]))).rejects.toMatchObject(notFound)
    await expect(pictures.keep(gone.id, PICTURE_ID, PICTURE)).rejects.toMatchObject(notFound)
    await expectForgotten(await place().reopen())
  })
}

const PRINT = new TextEncoder().encode('%PDF of a plan')
const PRINT_NAME = createHash('sha256').update(PRINT).digest('hex')
const edit = {
  at: '2026-03-12T10:04:00.000Z',
  by: 'same-page' as const,
  kind: 'edit' as const,
  update: Uint8Array.of(0, 0),
  writer: 1
}

async function fill({ journal, prints, pictures, directory }: Storage, id: ConferenceId, person: PersonId): Promise<void> {
  await journal.append(mapOf(id), edit)
  await journal.keep(mapOf(id), { seq: 1, state: Uint8Array.of(0, 0), writers: [], decisions: [] })
  await prints.keep(id, new Map([[PRINT_NAME, PRINT]]))
  await pictures.keep(id, PICTURE_ID, PICTURE)
  const document = `${id}/${crypto.randomUUID()}` as DocumentId
  await directory.saveDocument(id, {
    id: document,
    kind: 'restricted',
    title: 'Police information',
    child: '',
    named: [person],
    by: person
  })
  await directory.saveKeptSafe(id, [
    { id: crypto.randomUUID(), kind: 'address', of: person, value: '14 Alder Road', from: [person], by: person }
  ])
  await directory.issueWriter(mapOf(id), person, 7)
  await directory.saveComfort(id, person, { ...USUAL_COMFORT, size: 'largest' })
  await directory.saveContacts(id, [newContact(person)])
  await directory.saveDistribution(id, newDistribution(person))
}

async function addKeys({ directory }: Storage, id: ConferenceId, person: PersonId): Promise<string[]> {
  const given = [newKey({ whose: person }), newKey({ opens: 'seat', whose: person }), newKey({ opens: 'knock', whose: id })]
  const wall = newKey({ opens: 'wall', whose: '' })
  for (const key of [...given, wall]) await directory.addKey(key)
  await directory.turnKey(wall.id, { opens: 'seat', whose: person, admitted: true, until: null })
  return [...given, wall].map(({ hash }) => hash)
}

async function everythingOf(
  { journal, prints, pictures, directory }: Pick<Storage, 'journal' | 'prints' | 'pictures' | 'directory'>,
  id: ConferenceId,
  person: PersonId
) {
  return [
    await entriesIn(journal, mapOf(id)),
    await journal.latest(mapOf(id)),
    await prints.find(id, PRINT_NAME),
    await directory.documents(id),
    await directory.keptSafe(id),
    [...(await directory.writers(mapOf(id)))],
    await directory.comfort(id, person),
    await directory.contacts(id),
    await directory.distributions(id),
    await pictures.find(id, PICTURE_ID)
  ]
}

const newConference = (): ConferenceId => crypto.randomUUID() as ConferenceId
