import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { createClient } from '@redis/client'
import type { ConferenceId, PersonId, Role } from '@samepage/shared'
import { onTestFinished } from 'vitest'
import { type Balancer, balancerFor } from './cluster.ts'
import { keysBeside, newFolder } from './folder.ts'
import { newSchema, noPostgres } from './postgres.ts'
import { tapWire, type WireTap } from './wire-tap.ts'

const MAIN = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url))
/** Where the tests find a Redis of their own to use: one of them empties it. */
export const REDIS = process.env['TEST_REDIS_URL'] || 'redis://127.0.0.1:6379'

/** Why nothing is tried here with Redis; null where there is one. */
export const noRedis = await askRedis(async () => null).catch(
  () => 'SKIPPED: no Redis here. Start one for the tests alone and set TEST_REDIS_URL=redis://host:6379'
)

/** Why nothing is tried here with real processes, said in the name of what is skipped; null where there are PostgreSQL and Redis. */
export const noProcesses = noPostgres ?? noRedis

/** Asks the tests' Redis something beside Same Page. */
export async function askRedis<T>(job: (client: ReturnType<typeof connectTo>) => Promise<T>): Promise<T> {
  const client = connectTo()
  await client.connect()
  try {
    return await job(client)
  } finally {
    client.destroy()
  }
}

function connectTo() {
  const client = createClient({ url: REDIS, socket: { connectTimeout: 1_000, reconnectStrategy: false } })
  client.on('error', () => undefined)
  return client
}

interface Practice {
  conference: ConferenceId
  links: { person: PersonId; name: string; role: Role; describedAs: string; url: string }[]
}

/** Several real server processes on one database and one Redis, with a practice conference. They end with the test. */
export interface Processes extends Practice {
  balancer: Balancer
  /** The wire between all of them and the database. */
  database: WireTap
  /** Where each listens; 0 for one that is down. */
  ports: number[]
  /** Ends one as a power cut would. */
  kill(at: number): Promise<void>
  start(at: number): Promise<void>
}

/** at: the PostgreSQL they stand on, where it is not the usual one. */
export async function processes(count: number, at?: string): Promise<Processes> {
  const { url, remove } = await newSchema(at)
  const folder = newFolder()
  const database = await tapWire(url)
  const children: (ChildProcess | null)[] = []
  onTestFinished(async () => {
    await Promise.all(children.map((child) => child && ended(child, 'SIGKILL')))
    await database.close()
    await remove()
    folder.remove()
  })
  const ports: number[] = []
  const env = { DATABASE_URL: database.url, REDIS_URL: REDIS, DATA_DIR: folder.dir, KEY_DIR: keysBeside(folder.dir), LOG_LEVEL: 'error' }
  const balancer = await balancerFor([])
  const start = async (at: number, ...more: string[]): Promise<string> => {
    const child = spawn(process.execPath, [MAIN, ...more], {
      env: { ...process.env, ...env, PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit']
    })
    children[at] = child
    const said = await firstLine(child, more.length > 0 ? '"url"' : 'is open at')
    ports[at] = Number(/localhost:(\d+)/.exec(said)?.[1])
    balancer.ports = ports.filter((port) => port > 0)
    return said
  }
  const practice = JSON.parse(await start(0, '--demo', '--json')) as Practice
  await Promise.all(Array.from({ length: count - 1 }, (_, i) => start(i + 1)))
  return {
    ...practice,
    balancer,
    database,
    ports,
    async kill(at) {
      const child = children[at]
      ports[at] = 0
      balancer.ports = ports.filter((port) => port > 0)
      if (child) await ended(child, 'SIGKILL')
      children[at] = null
    },
    start: async (at) => void (await start(at))
  }
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  const { promise, resolve } = Promise.withResolvers<void>()
  child.once('exit', () => resolve())
  child.kill(signal)
  return promise
}

function firstLine(child: ChildProcess, holds: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  let said = ''
  child.stdout?.on('data', (bytes: Buffer) => {
    said += bytes.toString()
    const line = said.split('\n').find((one, i, all) => one.includes(holds) && i < all.length - 1)
    if (line) resolve(line)
  })
  child.once('exit', (code) => reject(new Error(`a server ended at its start (${code})`)))
  return promise
}
