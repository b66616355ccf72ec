import { openForReading } from '@samepage/server/storage/sqlite/reading-copy.ts'
import { CannotOpen, openSqlite } from '@samepage/server/storage/sqlite/open.ts'
import type { Storage } from '@samepage/server/storage/storage.ts'
import { type Entry, type PersonId, USUAL_COMFORT } from '@samepage/shared'
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newDistribution } from './support/distributions.ts'
import { entriesIn } from './support/entries.ts'
import { size } from './support/long.ts'
import { newFolder } from './support/folder.ts'
import { editOf, keepFamily, type KeptFamily, looksAt } from './support/kept.ts'
import { seeded } from './support/seeded.ts'

/** DAMAGE_FLIPS  how many bits are turned over, one at a time (200); thousands before a release */
const FLIPS = Number(process.env['DAMAGE_FLIPS'] || size(200, 1_000))
const SEED = Number(process.env['SEED'] || 20_261_121)

const FORBIDDING = ['entry_never_changes', 'entry_never_goes']

describe('what is changed behind our back is found, named and never served', () => {
  let dir: string
  let keys: string
  let remove: () => void
  let marlow: KeptFamily
  let other: KeptFamily
  beforeEach(async () => {
    ;({ dir, keys, remove } = newFolder())
    const storage = await openSqlite(dir, keys)
    marlow = await keepFamily(storage, 40)
    other = await keepFamily(storage, 40)
    await storage.close()
  })
  afterEach(() => remove())

  /** Changes the file as somebody could who has it in their hands: no rule of ours stands in their way. */
  const tamper = (sql: string): void => {
    const db = new DatabaseSync(join(dir, 'same-page.db'))
    db.exec(`PRAGMA foreign_keys = 0; ${FORBIDDING.map((trigger) => `DROP TRIGGER ${trigger}`).join(';')}`)
    db.exec(sql)
    db.close()
  }
  const inMap = (seq: number): string => `document = '${marlow.map}' AND seq = ${seq}`
  /** What somebody who reads the page is told, after everything they are given. */
  const fault = async (storage: Storage, from = 0): Promise<string> => {
    try {
      await entriesIn(storage.journal, marlow.map, from)
      return 'nothing'
    } catch (why) {
      return (why as Error).message
    }
  }
  const named = async (): Promise<string[]> => {
    const copy = await openForReading(dir, keys)
    const found: string[] = []
    for await (const { where } of copy.verify()) found.push(where)
    copy.close()
    return found
  }

  /** Chosen so that each is one thing somebody could try. */
  const tampering: [what: string, sql: () => string, where: () => string[]][] = [
    ['a row is lost', () => `DELETE FROM entry WHERE ${inMap(5)}`, () => [`entry 5 of ${marlow.map}`]],
    ['the first row is lost', () => `DELETE FROM entry WHERE ${inMap(1)}`, () => [`entry 1 of ${marlow.map}`]],
    ['the last rows are lost', () => `DELETE FROM entry WHERE document = '${marlow.map}' AND seq > 9`, () => [`entry 10 of ${marlow.map}`]],
    ['all rows are lost', () => `DELETE FROM entry WHERE document = '${marlow.map}'`, () => [`entry 1 of ${marlow.map}`]],
    [
      'the last rows are lost and the end is set to fit',
      () =>
        `DELETE FROM entry WHERE document = '${marlow.map}' AND seq > 9;
         UPDATE head SET seq = 9, tag = (SELECT substr(hex(body), -32) FROM entry WHERE ${inMap(9)}) WHERE false;
         UPDATE head SET seq = 9, tag = (SELECT unhex(substr(hex(body), -32)) FROM entry WHERE ${inMap(9)}) WHERE document = '${marlow.map}'`,
      () => [`the end of ${marlow.map}`]
    ],
    [
      'two rows change places',
      () =>
        `UPDATE entry SET seq = 1000 WHERE ${inMap(4)}; UPDATE entry SET seq = 4 WHERE ${inMap(6)}; UPDATE entry SET seq = 6 WHERE ${inMap(1000)}`,
      () => [`entry 4 of ${marlow.map}`]
    ],
    [
      'two bodies change places',
      () =>
        `CREATE TABLE x AS SELECT seq, body FROM entry WHERE document = '${marlow.map}' AND seq IN (4, 6);
         UPDATE entry SET body = (SELECT body FROM x WHERE x.seq = 10 - entry.seq) WHERE document = '${marlow.map}' AND seq IN (4, 6);
         DROP TABLE x`,
      () => [`entry 4 of ${marlow.map}`]
    ],
    [
      'a row comes from another document of the family',
      () =>
        `DELETE FROM entry WHERE ${inMap(4)}; UPDATE entry SET document = '${marlow.map}' WHERE document = '${marlow.notes}' AND seq = 4`,
      () => [`entry 4 of ${marlow.map}`, `entry 4 of ${marlow.notes}`]
    ],
    [
      'a row comes from another family',
      () => `DELETE FROM entry WHERE ${inMap(4)}; UPDATE entry SET document = '${marlow.map}' WHERE document = '${other.map}' AND seq = 4`,
      () => [`entry 4 of ${marlow.map}`, `entry 4 of ${other.map}`]
    ],
    [
      'two documents change places, keys and ends and all',
      () =>
        ['entry', 'head', 'document_key', 'snapshot']
          .map(
            (table) =>
              `UPDATE ${table} SET document = 'x' WHERE document = '${marlow.map}';
               UPDATE ${table} SET document = '${marlow.map}' WHERE document = '${marlow.notes}';
               UPDATE ${table} SET document = '${marlow.notes}' WHERE document = 'x'`
          )
          .join(';'),
      () => [`the key of ${marlow.map}`, `the key of ${marlow.notes}`]
    ],
    [
      'a row is added at the end',
      () => `INSERT INTO entry SELECT document, 1000, epoch, at, author, kind, body, writer, after, key FROM entry WHERE ${inMap(4)}`,
      () => []
    ],
    [
      'somebody else is named as the author',
      () => `UPDATE entry SET author = 'same-page' WHERE ${inMap(4)}`,
      () => [`entry 4 of ${marlow.map}`]
    ],
    ['the time is another', () => `UPDATE entry SET at = '2020' WHERE ${inMap(4)}`, () => [`entry 4 of ${marlow.map}`]],
    ['the writer is another', () => `UPDATE entry SET writer = 18 WHERE ${inMap(4)}`, () => [`entry 4 of ${marlow.map}`]],
    ['a decision was asked for with another key', () => `UPDATE entry SET key = 'x' WHERE ${inMap(1)}`, () => [`entry 1 of ${marlow.map}`]],
    ['a decision was made knowing less', () => `UPDATE entry SET after = 7 WHERE ${inMap(1)}`, () => [`entry 1 of ${marlow.map}`]],
    ['an epoch is another', () => `UPDATE entry SET epoch = 2 WHERE ${inMap(4)}`, () => [`entry 4 of ${marlow.map}`]],
    ['the end is lost', () => `DELETE FROM head WHERE document = '${marlow.map}'`, () => [`the end of ${marlow.map}`]],
    ['the key is lost', () => `DELETE FROM document_key WHERE document = '${marlow.map}'`, () => [`the key of ${marlow.map}`]],
    [
      'the end is that of another document',
      () =>
        `DELETE FROM head WHERE document = '${marlow.map}'; INSERT INTO head SELECT '${marlow.map}', seq, tag, struck, seal FROM head WHERE document = '${marlow.notes}'`,
      () => [`the end of ${marlow.map}`]
    ]
  ]

  test.each(tampering)('[R1] %s', async (what, sql, where) => {
    expect(await named()).toEqual([])
    tamper(sql())
    const storage = await openSqlite(dir, keys)
    if (what === 'a row is added at the end') {
      const all = await entriesIn(storage.journal, marlow.map).catch((why: Error) => why.message)
      expect(all, 'what follows the end is never served').toMatch(/^entry \d+ of /)
    } else {
      const mine = where().find((one) => one.endsWith(marlow.map)) as string
      expect(await fault(storage)).toBe(`${mine} is not as it was kept`)
      expect(await named()).toEqual(expect.arrayContaining(where()))
      expect(await named()).toHaveLength(where().length)
    }
    // Whoever else is there goes on.
    expect(await storage.journal.append(`${other.conference.id}/elsewhere` as typeof other.map, editOf('x', 'x' as PersonId))).toBe(1)
    await storage.close()
  })

  test('[R2] nothing is added to a journal that has lost its end', async () => {
    tamper(`DELETE FROM head WHERE document = '${marlow.map}'`)
    const storage = await openSqlite(dir, keys)
    await expect(storage.journal.append(marlow.map, editOf('x', 'x' as PersonId))).rejects.toThrow(`the end of ${marlow.map}`)
    await expect(storage.journal.strike(marlow.map, 5, Uint8Array.of(0, 0))).rejects.toThrow(`the end of ${marlow.map}`)
    await storage.close()
  })

  test.each(['conference SET sealed', 'document SET body', 'kept_safe SET body', 'comfort SET body', 'writer SET body', 'print SET body'])(
    'what one family has never stands for another’s: UPDATE %s',
    async (update) => {
      const [table = '', , field = ''] = update.split(' ')
      const id = idOf(table)
      tamper(
        `CREATE TABLE x AS SELECT * FROM ${table}; UPDATE ${update} = (SELECT ${field} FROM x WHERE x.${id} <> ${table}.${id}); DROP TABLE x`
      )
      const storage = await openSqlite(dir, keys)
      const results = await Promise.allSettled(Object.values(looksAt(storage, marlow)).map((look) => look()))
      expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1)
      expect(await named()).toHaveLength(2)
      await storage.close()
    }
  )
})

describe('[R1] a row that is taken out whole', () => {
  let dir: string
  let keys: string
  let remove: () => void
  let marlow: KeptFamily
  beforeEach(async () => {
    ;({ dir, keys, remove } = newFolder())
    const storage = await openSqlite(dir, keys)
    marlow = await keepFamily(storage, 40)
    const hold = { name: 'Ruth', reason: 'an inquiry', at: '2026-03-12T10:00:00.000Z', reviewOn: '2027-03-12' }
    await storage.holds.set({ ...hold, conference: marlow.conference.id })
    await storage.close()
  })
  afterEach(() => remove())

  const inFile = (...statements: string[]): void => {
    const db = new DatabaseSync(join(dir, 'same-page.db'))
    db.exec(`PRAGMA foreign_keys = 0`)
    for (const sql of statements) db.exec(sql)
    db.close()
  }
  const verified = async (): Promise<string[]> => {
    const copy = await openForReading(dir, keys)
    const found: string[] = []
    for await (const { where } of copy.verify()) found.push(where)
    copy.close()
    return found
  }

  const looks: [
    table: string,
    kind: string,
    look: (storage: Storage) => Promise<unknown>,
    change: (storage: Storage) => Promise<unknown>
  ][] = [
    [
      'document',
      'document',
      ({ directory }) => directory.documents(marlow.conference.id),
      ({ directory }) =>
        directory.saveDocument(marlow.conference.id, {
          id: marlow.notes,
          kind: 'draft',
          title: '',
          child: '',
          named: [],
          by: '' as PersonId
        })
    ],
    [
      'kept_safe',
      'kept-safe',
      ({ directory }) => directory.keptSafe(marlow.conference.id),
      ({ directory }) => directory.saveKeptSafe(marlow.conference.id, [])
    ],
    [
      'comfort',
      'comfort',
      ({ directory }) => directory.comfort(marlow.conference.id, marlow.nan),
      ({ directory }) => directory.saveComfort(marlow.conference.id, marlow.nan, USUAL_COMFORT)
    ],
    [
      'distribution',
      'distribution',
      ({ directory }) => directory.distributions(marlow.conference.id),
      ({ directory }) => directory.saveDistribution(marlow.conference.id, newDistribution())
    ],
    [
      'contact',
      'contact',
      ({ directory }) => directory.contacts(marlow.conference.id),
      ({ directory }) => directory.saveContacts(marlow.conference.id, [])
    ],
    [
      'ready',
      'ready',
      ({ directory }) => directory.ready(marlow.conference.id),
      ({ directory }) => directory.saveReady(marlow.conference.id, { signature: 5, copies: [] })
    ],
    [
      'writer',
      'writer',
      ({ directory }) => directory.writers(marlow.map),
      ({ directory }) => directory.issueWriter(marlow.map, 'x' as PersonId, 18)
    ],
    [
      'print',
      'print',
      ({ prints }) => prints.find(marlow.conference.id, marlow.print),
      ({ prints }) => prints.keep(marlow.conference.id, new Map([['x', Uint8Array.of(1)]]))
    ],
    [
      'picture',
      'picture',
      ({ pictures }) => pictures.find(marlow.conference.id, marlow.picture),
      ({ pictures }) => pictures.destroy(marlow.conference.id, crypto.randomUUID())
    ],
    ['hold', 'hold', ({ holds }) => holds.all(), ({ holds }) => holds.lift(marlow.conference.id)],
    [
      'conference',
      'conference',
      ({ directory }) => directory.conference(marlow.conference.id),
      ({ directory }) => directory.saveConference(marlow.conference, new Map())
    ]
  ]

  test.each(looks)('[R1] of %s is noticed at reading, at the next change and by looking over', async (table, kind, look, change) => {
    expect(await verified()).toEqual([])
    inFile('DROP TRIGGER hold_keeps', `DELETE FROM ${table}`)
    const storage = await openSqlite(dir, keys)
    const gone = `the list of each ${kind} of conference ${marlow.conference.id}`
    await expect(look(storage)).rejects.toThrow(gone)
    await expect(change(storage), 'nobody’s tampering is taken for how it was').rejects.toThrow(gone)
    await expect(look(storage)).rejects.toThrow(gone)
    await storage.close()
    expect(await verified()).toContain(gone)
  })

  test('[R1] and one that is put back as it was before, or the binding itself taken out, is noticed alike', async () => {
    inFile('CREATE TABLE before AS SELECT * FROM kept_safe')
    const storage = await openSqlite(dir, keys)
    await storage.directory.saveKeptSafe(marlow.conference.id, [])
    expect(await storage.directory.keptSafe(marlow.conference.id)).toEqual([])
    inFile('UPDATE kept_safe SET body = (SELECT body FROM before)')
    await expect(storage.directory.keptSafe(marlow.conference.id)).rejects.toThrow('the list of each kept-safe')
    inFile('DELETE FROM bound')
    await expect(storage.directory.writers(marlow.map)).rejects.toThrow('the list of each writer')
    await storage.close()
  })
})

/** What tells two rows of a table apart here. */
const idOf = (table: string): string => ({ conference: 'id', document: 'conference', writer: 'document' })[table] ?? 'conference'

describe('bits that turn over on the disk', () => {
  const { dir, keys, remove } = newFolder()
  afterAll(remove)
  const file = join(dir, 'same-page.db')

  test(
    `[R1] of ${FLIPS} each is found or does no harm, and nothing wrong is ever served (seed ${SEED})`,
    async () => {
      const first = await openSqlite(dir, keys)
      const family = await keepFamily(first, 300)
      const right = await everything(first, family)
      await first.close()
      const whole = readFileSync(file)
      const random = seeded(SEED)
      const seen = { refused: 0, found: 0, harmless: 0 }

      for (let flip = 0; flip < FLIPS; flip++) {
        const at = Math.floor(random() * whole.length)
        const bit = 1 << Math.floor(random() * 8)
        const bytes = Buffer.from(whole)
        bytes[at] = (bytes[at] as number) ^ bit
        for (const rest of ['-wal', '-shm']) rmSync(`${file}${rest}`, { force: true })
        writeFileSync(file, bytes)
        seen[await whatHappens(right, family, `bit ${bit} of byte ${at}`)]++
      }
      expect(seen.found, 'most land in free space, but not all').toBeGreaterThan(FLIPS / 20)
      expect(seen.refused + seen.found + seen.harmless).toBe(FLIPS)
    },
    FLIPS * 1_000
  )

  async function whatHappens(right: Record<string, unknown>, family: KeptFamily, flip: string): Promise<'refused' | 'found' | 'harmless'> {
    let storage: Storage
    try {
      storage = await openSqlite(dir, keys)
    } catch (why) {
      expect(why, flip).toBeInstanceOf(CannotOpen)
      return 'refused'
    }
    try {
      const now = await everything(storage, family)
      let found = false
      for (const [what, kept] of Object.entries(now)) {
        const absent = kept === null || (Array.isArray(kept) && kept.length === 0)
        // Whatever is gone is said to be gone; a snapshot alone may be lost.
        if (kept === FOUND || (absent && what === 'snapshot')) found = true
        else expect(kept, `${what} after ${flip}`).toEqual(right[what])
      }
      return found ? 'found' : 'harmless'
    } finally {
      await storage.close().catch(() => undefined) // a damaged file may not close well either
    }
  }
})

const FOUND = 'found'

async function everything(storage: Storage, family: KeptFamily): Promise<Record<string, unknown>> {
  const kept: Record<string, unknown> = {}
  for (const [what, look] of Object.entries(looksAt(storage, family))) {
    kept[what] = await (look() as Promise<unknown>).catch(() => FOUND)
  }
  return kept
}

describe('a copy from before', () => {
  const { dir, keys, remove } = newFolder()
  afterAll(remove)
  const yesterday = `${dir}-yesterday`

  test('does not bring back a conference that was erased, not even with all the keys there are', async () => {
    const first = await openSqlite(dir, keys)
    const [gone, stays] = [await keepFamily(first, 30), await keepFamily(first, 30)]
    const before = await everything(first, stays)
    await first.close()
    cpSync(dir, yesterday, { recursive: true })

    const today = await openSqlite(dir, keys)
    await today.directory.forget(gone.conference.id)
    await today.close()

    const copy = await openForReading(yesterday, keys)
    expect(copy.documents(), 'the sealed rows are in the copy').toContain(gone.map)
    await expect(read(copy.journal.since(gone.map, 0)), 'and open for nobody').rejects.toMatchObject({ code: 'not-found' })
    expect((await read(copy.journal.since(stays.map, 0))).length).toBeGreaterThan(5)
    const found: string[] = []
    for await (const { where } of copy.verify()) found.push(where)
    expect(found).toEqual([])
    copy.close()

    // Somebody takes the word that it was erased away: its key is still gone.
    rmSync(join(keys, 'erased.json'))
    const forgetful = await openSqlite(yesterday, keys)
    for (const look of Object.values(looksAt(forgetful, gone))) await expect(look()).rejects.toThrow('the key of conference')
    expect(await everything(forgetful, stays)).toEqual(before)
    await forgetful.close()
  })

  test('is forgotten again before anything of it is served', async () => {
    const restored = `${dir}-restored`
    const tombs = newFolder()
    const first = await openSqlite(restored, tombs.keys)
    const gone = await keepFamily(first, 30)
    await first.close()
    cpSync(restored, `${restored}-yesterday`, { recursive: true })
    cpSync(join(tombs.keys, 'conferences'), `${tombs.keys}-yesterday`, { recursive: true })
    const today = await openSqlite(restored, tombs.keys)
    await today.directory.forget(gone.conference.id)
    await today.close()

    // Not only the data but also the key of the conference is put back.
    rmSync(restored, { recursive: true })
    cpSync(`${restored}-yesterday`, restored, { recursive: true })
    cpSync(`${tombs.keys}-yesterday`, join(tombs.keys, 'conferences'), { recursive: true })
    const again = await openSqlite(restored, tombs.keys)
    expect(await everything(again, gone)).toEqual({
      map: [],
      notes: [],
      answers: [],
      snapshot: null,
      conference: null,
      documents: [],
      keptSafe: [],
      comfort: null,
      contacts: [],
      distributions: [],
      writers: [],
      print: null,
      picture: null
    })
    await again.close()
    const left = new DatabaseSync(join(restored, 'same-page.db'))
    expect(left.prepare('SELECT count(*) AS rows FROM entry').get()).toEqual({ rows: 0 })
    left.close()
    tombs.remove()
  })
})

describe('[R25] a copy from before words were taken out', () => {
  test('[R25] gives nobody those words, with all the keys there are; one made afterwards gives what stays', async () => {
    const { dir, keys, remove } = newFolder()
    const first = await openSqlite(dir, keys)
    const family = await keepFamily(first, 30)
    await first.close()
    const [yesterday, today] = [`${dir}-yesterday`, `${dir}-today`]
    cpSync(dir, yesterday, { recursive: true })
    const locksBefore = readdirSync(join(keys, 'documents'))
    const running = await openSqlite(dir, keys)
    await running.journal.strike(family.map, 1_000, new TextEncoder().encode('what stays'))
    await running.prints.destroy(family.conference.id)
    await running.pictures.destroy(family.conference.id, family.picture)
    await running.close()
    cpSync(dir, today, { recursive: true })
    const locks = readdirSync(join(keys, 'documents'))
    expect(locks.length).toBe(locksBefore.length)
    expect(
      locks.filter((name) => locksBefore.includes(name)),
      'those of the other documents alone'
    ).toHaveLength(2)

    const old = await openSqlite(yesterday, keys)
    const takenOut = `words were taken out of ${family.map} for good since this copy of it was made`
    await expect(entriesIn(old.journal, family.map)).rejects.toThrow(takenOut)
    await expect(old.journal.latest(family.map)).rejects.toThrow(takenOut)
    await expect(old.journal.append(family.map, editOf('x', 'x' as PersonId))).rejects.toThrow(takenOut)
    expect(await old.prints.find(family.conference.id, family.print)).toBeNull()
    expect(await old.pictures.find(family.conference.id, family.picture)).toBeNull()
    expect(await entriesIn(old.journal, family.notes)).not.toHaveLength(0)
    expect(await old.directory.conference(family.conference.id)).toEqual(family.conference)
    await old.close()
    expect(readdirSync(join(keys, 'documents')), 'opening it changed nothing').toEqual(locks)

    const copy = await openSqlite(today, keys)
    const texts = (await entriesIn(copy.journal, family.map)).map((entry) =>
      entry.kind === 'edit' ? Buffer.from(entry.update).toString() : ''
    )
    expect(texts).toContain('what stays')
    await copy.close()
    remove()
  })

  test('[R25] a stop in the middle leaves no lock behind once the page is read again', async () => {
    const { dir, keys, remove } = newFolder()
    const first = await openSqlite(dir, keys)
    const family = await keepFamily(first, 30)
    const locks = join(keys, 'documents')
    cpSync(locks, `${keys}-locks`, { recursive: true })
    await first.journal.strike(family.map, 1_000, Uint8Array.of(0, 0))
    await first.close()
    const after = readdirSync(locks)
    // As it is when the power goes after the words are gone and before the lock is.
    cpSync(`${keys}-locks`, locks, { recursive: true })
    expect(readdirSync(locks).length).toBe(after.length + 1)
    const again = await openSqlite(dir, keys)
    await entriesIn(again.journal, family.map)
    expect(readdirSync(locks)).toEqual(after)
    await again.close()
    remove()
  })
})

describe('a copy that is made while the server runs', () => {
  const { dir, keys, remove } = newFolder()
  afterAll(remove)

  test('is whole, is of one moment, and holds nobody up', async () => {
    const storage = await openSqlite(dir, keys)
    const family = await keepFamily(storage, 30)
    let writing = true
    let kept = 0
    const writes = (async () => {
      while (writing) kept = await storage.journal.append(family.map, editOf(`later ${kept}`, 'x' as PersonId))
    })()
    const reading = await openForReading(dir, keys)
    const backup = join(dir, '..', 'backup')
    cpSync(dir, backup, { recursive: true, filter: (path) => !path.includes('same-page.') })
    for (let copy = 0; copy < 3; copy++) {
      const before = kept
      rmSync(join(backup, 'same-page.db'), { force: true })
      await reading.backupTo(join(backup, 'same-page.db'))
      const found: string[] = []
      const back = await openForReading(backup, keys)
      for await (const { where } of back.verify()) found.push(where)
      expect(found).toEqual([])
      expect((await read(back.journal.since(family.map, 0))).length).toBeGreaterThanOrEqual(before)
      back.close()
      for await (const { where } of reading.verify()) found.push(where)
      expect(found, 'the running server’s own').toEqual([])
    }
    await expect(reading.backupTo(join(backup, 'same-page.db')), 'never over another').rejects.toThrow('EEXIST')
    writing = false
    await writes
    // R25: whoever reads does not keep struck words in the log.
    await storage.journal.strike(family.map, kept, Uint8Array.of(0, 0))
    expect((await read(reading.journal.since(family.map, 0))).length).toBe(kept)
    reading.close()
    await storage.close()
    const restored = await openSqlite(backup, keys)
    expect((await restored.directory.conference(family.conference.id))?.place).toBe(family.conference.place)
    await restored.close()
  })
})

async function read(entries: AsyncIterable<Entry>): Promise<Entry[]> {
  const all: Entry[] = []
  for await (const entry of entries) all.push(entry)
  return all
}
