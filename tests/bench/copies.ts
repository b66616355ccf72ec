// How long it takes from the signature until every paper of everybody is made, and what the meeting next door feels of it.
// `node tests/bench/copies.ts`; `npm run bench -- --only copies` does it with the rest.
import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ReaderSeen, ReleaseSeen } from '@samepage/shared'
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
  /** The same while people type and nothing is made: what the machine itself does to it. */
  restP99: number
  restMost: number
  editP95: number
  missed: number
}

type Made = Pick<Copied, 'people' | 'children' | 'files' | 'seconds' | 'first'>

const AT_ONCE = 4 // readers whose papers are asked for together
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
  await pause(WARM_MS)
  await lateness(child) // what starting cost is nobody's
  await typeUntil(room, PER_SECOND, pause(REST_MS))
  const rest = await lateness(child)

  const copying = signAndCopy(child, ask, `/api/release/${full}`)
  const next = await typeUntil(room, PER_SECOND, copying)
  const copied = await copying
  const { p99, most } = await lateness(child)
  for (const { line } of room) line.close()
  const gone = new Promise((done) => child.once('exit', done))
  child.kill()
  await gone
  rmSync(folder, { recursive: true, force: true })
  return { ...copied, lateP99: p99, lateMost: most, restP99: rest.p99, restMost: rest.most, editP95: next.p95, missed: next.missed }
}

/** Signs, then chooses everything for everybody, some readers at a time; after each the desk is looked at again, as its page does. */
async function signAndCopy(child: ChildProcess, ask: Asks, desk: string): Promise<Made> {
  const signed = heard<'signed'>(child)
  child.send('sign')
  const from = performance.now()
  await signed
  const { readers } = await ask<ReleaseSeen>('GET', desk)
  const waiting = [...readers]
  const ready: number[] = []
  const one = async (): Promise<void> => {
    for (let reader = waiting.shift(); reader; reader = waiting.shift()) {
      await chooseAll(ask, desk, reader)
      ready.push(performance.now() - from)
      await ask<ReleaseSeen>('GET', desk)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
  const seen = await ask<ReleaseSeen>('GET', desk)
  const files = seen.readers.flatMap(({ distributions }) => distributions.flatMap(({ copies }) => copies)).length
  const children = readers.filter(({ role }) => role === 'child').length
  return { people: readers.length - children, children, files, seconds: Math.max(...ready) / 1000, first: Math.min(...ready) / 1000 }
}

/** Every paper this reader may have: a child's through their worker, everybody else's by link, which is a PDF and a page of each. */
async function chooseAll(ask: Asks, desk: string, { reader, role, offers }: ReaderSeen): Promise<void> {
  const [way, email, worker] = role === 'child' ? ['through-worker', '', 'Amira Hassan'] : ['e-mail', 'somebody@example.org', '']
  await ask('PUT', `${desk}/contacts/${reader}`, { email, post: '', worker, restricted: false })
  const copies = offers.map(({ paper }) => ({ paper, look: 'ordinary', language: 'en' }))
  await ask('PUT', `${desk}/readers/${reader}`, { way, copies, again: false })
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
