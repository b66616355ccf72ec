import type { ConferenceId, PersonId } from '@samepage/shared'
import { mapOf } from '@samepage/shared'
import { AuditTrail } from '@samepage/server/house/proof/audit.ts'
import { erase, eraseDue, whatIsDue } from '@samepage/server/house/proof/retention.ts'
import { openSqlite } from '@samepage/server/storage/sqlite/open.ts'
import type { Storage } from '@samepage/server/storage/storage.ts'
import { describe, expect, it, onTestFinished } from 'vitest'
import { chair, conference as familyConference, kelly, wall } from './support/family.ts'
import { keysBeside } from './support/folder.ts'
import { openHouse, Sitting } from './support/open-house.ts'
import { operate } from './support/operator.ts'
import { newDataDir, testServer } from './support/server.ts'
import { signedInStaff } from './support/staff.ts'

const DAY_MS = 86_400_000
const PERIODS = { signedDays: 30, unsignedDays: 90 }

/** A conference as it is after its day, signed or not. */
async function kept(sign: boolean) {
  const server = await testServer()
  const { conference } = await server.practice()
  await server.close()
  const storage = await openSqlite(server.dataDir, keysBeside(server.dataDir))
  onTestFinished(() => storage.close())
  const at = new Date().toISOString()
  const chair = conference.people.find(({ role }) => role === 'chair')
  let last = 0
  for await (const { seq } of storage.journal.since(mapOf(conference.id), 0)) last = seq
  const entry = {
    kind: 'decision' as const,
    at,
    by: chair?.id ?? ('same-page' as const),
    after: last,
    key: 'one',
    decision: { type: 'signed' as const }
  }
  if (sign) await storage.journal.append(mapOf(conference.id), entry, last)
  return { storage, conference, audit: new AuditTrail(storage.audit, storage.witness, Date.now), dataDir: server.dataDir }
}

const fates = async (storage: Storage, days: number): Promise<string[]> =>
  (await whatIsDue(storage, PERIODS, Date.now() + days * DAY_MS)).map(({ fate }) => fate)

const hold = (conference: ConferenceId) => ({
  conference,
  name: 'Records team',
  reason: 'An inquiry',
  at: new Date().toISOString(),
  reviewOn: '2030-01-01'
})

describe('[R38] keeping no longer than needed', () => {
  it('[R38] a signed conference goes after its days and no earlier; the trail says how much and never what', async () => {
    const { storage, conference, audit } = await kept(true)
    const tools = { ...storage, audit }
    expect(await fates(storage, 29)).toEqual(['stays'])
    expect(await eraseDue(tools, PERIODS, { now: Date.now() + 29 * DAY_MS, approvedBy: null })).toEqual([])
    expect(await fates(storage, 31)).toEqual(['goes'])
    expect(await eraseDue(tools, PERIODS, { now: Date.now() + 31 * DAY_MS, approvedBy: null })).toEqual([conference.id])
    expect(await storage.directory.conferences()).toEqual([])
    const last = await storage.audit.last()
    expect(last).toMatchObject({ act: 'erased', outcome: 'done', about: expect.stringMatching(/^retention people \d+ documents \d+$/) })
    expect((await storage.audit.checkpoints()).at(-1)?.size).toBe(last?.seq)
    expect(await eraseDue(tools, PERIODS, { now: Date.now() + 31 * DAY_MS, approvedBy: null })).toEqual([]) // again changes nothing
  })

  it('[R38] what is open of a conference that is erased is closed, and nobody opens it again', async () => {
    const family = familyConference({ people: [chair(), kelly(), wall()] })
    const house = await openHouse(family)
    const page = await Sitting.open(house, family, family.people[1]?.id as PersonId)
    const audit = new AuditTrail(house.storage.audit, house.storage.witness, Date.now)
    const tools = { ...house.storage, audit, closeRooms: (id: ConferenceId) => house.rooms.forget(id) }
    const now = Date.now() + 4_000 * DAY_MS
    // Somebody asks for it at the very moment.
    const [gone] = await Promise.all([
      eraseDue(tools, PERIODS, { now, approvedBy: 'ruth' }),
      house.rooms.map(family.id).then((room) => room.seq)
    ])
    expect(gone).toEqual([family.id])
    expect(page.closings).toEqual(['not-found'])
    await expect(house.rooms.map(family.id)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('[R38] what was never signed waits for somebody to approve it', async () => {
    const { storage, conference, audit } = await kept(false)
    const tools = { ...storage, audit }
    expect(await fates(storage, 31)).toEqual(['stays'])
    const now = Date.now() + 400 * DAY_MS
    expect(await eraseDue(tools, PERIODS, { now, approvedBy: null })).toEqual([])
    expect(await eraseDue(tools, PERIODS, { now, approvedBy: 'ruth' })).toEqual([conference.id])
    expect((await storage.audit.last())?.who).toBe('ruth')
  })

  it('[R38] a hold stops every way of erasing, and says so in the trail', async () => {
    const { storage, conference, audit } = await kept(true)
    await storage.holds.set(hold(conference.id))
    const now = Date.now() + 400 * DAY_MS
    expect(await fates(storage, 400)).toEqual(['on-hold'])
    expect(await eraseDue({ ...storage, audit }, PERIODS, { now, approvedBy: 'ruth' })).toEqual([])
    await expect(erase({ ...storage, audit }, conference.id, 'ruth', 'request')).rejects.toMatchObject({ code: 'on-hold' })
    expect(await storage.audit.last()).toMatchObject({ act: 'erased', outcome: 'refused' })
    await expect(storage.directory.forget(conference.id)).rejects.toMatchObject({ code: 'on-hold' })
    expect(await storage.directory.conference(conference.id)).not.toBeNull()
    await storage.holds.lift(conference.id)
    await erase({ ...storage, audit }, conference.id, 'ruth', 'request')
    expect(await storage.directory.conference(conference.id)).toBeNull()
  })

  it(
    '[R38] operators look first, set and lift holds while the server runs, and erase while it does not',
    { timeout: 400_000 },
    async () => {
      const server = await testServer({ dataDir: newDataDir() })
      const ruth = await signedInStaff(server)
      const { conference } = await server.practice()
      const shown = await operate(server.dataDir, ['retention'], { RETENTION_UNSIGNED_DAYS: '1' })
      expect(shown).toMatchObject({ code: 0, said: expect.stringContaining('Nothing was changed') })
      const set = [
        'hold',
        'set',
        conference.id,
        '--name',
        'Records team',
        '--reason',
        'An inquiry about the Marlows',
        '--review-on',
        '2030-01-01'
      ]
      expect(await operate(server.dataDir, set)).toMatchObject({ code: 0 })
      expect((await operate(server.dataDir, ['hold', 'list'])).said).toContain('An inquiry about the Marlows')
      expect(
        (await operate(server.dataDir, ['hold', 'set', conference.id, '--name', 'x', '--reason', 'y', '--review-on', 'soon'])).code
      ).toBe(2)
      expect((await operate(server.dataDir, ['audit', 'show'])).said).not.toContain('Marlows')
      expect((await operate(server.dataDir, ['erase', conference.id, '--reason', 'mistake'])).said).toContain('Another Same Page is using')
      await server.close()
      expect(await operate(server.dataDir, ['erase', conference.id, '--reason', 'mistake'])).toMatchObject({
        code: 1,
        said: expect.stringContaining('because of a hold')
      })
      expect(await operate(server.dataDir, ['hold', 'lift', conference.id])).toMatchObject({ code: 0 })
      expect((await operate(server.dataDir, ['retention', '--do-it', '--approved-by', 'Nobody'])).code).toBe(2)
      expect(await operate(server.dataDir, ['retention', '--do-it', '--approved-by', ruth.name])).toMatchObject({
        code: 0,
        said: expect.stringContaining('Nothing was due')
      })
      expect(await operate(server.dataDir, ['erase', conference.id, '--reason', 'mistake'])).toMatchObject({ code: 0 })
      expect((await operate(server.dataDir, ['audit', 'verify'])).code).toBe(0)
    }
  )
})
