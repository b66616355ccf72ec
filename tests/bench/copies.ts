// How long it takes from the signature until every paper of everybody is made, and what the meeting next door feels of it.
// `node tests/bench/copies.ts`; `npm run bench -- --only copies` does it with the rest.
import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CopiesReady, type CouncilKnown, KEEPING_ROLES, papersOf, type ReleaseSeen } from '@samepage/shared'
import { type Asks, administratorAt } from './load/administrator.ts'
import { OurLine } from './load/our-line.ts'
import { typeUntil } from './load/typing.ts'
import { pause, Typist } from './load/typist.ts'
import type { Late, Ready } from './servers/releasing.ts'

/** Seconds; of the thread everybody talks on and of edits to other screens, milliseconds. */
export interface Copied {
  people: number
  children: number
  files: number
  seconds: number
  /** From the signature until the first reader's papers were ready. */
  first: number
  lateP99: number
  lateMost: number
  /** The most that the thread itself worked at a stretch, whatever else the machine did meanwhile. */
  work: number
  /** The same while people type and nothing is made: what the machine itself does to it. */
  restP99: number
  restMost: number
  editP95: number
  missed: number
}

type Made = Pick<Copied, 'people' | 'children' | 'files' | 'seconds' | 'first'>

const LOOK_MS = 250
const PER_SECOND = 5 // letters of each person next door
const WARM_MS = 8_000 // the printer has printed its first pages, and everybody is seated
const REST_MS = 5_000

export async function measureCopies(): Promise<Copied> {
  const folder = mkdtempSync(join(tmpdir(), 'samepage-bench-'))
  const env = { ...process.env, PORT: '0', DATA_DIR: folder }
  // BENCH_FLAGS: such as --cpu-prof, to see where its time goes.
  const execArgv = (process.env.BENCH_FLAGS ?? '').split(' ').filter(Boolean)
  const child = fork(join(import.meta.dirname, 'servers/releasing.ts'), [], {
    env,
    execArgv,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc']
  })
  const { port, setUp, typed, full } = await heard<Ready>(child)
  const room = typed.links.map((link) => new Typist(new OurLine({ port }, typed.name, link)))
  for (const typist of room) await typist.open()
  for (const typist of room) typist.begin()
  const ask = await administratorAt(`http://127.0.0.1:${port}`, setUp)
  await everyPaper(ask)
  await pause(WARM_MS)
  await lateness(child) // what starting cost is nobody's
  await typeUntil(room, PER_SECOND, pause(REST_MS))
  const rest = await lateness(child)

  const copying = signAndCopy(child, ask, `/api/release/${full}`)
  const next = await typeUntil(room, PER_SECOND, copying)
  const copied = await copying
  const { p99, most, work } = await lateness(child)
  for (const { line } of room) line.close()
  const gone = new Promise((done) => child.once('exit', done))
  child.kill()
  await gone
  rmSync(folder, { recursive: true, force: true })
  return { ...copied, lateP99: p99, lateMost: most, work, restP99: rest.p99, restMost: rest.most, editP95: next.p95, missed: next.missed }
}

/** Signs, has every copy made ready in one press, and looks how far that is, as the page of the desk does. */
async function signAndCopy(child: ChildProcess, ask: Asks, desk: string): Promise<Made> {
  const signed = heard<'signed'>(child)
  child.send('sign')
  const from = performance.now()
  await signed
  await ask<ReleaseSeen>('GET', desk)
  let ready = await ask<CopiesReady>('POST', `${desk}/ready`, {})
  let first = Infinity
  while (ready.making) {
    await pause(LOOK_MS)
    ready = await ask<CopiesReady>('GET', `${desk}/ready`)
    if (ready.ready > 0) first = Math.min(first, (performance.now() - from) / 1000)
  }
  const seconds = (performance.now() - from) / 1000
  if (ready.ready < ready.of) throw new Error(`only ${ready.ready} of ${ready.of} people's copies were made`)
  const { readers } = await ask<ReleaseSeen>('GET', desk)
  const children = readers.filter(({ role }) => role === 'child').length
  // A child's are on paper; everybody else's are a PDF and a page of each.
  const files = readers.reduce((all, { role, toGet }) => all + toGet.length * (role === 'child' ? 1 : 2), 0)
  return { people: readers.length - children, children, files, seconds, first }
}

/** The council has everybody get every paper they may have: more than any does. */
async function everyPaper(ask: Asks): Promise<void> {
  const { profile, revision } = await ask<CouncilKnown>('GET', '/api/council')
  const papers = Object.fromEntries(KEEPING_ROLES.map((role) => [role, papersOf(role)]))
  await ask('PUT', '/api/council', { profile: { ...profile, sending: { ...profile.sending, papers } }, revision })
}

/** How late the server's thread was since this was asked before. */
function lateness(child: ChildProcess): Promise<Late> {
  const late = heard<Late>(child)
  child.send('late')
  return late
}

function heard<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = (): void => reject(new Error('the server ended'))
    child.once('exit', ended)
    child.once('message', (said) => {
      child.off('exit', ended)
      resolve(said as T)
    })
  })
}

if (import.meta.main) {
  console.log(JSON.stringify(await measureCopies(), null, 2))
  process.exit(0)
}
