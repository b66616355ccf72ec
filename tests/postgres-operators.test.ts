import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Storage } from '@samepage/server/storage/storage.ts'
import { openStorage } from '@samepage/server/storage/open.ts'
import { type ConferenceId, type Entry, mapOf } from '@samepage/shared'
import { expect, onTestFinished, test } from 'vitest'
import { entriesIn } from './support/entries.ts'
import { keysBeside } from './support/folder.ts'
import { type Answer, operate } from './support/operator.ts'
import { ask, newSchema } from './support/postgres.ts'
import { describePostgres } from './support/postgres-place.ts'
import { postgresServer } from './support/postgres-server.ts'
import { newDataDir, type TestServer, testServer } from './support/server.ts'
import { signedInStaff } from './support/staff.ts'

const MOVE = ['move', '--from', 'sqlite', '--to', 'postgres']

async function emptyDatabase(): Promise<string> {
  const { url, remove } = await newSchema()
  onTestFinished(remove)
  return url
}

const on = (url: string, dataDir: string, args: string[]): Promise<Answer> => operate(dataDir, args, { DATABASE_URL: url })

/** What is kept of a conference, and of everything else, as anybody could ask for it. */
async function everything(kept: { dataDir: string; databaseUrl: string | null }, id: ConferenceId) {
  const storage: Storage = await openStorage({ ...kept, keyDir: keysBeside(kept.dataDir) })
  try {
    const { journal, directory, audit } = storage
    const acts: string[] = []
    for await (const { seq, hash } of audit.since(0)) acts.push(`${seq} ${hash}`)
    return {
      entries: (await entriesIn(journal, mapOf(id))) satisfies Entry[],
      conferences: await directory.conferences(),
      staff: await directory.allStaff(),
      writers: [...(await directory.writers(mapOf(id)))],
      snapshot: await journal.latest(mapOf(id)),
      acts
    }
  } finally {
    await storage.close()
  }
}

async function filled(server: TestServer): Promise<ConferenceId> {
  await signedInStaff(server)
  const { conference } = await server.practice()
  return conference.id
}

describePostgres('what operators do on PostgreSQL', () => {
  test('[R62] an installation moves from a file to PostgreSQL, every row of it, and goes on there', { timeout: 120_000 }, async () => {
    const server = await testServer()
    const id = await filled(server)
    await server.close()
    const { dataDir } = server
    const before = await everything({ dataDir, databaseUrl: null }, id)
    const url = await emptyDatabase()

    const moved = await on(url, dataDir, MOVE)
    expect(moved).toMatchObject({ code: 0, said: expect.stringContaining('each row read again there and the same') })
    const { acts, ...rest } = await everything({ dataDir, databaseUrl: url }, id)
    const { acts: actsBefore, ...restBefore } = before
    expect(rest).toEqual(restBefore)
    expect(acts.slice(0, actsBefore.length)).toEqual(actsBefore)
    expect(before.entries.length).toBeGreaterThan(5)
    expect(existsSync(join(dataDir, 'same-page.db')), 'nobody goes on from the file by mistake').toBe(false)
    expect(await on(url, dataDir, ['audit', 'verify'])).toMatchObject({ code: 0, said: expect.stringContaining('The trail holds') })
    expect((await on(url, dataDir, ['audit', 'show'])).said).toContain('moved')
    expect(await on(url, dataDir, MOVE)).toMatchObject({ code: 2, said: expect.stringContaining('has kept nothing in') })
    const again = await testServer({ dataDir, databaseUrl: url })
    await again.services.rooms.map(id)
  })

  test(
    '[R62] a move is refused into a database that holds anything, from a damaged file, and without an address; nothing is changed',
    { timeout: 120_000 },
    async () => {
      const server = await testServer()
      await filled(server)
      await server.close()
      const { dataDir } = server
      const file = join(dataDir, 'same-page.db')
      const used = await postgresServer()
      expect(await on(used.databaseUrl, dataDir, MOVE)).toMatchObject({
        code: 1,
        said: expect.stringContaining('Please stop every server first')
      })
      await used.close()
      expect(await on(used.databaseUrl, dataDir, MOVE)).toMatchObject({
        code: 1,
        said: expect.stringContaining('Please name an empty one')
      })
      expect(await operate(dataDir, MOVE)).toMatchObject({ code: 2, said: expect.stringContaining('Please set DATABASE_URL') })
      const db = new DatabaseSync(file)
      db.exec('DROP TRIGGER entry_never_changes; UPDATE entry SET body = zeroblob(length(body)) WHERE seq = 2')
      db.close()
      const url = await emptyDatabase()
      expect(await on(url, dataDir, MOVE)).toMatchObject({ code: 1, said: expect.stringContaining('so nothing was moved') })
      const tables = await ask((client) => client.query(`SELECT 1 FROM pg_tables WHERE schemaname = current_schema()`), url)
      expect(tables.rows).toEqual([])
      expect(existsSync(file)).toBe(true)
    }
  )

  test(
    '[R37] a copy made in the middle of a conference is put back into PostgreSQL, and into a file elsewhere',
    { timeout: 180_000 },
    async () => {
      const server = await postgresServer()
      const { dataDir, databaseUrl } = server
      const id = await filled(server)
      const folder = join(dirname(dataDir), 'copies')
      const made = await on(databaseUrl, dataDir, ['backup', folder])
      expect(made).toMatchObject({ code: 0, said: expect.stringContaining('It was looked over: the file is whole') })
      const [name = ''] = readdirSync(folder)
      expect(readdirSync(folder)).toEqual([name])
      const copy = join(folder, name)
      expect(readFileSync(copy).includes('Marlow')).toBe(false)
      const { id: later } = (await server.practice()).conference
      expect(await on(databaseUrl, dataDir, ['restore', copy])).toMatchObject({
        code: 1,
        said: expect.stringContaining('Please stop every server first')
      })
      await server.close()
      const { acts, ...now } = await everything(server, id)

      expect(await on(databaseUrl, dataDir, ['restore', copy])).toMatchObject({
        code: 0,
        said: expect.stringContaining('The copy is in place')
      })
      const back = await everything(server, id)
      expect(back.entries).toEqual(now.entries)
      expect(back.staff).toEqual(now.staff)
      expect(back.conferences.map((one) => one.id)).toEqual([id])
      expect(back.acts.slice(0, acts.length), 'the trail goes on').toEqual(acts)
      expect(await on(databaseUrl, dataDir, ['audit', 'verify'])).toMatchObject({ code: 0 })
      // What was there before is in a file beside, and can be put back too.
      const [aside = ''] = readdirSync(dataDir).filter((file) => file.startsWith('same-page-before-'))
      expect(await on(databaseUrl, dataDir, ['restore', join(dataDir, aside)])).toMatchObject({ code: 0 })
      expect((await everything(server, id)).conferences.map((one) => one.id).toSorted()).toEqual([id, later].toSorted())

      const elsewhere = newDataDir()
      await cp(keysBeside(dataDir), keysBeside(elsewhere), { recursive: true })
      expect(await operate(elsewhere, ['restore', copy])).toMatchObject({ code: 0 })
      expect((await everything({ dataDir: elsewhere, databaseUrl: null }, id)).entries).toEqual(now.entries)
    }
  )

  test(
    '[R38] operators look, hold, lift and erase on PostgreSQL, and what was erased no copy brings back',
    { timeout: 180_000 },
    async () => {
      const server = await postgresServer()
      const { dataDir, databaseUrl } = server
      const id = await filled(server)
      const copies = join(dirname(dataDir), 'copies')
      mkdirSync(copies)
      const say = (...args: string[]): Promise<Answer> => on(databaseUrl, dataDir, args)
      expect((await say('check')).said).toContain('Everything is kept in PostgreSQL')
      expect((await say('backup', copies)).code).toBe(0)
      expect((await say('retention')).said).toContain(id)
      const hold = ['hold', 'set', id, '--name', 'the court', '--reason', 'an appeal', '--review-on', '2999-05-01']
      expect((await say(...hold)).code).toBe(0)
      expect((await say('erase', id, '--reason', 'order')).said).toContain('Please stop every server first')
      await server.close()
      expect(await say('erase', id, '--reason', 'order')).toMatchObject({ code: 1, said: expect.stringContaining('hold') })
      expect((await say('hold', 'lift', id)).code).toBe(0)
      expect(await say('erase', id, '--reason', 'order')).toMatchObject({ code: 0, said: expect.stringContaining('Gone for good') })
      expect((await everything(server, id)).entries).toEqual([])
      expect((await say('restore', join(copies, readdirSync(copies)[0] as string))).code).toBe(0)
      const after = await everything(server, id)
      expect([after.entries, after.conferences]).toEqual([[], []])
    }
  )
})
