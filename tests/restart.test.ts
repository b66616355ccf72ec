import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { addCard, type ConferenceId, type Link, readCards } from '@samepage/shared'
import { expect, it, onTestFinished } from 'vitest'
import { keysBeside } from './support/folder.ts'
import { Guest, until } from './support/guest.ts'
import { newDataDir, testServer } from './support/server.ts'

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
    env: { ...process.env, PORT: '0', ...foldersFor(dataDir) },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('{')) return { process: child, ...JSON.parse(line) }
  }
  throw new Error('the server ended before it said where it is')
}

const foldersFor = (dataDir: string) => ({ DATA_DIR: dataDir, KEY_DIR: keysBeside(dataDir) })

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

it('closes while browsers hold connections open that they ask nothing on', async () => {
  const server = await testServer()
  const ahead = connect(server.port, '127.0.0.1')
  onTestFinished(() => void ahead.destroy())
  const ended = once(ahead, 'close')
  await once(ahead, 'connect')
  await fetch(`${server.url}/healthz`) // one more, that is kept for the next question
  await server.close()
  await ended
})
