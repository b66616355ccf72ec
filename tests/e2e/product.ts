import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { ConferenceId, Link, Role } from '@samepage/shared'

const MAIN = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url))

/** The product as people start it: its own process, a port of its own, an empty folder. */
export class Product {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'same-page-'))
  readonly #args: string[]
  #port = 0
  #child: ChildProcess | null = null
  url = ''
  /** The one-time link printed for the first administrator; empty in a demo. */
  setUpLink = ''
  conference = '' as ConferenceId
  links: Link[] = []

  private constructor(args: string[]) {
    this.#args = args
  }

  static async start(): Promise<Product> {
    const product = new Product([])
    await product.#run()
    return product
  }

  static async demo(): Promise<Product> {
    const product = new Product(['--demo', '--json'])
    await product.#run()
    return product
  }

  link(role: Role, name = ''): string {
    const found = this.links.find((link) => link.role === role && link.name.includes(name))
    if (!found) throw new Error(`nobody here is ${role} ${name}`)
    return found.url
  }

  /** Ends the process as a power cut would, and starts it again on the same port and folder. */
  async crashAndStart(): Promise<void> {
    const { links, conference } = this
    await this.#end('SIGKILL')
    await this.#run()
    Object.assign(this, { links, conference }) // a demo makes another conference at each start; this one goes on
  }

  /** Ends the process as an operator would; what it kept stays. */
  end(): Promise<void> {
    return this.#end('SIGTERM')
  }

  async stop(): Promise<void> {
    await this.end()
    rmSync(this.dataDir, { recursive: true, force: true })
  }

  async #run(): Promise<void> {
    this.#port ||= await freePort()
    const child = spawn(process.execPath, [MAIN, ...this.#args], {
      env: { ...process.env, PORT: String(this.#port), DATA_DIR: this.dataDir },
      stdio: ['ignore', 'pipe', 'inherit']
    })
    this.#child = child
    this.url = `http://localhost:${this.#port}`
    for await (const line of createInterface({ input: child.stdout })) {
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
