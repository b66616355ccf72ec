import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { mapOf } from '@samepage/shared'
import { AuditTrail } from '@samepage/server/house/proof/audit.ts'
import { rowAfter } from '@samepage/server/house/proof/audit-chain.ts'
import { openForReading } from '@samepage/server/storage/sqlite/reading-copy.ts'
import { openSqlite } from '@samepage/server/storage/sqlite/open.ts'
import { describe, expect, it } from 'vitest'
import type { ConferenceId } from '@samepage/shared'
import { keysBeside } from './support/folder.ts'
import { operate } from './support/operator.ts'
import { newDataDir, testServer } from './support/server.ts'
import { signedInStaff } from './support/staff.ts'

/** Writes to a journal as fast as the disk takes it until told to stop; answers with every word that was acknowledged. */
function keepWriting(server: Awaited<ReturnType<typeof testServer>>, conference: ConferenceId) {
  let going = true
  const acknowledged: number[] = []
  const { audit } = server.services
  const done = (async () => {
    for (let i = 0; going; i++) {
      await audit.note({ who: 'kelly', conference, act: 'page-opened', about: String(i) })
      acknowledged.push(i)
    }
  })()
  return {
    acknowledged,
    async stop() {
      going = false
      await done
    }
  }
}

const copiesIn = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.db'))

describe('[R37] npm run samepage -- backup and restore', { timeout: 400_000 }, () => {
  it('[R37] copies in the middle of a conference; put back elsewhere, every word that was saved before is there', async () => {
    const server = await testServer()
    const { conference } = await server.practice()
    const writing = keepWriting(server, conference.id)
    const folder = join(dirname(server.dataDir), 'copies')
    const before = writing.acknowledged.length
    const made = await operate(server.dataDir, ['backup', folder])
    await writing.stop()
    expect(made).toMatchObject({ code: 0, said: expect.stringContaining('It was looked over: the file is whole') })
    const [name = ''] = copiesIn(folder)
    expect(readdirSync(folder)).toEqual([name])
    expect(statSync(join(folder, name)).mode & 0o077).toBe(0)
    // The keys are not in it, and neither is anybody's name.
    const bytes = readFileSync(join(folder, name))
    expect(bytes.includes(readFileSync(join(keysBeside(server.dataDir), 'installation.key')))).toBe(false)
    expect(bytes.includes('Marlow')).toBe(false)
    expect((await operate(server.dataDir, ['audit', 'verify'])).code).toBe(0)
    expect((await operate(server.dataDir, ['audit', 'show', '--most', '5000'])).said).toContain('backed-up')
    const map = await server.services.rooms.map(conference.id)
    const written = map.seq
    await server.close()

    const elsewhere = newDataDir()
    await cp(keysBeside(server.dataDir), keysBeside(elsewhere), { recursive: true })
    expect(await operate(elsewhere, ['restore', join(folder, name)])).toMatchObject({ code: 0 })
    const again = await openForReading(elsewhere, keysBeside(elsewhere))
    const abouts = new Set<string>()
    for await (const row of again.audit.since(0)) if (row.act === 'page-opened' && row.who === 'kelly') abouts.add(row.about)
    for (let i = 0; i < before; i++) expect(abouts.has(String(i))).toBe(true)
    let last = 0
    for await (const { seq } of again.journal.since(mapOf(conference.id), 0)) last = seq
    expect(last).toBe(written)
    expect((await again.directory.conference(conference.id))?.children.length).toBe(conference.children.length)
    again.close()
    const verified = await operate(elsewhere, ['audit', 'verify'])
    expect(verified).toMatchObject({ code: 0, said: expect.stringContaining('an earlier copy was put back') })
  })

  it('[R37] says what is missing since when after a copy was put back elsewhere, and takes nobody’s word for any other gap', async () => {
    const dataDir = newDataDir()
    const folder = join(dirname(dataDir), 'copies')
    const file = join(folder, 'earlier.db')
    mkdirSync(folder)
    const storage = await openSqlite(dataDir, keysBeside(dataDir))
    let minute = 0
    const clock = (): number => Date.parse('2026-11-20T10:00:00Z') + minute * 60_000
    const trail = new AuditTrail(storage.audit, storage.witness, clock)
    const note = (times: number) =>
      Promise.all(Array.from({ length: times }, (_, i) => trail.note({ who: 'kelly', conference: '', act: 'page-opened', about: `${i}` })))
    await note(50)
    // The copy has the entry that is signed for next, and not the word itself.
    const reading = await openForReading(dataDir, keysBeside(dataDir))
    await reading.backupTo(file)
    reading.close()
    minute = 5
    await trail.checkpoint()
    await note(30)
    await trail.close()
    await storage.close()

    const elsewhere = async (): Promise<string> => {
      const other = newDataDir()
      await cp(keysBeside(dataDir), keysBeside(other), { recursive: true })
      return other
    }
    const [restored, byHand, forged] = [await elsewhere(), await elsewhere(), await elsewhere()]
    expect(await operate(restored, ['restore', file])).toMatchObject({ code: 0 })
    const explained = await operate(restored, ['audit', 'verify'])
    expect(explained.said).toContain(
      'It went as far as entry 50. What was noted between 2026-11-20T10:00:00.000Z and then is not in the trail'
    )
    expect(explained.said).toContain('30 entries or more, from 51 to at least 80')
    expect(explained.code).toBe(0)

    await cp(file, join(byHand, 'same-page.db'))
    expect(await operate(byHand, ['audit', 'verify'])).toMatchObject({
      code: 1,
      said: expect.stringContaining('Entries 51 to 80 are missing. The end of the trail was cut off.')
    })

    // Somebody who can write to the copies alone, and works every hash out anew.
    const db = new DatabaseSync(file)
    for (const name of ['audit_never_changes', 'checkpoint_never_goes']) db.exec(`DROP TRIGGER ${name}`)
    db.exec('DELETE FROM checkpoint')
    let last: ReturnType<typeof rowAfter> | null = null
    for (const row of db.prepare('SELECT * FROM audit ORDER BY seq').all()) {
      last = rowAfter(last, { ...row, who: 'somebody-else' } as unknown as Parameters<typeof rowAfter>[1])
      db.prepare('UPDATE audit SET who = ?, hash = ? WHERE seq = ?').run(last.who, last.hash, last.seq)
    }
    db.close()
    expect(await operate(forged, ['restore', file])).toMatchObject({
      code: 1,
      said: expect.stringContaining('is not what the checkpoint there was signed for')
    })
  })

  it('[R37] an erased conference is not brought back by yesterday’s copy, even with the installation’s key', async () => {
    const server = await testServer()
    const { conference } = await server.practice()
    const other = await server.practice()
    const folder = join(dirname(server.dataDir), 'copies')
    expect((await operate(server.dataDir, ['backup', folder])).code).toBe(0)
    const file = join(folder, copiesIn(folder)[0] ?? '')
    expect(await operate(server.dataDir, ['restore', file])).toMatchObject({
      code: 1,
      said: expect.stringContaining('Another Same Page is using')
    })
    await server.close()
    expect((await operate(server.dataDir, ['erase', conference.id])).code).toBe(2)
    expect(await operate(server.dataDir, ['erase', conference.id, '--reason', 'request'])).toMatchObject({ code: 0 })
    expect(await operate(server.dataDir, ['restore', file])).toMatchObject({
      code: 0,
      said: expect.stringContaining('newer entries were kept')
    })

    expect(readdirSync(server.dataDir).some((name) => name.startsWith('same-page-before-'))).toBe(true)
    const storage = await openSqlite(server.dataDir, keysBeside(server.dataDir))
    expect(await storage.directory.conference(conference.id)).toBeNull()
    expect((await storage.directory.conferences()).map(({ id }) => id)).toEqual([other.conference.id])
    for await (const { seq } of storage.journal.since(mapOf(conference.id), 0)) expect.fail(`entry ${seq} came back`)
    await storage.close()
    // The trail goes on: that it was erased, and that a copy was put back, are both in it, and it holds.
    const shown = (await operate(server.dataDir, ['audit', 'show', '--most', '5000'])).said
    expect(shown).toMatch(/erased .*request people \d+ documents \d+/)
    expect(shown).toContain('restored')
    expect((await operate(server.dataDir, ['audit', 'verify'])).code).toBe(0)
  })

  it('[R25] puts back yesterday’s copy without words that were taken out since, and says kindly which page that is about', async () => {
    const server = await testServer()
    const [{ conference }, other] = [await server.practice(), await server.practice()]
    const map = mapOf(conference.id)
    const folder = join(dirname(server.dataDir), 'copies')
    expect((await operate(server.dataDir, ['backup', folder])).code).toBe(0)
    const file = join(folder, copiesIn(folder)[0] ?? '')
    await server.close()
    const lengthOf = async (storage: Awaited<ReturnType<typeof openSqlite>>, id: ConferenceId): Promise<number> => {
      let length = 0
      for await (const { seq } of storage.journal.since(mapOf(id), 0)) length = seq
      return length
    }
    const running = await openSqlite(server.dataDir, keysBeside(server.dataDir))
    const written = await lengthOf(running, conference.id)
    await running.journal.strike(map, written, Uint8Array.of(0, 0))
    await running.close()

    const elsewhere = newDataDir()
    await cp(keysBeside(server.dataDir), keysBeside(elsewhere), { recursive: true })
    const apart = await operate(elsewhere, ['restore', file])
    expect(apart.said).toContain(`Words were taken out of ${map} for good after the copy was made`)
    expect(apart.said).toContain('Everything else is in place.')
    expect(apart.code).toBe(0)
    const restored = await openSqlite(elsewhere, keysBeside(elsewhere))
    await expect(lengthOf(restored, conference.id)).rejects.toThrow('can be read from this copy no more')
    expect(await lengthOf(restored, other.conference.id)).toBeGreaterThan(0)
    await restored.close()

    const inPlace = await operate(server.dataDir, ['restore', file])
    expect(inPlace.said).toContain('It stays as it was until now, without those words.')
    expect(inPlace.code).toBe(0)
    const again = await openSqlite(server.dataDir, keysBeside(server.dataDir))
    expect(await lengthOf(again, conference.id)).toBe(written)
    await again.close()
  })

  it('[R37] refuses a copy that was changed, and changes nothing', async () => {
    const server = await testServer()
    await signedInStaff(server)
    await server.practice()
    const folder = join(dirname(server.dataDir), 'copies')
    await operate(server.dataDir, ['backup', folder])
    await server.close()
    const file = join(folder, copiesIn(folder)[0] ?? '')
    const bytes = readFileSync(file)
    for (let at = bytes.indexOf('account-made'); at >= 0; at = bytes.indexOf('account-made', at)) bytes.write('account-gone', at)
    writeFileSync(file, bytes)
    const before = readFileSync(join(server.dataDir, 'same-page.db'))
    expect(await operate(server.dataDir, ['restore', file])).toMatchObject({
      code: 1,
      said: expect.stringContaining('nothing was changed')
    })
    expect(readFileSync(join(server.dataDir, 'same-page.db')).equals(before)).toBe(true)
    expect(existsSync(join(server.dataDir, 'coming-back'))).toBe(false)
  })

  it('[R37] never puts a copy with the keys or with what it is a copy of', async () => {
    const server = await testServer()
    for (const folder of [keysBeside(server.dataDir), join(keysBeside(server.dataDir), 'copies'), join(server.dataDir, 'copies')]) {
      expect((await operate(server.dataDir, ['backup', folder])).code, folder).toBe(2)
    }
    mkdirSync(join(dirname(server.dataDir), 'copies'))
    expect((await operate(server.dataDir, ['backup'])).code).toBe(2)
  })
})
