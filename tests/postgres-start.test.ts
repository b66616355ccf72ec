import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { keysBeside } from './support/folder.ts'
import { newSchema, noPostgres } from './support/postgres.ts'
import { newDataDir } from './support/server.ts'
import { tapWire, type WireTap } from './support/wire-tap.ts'

const MAIN = fileURLToPath(new URL('../server/src/main.ts', import.meta.url))
const MOST_MS = 60_000 // only that it ends at all

/** An installation on PostgreSQL, behind a wire that can be cut. */
async function place(): Promise<{ wire: WireTap; env: Record<string, string> }> {
  const { url, remove } = await newSchema()
  const wire = await tapWire(url)
  const dataDir = newDataDir()
  onTestFinished(async () => {
    await wire.close()
    await remove()
  })
  return { wire, env: { DATABASE_URL: wire.url, DATA_DIR: dataDir, KEY_DIR: keysBeside(dataDir), PORT: '0' } }
}

interface Started {
  /** How it ended, by itself or by being told to; null: it had to be killed. */
  code: number | null
  open: boolean
  faults: string
}

/** Starts the product, and tells it to end once it is open and has said what is wrong. */
async function starts(env: Record<string, string>): Promise<Started> {
  const child = spawn(process.execPath, [MAIN], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  const patience = setTimeout(() => child.kill('SIGKILL'), MOST_MS)
  let [said, faults] = ['', '']
  const endWhenOpen = (): void => void (said.includes('is open at') && (faults || said.includes('/set-up#')) && child.kill('SIGTERM'))
  child.stdout.on('data', (bytes) => {
    said += String(bytes)
    endWhenOpen()
  })
  child.stderr.on('data', (bytes) => {
    faults += String(bytes)
    endWhenOpen()
  })
  const code = await ended
  clearTimeout(patience)
  return { code, open: said.includes('is open at'), faults: faults.trim() }
}

describe.skipIf(noPostgres)(noPostgres ?? 'a database that goes away while Same Page starts', () => {
  it(
    '[R56] stops the start with one sentence, or is waited for once it is open; the next start is as if there had been none',
    async () => {
      const { wire, env } = await place()
      const found: Started[] = []
      for (const parcels of [1, 16, 18, 21]) {
        wire.severAt = parcels
        found.push(await starts(env))
        wire.mend()
      }
      for (const { code, open, faults } of found) {
        expect(code, faults).toBe(open && !faults.includes('"closing"') ? 0 : 1)
        if (!open) expect(faults).toMatch(/^(Same Page cannot reach|The database went away while Same Page was starting)[^\n]+$/)
        expect(faults).not.toMatch(/uncaught|unhandled/)
      }
      wire.severAt = Infinity
      expect(await starts(env)).toEqual({ code: 0, open: true, faults: '' })
    },
    5 * MOST_MS
  )

  it('[R56] names a Redis that cannot be reached at the start, without the password', async () => {
    const { env } = await place()
    expect(await starts({ ...env, REDIS_URL: 'redis://ruth:hunter2@127.0.0.1:1' })).toEqual({
      code: 1,
      open: false,
      faults: 'Same Page cannot reach Redis at 127.0.0.1:1 (ECONNREFUSED). Is it running, and is REDIS_URL right?'
    })
  })
})
