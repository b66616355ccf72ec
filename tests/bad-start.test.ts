import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { keysBeside } from './support/folder.ts'
import { newDataDir } from './support/server.ts'

const MAIN = fileURLToPath(new URL('../server/src/main.ts', import.meta.url))
const AS_ROOT = process.getuid?.() === 0

const foldersFor = (dataDir: string) => ({ DATA_DIR: dataDir, KEY_DIR: keysBeside(dataDir) })

function launch(env: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, [MAIN], { env: { ...process.env, PORT: '0', ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

const ended = (child: ChildProcess): Promise<unknown> => new Promise((done) => child.once('exit', (code, signal) => done(signal ?? code)))

/** Starts the product as its own process; answers with where it is. */
async function running(env: Record<string, string>): Promise<{ url: string; stop: () => Promise<unknown> }> {
  const child = launch(env)
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    const [, url = ''] = /open at (\S+)/.exec(line) ?? []
    if (!url) continue
    const stop = (): Promise<unknown> => {
      const gone = ended(child)
      child.kill('SIGTERM')
      return gone
    }
    return { url, stop }
  }
  throw new Error('the server ended before it said where it is')
}

/** What the product says as it refuses to start. */
async function refusal(env: Record<string, string>): Promise<string> {
  const child = launch(env)
  let said = ''
  child.stderr?.on('data', (words) => (said += String(words)))
  expect(await ended(child)).toBe(1)
  return said.trim()
}

/** An installation that has run once. */
async function installation(): Promise<Record<string, string>> {
  const folders = foldersFor(newDataDir())
  await (await running(folders)).stop()
  return folders
}

it('[R56] a setting that is misspelt stops the start with what was meant', async () => {
  const folders = foldersFor(newDataDir())
  expect(await refusal({ ...folders, PUBLIC_URI: 'https://conference.example.gov.uk' })).toBe(
    'Same Page cannot start with these settings:\n  PUBLIC_URI is no setting of Same Page. Did you mean PUBLIC_URL?'
  )
  expect(await refusal({ KEY_DIR: folders.KEY_DIR, DATADIR: folders.DATA_DIR })).toMatch(/\n {2}DATADIR is .* Did you mean DATA_DIR\?$/)
})

it('[R56] a council’s certificate that does not open stops the start, not the first signature', async () => {
  const folders = foldersFor(newDataDir())
  const [p12, password] = [join(dirname(folders.DATA_DIR), 'seal.p12'), join(dirname(folders.DATA_DIR), 'password')]
  writeFileSync(p12, 'no certificate')
  writeFileSync(password, 'six blue herons')
  expect(await refusal({ ...folders, SIGNING_P12: p12, SIGNING_P12_PASSWORD_FILE: password })).toMatch(
    /\n {2}SIGNING_P12 does not open with the password/
  )
})

it('[R56] two processes never share one folder: the second says so and ends', async () => {
  const folders = foldersFor(newDataDir())
  await running(folders)
  expect(await refusal(folders)).toBe(
    `Another Same Page is using ${folders.DATA_DIR}. Please close it, or choose another folder with DATA_DIR. Nothing was changed.`
  )
})

it('[R56] a port that is taken is named', async () => {
  const { url } = await running(foldersFor(newDataDir()))
  const { port } = new URL(url)
  expect(await refusal({ PORT: port, ...foldersFor(newDataDir()) })).toBe(
    `Something else listens on port ${port} already: perhaps another Same Page. Set PORT to a free one.`
  )
})

it('[R56] a key that is another installation’s, or gone, is said to be so, and nothing is changed', async () => {
  const folders = await installation()
  const key = join(folders['KEY_DIR'] as string, 'installation.key')
  writeFileSync(key, randomBytes(32))
  expect(await refusal(folders)).toBe(
    'The key in KEY_DIR is not the one that what is kept was sealed with. Please put the right one there. Nothing was changed.'
  )
  writeFileSync(key, 'too short')
  expect(await refusal(folders)).toMatch(/^.*installation\.key is not a key of Same Page, or is damaged\. Nothing was changed\.$/)
  rmSync(key)
  expect(await refusal(folders)).toMatch(/^The key that opens what is kept is missing: .* Nothing was changed\.$/)
})

it('[R56] a folder that cannot be written to is named', async () => {
  const dataDir = newDataDir()
  const shut = AS_ROOT ? '/sys' : dirname(dataDir) // nobody at all may make a folder in /sys
  mkdirSync(keysBeside(dataDir), { mode: 0o700 })
  if (!AS_ROOT) {
    rmSync(dataDir, { recursive: true })
    chmodSync(shut, 0o500)
    onTestFinished(() => chmodSync(shut, 0o700))
  }
  const DATA_DIR = join(shut, 'data')
  expect(await refusal({ DATA_DIR, KEY_DIR: keysBeside(dataDir) })).toBe(`Same Page may not write in ${DATA_DIR}. Nothing was changed.`)
})

it('[R56] a folder that is no folder is named', async () => {
  const dataDir = newDataDir()
  const file = join(dataDir, 'notes.txt')
  writeFileSync(file, 'in the way')
  expect(await refusal({ DATA_DIR: file, KEY_DIR: keysBeside(dataDir) })).toBe(
    `${file} is no folder. Please choose one with DATA_DIR. Nothing was changed.`
  )
  expect(await refusal({ DATA_DIR: join(file, 'data'), KEY_DIR: keysBeside(dataDir) })).toMatch(
    /is no folder\. Please choose one with DATA_DIR\. Nothing was changed\.$/
  )
})

it('[R56] a database that cannot be reached is named, without the password', async () => {
  const DATABASE_URL = 'postgres://ruth:hunter2@127.0.0.1:1/conferences'
  expect(await refusal({ DATABASE_URL, ...foldersFor(newDataDir()) })).toBe(
    'Same Page cannot reach conferences at 127.0.0.1:1 (ECONNREFUSED). Is PostgreSQL running, and is DATABASE_URL right? Nothing was changed.'
  )
})
