import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import type { Checkup } from '@samepage/shared'
import { checkUp, type CheckupSource } from '@samepage/server/house/proof/checkup.ts'
import { AuditTrail } from '@samepage/server/house/proof/audit.ts'
import { openSqlite } from '@samepage/server/storage/sqlite/open.ts'
import { describe, expect, it, onTestFinished } from 'vitest'
import { keysBeside } from './support/folder.ts'
import { operate } from './support/operator.ts'
import { newDataDir, testServer } from './support/server.ts'
import { answered, refusedWith, signedInStaff } from './support/staff.ts'

/** An installation as it should be, with a backup just made. */
async function inOrder(): Promise<{ source: CheckupSource; trail: AuditTrail }> {
  const dataDir = newDataDir()
  const storage = await openSqlite(dataDir, keysBeside(dataDir))
  onTestFinished(() => storage.close())
  const { audit, witness } = storage
  const trail = new AuditTrail(audit, witness, Date.now)
  await trail.note({ who: 'same-page', conference: '', act: 'backed-up' })
  await trail.checkpoint()
  const publicUrl = 'https://conference.example.gov.uk'
  const rest = { publicUrl, supervised: true, retention: { on: true }, hasLastResort: true, now: Date.now() }
  return { source: { dataDir, keyDir: keysBeside(dataDir), inDatabase: false, audit, witness, ...rest }, trail }
}

const toMend = async (source: CheckupSource): Promise<string[]> =>
  (await checkUp(source)).filter(({ state, what }) => state === 'mend' && what !== 'Room on the disk').map(({ what }) => what)

describe('[R39] is everything in order?', () => {
  it('[R39] an installation as it should be has nothing to put right, and each thing that is missing is said', async () => {
    const { source, trail } = await inOrder()
    expect(await toMend(source)).toEqual([])
    expect(await toMend({ ...source, publicUrl: 'http://conference.example.gov.uk' })).toEqual(['Address'])
    expect(await toMend({ ...source, hasLastResort: false })).toEqual(['Staying up'])
    expect(await toMend({ ...source, now: source.now + 3 * 86_400_000 })).toEqual(['Backup'])
    expect(await toMend({ ...source, now: source.now - 60_000 })).toEqual(['Server’s clock'])
    chmodSync(join(source.dataDir, 'same-page.db'), 0o644)
    expect(await toMend(source)).toEqual(['Data files'])
    chmodSync(join(source.dataDir, 'same-page.db'), 0o600)
    chmodSync(join(source.keyDir, 'installation.key'), 0o640)
    expect(await toMend(source)).toEqual(['Key files'])
    chmodSync(join(source.keyDir, 'installation.key'), 0o600)
    await trail.note({ who: 'ruth', conference: '', act: 'signed-in' })
    expect(await toMend({ ...source, now: source.now + 3_600_000 })).toEqual(['Signed checkpoints'])
  })

  it('[R39] an administrator sees it, nobody else does, and the operators’ tool says the same', async () => {
    const server = await testServer()
    const [ruth, auditor] = [await signedInStaff(server), await signedInStaff(server, 'auditor')]
    const { lines, publicKey } = await answered<Checkup>(ruth.browser.ask('GET', '/api/checkup'))
    expect(lines.find(({ what }) => what === 'Backup')).toMatchObject({ state: 'mend' })
    expect(publicKey).toBe(server.services.audit.publicKey)
    expect(await refusedWith(auditor.browser.ask('GET', '/api/checkup'))).toBe('not-allowed')
    const said = await operate(server.dataDir, ['check'])
    expect(said).toMatchObject({ code: 1, said: expect.stringContaining('Please put right: Backup. No backup was made yet.') })
  })
})
