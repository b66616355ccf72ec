import { openDatabase } from '@samepage/server/storage/sqlite/database.ts'
import { SqliteJournal } from '@samepage/server/storage/sqlite/journal.ts'
import { CannotOpen, openSqlite } from '@samepage/server/storage/sqlite/open.ts'
import { printsIn } from '@samepage/server/storage/sqlite/prints.ts'
import type { ConferenceId, PersonId } from '@samepage/shared'
import { mapOf } from '@samepage/shared'
import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
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
let remove: () => void
beforeEach(() => void ({ dir, remove } = newFolder()))
afterEach(() => remove())

describe('the disk', () => {
  test('[R3] every opening, the second as the first, makes a commit wait for the disk', () => {
    for (let opening = 1; opening <= 3; opening++) {
      const db = openDatabase(dir)
      const ask = (name: string): unknown => Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0]
      const settings = ['journal_mode', 'synchronous', 'foreign_keys', 'secure_delete', 'trusted_schema', 'cell_size_check', 'locking_mode']
      expect(settings.map(ask)).toEqual(['wal', 2, 1, 1, 0, 1, 'exclusive'])
      db.close()
    }
  })

  test('[R3] when the disk is full nothing of what was asked together is kept, everybody is told, and it goes on when there is room', async () => {
    const db = openDatabase(dir)
    const journal = new SqliteJournal(db)
    await journal.append(page, some(10))
    db.exec('PRAGMA max_page_count = 1') // SQLite takes what it has already for the least
    const asked = [journal.append(page, some(10)), journal.append(page, some(200_000)), journal.append(page, some(10), 99)]
    expect(await Promise.allSettled(asked)).toEqual([notSaved, notSaved, notSaved])
    expect(await entriesIn(journal, page)).toHaveLength(1)
    await expect(journal.keep(page, { seq: 1, state: new Uint8Array(200_000), writers: [], decisions: [] })).rejects.toMatchObject({
      code: 'not-saved'
    })
    await expect(printsIn(db).keep('0'.repeat(64), new Uint8Array(200_000))).rejects.toMatchObject({ code: 'not-saved' })

    db.exec('PRAGMA max_page_count = 100000')
    expect(await journal.append(page, some(200_000))).toBe(2)
    db.close()
  })

  test('[R3] what was asked for together waits for the disk once', async () => {
    const db = openDatabase(dir)
    const journal = new SqliteJournal(db)
    const commits = (): number => statSync(join(dir, 'same-page.db-wal')).size
    await journal.append(page, some(10))
    const before = commits()
    await Promise.all(Array.from({ length: 50 }, () => journal.append(page, some(10))))
    expect(commits() - before).toBeLessThan(5 * 4_200) // a commit is at least one page of 4 KiB in the log
    db.close()
  })

  test('an entry that no table could hold does not lose what others wrote at the same moment', async () => {
    const db = openDatabase(dir)
    const journal = new SqliteJournal(db)
    const asked = [journal.append(page, some(1)), journal.append(page, edit(Uint8Array.of(1), Number.NaN)), journal.append(page, some(1))]
    expect(await Promise.allSettled(asked)).toEqual([saved(1), expect.objectContaining({ status: 'rejected' }), saved(2)])
    db.close()
  })

  test('[R1] not even a mistake in the program can change an entry or [R2] take one out', async () => {
    const db = openDatabase(dir)
    await new SqliteJournal(db).append(page, some(10))
    expect(() => db.exec(`UPDATE entry SET author = 'somebody else'`)).toThrow('never changes')
    expect(() => db.exec('DELETE FROM entry')).toThrow('no holes')
    db.close()
  })

  test('[R5] a damaged snapshot is not believed, and the next one is kept', async () => {
    const db = openDatabase(dir)
    const journal = new SqliteJournal(db)
    const snapshot = (seq: number) => ({ seq, state: Uint8Array.of(1, 2, 3), writers: [], decisions: [] })
    for (const damage of [`state = x'010203ff'`, `rest = '{'`, 'seq = 999']) {
      await journal.keep(page, snapshot(5))
      db.exec(`UPDATE snapshot SET ${damage}`)
      expect(await journal.latest(page)).toBeNull()
    }
    await journal.keep(page, snapshot(6))
    expect(await journal.latest(page)).toEqual(snapshot(6))
    db.close()
  })

  test('[R22] a printed plan that the disk has changed is never handed out as the signed one', async () => {
    const db = openDatabase(dir)
    const prints = printsIn(db)
    await prints.keep('a'.repeat(64), Uint8Array.of(1))
    await expect(prints.find('a'.repeat(64))).rejects.toThrow('damaged')
    db.close()
  })
})

describe('the folder', () => {
  const mode = (name: string): number => statSync(join(dir, name)).mode & 0o777
  const refusal = (): string => {
    try {
      void openSqlite(dir).close()
      return 'it opened'
    } catch (why) {
      return why instanceof CannotOpen ? why.message : `a fault: ${String(why)}`
    }
  }

  test('nobody else on the machine may look into what is kept', async () => {
    dir = join(dir, 'new', 'data')
    const storage = openSqlite(dir)
    await storage.journal.append(page, some(10))
    expect([mode('.'), ...readdirSync(dir).map(mode)]).toEqual([0o700, 0o600, 0o600])
    await storage.close()
  })

  test('an empty folder that others may look into is closed to them', async () => {
    chmodSync(dir, 0o755)
    await openSqlite(dir).close()
    expect(mode('.')).toBe(0o700)
    chmodSync(dir, 0o755)
    chmodSync(join(dir, 'same-page.db'), 0o644)
    await openSqlite(dir).close()
    expect([mode('.'), mode('same-page.db')]).toEqual([0o700, 0o600])
  })

  test('a folder with other things in it is left alone', () => {
    chmodSync(dir, 0o755)
    mkdirSync(join(dir, 'holiday photos'))
    expect(refusal()).toContain('Please choose an empty folder')
    expect([readdirSync(dir), mode('.')]).toEqual([['holiday photos'], 0o755])
  })

  test('a second server in the same folder is told so, and the first goes on', async () => {
    const first = openSqlite(dir)
    expect(refusal()).toContain(`Another Same Page is using ${dir}.`)
    expect(await first.journal.append(page, some(10))).toBe(1)
    expect(refusal()).toContain('Another Same Page is using')
    await first.close()
    await first.close()
    expect(refusal()).toBe('it opened')
  })

  test('what a newer Same Page kept is not touched by an older one', () => {
    const db = openDatabase(dir)
    db.exec('PRAGMA user_version = 999')
    db.close()
    expect(refusal()).toBe('A newer Same Page was here. Please start the newer one. Nothing was changed.')
  })

  test('a file of something else is not touched', () => {
    writeFileSync(join(dir, 'same-page.db'), 'minutes of the parish council '.repeat(100))
    expect(refusal()).toContain('was not made by Same Page, or is damaged. Nothing was changed.')
  })
})
