import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

const DEBIAN = '/usr/lib/postgresql'

/** Where PostgreSQL's own programs are, or null: then nothing is tried that needs a server of one's own. */
const BIN = binaries()

export const noOwnPostgres = BIN ? null : 'SKIPPED: no initdb and pg_ctl here to make a PostgreSQL of our own that can be restarted'

/** A PostgreSQL of the test's own, which ends with it. `restart`: how it ends first. 'immediate' is a crash: it reads its log again. */
export interface OwnPostgres {
  url: string
  restart(how: 'fast' | 'immediate'): void
}

export async function ownPostgres(): Promise<OwnPostgres> {
  const dir = mkdtempSync(join(tmpdir(), 'same-page-pg-'))
  if (asRoot()) chownSync(dir, numberOf('-u'), numberOf('-g')) // it never runs as root
  const port = await freePort()
  const data = join(dir, 'data')
  run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C'])
  const options = `-p ${port} -k ${dir} -c listen_addresses=127.0.0.1`
  const control = (...args: string[]): void => run('pg_ctl', [...args, '-D', data, '-w', '-l', join(dir, 'log'), '-o', options])
  control('start')
  onTestFinished(() => {
    control('stop', '-m', 'immediate')
    rmSync(dir, { recursive: true })
  })
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, restart: (how) => control('restart', '-m', how) }
}

function binaries(): string | null {
  const places = existsSync(DEBIAN) ? readdirSync(DEBIAN).map((version) => join(DEBIAN, version, 'bin')) : []
  const found = [...(process.env['PATH'] ?? '').split(':'), ...places].find((place) => existsSync(join(place, 'initdb')))
  return found ?? null
}

function run(program: string, args: string[]): void {
  const [command, ...more] = [...(asRoot() ? ['runuser', '-u', 'postgres', '--'] : []), join(BIN ?? '', program), ...args]
  execFileSync(command as string, more, { stdio: 'ignore', cwd: tmpdir() })
}

const asRoot = (): boolean => process.getuid?.() === 0
const numberOf = (what: '-u' | '-g'): number => Number(execFileSync('id', [what, 'postgres'], { encoding: 'utf8' }))

function freePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>()
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo
    server.close(() => resolve(port))
  })
  return promise
}
