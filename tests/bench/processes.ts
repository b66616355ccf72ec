// Throughput of one, two and three server processes on one PostgreSQL and one Redis: `node tests/bench/processes.ts`, with TEST_DATABASE_URL and TEST_REDIS_URL.
// Load and servers share this machine: on two cores, more processes than one only show what the sharing itself costs.
import { spawn, type ChildProcess } from 'node:child_process'
import { cpus, loadavg, tmpdir } from 'node:os'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { PersonId } from '@samepage/shared'
import pg from 'pg'
import { io, type Socket } from 'socket.io-client'
import parser from 'socket.io-msgpack-parser'
import * as Y from 'yjs'

const MAIN = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url))
const DATABASE = process.env['TEST_DATABASE_URL'] || 'postgres://postgres@127.0.0.1:5432/test'
const REDIS_URL = process.env['TEST_REDIS_URL'] || 'redis://127.0.0.1:6379'
const SECONDS = Number(process.argv[2] ?? 8)
const CONFERENCES = 6
const WRITERS = 4 // of each conference, spread over the processes
const AT_ONCE = 2 // edits each has on their way
const APART_MS = 25 // together 80 edits a second for each: a device that asks more than 100 times is slowed down

interface Link {
  role: string
  url: string
}
interface Made {
  conference: string
  links: Link[]
}

const schema = `same_page_bench_${crypto.randomUUID().replaceAll('-', '')}`

async function sql(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: DATABASE })
  await client.connect()
  await client.query(text)
  await client.end()
}

/** Starts a process; resolves with what it says first. A demo makes a conference of its own and says its links. */
function start(dir: string, children: ChildProcess[], demo: boolean): Promise<string> {
  const url = new URL(DATABASE)
  url.searchParams.set('options', `-c search_path=${schema}`)
  const env = { ...process.env, DATABASE_URL: url.href, REDIS_URL, DATA_DIR: join(dir, 'data'), KEY_DIR: join(dir, 'keys'), PORT: '0' }
  const child = spawn(process.execPath, [MAIN, ...(demo ? ['--demo', '--json'] : [])], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  return new Promise((done) => {
    let said = ''
    child.stdout.on('data', (bytes: Buffer) => {
      said += bytes.toString()
      const line = said.split('\n').find((one) => one.includes('localhost:') && said.endsWith('\n'))
      if (line) done(line)
    })
  })
}

const stop = (child: ChildProcess): Promise<unknown> =>
  new Promise((done) => (child.exitCode === null ? child.once('exit', done).kill('SIGKILL') : done(null)))

class Screen {
  readonly doc = new Y.Doc()
  readonly socket: Socket
  readonly seat: PersonId
  readonly #document: string

  private constructor(socket: Socket, seat: PersonId, document: string) {
    this.socket = socket
    this.seat = seat
    this.#document = document
  }

  static async join(url: string, { conference, links }: Made, role: string): Promise<Screen> {
    const secret = new URL(links.find((one) => one.role === role)?.url ?? '').hash.slice(1)
    const joined = await fetch(`${url}/api/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ secret })
    })
    const { seat } = (await joined.json()) as { seat: PersonId }
    const cookie = joined.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    const { PROTOCOL } = await import('@samepage/shared')
    const socket = io(url, {
      auth: { seat, protocol: PROTOCOL },
      parser,
      transports: ['websocket'],
      extraHeaders: { cookie },
      forceNew: true
    })
    const screen = new Screen(socket, seat, `${conference}/map`)
    const have = Buffer.from(Y.encodeStateVector(screen.doc))
    const opened = await socket.timeout(20_000).emitWithAck('open', { document: `${conference}/map`, have, after: 0 })
    Y.applyUpdate(screen.doc, new Uint8Array(opened.update), 'server')
    screen.doc.clientID = opened.writer
    socket.on('edited', ({ update }) => Y.applyUpdate(screen.doc, new Uint8Array(update), 'server'))
    return screen
  }

  /** One more letter somewhere on the page; resolves once it is kept. */
  async type(letters: Y.Text): Promise<boolean> {
    let update: Uint8Array | undefined
    this.doc.once('update', (bytes: Uint8Array) => (update = bytes))
    letters.insert(letters.length, 'x')
    const answer = await this.socket
      .timeout(20_000)
      .emitWithAck('edit', { document: this.#document, update: Buffer.from(update ?? new Uint8Array()) })
    if (!answer.ok) throw new Error(`a letter was refused: ${answer.code}`)
    return true
  }
}

/** User and system time (ms) of these processes, all threads. Linux counts in hundredths of a second. */
const cpuOf = (children: readonly ChildProcess[]): number =>
  children.reduce((sum, { pid }) => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return sum + (Number(fields[11]) + Number(fields[12])) * 10
  }, 0)

interface Measured {
  perSecond: number
  delays: number[]
  /** Of all server processes together (ms), for a thousand edits that reached one other screen each. */
  cpu: number
}

/** Edits kept in a second by `count` processes, and how long from a letter to another screen at another process (ms, sorted). */
async function measure(count: number): Promise<Measured> {
  const { addCard, readCards } = await import('@samepage/shared')
  const dir = mkdtempSync(join(tmpdir(), 'same-page-bench-'))
  const children: ChildProcess[] = []
  try {
    await sql(`CREATE SCHEMA ${schema}`)
    // Each conference is made by a process that is there only for that.
    const made: Made[] = []
    for (let i = 0; i < CONFERENCES; i++) {
      made.push(JSON.parse(await start(dir, children, true)) as Made)
      await Promise.all(children.splice(0).map(stop))
    }
    const urls: string[] = []
    for (let i = 0; i < count; i++) urls.push(`http://localhost:${/localhost:(\d+)/.exec(await start(dir, children, false))?.[1]}`)
    const teams = await Promise.all(
      made.map((one, at) =>
        Promise.all(
          ['chair', 'family', 'professional', 'network']
            .slice(0, WRITERS)
            .map((role, i) => Screen.join(urls[(at + i) % count] ?? '', one, role))
        )
      )
    )
    let kept = 0
    const until = performance.now() + SECONDS * 1_000
    const write = async (screen: Screen): Promise<void> => {
      const had = Y.encodeStateVector(screen.doc)
      const id = addCard(
        { doc: screen.doc, me: screen.seat, origin: 'bench', newId: () => crypto.randomUUID() },
        { category: 'past', text: '' }
      )
      const update = Buffer.from(Y.encodeStateAsUpdate(screen.doc, had))
      const answer = await screen.socket.timeout(20_000).emitWithAck('edit', { document: `${teamOf(screen)}/map`, update })
      if (!answer.ok) throw new Error(`the card was refused: ${answer.code}`)
      const letters = readCards(screen.doc).find((card) => card.id === id)?.text as Y.Text
      const one = async (): Promise<void> => {
        while (performance.now() < until) if ((await Promise.all([screen.type(letters), wait(APART_MS)]))[0]) kept++
      }
      await Promise.all(Array.from({ length: AT_ONCE }, one))
    }
    const teamOf = (screen: Screen): string => made[teams.findIndex((team) => team.includes(screen))]?.conference ?? ''
    const before = cpuOf(children)
    await Promise.all(teams.flat().map(write))
    const cpu = ((cpuOf(children) - before) / (kept * (WRITERS - 1))) * 1_000
    const delays = await delaysIn(teams[0] ?? [])
    for (const screen of teams.flat()) screen.socket.close()
    return { perSecond: kept / SECONDS, delays, cpu }
  } finally {
    await Promise.all(children.map(stop))
    await sql(`DROP SCHEMA ${schema} CASCADE`)
    rmSync(dir, { recursive: true })
  }
}

/** From a letter by the first to the screen of the second, who is at another process where there is one. */
async function delaysIn([writer, reader]: Screen[]): Promise<number[]> {
  const { readCards } = await import('@samepage/shared')
  if (!writer || !reader) return []
  const letters = readCards(writer.doc).at(-1)?.text as Y.Text
  const delays: number[] = []
  for (let i = 0; i < 100; i++) {
    const from = performance.now()
    const seen = new Promise<void>((done) => reader.socket.once('edited', () => done()))
    await writer.type(letters)
    await seen
    delays.push(performance.now() - from)
    await wait(20)
  }
  return delays.sort((a, b) => a - b)
}

console.log(
  `${cpus().length} cores for the load, the servers, PostgreSQL and Redis together; ${CONFERENCES} conferences of ${WRITERS}, ${SECONDS} s each`
)
for (const count of [1, 2, 3]) {
  const { perSecond, delays, cpu } = await measure(count)
  const at = (share: number): string => (delays[Math.floor(delays.length * share)] ?? 0).toFixed(1)
  console.log(
    `${count} process${count > 1 ? 'es' : ''}: ${Math.round(perSecond)} edits kept a second; a letter on another screen after ${at(0.5)} ms, p95 ${at(0.95)} ms; ${cpu.toFixed(1)} ms of CPU for 1,000 deliveries; load ${loadavg()[0]?.toFixed(1)}`
  )
}
