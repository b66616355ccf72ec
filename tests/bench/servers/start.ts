import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import type { Room } from './ours.ts'

/** Everything that is measured side by side. The relays are floors: bytes passed on; once they are on the disk; and sealed there, and put into the page. */
export const PEERS = ['ours', 'y-websocket', 'hocuspocus', 'relay', 'durable-relay', 'sealing-relay'] as const
export type Peer = (typeof PEERS)[number]

const HERE = import.meta.dirname
const PROGRAMS: Record<Peer, string> = {
  ours: join(HERE, 'ours.ts'),
  'y-websocket': join(HERE, '../peers/y-websocket.mjs'),
  hocuspocus: join(HERE, '../peers/hocuspocus.mjs'),
  relay: join(HERE, '../peers/relay.mjs'),
  'durable-relay': join(HERE, '../peers/durable-relay.mjs'),
  'sealing-relay': join(HERE, '../peers/sealing-relay.mjs')
}

/** How big a server is needed. */
export interface Size {
  conferences: number
  people: number
  /** How many edits the first page is to have behind it; ours writes them itself. */
  history?: number
  /** Whether it collects its rubbish whenever it is asked what it uses. */
  collects?: boolean
}

/** What a process has used since it started. */
export interface Used {
  cpuMs: number
  rss: number
  /** Bytes in use; after the rubbish is collected where the server can be told to. */
  heap: number
}

/** A server in a process of its own, with a folder of its own. */
export class Running {
  readonly peer: Peer
  readonly port: number
  readonly rooms: Room[]
  readonly folder: string
  readonly #child: ChildProcess

  private constructor(peer: Peer, port: number, rooms: Room[], folder: string, child: ChildProcess) {
    this.peer = peer
    this.port = port
    this.rooms = rooms
    this.folder = folder
    this.#child = child
  }

  static async start(peer: Peer, size: Size, again?: Running): Promise<Running> {
    const port = again?.port ?? (await freePort())
    const folder = again?.folder ?? mkdtempSync(join(tmpdir(), 'samepage-bench-'))
    const env = {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: folder,
      CONFERENCES: String(again ? 0 : size.conferences),
      PEOPLE: String(size.people),
      HISTORY: String(again ? 0 : (size.history ?? 0))
    }
    // BENCH_FLAGS: such as --cpu-prof, to see where the time of our server goes.
    const flags =
      peer === 'ours' ? [...(size.collects ? ['--expose-gc'] : []), ...(process.env.BENCH_FLAGS ?? '').split(' ').filter(Boolean)] : []
    const execArgv = ['--import', join(HERE, 'asked.mjs'), ...flags]
    const child = fork(PROGRAMS[peer], [], { env, execArgv, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    const rooms = peer === 'ours' ? await heard<{ rooms: Room[] }>(child) : { rooms: await roomsOnceOpen(port, size) }
    return new Running(peer, port, again?.rooms ?? rooms.rooms, folder, child)
  }

  async used(): Promise<Used> {
    const answer = heard<Used>(this.#child)
    this.#child.send('used')
    return answer
  }

  get pid(): number {
    return this.#child.pid ?? 0
  }

  /** Ends at once, whatever it is doing. */
  kill(): Promise<void> {
    return this.#end('SIGKILL')
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM')
    rmSync(this.folder, { recursive: true, force: true })
  }

  /** Ends without taking its folder with it. */
  halt(): Promise<void> {
    return this.#end('SIGTERM')
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return
    const gone = new Promise<void>((done) => this.#child.once('exit', () => done()))
    this.#child.kill(signal)
    await gone
  }
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

async function roomsOnceOpen(port: number, { conferences, people }: Size): Promise<Room[]> {
  while (!(await isOpen(port))) await new Promise((again) => setTimeout(again, 20))
  return Array.from({ length: conferences }, (_, i) => ({ name: `room-${i}`, links: Array.from({ length: people }, () => '') }))
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => (socket.destroy(), answer(true))).once('error', () => answer(false))
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
