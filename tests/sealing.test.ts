import { lookOver } from '@samepage/server/cli/look-over.ts'
import type { InstallationKey } from '@samepage/server/storage/sealing/installation-key.ts'
import { newKey, Sealer } from '@samepage/server/storage/sealing/seal.ts'
import { bringForward } from '@samepage/server/storage/sqlite/carry-over.ts'
import { CannotOpen, openSqlite, openWithDatabase } from '@samepage/server/storage/sqlite/open.ts'
import type { Staff, StaffId } from '@samepage/server/storage/directory.ts'
import type { Storage } from '@samepage/server/storage/storage.ts'
import { type ConferenceId, type DocumentId, mapOf, type PersonId } from '@samepage/shared'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { entriesIn } from './support/entries.ts'
import { newFolder } from './support/folder.ts'
import { editOf, foundIn, keepFamily, looksAt } from './support/kept.ts'
import { smallConference } from './support/small-conference.ts'

let dir: string
let keys: string
let remove: () => void
beforeEach(() => void ({ dir, keys, remove } = newFolder()))
afterEach(() => remove())

const ruth: Staff = {
  id: crypto.randomUUID() as string as StaffId,
  name: 'Ruth Adeyemi',
  role: 'administrator',
  active: true,
  passphrase: '$argon2id$',
  totp: 'KRSXG5CTMVRXEZLU',
  totpStep: 0,
  recovery: [],
  passkeys: [],
  directory: ''
}

describe('the keys', () => {
  const installation = (): string => join(keys, 'installation.key')
  const keepSomething = async (): Promise<void> => {
    const storage = await openSqlite(dir, keys)
    await keepFamily(storage, 20)
    await storage.close()
  }
  const refusal = async (dataDir = dir, keyDir = keys): Promise<string> => {
    try {
      await (await openSqlite(dataDir, keyDir)).close()
      return 'it opened'
    } catch (why) {
      return why instanceof CannotOpen ? why.message : `a fault: ${String(why)}`
    }
  }

  test('a fresh start makes them, for nobody else to read', async () => {
    await keepSomething()
    const mode = (name: string): number => statSync(join(keys, name)).mode & 0o777
    expect(['.', 'conferences', 'installation.key'].map(mode)).toEqual([0o700, 0o700, 0o600])
    expect(readdirSync(keys, { recursive: true, encoding: 'utf8' }).filter((name) => mode(name) & 0o077)).toEqual([])
    expect(readFileSync(installation())).toHaveLength(32)
    expect(readdirSync(join(keys, 'conferences'))).toEqual([expect.stringMatching(/^[0-9a-f-]{36}\.key$/)])
    expect(await refusal()).toBe('it opened')
  })

  test('never share a folder with what they open, by no way round', async () => {
    mkdirSync(keys, { mode: 0o700 })
    const inside = join(dir, 'keys')
    const link = `${keys}-link`
    symlinkSync(dir, link)
    expect(await refusal(dir, dir)).toContain('must not share a folder')
    expect(await refusal(dir, `${dir}/../data/`)).toContain('must not share a folder')
    expect(await refusal(dir, link)).toContain('must not share a folder')
    expect(await refusal(dir, inside)).toContain('Please choose a KEY_DIR outside it.')
    expect(await refusal(dir, join(link, 'keys'))).toContain('Please choose a KEY_DIR outside it.')
    expect(await refusal(join(keys, 'data'), keys)).toContain('Please choose a KEY_DIR apart from it.')
    expect([readdirSync(dir), readdirSync(keys)], 'nothing was made anywhere').toEqual([[], []])
    expect(await refusal(dir, `${dir}-keys`), 'a name that begins alike is another folder').toBe('it opened')
  })

  test('a key that is missing is asked for, and never made anew', async () => {
    await keepSomething()
    renameSync(keys, `${keys}-elsewhere`)
    for (let attempt = 1; attempt <= 2; attempt++) expect(await refusal()).toContain('The key that opens what is kept is missing')
    expect(existsSync(installation())).toBe(false)
    rmSync(keys, { recursive: true })
    renameSync(`${keys}-elsewhere`, keys)
    expect(await refusal()).toBe('it opened')
  })

  test('not even where only keys of conferences are left', async () => {
    await keepSomething()
    rmSync(installation())
    rmSync(dir, { recursive: true })
    expect(await refusal()).toContain('The key that opens what is kept is missing')
  })

  test('the wrong key, or half of one, opens nothing and changes nothing', async () => {
    await keepSomething()
    const right = readFileSync(installation())
    const before = readFileSync(join(dir, 'same-page.db'))
    writeFileSync(installation(), newKey())
    expect(await refusal()).toContain('is not the one that what is kept was sealed with')
    writeFileSync(installation(), right.subarray(0, 16))
    expect(await refusal()).toContain('is not a key of Same Page')
    expect(readFileSync(join(dir, 'same-page.db'))).toEqual(before)
    writeFileSync(installation(), right)
    expect(await refusal()).toBe('it opened')
  })

  test.each([0o640, 0o604, 0o620, 0o644])('a key that others may read or change (%o) is not used', async (mode) => {
    await keepSomething()
    chmodSync(installation(), mode)
    expect(await refusal()).toContain(`Others on this machine may read ${installation()}.`)
    chmodSync(installation(), 0o600)
    expect(await refusal()).toBe('it opened')
  })

  test('a folder with other things in it that others may look into is left alone', async () => {
    mkdirSync(join(keys, 'holiday photos'), { recursive: true })
    chmodSync(keys, 0o755)
    expect(await refusal()).toContain('Please choose an empty folder with KEY_DIR.')
    expect(readdirSync(keys)).toEqual(['holiday photos'])
  })

  test('a conference whose key is lost is not served and gets no new key; the others go on', async () => {
    const first = await openSqlite(dir, keys)
    const [lost, other] = [await keepFamily(first, 20), await keepFamily(first, 20)]
    await first.close()
    rmSync(join(keys, 'conferences', `${lost.conference.id}.key`))
    const storage = await openSqlite(dir, keys)
    const missing = `the key of conference ${lost.conference.id} is not as it was kept`
    for (const look of Object.values(looksAt(storage, lost))) await expect(look()).rejects.toThrow(missing)
    const asked = [
      storage.journal.append(lost.map, editOf('x', ruth.id as string as PersonId)),
      storage.journal.append(other.map, editOf('y', ruth.id as string as PersonId))
    ]
    expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
    expect(existsSync(join(keys, 'conferences', `${lost.conference.id}.key`))).toBe(false)
    await storage.close()
  })

  test('the key above all others can be one that only a machine elsewhere holds and that takes its time', async () => {
    const sealer = new Sealer(newKey())
    const later = <T>(answer: () => T): Promise<T> =>
      new Promise((done, no) =>
        setImmediate(() => {
          try {
            done(answer())
          } catch (why) {
            no(why as Error)
          }
        })
      )
    const far: InstallationKey = {
      wrap: (key, context) => later(() => sealer.seal([context], key)),
      unwrap: (wrapped, context) => later(() => sealer.unseal([context], wrapped))
    }
    const first = await openSqlite(dir, keys, () => far)
    const pages = [crypto.randomUUID(), crypto.randomUUID()].map((id) => mapOf(id as ConferenceId))
    const by = crypto.randomUUID() as PersonId
    const seqs = await Promise.all(
      Array.from({ length: 40 }, (_, i) => first.journal.append(pages[i % 2] as DocumentId, editOf(`${i}`, by)))
    )
    expect(seqs).toEqual(Array.from({ length: 40 }, (_, i) => 1 + Math.floor(i / 2)))
    await first.close()
    expect(existsSync(installation())).toBe(false)
    const again = await openSqlite(dir, keys, () => far)
    expect(await entriesIn(again.journal, pages[1] as DocumentId)).toHaveLength(20)
    await again.close()
  })
})

describe('what is kept', () => {
  const found = (sentences: string[]): string[] => foundIn([dir, keys], sentences)

  test('fifty planted sentences are found in no file: not while writing, not after closing, a strike or an erasure', async () => {
    const { storage, db } = await openWithDatabase(dir, keys)
    const family = await keepFamily(storage, 50)
    await storage.directory.addStaff(ruth)
    const sentences = [...family.sentences, ruth.totp]
    expect(sentences).toHaveLength(51)
    expect(found([family.conference.id]), 'what is not sealed would be found').toHaveLength(1)
    expect(found(sentences)).toEqual([])
    db.exec('PRAGMA wal_checkpoint(FULL)')
    expect(found(sentences)).toEqual([])
    await storage.journal.strike(family.map, 1_000, new TextEncoder().encode('what stays'))
    await storage.prints.destroy(family.conference.id)
    expect(found([...sentences, 'what stays'])).toEqual([])
    await storage.directory.forget(family.conference.id)
    expect(found([...sentences, family.notes])).toEqual([])
    await storage.close()
    expect(found(sentences)).toEqual([])
  })

  test('[R25] after a strike the sealed words are gone, too, and so is the key they were sealed with', async () => {
    const { storage, db } = await openWithDatabase(dir, keys)
    const family = await keepFamily(storage, 30)
    const sealed = [
      ...db.prepare(`SELECT body FROM entry WHERE document = ?`).all(family.map),
      ...db.prepare(`SELECT body FROM snapshot WHERE document = ?`).all(family.map),
      ...db.prepare(`SELECT wrapped AS body FROM document_key WHERE document = ?`).all(family.map)
    ].map((row) => Buffer.from(row['body'] as Uint8Array))
    const files = (): Buffer[] => readdirSync(dir).map((name) => readFileSync(join(dir, name)))
    const still = (): number => sealed.filter((bytes) => files().some((file) => file.includes(bytes))).length
    expect(still()).toBe(sealed.length)
    await storage.journal.strike(family.map, 1_000, new TextEncoder().encode('what stays'))
    expect(still()).toBe(0)
    expect(await entriesIn(storage.journal, family.notes)).not.toHaveLength(0)
    await storage.close()
  })

  test('what an older Same Page kept in clear is all there after the first opening, and nowhere in clear', async () => {
    const family = keepInClear(dir)
    expect(foundIn([dir], family.sentences)).toEqual(family.sentences)
    for (let opening = 1; opening <= 2; opening++) {
      const storage = await openSqlite(dir, keys)
      expect(found(family.sentences)).toEqual([])
      await expectMoved(storage, family)
      await storage.close()
      expect(found(family.sentences)).toEqual([])
    }
  })

  test('[R25] a page that an older Same Page kept without a lock gets one at the first opening, and a copy from before is refused once words are out', async () => {
    const first = await openSqlite(dir, keys)
    const family = await keepFamily(first, 20)
    const before = await entriesIn(first.journal, family.map)
    await first.close()
    takeLocksOff(family.conference.id)
    const yesterday = `${dir}-yesterday`
    cpSync(dir, yesterday, { recursive: true })

    const { storage, db } = await openWithDatabase(dir, keys)
    expect(readdirSync(join(keys, 'documents'))).toHaveLength(3)
    expect(db.prepare('SELECT DISTINCT locked FROM document_key').all()).toEqual([{ locked: 1 }])
    expect(await entriesIn(storage.journal, family.map)).toEqual(before)
    await storage.journal.strike(family.map, 1_000, Uint8Array.of(0, 0))
    await storage.close()
    const old = await openSqlite(yesterday, keys)
    await expect(entriesIn(old.journal, family.map)).rejects.toThrow('words were taken out of')
    expect(await entriesIn(old.journal, family.notes)).not.toHaveLength(0)
    await old.close()
  })

  test('[R37] a copy that an older Same Page made is brought forward before it is looked over, and is in order', async () => {
    const first = await openSqlite(dir, keys)
    const family = await keepFamily(first, 20)
    await first.prints.destroy(family.conference.id)
    const [entries, documents] = [await entriesIn(first.journal, family.map), await first.directory.documents(family.conference.id)]
    await first.close()
    takeLocksOff(family.conference.id)
    const db = new DatabaseSync(join(dir, 'same-page.db'))
    for (const column of ['document_key DROP COLUMN locked', 'conference DROP COLUMN made_by', 'print DROP COLUMN epoch'])
      db.exec(`ALTER TABLE ${column}`)
    db.exec(
      'DROP TABLE council; DROP TABLE comfort; DROP TABLE distribution; DROP TABLE contact; DROP TABLE ready; DROP TABLE picture; DROP TABLE bound; PRAGMA user_version = 7'
    )
    db.close()
    await expect(lookOver(dir, keys)).rejects.toThrow('An older Same Page kept this.')
    await bringForward(dir, keys)
    expect(await lookOver(dir, keys)).toMatchObject({ documents: 3, faults: [], takenOut: [] })
    const storage = await openSqlite(dir, keys)
    expect(await entriesIn(storage.journal, family.map)).toEqual(entries)
    expect(await storage.directory.documents(family.conference.id)).toEqual(documents)
    await storage.close()
  })

  /** Puts the keys of documents back to how they were wrapped before there were locks. */
  function takeLocksOff(conference: ConferenceId): void {
    const installation = new Sealer(readFileSync(join(keys, 'installation.key')))
    const key = new Sealer(installation.unseal(['wrapped', conference], readFileSync(join(keys, 'conferences', `${conference}.key`))))
    const db = new DatabaseSync(join(dir, 'same-page.db'))
    for (const { document, wrapped } of db.prepare('SELECT document, wrapped FROM document_key').all()) {
      const name = `${conference}.${createHash('sha256').update(String(document)).digest('hex').slice(0, 32)}.1.key`
      const place = [conference, String(document), 1] as const
      const lock = new Sealer(key.unseal(['document-lock', ...place], readFileSync(join(keys, 'documents', name))))
      const inner = lock.unseal(['document-key', ...place], key.unseal(['locked-document-key', ...place], wrapped as Uint8Array))
      const plain = key.seal(['document-key', ...place], inner)
      db.prepare('UPDATE document_key SET wrapped = ?, locked = 0 WHERE document = ?').run(plain, String(document))
    }
    db.close()
    for (const name of readdirSync(join(keys, 'documents'))) rmSync(join(keys, 'documents', name))
  }

  test('a moment of no power while it is sealed for the first time loses nothing', async () => {
    const family = keepInClear(dir)
    const disk = new Error('no power')
    const failing: InstallationKey = { wrap: () => Promise.reject(disk), unwrap: () => Promise.reject(disk) }
    await expect(openSqlite(dir, keys, () => failing)).rejects.toThrow('no power')
    const storage = await openSqlite(dir, keys)
    await expectMoved(storage, family)
    await storage.close()
  })
})

const MIGRATIONS = new URL('../server/src/storage/migrations/', import.meta.url)

/** A folder as it was before anything was sealed. */
function keepInClear(dir: string) {
  const conference = smallConference({ place: 'Larch Room planted' })
  const map = mapOf(conference.id)
  const words = Array.from({ length: 10 }, (_, i) => `planted ${i} ${crypto.randomUUID()}`)
  const plan = new TextEncoder().encode(`%PDF ${words[0]}`)
  const sha256 = createHash('sha256').update(plan).digest('hex')
  const printed = { type: 'printed', signature: 1, sha256 }

  const db = new DatabaseSync(join(dir, 'same-page.db'))
  for (const file of ['001-journal.sql', '002-directory.sql', '003-prints.sql']) db.exec(readFileSync(new URL(file, MIGRATIONS), 'utf8'))
  db.exec('PRAGMA user_version = 3')
  db.prepare('INSERT INTO staff VALUES (?, ?, ?, ?)').run(ruth.id, ruth.name, 'ruth adeyemi', '$argon2id$')
  db.prepare('INSERT INTO conference VALUES (?, ?, ?)').run(conference.id, '2026-03-12 10:00', JSON.stringify(conference))
  for (const { id } of conference.people) db.prepare('INSERT INTO seat VALUES (?, ?, NULL)').run(id, conference.id)
  const person = conference.people[0]?.id as PersonId
  db.prepare('INSERT INTO key VALUES (?, ?, ?, ?, ?)').run('hash', 'link', person, null, 0)
  const add = db.prepare('INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
  words.forEach((text, i) => add.run(map, i + 1, '2026', person, 'edit', Buffer.from(text), 7, null, null))
  add.run(map, words.length + 1, '2026', 'same-page', 'decision', Buffer.from(JSON.stringify(printed)), null, 1, 'k')
  db.prepare('INSERT INTO snapshot VALUES (?, ?, ?, ?, ?)').run(map, 1, Buffer.from(words[1] as string), '{}', 'x')
  db.prepare('INSERT INTO print VALUES (?, ?)').run(sha256, plan)
  db.close()
  return { conference, map, words, sentences: [...words, conference.place, 'Jean Marlow'], plan, sha256, person }
}

async function expectMoved({ journal, directory, prints }: Storage, kept: ReturnType<typeof keepInClear>): Promise<void> {
  const entries = await entriesIn(journal, kept.map)
  expect(entries.map((entry) => (entry.kind === 'edit' ? Buffer.from(entry.update).toString() : entry.decision.type))).toEqual([
    ...kept.words,
    'printed'
  ])
  expect(await directory.conferences()).toEqual([kept.conference])
  expect(await directory.conferenceOf(kept.person)).toEqual(kept.conference)
  expect(await prints.find(kept.conference.id, kept.sha256)).toEqual(kept.plan)
  expect(await directory.allStaff()).toEqual([expect.objectContaining({ id: ruth.id, role: 'administrator', active: true, totp: '' })])
  expect(await directory.key('hash')).toMatchObject({ opens: 'link', whose: kept.person, ended: false })
}
