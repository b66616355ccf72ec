import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { addCard, type ConferenceId, type Link, readCards } from '@samepage/shared'
import { expect, it, onTestFinished } from 'vitest'
import { Guest, until } from './support/guest.ts'
import { newDataDir } from './support/server.ts'

const MAIN = fileURLToPath(new URL('../server/src/main.ts', import.meta.url))

interface Running {
  process: ChildProcess
  url: string
  conference: ConferenceId
  links: Link[]
}

/** The product itself as its own process, as `npm run demo -- --json` starts it. */
async function start(dataDir: string, ...args: string[]): Promise<Running> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { ...process.env, PORT: '0', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('{')) return { process: child, ...JSON.parse(line) }
  }
  throw new Error('the server ended before it said where it is')
}

const ended = (child: ChildProcess): Promise<unknown> => new Promise((done) => child.once('exit', (code, signal) => done(signal ?? code)))

it('[R3] words that were saved are there after kill -9 of the server and a fresh start', async () => {
  const dataDir = newDataDir()
  const first = await start(dataDir, '--demo', '--json')
  const mumLink = first.links.find(({ role }) => role === 'family') as Link
  const mum = await Guest.join(first.url, mumLink, first.conference)
  const saved: string[] = []
  const writing = (async () => {
    for (let i = 0; ; i++) {
      const text = `Sentence ${i}`
      await mum.write((writer) => addCard(writer, { category: 'past', text }))
      saved.push(text)
    }
  })().catch(() => undefined) // ends with the server
  await until(() => saved.length >= 25, 'some sentences are saved')
  const gone = ended(first.process)
  first.process.kill('SIGKILL')
  expect(await gone).toBe('SIGKILL')
  mum.socket.close()
  await writing

  const second = await start(dataDir, '--demo', '--json')
  const again = await Guest.join(second.url, mumLink, first.conference)
  const there = readCards(again.doc).map(({ text }) => text.toString())
  expect(saved.filter((text) => !there.includes(text))).toEqual([])
})

it('says in a sentence that its port is taken, or its folder in use, and starts nothing', async () => {
  const dataDir = newDataDir()
  const first = await start(dataDir, '--demo', '--json')
  const port = new URL(first.url).port
  expect(await stopsWith({ PORT: port, DATA_DIR: newDataDir() })).toMatch(
    /^Something else listens on port \d+ already: .* Set PORT to a free one\.$/
  )
  expect(await stopsWith({ PORT: '0', DATA_DIR: dataDir })).toMatch(/^[A-Z].*\.$/)
})

/** What the product says as it refuses to start. */
async function stopsWith(env: Record<string, string>): Promise<string> {
  const child = spawn(process.execPath, [MAIN], { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (words) => (said += String(words)))
  expect(await ended(child)).toBe(1)
  return said.trim()
}

it('closes well on SIGTERM in mid-meeting, and the page opens again where it was', async () => {
  const dataDir = newDataDir()
  const first = await start(dataDir, '--demo', '--json')
  const link = first.links.find(({ role }) => role === 'chair') as Link
  const chair = await Guest.join(first.url, link, first.conference)
  await chair.write((writer) => addCard(writer, { category: 'past', text: 'Just before closing' }))
  const gone = ended(first.process)
  first.process.kill('SIGTERM')
  expect(await gone).toBe(0)
  const second = await start(dataDir, '--demo', '--json')
  const again = await Guest.join(second.url, link, first.conference)
  expect(readCards(again.doc).map(({ text }) => text.toString())).toContain('Just before closing')
})
