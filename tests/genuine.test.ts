import { createHash } from 'node:crypto'
import type { FileSeen, GenuineSeen } from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import { PaperMarks } from '../server/src/house/papers/marks.ts'
import { until } from './support/guest.ts'
import { meeting } from './support/meeting.ts'
import { ReleaseOffice } from './support/release-office.ts'
import { Browser, testServer } from './support/server.ts'
import { answered, signedInStaff } from './support/staff.ts'

const ID = '0b7f4f4e-6f0a-4d53-9a39-5f6a3c1f2d10' as never
const secret = (fill: number) => ({ get: () => Promise.resolve(new Uint8Array(32).fill(fill)) })

describe('the mark on a signed paper', () => {
  it('[R22] is the same for the same plan and version, and says nothing to whoever reads it', async () => {
    const marks = new PaperMarks(secret(1))
    const mark = await marks.of({ conference: ID, version: 1 })
    expect(await marks.of({ conference: ID, version: 1 })).toBe(mark)
    expect(await marks.read(mark)).toEqual({ conference: ID, version: 1 })
    const next = await marks.of({ conference: ID, version: 2 })
    expect(next.slice(0, 16)).not.toBe(mark.slice(0, 16))
    expect(Buffer.from(mark, 'base64url').toString('hex')).not.toContain(String(ID).replaceAll('-', ''))
  })

  it('[R77] opens for the installation that made it and is nothing to any other, changed by a letter or made up', async () => {
    const marks = new PaperMarks(secret(1))
    const mark = await marks.of({ conference: ID, version: 1 })
    expect(await new PaperMarks(secret(2)).read(mark)).toBeNull()
    for (const at of [0, 20, 40, 60])
      expect(await marks.read(mark.slice(0, at) + (mark[at] === 'A' ? 'B' : 'A') + mark.slice(at + 1))).toBeNull()
    for (const made of ['', 'x', 'a'.repeat(62), '../../etc/passwd', `${mark}=`]) expect(await marks.read(made)).toBeNull()
  })
})

describe('whoever holds a paper', () => {
  it('[R77] is told whether it is genuine and the newest, and whether their file was changed, and nothing else', async () => {
    const server = await testServer()
    const { conference, join } = await meeting(server)
    const chair = await join('chair')
    await chair.decide({ type: 'signed' })
    await until(() => Boolean(chair.standing.signature?.sha256), 'the signed plan is printed')
    const amy = await signedInStaff(server, 'administrator', { name: 'Amy Lund' })
    const office = new ReleaseOffice(amy, conference.id)
    await office.prepare('Kelly', 'by-hand')
    const { id, copies } = await office.newest('Kelly')
    const pdf = copies.findIndex(({ format }) => format === 'pdf')
    const bytes = Buffer.from(await (await office.ask('GET', `/copies/${id}/files/${pdf}`)).arrayBuffer())

    const mark = await server.services.marks.of({ conference: conference.id, version: 1 })
    const anybody = new Browser(server.url)
    const paper = (): Promise<GenuineSeen> => answered<GenuineSeen>(anybody.ask('GET', `/api/genuine/${mark}`))
    const file = (of: Uint8Array): Promise<FileSeen> =>
      answered<FileSeen>(anybody.ask('POST', `/api/genuine/${mark}`, { sha256: createHash('sha256').update(of).digest('hex') }))
    expect(await paper()).toEqual({ paper: 'current' })
    expect(await file(bytes)).toEqual({ paper: 'current', same: true })
    expect(await file(Buffer.concat([bytes, Buffer.from('\n')]))).toEqual({ paper: 'current', same: false })
    expect(await answered(anybody.ask('GET', `/api/genuine/${'A'.repeat(62)}`))).toEqual({ paper: 'unknown' })

    await chair.decide({ type: 'reopened', reason: 'A date was wrong' })
    expect(await paper()).toEqual({ paper: 'superseded' })
    await chair.decide({ type: 'signed' })
    expect(await paper()).toEqual({ paper: 'superseded' })
    expect(await file(bytes)).toEqual({ paper: 'superseded', same: true })
  })
})
