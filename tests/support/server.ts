import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ConferenceMade, PersonId } from '@samepage/shared'
import { type SamePage, startSamePage } from '@samepage/server/app.ts'
import { makePractice } from '@samepage/server/house/practice.ts'
import { openSqlite } from '@samepage/server/storage/sqlite/open.ts'
import { onTestFinished } from 'vitest'

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
}

/** Starts a server that ends with the test. */
export async function testServer(options: Options = {}): Promise<TestServer> {
  const dataDir = options.dataDir ?? newDataDir()
  const config = {
    port: options.port ?? 0,
    host: '127.0.0.1',
    dataDir,
    publicUrl: options.publicUrl ?? null,
    logLevel: 'silent' as const,
    trustProxy: []
  }
  const samePage = await startSamePage(config, openSqlite(dataDir), options.now)
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

export function newDataDir(): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'same-page-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  return dataDir
}

export const secretIn = (url: string): string => new URL(url).hash.slice(1)

/** What a browser keeps: the cookies it was given. */
export class Browser {
  readonly url: string
  readonly #cookies = new Map<string, string>()

  constructor(url: string) {
    this.url = url
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const json: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' }
    const response = await fetch(this.url + path, {
      method,
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
