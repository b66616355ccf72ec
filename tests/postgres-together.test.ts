import { openPostgres } from '@samepage/server/storage/postgres/open.ts'
import type { Storage } from '@samepage/server/storage/storage.ts'
import { DEFAULT_PROFILE, type DocumentId, mapOf, type NewEntry, type PersonId } from '@samepage/shared'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import { newKey, newStaff } from './directory.contract.ts'
import { entriesIn } from './support/entries.ts'
import { AT, describePostgres, edit, jean, newPage, wordsIn } from './support/postgres-place.ts'
import { smallConference } from './support/small-conference.ts'

describePostgres('several servers on one PostgreSQL', (place) => {
  let servers: Storage[]
  let one: Storage
  let other: Storage
  beforeEach(async () => {
    servers = await Promise.all([place.openOne(), place.openOne(), place.openOne()])
    ;[one, other] = servers as [Storage, Storage]
  })

  test('[R2] what all of them write on the same new page at once is numbered without a hole, and each one’s words stay in their order', async () => {
    const page = newPage()
    const asked = servers.flatMap(({ journal }, s) => Array.from({ length: 150 }, (_, i) => journal.append(page, edit(`${s} ${i}`))))
    const seqs = await Promise.all(asked)
    expect(seqs.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 450 }, (_, i) => i + 1))
    for (const { journal } of servers) {
      const words = await wordsIn(journal, page)
      for (const s of [0, 1, 2])
        expect(words.filter((w) => w.startsWith(`${s} `))).toEqual(Array.from({ length: 150 }, (_, i) => `${s} ${i}`))
      for (const [i, seq] of seqs.entries()) expect(words[seq - 1]).toBe(`${Math.floor(i / 150)} ${i % 150}`)
    }
  })

  test('[R2] pages that nobody wrote on before are begun once each, whoever comes first', async () => {
    const pages = Array.from({ length: 12 }, newPage)
    const mixed = (s: number): DocumentId[] => (s % 2 ? pages : pages.toReversed())
    const seqs = await Promise.all(servers.flatMap(({ journal }, s) => mixed(s).map((page) => journal.append(page, edit(`${s}`)))))
    expect(seqs.filter((seq) => seq === 1)).toHaveLength(12)
    for (const page of pages) expect((await wordsIn(one.journal, page)).toSorted()).toEqual(['0', '1', '2'])
  })

  test('[R14] of decisions by people on different servers who saw the same page exactly one is kept', async () => {
    const page = newPage()
    await one.journal.append(page, edit('as everyone saw it'))
    const arrival = (): NewEntry => ({
      at: AT,
      by: jean,
      kind: 'decision',
      decision: { type: 'attended', person: jean, as: 'arrived', way: 'room' },
      after: 1,
      key: crypto.randomUUID()
    })
    const results = await Promise.allSettled(
      servers.flatMap(({ journal }) => [arrival(), arrival()].map((a) => journal.append(page, a, 1)))
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toEqual([{ status: 'fulfilled', value: 2 }])
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [(result.reason as { code: string }).code] : []))
    expect(refused).toEqual(Array.from({ length: 5 }, () => 'moved-on'))
    expect(await entriesIn(other.journal, page)).toHaveLength(2)
  })

  test('[R25] words taken out on one server are gone on all, and what others write meanwhile stays', async () => {
    const page = newPage()
    await one.journal.append(page, edit('14 Alder Road'))
    const meanwhile = Array.from({ length: 40 }, async (_, i) => {
      await wait(i)
      await other.journal.append(page, edit(`later ${i}`))
    })
    await one.journal.strike(page, 1, new TextEncoder().encode('what stays'))
    await Promise.all(meanwhile)
    for (const { journal } of servers) {
      const words = await wordsIn(journal, page)
      expect(words[0]).toBe('what stays')
      expect(words.slice(1).toSorted()).toEqual(Array.from({ length: 40 }, (_, i) => `later ${i}`).toSorted())
    }
  })

  test('[R38] a conference that one server erased takes nothing from another that had it open', async () => {
    const conference = smallConference()
    const page = mapOf(conference.id)
    await one.directory.saveConference(conference, new Map())
    await other.journal.append(page, edit('before'))
    const writing = Array.from({ length: 60 }, (_, i) => wait(i / 2).then(() => other.journal.append(page, edit(`${i}`))))
    const [erased] = await Promise.allSettled([one.directory.forget(conference.id), ...writing])
    expect(erased.status).toBe('fulfilled')
    const notFound = { name: 'Refusal', code: 'not-found' }
    await expect(other.journal.append(page, edit('after'))).rejects.toMatchObject(notFound)
    await expect(other.directory.saveConference(conference, new Map())).rejects.toMatchObject(notFound)
    await expect(other.directory.issueWriter(page, jean, 9)).rejects.toMatchObject(notFound)
    for (const { journal, directory } of [...servers, await place.openOne()]) {
      expect(await entriesIn(journal, page)).toEqual([])
      expect(await directory.conference(conference.id)).toBeNull()
      expect(await directory.conferences()).toEqual([])
    }
  })

  test('links, writers’ numbers, names and the council’s own words go to exactly one of those who ask on different servers', async () => {
    const link = newKey()
    const page = newPage()
    await one.directory.addKey(link)
    const seats = servers.flatMap(({ directory }) =>
      [1, 2, 3].map(() => directory.exchangeKey(link.hash, newKey({ opens: 'seat', whose: link.whose })))
    )
    const writers = servers.flatMap(({ directory }) => [1, 2].map(() => directory.issueWriter(page, jean, 7)))
    expect((await Promise.all(seats)).filter(Boolean)).toHaveLength(1)
    expect((await Promise.all(writers)).filter(Boolean)).toHaveLength(1)
    const names = await Promise.allSettled(
      servers.map(({ directory }, i) => directory.addStaff(newStaff(['Ruth', 'RUTH', ' ruth'][i] as string)))
    )
    expect(names.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const after of [0, 1]) {
      const saved = await Promise.allSettled(servers.map(({ directory }) => directory.saveProfile(DEFAULT_PROFILE, after)))
      expect(saved.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    }
  })

  test('what several change about one conference at once is all kept and all bound together', async () => {
    const conference = smallConference()
    const person = conference.people[1]?.id as PersonId
    await one.directory.saveConference(conference, new Map())
    const some = servers.flatMap(({ directory }, s) =>
      Array.from({ length: 8 }, (_, i) => directory.issueWriter(mapOf(conference.id), person, s * 100 + i))
    )
    expect(await Promise.all(some)).toEqual(some.map(() => true))
    expect((await other.directory.writers(mapOf(conference.id))).size).toBe(24)
  })

  test('a tool that must have the database for itself is told that servers use it, and a server that a tool is at work', async () => {
    const alone = (): Promise<Storage> =>
      openPostgres({ url: place.url, dataDir: place.folders.dir, keyDir: place.folders.keys }, { use: 'alone' })
    await expect(alone()).rejects.toThrow('Please stop every server first')
    for (const storage of place.open.splice(0)) await storage.close()
    const tool = await alone()
    await expect(place.openOne()).rejects.toThrow('The operators’ tool is at work')
    await tool.close()
    await place.openOne()
  })
})
