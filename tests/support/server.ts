import type { ConferenceMade, PersonId } from '@samepage/shared'
import { type SamePage, startSamePage } from '@samepage/server/app.ts'
import type { CouncilConfig, MailConfig } from '@samepage/server/config.ts'
import { makePractice } from '@samepage/server/house/practice.ts'
import { openStorage } from '@samepage/server/storage/open.ts'
import type { openSqlite } from '@samepage/server/storage/sqlite/open.ts'
import { onTestFinished } from 'vitest'
import { keysBeside, newFolder } from './folder.ts'

/** A real server on a free port, with its journal in a folder of its own. */
export interface TestServer extends SamePage {
  dataDir: string
  practice(): Promise<ConferenceMade>
  /** Stops it and starts another on the same folder and port: what a restart in mid-meeting looks like. */
  restart(): Promise<TestServer>
}

export interface Options {
  dataDir?: string
  port?: number
  now?: () => number
  publicUrl?: string
  /** Hears every line of the fullest log there is. */
  logTo?: (line: string) => void
  council?: CouncilConfig
  mail?: MailConfig
  metricsToken?: string
  /** Keeps everything in this PostgreSQL instead of a file. */
  databaseUrl?: string
  /** Opens what it stands on, where the usual place will not do. */
  open?: typeof openSqlite
}

/** Starts a server that ends with the test. */
export async function testServer(options: Options = {}): Promise<TestServer> {
  const dataDir = options.dataDir ?? newDataDir()
  const config = {
    port: options.port ?? 0,
    host: '127.0.0.1',
    dataDir,
    keyDir: keysBeside(dataDir),
    redisUrl: null,
    databaseUrl: options.databaseUrl ?? null,
    publicUrl: options.publicUrl ?? null,
    ...(options.logTo ? { logLevel: 'debug' as const, logTo: { write: options.logTo } } : { logLevel: 'silent' as const }),
    trustProxy: [],
    council: options.council ?? null,
    mail: options.mail ?? null,
    retention: { on: false, signedDays: 30, unsignedDays: 90 },
    supervised: true,
    signing: null,
    metricsToken: options.metricsToken ?? null
  }
  const samePage = await startSamePage(
    config,
    await (options.open ? options.open(config.dataDir, config.keyDir) : openStorage(config)),
    options.now
  )
  let open = true
  const close = async (): Promise<void> => {
    if (open) await samePage.close()
    open = false
  }
  onTestFinished(close)
  return {
    ...samePage,
    dataDir,
    close,
    practice: () => makePractice(samePage.services.desks.conferences, samePage.services.rooms),
    async restart() {
      await close()
      return testServer({ ...options, dataDir, port: samePage.port })
    }
  }
}

/** A folder that goes with the test; its keys are in `keysBeside` it. */
export function newDataDir(): string {
  const { dir, remove } = newFolder()
  onTestFinished(remove)
  return dir
}

export const secretIn = (url: string): string => new URL(url).hash.slice(1)

/** What a browser keeps: the cookies it was given. */
export class Browser {
  readonly url: string
  /** How its live connections go. Over polling, what is said is base64, and not to be found by its words. */
  transports = ['polling', 'websocket']
  readonly #cookies: Map<string, string>

  constructor(url: string, cookies = new Map<string, string>()) {
    this.url = url
    this.#cookies = cookies
  }

  /** The same browser, sent to another process by a balancer: it keeps its cookies. */
  at(url: string): Browser {
    return new Browser(url, this.#cookies)
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** The value of the one cookie whose name has this in it. */
  cookieWith(name: string): string | undefined {
    return [...this.#cookies].find(([known]) => known.includes(name))?.[1]
  }

  async ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const json: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' }
    const response = await fetch(this.url + path, {
      method,
      redirect: 'manual',
      headers: { cookie: this.cookie, ...json, ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) })
    })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return response
  }

  /** Opens a link as its person would; answers with their seat. */
  async join(link: string): Promise<PersonId> {
    const response = await this.ask('POST', '/api/join', { secret: secretIn(link) })
    return ((await response.json()) as { seat: PersonId }).seat
  }
}
