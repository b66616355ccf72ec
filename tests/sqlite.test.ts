import { CannotOpen, openSqlite, openWithDatabase } from '@samepage/server/storage/sqlite/open.ts'
import type { Storage } from '@samepage/server/storage/storage.ts'
import type { ConferenceId, PersonId } from '@samepage/shared'
import { conferenceOf, mapOf } from '@samepage/shared'
import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { entriesIn } from './support/entries.ts'
import { newFolder } from './support/folder.ts'

const page = mapOf(crypto.randomUUID() as ConferenceId)
const jean = crypto.randomUUID() as PersonId

const edit = (update: Uint8Array, writer = 1) => ({ at: '2026-03-12T10:04:00.000Z', by: jean, kind: 'edit' as const, update, writer })
const some = (bytes: number) => edit(new Uint8Array(bytes).fill(7))
const notSaved = { status: 'rejected', reason: expect.objectContaining({ name: 'Refusal', code: 'not-saved' }) }
const saved = (seq: number) => ({ status: 'fulfilled', value: seq })

let dir: string
let keys: string
let remove: () => void
beforeEach(() => void ({ dir, keys, remove } = newFolder()))
afterEach(() => remove())

describe('the disk', () => {
  let db: DatabaseSync
  let storage: Storage
  const open = async (): Promise<void> => void ({ db, storage } = await openWithDatabase(dir, keys))
  beforeEach(open)
  afterEach(() => storage.close())

  test('[R3] every opening, the second as the first, makes a commit wait for the disk', async () => {
    for (let opening = 1; opening <= 3; opening++) {
      const ask = (name: string): unknown => Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0]
      const settings = ['journal_mode', 'synchronous', 'foreign_keys', 'secure_delete', 'trusted_schema', 'cell_size_check', 'locking_mode']
      expect(settings.map(ask)).toEqual(['wal', 2, 1, 1, 0, 1, 'normal'])
      await storage.close()
      await open()
    }
  })

  test('[R3] when the disk is full nothing of what was asked together is kept, everybody is told, and it goes on when there is room', async () => {
    const { journal, prints } = storage
    await journal.append(page, some(10))
    db.exec('PRAGMA max_page_count = 1') // SQLite takes what it has already for the least
    const asked = [journal.append(page, some(10)), journal.append(page, some(200_000)), journal.append(page, some(10), 99)]
    expect(await Promise.allSettled(asked)).toEqual([notSaved, notSaved, notSaved])
    expect(await entriesIn(journal, page)).toHaveLength(1)
    await expect(journal.keep(page, { seq: 1, state: new Uint8Array(200_000), writers: [], decisions: [] })).rejects.toMatchObject({
      code: 'not-saved'
    })
    await expect(prints.keep(conferenceOf(page), new Map([['0'.repeat(64), new Uint8Array(200_000)]]))).rejects.toMatchObject({
      code: 'not-saved'
    })
    await expect(journal.strike(page, 1, new Uint8Array(200_000))).rejects.toMatchObject({ code: 'not-saved' })
    expect(await entriesIn(journal, page)).toEqual([{ ...some(10), seq: 1 }])

    db.exec('PRAGMA max_page_count = 100000')
    expect(await journal.append(page, some(200_000))).toBe(2)
  })

  test('[R3] what was asked for together waits for the disk once', async () => {
    const { journal } = storage
    const commits = (): number => statSync(join(dir, 'same-page.db-wal')).size
    await journal.append(page, some(10))
    const before = commits()
    await Promise.all(Array.from({ length: 50 }, () => journal.append(page, some(10))))
    expect(commits() - before).toBeLessThan(8 * 4_200) // a commit is at least two pages of 4 KiB in the log: the entries and where they end
  })

  test('an entry that no table could hold does not lose what others wrote at the same moment', async () => {
    const { journal } = storage
    const asked = [journal.append(page, some(1)), journal.append(page, edit(Uint8Array.of(1), Number.NaN)), journal.append(page, some(1))]
    expect(await Promise.allSettled(asked)).toEqual([saved(1), expect.objectContaining({ status: 'rejected' }), saved(2)])
    expect(await entriesIn(journal, page)).toHaveLength(2)
  })

  test('[R1] not even a mistake in the program can change an entry or [R2] take one out', async () => {
    await storage.journal.append(page, some(10))
    expect(() => db.exec(`UPDATE entry SET author = 'somebody else'`)).toThrow('never changes')
    expect(() => db.exec(`UPDATE entry SET body = x'00'`)).toThrow('never changes')
    expect(() => db.exec('DELETE FROM entry')).toThrow('no holes')
  })

  test('[R25] a strike may change bodies in its own page alone and [R1] nothing else, and may not last', async () => {
    const other = mapOf(crypto.randomUUID() as ConferenceId)
    for (const one of [page, other]) await storage.journal.append(one, some(10))
    const lifted = (what: string, which: string, then: string) => (): void => {
      try {
        db.exec(`BEGIN; INSERT INTO lifted (what, which) VALUES ('${what}', '${which}'); ${then}; DELETE FROM lifted; COMMIT`)
      } finally {
        if (db.isTransaction) db.exec('ROLLBACK')
      }
    }
    expect(lifted('strike', page, `UPDATE entry SET body = x'00' WHERE document = '${other}'`)).toThrow('never changes')
    for (const change of [`author = 'x'`, `at = 'x'`, 'seq = 7', 'writer = 7', `document = '${other}x'`]) {
      expect(lifted('strike', page, `UPDATE entry SET ${change} WHERE document = '${page}'`), change).toThrow('never changes')
    }
    expect(lifted('strike', page, `DELETE FROM entry WHERE document = '${page}'`)).toThrow('no holes')
    expect(lifted('forget', conferenceOf(page), `DELETE FROM entry WHERE document = '${other}'`)).toThrow('no holes')
    expect(() => db.exec(`INSERT INTO lifted (what, which) VALUES ('strike', '${page}')`), 'not left lifted').toThrow('FOREIGN KEY')
    for (const one of [page, other]) expect(await entriesIn(storage.journal, one)).toEqual([{ ...some(10), seq: 1 }])
  })

  test('not even a mistake in the program can change the audit trail', async () => {
    const row = { at: '', who: '', device: '', conference: '' as const, act: 'signed-in' as const, about: '', outcome: 'done' as const }
    await storage.audit.add([{ ...row, seq: 1, hash: 'h' }])
    await storage.audit.addCheckpoint({ size: 1, hash: 'h', at: '', signature: 's' })
    for (const change of [`UPDATE audit SET who = 'x'`, 'DELETE FROM audit', 'UPDATE checkpoint SET size = 2', 'DELETE FROM checkpoint']) {
      expect(() => db.exec(change), change).toThrow(/changes|goes|stay/)
    }
  })

  test('[R5] a damaged snapshot is not believed, and the next one is kept', async () => {
    const { journal } = storage
    const snapshot = (seq: number) => ({ seq, state: Uint8Array.of(1, 2, 3), writers: [], decisions: [] })
    for (const damage of [`body = x'010203ff'`, `body = zeroblob(60)`, 'seq = 999']) {
      await journal.keep(page, snapshot(5))
      db.exec(`UPDATE snapshot SET ${damage}`)
      expect(await journal.latest(page)).toBeNull()
    }
    await journal.keep(page, snapshot(6))
    expect(await journal.latest(page)).toEqual(snapshot(6))
  })

  test('[R22] a printed plan that is not what its name says is never handed out as the signed one', async () => {
    await storage.prints.keep(conferenceOf(page), new Map([['a'.repeat(64), Uint8Array.of(1)]]))
    await expect(storage.prints.find(conferenceOf(page), 'a'.repeat(64))).rejects.toThrow('damaged')
  })
})

describe('the folder', () => {
  const mode = (name: string): number => statSync(join(dir, name)).mode & 0o777
  const refusal = async (): Promise<string> => {
    try {
      await (await openSqlite(dir, keys)).close()
      return 'it opened'
    } catch (why) {
      return why instanceof CannotOpen ? why.message : `a fault: ${String(why)}`
    }
  }

  test('nobody else on the machine may look into what is kept', async () => {
    dir = join(dir, 'new', 'data')
    const storage = await openSqlite(dir, keys)
    await storage.journal.append(page, some(10))
    const files = ['same-page.db', 'same-page.db-shm', 'same-page.db-wal', 'same-page.lock']
    expect(readdirSync(dir).sort()).toEqual(files)
    expect([mode('.'), ...files.map(mode)]).toEqual([0o700, 0o600, 0o600, 0o600, 0o600])
    await storage.close()
  })

  test('an empty folder that others may look into is closed to them', async () => {
    chmodSync(dir, 0o755)
    await (await openSqlite(dir, keys)).close()
    expect(mode('.')).toBe(0o700)
    chmodSync(dir, 0o755)
    chmodSync(join(dir, 'same-page.db'), 0o644)
    await (await openSqlite(dir, keys)).close()
    expect([mode('.'), mode('same-page.db')]).toEqual([0o700, 0o600])
  })

  test('a folder with other things in it is left alone', async () => {
    chmodSync(dir, 0o755)
    mkdirSync(join(dir, 'holiday photos'))
    expect(await refusal()).toContain('Please choose an empty folder')
    expect([readdirSync(dir), mode('.')]).toEqual([['holiday photos'], 0o755])
  })

  test('a second server in the same folder is told so, and the first goes on', async () => {
    const first = await openSqlite(dir, keys)
    expect(await refusal()).toContain(`Another Same Page is using ${dir}.`)
    expect(await first.journal.append(page, some(10))).toBe(1)
    expect(await refusal()).toContain('Another Same Page is using')
    await first.close()
    await first.close()
    expect(await refusal()).toBe('it opened')
  })

  test('what a newer Same Page kept is not touched by an older one', async () => {
    await (await openSqlite(dir, keys)).close()
    const db = new DatabaseSync(join(dir, 'same-page.db'))
    db.exec('PRAGMA user_version = 999')
    db.close()
    expect(await refusal()).toBe('A newer Same Page was here. Please start the newer one. Nothing was changed.')
  })

  test('a file of something else is not touched', async () => {
    writeFileSync(join(dir, 'same-page.db'), 'minutes of the parish council '.repeat(100))
    expect(await refusal()).toContain('was not made by Same Page, or is damaged. Nothing was changed.')
  })
})
