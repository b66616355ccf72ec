// Our server with two conferences: one that people type in, and a full one that is signed when its starter says so. It tells, when asked, how late
// the thread was that everybody talks on since it was asked before.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { startSamePage } from '@samepage/server/app.ts'
import { readConfig } from '@samepage/server/config.ts'
import { openSqlite } from '@samepage/server/storage/sqlite/open.ts'
import { type Conference, type ConferenceDraft, type ConferenceId, DEFAULT_LABELS } from '@samepage/shared'
import { FULL, writeFull } from './full-conference.ts'

/** typed: the conference next door, by its links. full: the one that is released. setUp: makes the first administrator. */
export interface Ready {
  port: number
  setUp: string
  typed: { name: string; links: string[] }
  full: ConferenceId
}

/** Milliseconds. `work`: the most processor time of the thread between two looks, which other programs cannot make longer. */
export interface Late {
  p99: number
  most: number
  work: number
}

const PEOPLE = 12
const LOOKS_MS = 1 // the monitor counts its own waiting, too

const NEXT_DOOR: ConferenceDraft = {
  kind: 'initial',
  on: '2026-11-27',
  startsAt: '10:00',
  place: 'Room 3',
  labels: DEFAULT_LABELS,
  children: [{ name: 'Ada Fox', bornOn: '2019-05-12', dueOn: '' }],
  people: Array.from({ length: PEOPLE }, (_, i) => ({
    name: `Person ${i} Fox`,
    describedAs: `Somebody ${i}`,
    role: i === 0 ? 'chair' : 'professional',
    agency: '',
    way: 'room'
  }))
}

const { PORT, DATA_DIR = '' } = process.env
const [dataDir, keyDir] = [`${DATA_DIR}/data`, `${DATA_DIR}/keys`]
// No e-mail leaves: copies are made when they are chosen, and sent when they are let go.
const mail = { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'conferences@council.example' }
const config = readConfig({ PORT, HOST: '127.0.0.1', DATA_DIR: dataDir, KEY_DIR: keyDir, ...mail })
const samePage = await startSamePage(config, await openSqlite(dataDir, keyDir))
const { desks, rooms, keys, copies } = samePage.services

// An installation makes its key once, with the first plan that is signed there. This one has done that.
const earlier = await desks.conferences.make(NEXT_DOOR, null, { practice: true })
await sign(earlier.conference)
const signed = await rooms.map(earlier.conference.id)
if (signed.standing.signature) await copies.signed(signed, signed.standing.signature, null)

const typed = await desks.conferences.make(NEXT_DOOR, null, { practice: true })
const full = await desks.conferences.make(FULL, null, { practice: true })
const room = await rooms.map(full.conference.id)
await writeFull(room)

const late = monitorEventLoopDelay({ resolution: LOOKS_MS })
late.enable()
let work = 0
let before = process.threadCpuUsage()
setInterval(() => {
  const { user, system } = process.threadCpuUsage(before)
  before = process.threadCpuUsage()
  work = Math.max(work, (user + system) / 1e3)
}, LOOKS_MS).unref()
process.on('message', (asked: 'sign' | 'late') => void answer(asked))
process.on('disconnect', () => process.exit())
process.on('SIGTERM', () => void samePage.close().then(() => process.exit(0)))

const links = typed.links.filter(({ role }) => role !== 'wall').map(({ url }) => url)
const ready: Ready = {
  port: samePage.port,
  setUp: await keys.setUp('administrator'),
  typed: { name: typed.conference.id, links },
  full: full.conference.id
}
process.send?.(ready)

async function answer(asked: 'sign' | 'late'): Promise<void> {
  if (asked === 'late') {
    const found: Late = { p99: late.percentile(99) / 1e6 - LOOKS_MS, most: late.max / 1e6 - LOOKS_MS, work }
    late.reset()
    work = 0
    return void process.send?.(found)
  }
  await sign(full.conference)
  process.send?.('signed')
}

async function sign({ id, people }: Conference): Promise<void> {
  const chair = people.find(({ role }) => role === 'chair')
  if (!chair) throw new Error('nobody can sign')
  const open = await rooms.map(id)
  await open.decide(chair.id, { type: 'signed' }, open.seq, crypto.randomUUID())
}
