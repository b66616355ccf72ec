import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { ConferenceId, ConferenceMade, Link, Role } from '@samepage/shared'
import { newFolder } from '../support/folder.ts'

const MAIN = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url))
const SET_CLOCK = new URL('../support/clock-that-is-set.mjs', import.meta.url).href
const CLOCK = new URL('../support/clock-that-jumps.mjs', import.meta.url).href

/** The product as people start it: its own process, a port of its own, an empty folder. */
export class Product {
  readonly #folder = newFolder()
  readonly dataDir: string = this.#folder.dir
  readonly #args: string[]
  readonly #node: string[]
  #port = 0
  #settings: Record<string, string> = {}
  #child: ChildProcess | null = null
  url = ''
  /** The one-time link printed for the first administrator; empty in a demo. */
  setUpLink = ''
  conference = '' as ConferenceId
  links: Link[] = []

  private constructor(args: string[], node: string[] = []) {
    this.#args = args
    this.#node = node
  }

  letSixMinutesPass(): Promise<void> {
    return this.#pass('SIGWINCH')
  }

  letHalfAnHourPass(): Promise<void> {
    return this.#pass('SIGUSR2')
  }

  /** A signal can arrive after a request that was sent later: it has passed once the product says so. */
  async #pass(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child
    if (!child) return
    const passed = new Promise((done) => child.once('message', done))
    child.kill(signal)
    await passed
  }

  /** settings: in its environment, beside the usual ones. */
  static async start(settings: Record<string, string> = {}): Promise<Product> {
    const product = new Product([])
    product.#settings = settings
    await product.#run()
    return product
  }

  /** The same with a clock that a test can move on. */
  static async startWithClock(): Promise<Product> {
    const product = new Product([], ['--import', CLOCK])
    await product.#run()
    return product
  }

  /** within: makes its folder somewhere else than usual, such as on a small disk. */
  static async demo(within?: string): Promise<Product> {
    const product = new Product(['--demo', '--json'])
    if (within) Object.assign(product, { dataDir: within })
    await product.#run()
    return product
  }

  /** Its process, for whoever has the system do something to it. */
  get pid(): number {
    return this.#child?.pid ?? 0
  }

  /** Ends the process as a power cut would. */
  crash(): Promise<void> {
    return this.#end('SIGKILL')
  }

  /** Starts it again on the same port and folder. main: another build of it. */
  async startAgain(main = MAIN): Promise<void> {
    const { links, conference } = this
    await this.#run(main)
    Object.assign(this, { links, conference }) // a demo makes another conference at each start; this one goes on
  }

  /** A demo on a machine whose clock can be set: `SIGUSR2` a day on, `SIGWINCH` two days back. */
  static async demoWithClockSet(): Promise<Product> {
    const product = new Product(['--demo', '--json'], ['--import', SET_CLOCK])
    await product.#run()
    return product
  }

  /** Makes another practice conference, which it goes by from now on: as good as another product, and much sooner there. */
  async practise(): Promise<void> {
    const answer = await fetch(`${this.url}/api/practice`, { method: 'POST' })
    const { conference, links } = (await answer.json()) as ConferenceMade
    Object.assign(this, { conference: conference.id, links })
  }

  setClockOn(): Promise<void> {
    return this.#pass('SIGUSR2')
  }

  setClockBack(): Promise<void> {
    return this.#pass('SIGWINCH')
  }

  link(role: Role, name = ''): string {
    const found = this.links.find((link) => link.role === role && link.name.includes(name))
    if (!found) throw new Error(`nobody here is ${role} ${name}`)
    return found.url
  }

  /** Ends the process as a power cut would, and starts it again on the same port and folder. */
  async crashAndStart(): Promise<void> {
    await this.crash()
    await this.startAgain()
  }

  /** Ends the process as an operator would; what it kept stays. */
  end(): Promise<void> {
    return this.#end('SIGTERM')
  }

  async stop(): Promise<void> {
    await this.end()
    this.#folder.remove()
  }

  async #run(main = MAIN): Promise<void> {
    this.#port ||= await freePort()
    const child = spawn(process.execPath, [...this.#node, main, ...this.#args], {
      env: { ...process.env, ...this.#settings, PORT: String(this.#port), DATA_DIR: this.dataDir, KEY_DIR: this.#folder.keys },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc']
    })
    this.#child = child
    this.url = `http://localhost:${this.#port}`
    for await (const line of createInterface({ input: child.stdout as Readable })) {
      if (line.startsWith('{')) return void Object.assign(this, JSON.parse(line))
      this.setUpLink = /http\S+\/set-up#\S+/.exec(line)?.[0] ?? ''
      if (this.setUpLink) return
    }
    throw new Error('the product ended before it said where it is')
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child
    if (!child || child.exitCode !== null) return
    const gone = new Promise((done) => child.once('exit', done))
    child.kill(signal)
    await gone
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  await new Promise((done) => server.close(done))
  return port
}
