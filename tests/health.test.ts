import type { DatabaseSync } from 'node:sqlite'
import { openSqlite, openWithDatabase } from '@samepage/server/storage/sqlite/open.ts'
import { AuditTrail } from '@samepage/server/house/proof/audit.ts'
import { LastBackup } from '@samepage/server/house/proof/last-backup.ts'
import { addCard, type Checkup } from '@samepage/shared'
import { describe, expect, it, onTestFinished } from 'vitest'
import { keysBeside } from './support/folder.ts'
import { Declined } from './support/guest.ts'
import { meeting } from './support/meeting.ts'
import { newDataDir, type Options, testServer } from './support/server.ts'
import { answered, signedInStaff } from './support/staff.ts'

const health = async (url: string) => {
  const answer = await fetch(`${url}/healthz`)
  return { status: answer.status, said: await answer.json() }
}
const readMetrics = (url: string, token?: string) => fetch(`${url}/metrics`, token ? { headers: { authorization: `Bearer ${token}` } } : {})

/** The numbers by name, labels and all. */
async function numbers(url: string): Promise<Record<string, number>> {
  const lines = (await (await readMetrics(url)).text()).split('\n').filter((line) => line && !line.startsWith('#'))
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1).replace('+Inf', 'Infinity'))])
  )
}

/** A server on a disk that can be filled. */
async function onFullDisk(): Promise<{ options: Options; full: (full: boolean) => void }> {
  let db: DatabaseSync | undefined
  const open: typeof openSqlite = async (dataDir, keyDir) => {
    const opened = await openWithDatabase(dataDir, keyDir)
    db = opened.db
    return opened.storage
  }
  return { options: { open }, full: (full) => db?.exec(`PRAGMA max_page_count = ${full ? 1 : 1_000_000}`) }
}

describe('whoever watches over an installation', () => {
  it('[R39] reads how long keeping takes, who is here, what was refused and when the last backup was, without a name in it', async () => {
    const { server, join, conference } = await meeting()
    const [chair, mum] = [await join('chair'), await join('family')]
    await mum.write((writer) => addCard(writer, { category: 'past', text: 'Poppy hid under the stairs.' }))
    await expect(mum.decide({ type: 'signed' })).rejects.toThrow(Declined)
    const read = await numbers(server.url)
    expect(read).toMatchObject({
      samepage_people: 2,
      samepage_connections: 2,
      samepage_conferences_open: 1,
      'samepage_refused_total{code="not-allowed"}': 1,
      samepage_seconds_since_backup: Infinity,
      samepage_ready: 1
    })
    expect(read['samepage_commit_seconds{quantile="0.99"}']).toBeGreaterThan(0)
    expect(read['samepage_commits_total{outcome="kept"}']).toBeGreaterThan(3)
    expect(read['samepage_event_loop_lag_seconds{quantile="0.99"}']).toBeGreaterThanOrEqual(0)
    const text = await (await readMetrics(server.url)).text()
    for (const name of ['Poppy', 'Marlow', 'Kelly', conference.id, chair.seat]) expect(text).not.toContain(name)
  })

  it('[R39] may be anybody on this machine while no other reaches it, and otherwise has the token', async () => {
    expect((await readMetrics((await testServer()).url)).status).toBe(200)
    const port = (server: { port: number }): string => `http://localhost:${server.port}`
    const open = port(await testServer({ publicUrl: 'https://conference.example.gov.uk' }))
    expect((await readMetrics(open)).status).toBe(404)
    expect((await readMetrics(open, 'null')).status).toBe(404)
    const shut = port(await testServer({ publicUrl: 'https://conference.example.gov.uk', metricsToken: 'ten-blue-herons-at-noon' }))
    expect((await readMetrics(shut)).status).toBe(404)
    expect((await readMetrics(shut, 'ten-blue-herons-at-night')).status).toBe(404)
    expect((await readMetrics(shut, 'ten-blue-herons-at-noon')).status).toBe(200)
  })

  it('[R3] hears that nothing can be saved, and that it can again, and so does an administrator in words', async () => {
    const { options, full } = await onFullDisk()
    const { server, join } = await meeting(await testServer(options))
    const mum = await join('family')
    const { browser } = await signedInStaff(server)
    const saving = async () => (await answered<Checkup>(browser.ask('GET', '/api/checkup'))).lines.find(({ what }) => what === 'Saving')
    expect(await health(server.url)).toEqual({ status: 200, said: { ready: true } })
    const write = () => mum.write((writer) => addCard(writer, { category: 'past', text: 'x'.repeat(9_000) }))
    full(true)
    await expect(write()).rejects.toThrow('not-saved')
    expect(await health(server.url)).toEqual({ status: 503, said: { ready: false, why: 'not-saving' } })
    expect(await saving()).toMatchObject({ state: 'mend' })
    full(false)
    await mum.open()
    expect(await health(server.url)).toEqual({ status: 200, said: { ready: true } })
    // How long it takes is the machine's affair, and that it does is ours.
    expect(await saving()).toMatchObject({
      state: expect.stringMatching(/fine|look/),
      say: expect.stringMatching(/on the disk within \d+ ms/)
    })
  })

  it('is told of a backup made since they last asked, without the whole trail being read again', async () => {
    const dataDir = newDataDir()
    const storage = await openSqlite(dataDir, keysBeside(dataDir))
    onTestFinished(() => storage.close())
    const trail = new AuditTrail(storage.audit, storage.witness, Date.now)
    const asked: number[] = []
    const before: typeof storage.audit.before = (seq, most) => {
      asked.push(seq)
      return storage.audit.before(seq, most)
    }
    const backup = new LastBackup({ before })
    for (let i = 0; i < 1_200; i++) await trail.note({ who: 'ruth', conference: '', act: 'signed-in' })
    expect(await backup.find()).toBeNull()
    expect(asked.length).toBe(3)
    await trail.note({ who: 'same-page', conference: '', act: 'backed-up' })
    expect(await backup.find()).toMatchObject({ seq: 1_201 })
    await trail.note({ who: 'ruth', conference: '', act: 'signed-in' })
    expect(await backup.find()).toMatchObject({ seq: 1_201 })
    expect(asked.length).toBe(5)
  })
})
