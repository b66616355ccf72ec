import { randomUUID } from 'node:crypto'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import {
  addCard,
  type AuditHolds,
  type AuditPage,
  type ConferenceId,
  type DocumentId,
  type PersonId,
  readCards,
  Refusal
} from '@samepage/shared'
import { AuditTrail } from '@samepage/server/house/proof/audit.ts'
import { isSigned, rowAfter } from '@samepage/server/house/proof/audit-chain.ts'
import { proveTrail } from '@samepage/server/house/proof/audit-proof.ts'
import { openMemory } from '@samepage/server/storage/memory.ts'
import { openSqlite } from '@samepage/server/storage/sqlite/open.ts'
import type { AuditStore } from '@samepage/server/storage/installation.ts'
import { describe, expect, it, vi } from 'vitest'
import type * as Y from 'yjs'
import { sayEntry } from '../client/src/lib/components/audit/sentences.ts'
import { chair, conference, kelly, wall } from './support/family.ts'
import { keysBeside } from './support/folder.ts'
import { openHouse, Sitting } from './support/open-house.ts'
import { Guest, until } from './support/guest.ts'
import { operate } from './support/operator.ts'
import { realConference } from './support/real-conference.ts'
import { Browser, newDataDir, testServer } from './support/server.ts'
import { answered, refusedWith, signedInStaff } from './support/staff.ts'

const ROWS = 300

/** A trail of 300 entries on the disk, signed for, in a folder no server uses. */
async function folderWithTrail(): Promise<string> {
  const dataDir = newDataDir()
  const storage = await openSqlite(dataDir, keysBeside(dataDir))
  const trail = new AuditTrail(storage.audit, storage.witness, Date.now)
  const conference = randomUUID() as string as ConferenceId
  await Promise.all(
    Array.from({ length: ROWS }, (_, i) => trail.note({ who: `person-${i % 7}`, conference, act: 'page-opened', about: String(i) }))
  )
  await trail.close()
  await storage.close()
  return dataDir
}

/** The trail as it is in the file, read anew, with whatever was done to it. */
async function proofOf(dataDir: string) {
  const storage = await openSqlite(dataDir, keysBeside(dataDir))
  try {
    return await proveTrail(storage.audit, storage.witness)
  } finally {
    await storage.close()
  }
}

/** Somebody with the file in hand and every guard of its table taken off; each tampering is looked at and then undone. */
class Tamperer {
  readonly #db: DatabaseSync

  constructor(dataDir: string) {
    this.#db = new DatabaseSync(join(dataDir, 'same-page.db'))
    for (const name of ['audit_follows', 'audit_never_changes', 'audit_never_goes', 'checkpoint_never_changes', 'checkpoint_never_goes'])
      this.#db.exec(`DROP TRIGGER ${name}`)
  }

  run(sql: string, ...values: SQLInputValue[]): void {
    this.#db.prepare(sql).run(...values)
  }

  rows(): Record<string, SQLInputValue>[] {
    return this.#db.prepare('SELECT * FROM audit ORDER BY seq').all() as Record<string, SQLInputValue>[]
  }

  /** What this connection sees, as the store would tell it. */
  get store(): Pick<AuditStore, 'since' | 'checkpoints'> {
    const db = this.#db
    return {
      async *since(after) {
        for (const row of db.prepare('SELECT * FROM audit WHERE seq > ? ORDER BY seq').all(after)) yield { ...row } as never
      },
      checkpoints: async () => db.prepare('SELECT * FROM checkpoint ORDER BY rowid').all() as never
    }
  }

  async trying<T>(what: () => void, then: () => Promise<T>): Promise<T> {
    this.#db.exec('BEGIN')
    try {
      what()
      return await then()
    } finally {
      this.#db.exec('ROLLBACK')
    }
  }

  close(): void {
    this.#db.close()
  }
}

const put = `INSERT INTO audit (seq, at, who, device, conference, act, about, outcome, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`

describe('[R36] the audit trail', () => {
  it(
    '[R36] tells of every one of 300 entries that was changed, taken out, swapped, doubled or cut off, and which it is',
    { timeout: 120_000 },
    async () => {
      const dataDir = await folderWithTrail()
      const storage = await openSqlite(dataDir, keysBeside(dataDir))
      const witness = { publicKey: storage.witness.publicKey, lines: storage.witness.kept() }
      await storage.close()
      const hand = new Tamperer(dataDir)
      const look = () => proveTrail(hand.store, { publicKey: witness.publicKey, kept: () => witness.lines })
      expect((await look()).findings).toEqual([])

      const kinds: Record<string, (seq: number) => void> = {
        changed: (seq) => hand.run(`UPDATE audit SET who = 'somebody-else' WHERE seq = ?`, seq),
        'changed in time': (seq) => hand.run(`UPDATE audit SET at = '2020-01-01T00:00:00.000Z' WHERE seq = ?`, seq),
        'taken out': (seq) => hand.run('DELETE FROM audit WHERE seq = ?', seq),
        'taken out and closed up': (seq) => {
          hand.run('DELETE FROM audit WHERE seq = ?', seq)
          for (let at = seq + 1; at <= ROWS; at++) hand.run('UPDATE audit SET seq = ? WHERE seq = ?', at - 1, at)
        },
        swapped: (seq) => {
          const other = seq === ROWS ? seq - 1 : seq + 1
          hand.run('UPDATE audit SET seq = 100000 WHERE seq = ?', seq)
          hand.run('UPDATE audit SET seq = ? WHERE seq = ?', seq, other)
          hand.run('UPDATE audit SET seq = ? WHERE seq = 100000', other)
        },
        doubled: (seq) => {
          const row = hand.rows()[seq - 1] ?? {}
          for (let at = ROWS; at > seq; at--) hand.run('UPDATE audit SET seq = ? WHERE seq = ?', at + 1, at)
          hand.run(put, seq + 1, ...Object.values(row).slice(1))
        },
        'cut off from there': (seq) => hand.run('DELETE FROM audit WHERE seq >= ?', seq)
      }
      for (const [kind, tamper] of Object.entries(kinds)) {
        for (let seq = 1; seq <= ROWS; seq++) {
          const { findings } = await hand.trying(
            () => tamper(seq),
            () => look()
          )
          expect(findings.length, `${kind} ${seq}`).toBeGreaterThan(0)
          const near = findings.some((finding) => finding.seq !== null && Math.abs(finding.seq - seq) <= 1)
          expect(near, `${kind} ${seq}: ${findings.map(({ say }) => say).join(' ')}`).toBe(true)
        }
      }
      hand.close()
    }
  )

  it('[R36] is not fooled by somebody who works out every hash anew', async () => {
    const dataDir = await folderWithTrail()
    const hand = new Tamperer(dataDir)
    let last: ReturnType<typeof rowAfter> | null = null
    for (const row of hand.rows()) {
      const event = { ...row, who: row['seq'] === 40 ? 'somebody-else' : row['who'] } as unknown as Parameters<typeof rowAfter>[1]
      last = rowAfter(last, event)
      hand.run('UPDATE audit SET who = ?, hash = ? WHERE seq = ?', last.who, last.hash, last.seq)
    }
    hand.close()
    const { findings } = await proofOf(dataDir)
    expect(findings.map(({ say }) => say).join(' ')).toContain('is not what the checkpoint there was signed for')
  })

  it('[R36] tells of a checkpoint that was forged, or taken out, or of a line that was changed beside the keys', async () => {
    const dataDir = await folderWithTrail()
    const hand = new Tamperer(dataDir)
    hand.run(`UPDATE checkpoint SET at = '2020-01-01T00:00:00.000Z'`)
    hand.close()
    expect((await proofOf(dataDir)).findings.map(({ say }) => say).join(' ')).toContain('was not signed by this installation')

    const other = await folderWithTrail()
    const second = new Tamperer(other)
    second.run('DELETE FROM checkpoint')
    second.close()
    expect((await proofOf(other)).findings.map(({ say }) => say).join(' ')).toContain('is gone from the database')
    const file = join(keysBeside(other), 'checkpoints.txt')
    const lines = readFileSync(file, 'utf8')
    writeFileSync(file, lines.replace(/went \d+/, 'went 7'))
    appendFileSync(file, 'went somewhere\n')
    const said = (await proofOf(other)).findings.map(({ say }) => say).join(' ')
    expect(said).toContain('was not signed by this installation')
    expect(said).toContain('is not as it was written')
  })

  it('[R36] keeps notes asked for together in order, signs every hundred, and can be verified with the public key alone', async () => {
    const storage = openMemory()
    const trail = new AuditTrail(storage.audit, storage.witness, Date.now)
    await Promise.all(
      Array.from({ length: 250 }, (_, i) => trail.note({ who: 'jean', conference: '', act: 'signed-in', about: String(i) }))
    )
    await trail.checkpoint()
    const abouts: string[] = []
    for await (const { about } of storage.audit.since(0)) abouts.push(about)
    expect(abouts).toEqual(Array.from({ length: 250 }, (_, i) => String(i)))
    const [checkpoint] = await storage.audit.checkpoints()
    expect(checkpoint && isSigned(trail.publicKey, { kind: 'went', ...checkpoint })).toBe(true)
    expect(checkpoint && isSigned(trail.publicKey, { kind: 'went', ...checkpoint, size: checkpoint.size - 1 })).toBe(false)
    await trail.checkpoint() // nothing new
    expect(await storage.audit.checkpoints()).toHaveLength(1)
  })

  it('[R36] refuses what must leave a trace when the disk says no, and goes on once it says yes', async () => {
    const storage = openMemory()
    let full = true
    const add: AuditStore['add'] = async (rows) => {
      if (full) throw new Refusal('not-saved')
      return storage.audit.add(rows)
    }
    const trail = new AuditTrail({ ...storage.audit, add }, storage.witness, Date.now)
    await expect(trail.note({ who: 'jean', conference: '', act: 'signed-in' })).rejects.toMatchObject({ code: 'not-saved' })
    full = false
    await trail.note({ who: 'jean', conference: '', act: 'signed-in' })
    expect((await storage.audit.last())?.seq).toBe(1)
  })
})

describe('[R36] a page that had to be put together again', () => {
  it('[R36] leaves a trace, and everybody writes on', async () => {
    const family = conference({ people: [chair(), kelly(), wall()] })
    const faults: unknown[] = []
    const house = await openHouse(family, openMemory(), (fault) => faults.push(fault))
    const page = await Sitting.open(house, family, family.people[1]?.id as PersonId)
    await page.write((writer) => addCard(writer, { category: 'past', text: 'Before' }))
    const room = await house.rooms.map(family.id)
    const { doc } = (room as unknown as { page: { reading: { doc: Y.Doc } } }).page.reading
    doc.on('beforeTransaction', () => {
      throw new Error('a fault in the midst of it')
    })
    const refused = page.write((writer) => addCard(writer, { category: 'past', text: 'Refused' })).catch((why: Refusal) => why.code)
    expect(await refused).toBe('not-understood')
    const acts = async () => (await house.storage.audit.before(1_000, 100)).filter(({ act }) => act === 'page-rebuilt')
    await vi.waitUntil(async () => (await acts()).length > 0)
    expect(await acts()).toMatchObject([{ who: 'same-page', conference: family.id, about: 'map' }])
    expect(faults).toHaveLength(1)
    await page.comeBack()
    await page.write((writer) => addCard(writer, { category: 'past', text: 'After' }))
    expect(readCards(page.doc).map(({ text }) => text.toString())).toEqual(expect.arrayContaining(['Before', 'After']))
    expect(await acts()).toHaveLength(1)
  })
})

describe('[R36] npm run samepage -- audit', () => {
  it('[R36] says while the server runs that the trail holds, and which entry was changed once one was', async () => {
    const server = await testServer()
    await signedInStaff(server)
    const holds = await operate(server.dataDir, ['audit', 'verify'])
    expect(holds).toMatchObject({ code: 0, said: expect.stringContaining('The trail holds: ') })
    expect(holds.said).toContain(server.services.audit.publicKey)
    expect((await operate(server.dataDir, ['audit', 'show'])).said).toContain('account-made')

    const hand = new Tamperer(server.dataDir)
    hand.run(`UPDATE audit SET who = 'somebody-else' WHERE seq = 2`)
    hand.close()
    expect(await operate(server.dataDir, ['audit', 'verify'])).toMatchObject({
      code: 1,
      said: expect.stringContaining('Entry 2 is not as it was written')
    })
    expect(await operate(server.dataDir, ['audit'])).toMatchObject({ code: 2 })
  })
})

describe('[R36] who reads the audit trail', () => {
  it('[R36] an auditor reads what was done, with roles for a family’s names; reading it is in it; nobody else may', async () => {
    const server = await testServer()
    const auditor = await signedInStaff(server, 'auditor')
    const administrator = await signedInStaff(server, 'administrator')
    const { links, conference } = await server.practice()
    const kelly = conference.people.find(({ role }) => role === 'family')
    await server.services.audit.note({ who: kelly?.id ?? '', conference: conference.id, act: 'page-opened' })
    await answered(auditor.browser.ask('GET', '/api/audit'))
    const page = await answered<AuditPage>(auditor.browser.ask('GET', '/api/audit?acts=audit-read,page-opened'))
    expect(page.entries.slice(0, 2).map(({ act }) => act)).toEqual(['audit-read', 'audit-read'])
    expect(new Set(page.entries.map(({ act }) => act))).toEqual(new Set(['audit-read', 'page-opened']))
    expect(page.names[kelly?.id ?? '']).toBe('A family member')
    expect(JSON.stringify(page)).not.toContain(kelly?.name)
    const holds = await answered<AuditHolds>(auditor.browser.ask('GET', '/api/audit/holds'))
    expect(holds).toMatchObject({ findings: [], publicKey: server.services.audit.publicKey })
    expect(await refusedWith(administrator.browser.ask('GET', '/api/audit'))).toBe('not-allowed')
    expect(await refusedWith(new Browser(server.url).ask('GET', '/api/audit'))).toBe('not-signed-in')

    const chair = new Browser(server.url)
    const seat = await chair.join(links.find(({ role }) => role === 'chair')?.url ?? '')
    const own = await answered<AuditPage>(chair.ask('GET', `/api/seats/${seat}/audit`))
    expect(own.names[kelly?.id ?? '']).toBe(kelly?.name)
    expect(own.entries.every((entry) => entry.conference === conference.id)).toBe(true)
    const family = new Browser(server.url)
    const mum = await family.join(links.find(({ role }) => role === 'family')?.url ?? '')
    expect(await refusedWith(family.ask('GET', `/api/seats/${mum}/audit`))).toBe('not-allowed')
  })

  it('[R36] pages go on where the one before ended, and days narrow them', async () => {
    let now = Date.parse('2026-11-01T10:00:00Z')
    const server = await testServer({ now: () => now })
    for (let day = 1; day <= 3; day++, now += 86_400_000)
      await Promise.all(
        Array.from({ length: 70 }, (_, i) =>
          server.services.audit.note({ who: 'jean', conference: '', act: 'signed-in', about: `${day} ${i}` })
        )
      )
    const auditor = await signedInStaff(server, 'auditor', { now: () => now })
    const first = await answered<AuditPage>(auditor.browser.ask('GET', '/api/audit?acts=signed-in'))
    expect(first.entries).toHaveLength(100)
    const second = await answered<AuditPage>(auditor.browser.ask('GET', `/api/audit?acts=signed-in&before=${first.before}`))
    expect(second.entries[0]?.seq).toBeLessThan(first.entries.at(-1)?.seq ?? 0)
    const third = await answered<AuditPage>(auditor.browser.ask('GET', `/api/audit?acts=signed-in&before=${second.before}`))
    expect(third.before).toBeNull()
    expect([first, second, third].flatMap(({ entries }) => entries).filter(({ who }) => who === 'jean')).toHaveLength(210)
    const oneDay = await answered<AuditPage>(auditor.browser.ask('GET', '/api/audit?acts=signed-in&from=2026-11-02&until=2026-11-02'))
    expect(oneDay.entries).toHaveLength(70)
  })

  it('[R28] a chair’s page says nothing of papers she is not named in, nor of what is kept from her; an auditor’s does', async () => {
    const here = await realConference()
    const [chair, auditor] = [await here.chair(), await signedInStaff(here.server, 'auditor')]
    const jade = await here.letIn(chair, 'Jade')
    const draft = { kind: 'draft', title: 'Mine', child: '', named: [] }
    const { id } = await answered<{ id: DocumentId }>(jade.browser.ask('POST', `/api/seats/${jade.seat}/documents`, draft))
    await Guest.open(jade.browser, jade.seat, id)
    const notes = { kind: 'chair-notes', title: '', child: '', named: [] }
    const own = await answered<{ id: DocumentId }>(chair.browser.ask('POST', `/api/seats/${chair.seat}/documents`, notes))
    const part = (document: DocumentId): string => document.split('/')[1] ?? ''
    const { directory, audit } = here.server.services
    const kept = { kind: 'phone', of: jade.seat, by: jade.seat, value: '01632 960 999' } as const
    await directory.saveKeptSafe(here.conference.id, [{ ...kept, id: 'from-her', from: [chair.seat] }])
    const note = { who: jade.seat, conference: here.conference.id } as const
    for (const about of ['from-her phone', `gone phone ${chair.seat}`, `with-her phone ${here.person('Dana').id}`])
      await audit.note({ ...note, act: 'kept-safe-added', about })
    for (let i = 0; i < 150; i++) await audit.note({ ...note, act: 'document-opened', about: part(id) })

    const path = `/api/seats/${chair.seat}/audit`
    const hers = await answered<AuditPage>(chair.browser.ask('GET', path))
    expect(JSON.stringify(hers)).not.toContain(part(id))
    expect(JSON.stringify(hers)).not.toMatch(/from-her|gone phone/)
    const abouts = hers.entries.map(({ about }) => about)
    expect(abouts).toEqual(expect.arrayContaining([`${part(own.id)} chair-notes`, expect.stringContaining('with-her phone')]))
    const all = await answered<AuditPage>(auditor.browser.ask('GET', '/api/audit'))
    expect(all.entries.filter(({ about }) => about.startsWith(part(id))).length).toBeGreaterThan(90)

    await answered(jade.browser.ask('POST', `/api/seats/${jade.seat}/documents/${part(id)}/give`))
    const given = await answered<AuditPage>(chair.browser.ask('GET', `${path}?acts=document-opened`))
    expect(given.entries).toHaveLength(100)
  })

  it('[R36] a code that is ended and a warning that is put away leave a trace, and who was to be kept out is named', async () => {
    const here = await realConference()
    const chair = await here.chair()
    await here.letIn(chair, 'Dana')
    await answered(here.tend(chair, { act: 'new-code' }))
    here.server.services.desks.door.warn(here.conference.id, 'Something to know')
    await until(() => (chair.door?.warnings.length ?? 0) > 0, 'the chair is warned')
    const warning = chair.door?.warnings[0]?.id ?? ''
    for (let twice = 0; twice < 2; twice++) {
      await answered(here.tend(chair, { act: 'end-code' }))
      await answered(here.tend(chair, { act: 'dismiss-warning', id: warning }))
    }
    const jade = here.person('Jade').id
    const asked = { person: jade, scope: 'part', ground: 'confidential', evidence: 'What happened' }
    await answered(chair.browser.ask('POST', `/api/seats/${chair.seat}/exclusions`, asked))
    const { entries, names } = await answered<AuditPage>(chair.browser.ask('GET', `/api/seats/${chair.seat}/audit`))
    const say = (act: string) => entries.filter((entry) => entry.act === act).map((entry) => sayEntry(entry, names))
    expect(say('code-ended')).toEqual(['Ruth Adeyemi ended the code to read out.'])
    expect(say('warning-dismissed')).toEqual(['Ruth Adeyemi put a warning away.'])
    expect(say('exclusion-asked')).toEqual(['Ruth Adeyemi asked that Jade Holt be kept out.'])
  })
})
