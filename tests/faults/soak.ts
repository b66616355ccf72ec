// Conferences that go on for hours, with people coming and going, and what that does to the server's memory. Not part of any test: run it with
//   nice -n 19 node tests/faults/soak.ts [minutes] [conferences at a time] [people in each] [times as fast]
// It starts the product on a folder of its own and ends with how fast its memory grew once it had warmed up. 480 minutes are a working day;
// 100 minutes, 4.8 times as fast, are as much writing, coming and going in less time (what runs out by the clock is not made to run out sooner).
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { addCard, type ConferenceId, type Down, type Link, mapOf, PROTOCOL, readCards, type Up } from '@samepage/shared'
import { io, type Socket } from 'socket.io-client'
import parser from 'socket.io-msgpack-parser'
import * as Y from 'yjs'

const [minutes = 20, conferences = 50, people = 12, faster = 1] = process.argv.slice(2).map(Number)
const MAIN = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url))
const WRITES_A_SECOND = 8 * faster // in all conferences together: a meeting is mostly talking
const CHURN_MS = 2_000 / faster // between two people who lose their connection or come back
const AWAY_MS = 5_000 / faster
const MEETING_MS = (90 * 60_000) / faster // then everybody leaves for good, and another conference begins
const SAMPLE_MS = 10_000
const LONGEST_TEXT = 300

/** Somebody's page, which comes back when it is cut off. */
class Visitor {
  doc = new Y.Doc()
  socket: Socket<Down, Up> | null = null
  kept = 0
  #gone = false
  readonly #url: string
  readonly #cookie: string
  readonly #seat: string
  readonly #conference: ConferenceId

  constructor(url: string, cookie: string, seat: string, conference: ConferenceId) {
    this.#url = url
    this.#cookie = cookie
    this.#seat = seat
    this.#conference = conference
  }

  async come(): Promise<void> {
    if (this.#gone) return
    const auth = { seat: this.#seat, protocol: PROTOCOL }
    const socket: Socket<Down, Up> = io(this.#url, {
      auth,
      parser,
      transports: ['websocket'],
      extraHeaders: { cookie: this.#cookie },
      forceNew: true,
      reconnection: false
    })
    this.socket = socket
    const doc = (this.doc = new Y.Doc())
    socket.on('edited', ({ update }) => Y.applyUpdate(doc, new Uint8Array(update)))
    await new Promise<void>((done) => socket.once('connect', () => done()).once('connect_error', () => done()))
    const ask = { document: mapOf(this.#conference), have: Buffer.from(Y.encodeStateVector(doc)), after: 0 }
    const opened = await socket
      .timeout(20_000)
      .emitWithAck('open', ask)
      .catch(() => null)
    if (!opened?.ok) return
    Y.applyUpdate(doc, new Uint8Array(opened.update))
    if (opened.writer > 0) doc.clientID = opened.writer
    socket.emit('here', { way: 'room', writingIn: '' })
  }

  leave(): void {
    this.socket?.close()
    this.socket = null
    this.doc.destroy()
  }

  leaveForGood(): void {
    this.#gone = true
    this.leave()
  }

  async write(): Promise<void> {
    if (!this.socket?.connected) return
    const before = Y.encodeStateVector(this.doc)
    const { doc } = this
    const [card] = readCards(doc)
    if (!card) addCard({ doc, me: this.#seat, origin: null, newId: () => crypto.randomUUID() }, { category: 'past', text: 'Begun.' })
    else if (card.text.length < LONGEST_TEXT) card.text.insert(card.text.length, ' and so on')
    else card.text.delete(0, LONGEST_TEXT - 50)
    const update = Buffer.from(Y.encodeStateAsUpdate(doc, before))
    const answer = await this.socket
      .timeout(20_000)
      .emitWithAck('edit', { document: mapOf(this.#conference), update })
      .catch(() => null)
    if (answer?.ok) this.kept++
    else {
      this.leave()
      await this.come()
    }
  }
}

async function enter(url: string, link: Link, conference: ConferenceId): Promise<Visitor> {
  const response = await fetch(`${url}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ secret: new URL(link.url).hash.slice(1) })
  })
  if (!response.ok) throw new Error(`nobody gets in: ${response.status}`)
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  return new Visitor(url, cookie, ((await response.json()) as { seat: string }).seat, conference)
}

const rssOf = (pid: number): number => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
const cpuOf = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / 100
}

/** MB an hour, by least squares. */
function slopeOf(samples: readonly { hours: number; mb: number }[]): number {
  const mean = (of: (one: { hours: number; mb: number }) => number): number =>
    samples.reduce((sum, one) => sum + of(one), 0) / samples.length
  const [hours, mb] = [mean((one) => one.hours), mean((one) => one.mb)]
  const over = mean((one) => (one.hours - hours) * (one.mb - mb))
  return over / mean((one) => (one.hours - hours) ** 2)
}

const folder = mkdtempSync(join(tmpdir(), 'same-page-soak-'))
const env = { ...process.env, PORT: '0', DATA_DIR: join(folder, 'data'), KEY_DIR: join(folder, 'keys') }
const server = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] })
const pid = server.pid as number
let url = ''
for await (const line of createInterface({ input: server.stdout })) if ((url = /open at (\S+)/.exec(line)?.[1] ?? '')) break

/** Everybody of one conference. */
async function begin(): Promise<Visitor[]> {
  const made = await (await fetch(`${url}/api/practice`, { method: 'POST' })).json()
  const { conference, links } = made as { conference: { id: ConferenceId }; links: Link[] }
  const all: Visitor[] = []
  for (let n = 0; n < people; n++) {
    const visitor = await enter(url, links[n % links.length] as Link, conference.id)
    await visitor.come()
    all.push(visitor)
    await wait(110) // a building's address may open 600 links a minute
  }
  return all
}

const meetings: Visitor[][] = []
for (let i = 0; i < conferences; i++) {
  meetings.push(await begin())
  await wait(200)
}
console.log(`${conferences * people} people in ${conferences} conferences at a time; memory ${rssOf(pid).toFixed(0)} MB`)

const [began, cpu] = [Date.now(), cpuOf(pid)]
const samples: { hours: number; mb: number }[] = []
let begun = conferences
let kept = 0
const anyOf = <T>(all: readonly T[]): T => all[Math.floor(Math.random() * all.length)] as T
const anybody = (): Visitor => anyOf(anyOf(meetings))
const end = (meeting: readonly Visitor[]): void => {
  for (const visitor of meeting) visitor.leaveForGood()
  kept += meeting.reduce((sum, one) => sum + one.kept, 0)
}

/** The conference that has gone on longest gives way to a new one. */
async function turnOver(): Promise<void> {
  const next = await begin()
  end(meetings.splice(0, 1).flat())
  meetings.push(next)
  begun++
}

const timers = [
  setInterval(() => void anybody().write(), 1000 / WRITES_A_SECOND),
  setInterval(() => {
    const one = anybody()
    if (!one.socket) return void one.come()
    one.leave()
    setTimeout(() => void one.come(), AWAY_MS)
  }, CHURN_MS),
  setInterval(() => void turnOver(), MEETING_MS / conferences),
  setInterval(() => samples.push({ hours: (Date.now() - began) / 3_600_000, mb: rssOf(pid) }), SAMPLE_MS)
]
await wait(minutes * 60_000)
for (const timer of timers) clearInterval(timer)
const warm = samples.slice(Math.floor(samples.length / 3))
for (const meeting of meetings) end(meeting)
const share = (100 * (cpuOf(pid) - cpu)) / ((Date.now() - began) / 1000)
console.log(`${minutes} minutes, ${begun} conferences, ${kept} edits kept, ${share.toFixed(1)} % of a core`)
console.log(
  `memory: first ${samples[0]?.mb.toFixed(1)} MB, after a third ${warm[0]?.mb.toFixed(1)}, last ${warm.at(-1)?.mb.toFixed(1)}, most ${Math.max(...samples.map(({ mb }) => mb)).toFixed(1)}`
)
console.log(`slope of the last two thirds: ${slopeOf(warm).toFixed(2)} MB an hour`)
server.kill('SIGTERM')
await new Promise((done) => server.once('exit', done))
rmSync(folder, { recursive: true })
process.exit(0)
