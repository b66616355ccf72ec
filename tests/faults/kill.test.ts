import { CannotOpen, openSqlite } from '@samepage/server/storage/sqlite/open.ts'
import type { ConferenceId, DocumentId, Entry, Seq } from '@samepage/shared'
import { mapOf } from '@samepage/shared'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { entriesIn } from '../support/entries.ts'
import { newFolder } from '../support/folder.ts'
import { size } from '../support/long.ts'

const CYCLES = size(8, 1_000) // how often a server is killed while people write
const LONGEST_MS = 400 // of writing before the server is killed

const WRITER = fileURLToPath(new URL('../support/append-until-killed.ts', import.meta.url))
const PAGES = [crypto.randomUUID(), crypto.randomUUID()].map((id) => mapOf(id as ConferenceId))

const FOLDER_CYCLES = 25 // in one folder: all of what it holds is read again after every kill

let { dir, keys, remove } = newFolder()
afterAll(() => remove())

interface Acknowledged {
  page: DocumentId
  seq: Seq
  words: string
}

test(
  `[R3] a server killed in mid-sentence ${CYCLES} times never loses what it said was saved, and [R2] leaves no hole`,
  async () => {
    let acknowledged: Acknowledged[] = []
    let count = 0
    for (let cycle = 0; cycle < CYCLES; cycle++) {
      if (cycle % FOLDER_CYCLES === 0) {
        remove()
        ;({ dir, keys, remove } = newFolder())
        acknowledged = []
      }
      const said = await writeUntilKilled(`run${cycle}`, Math.random() * LONGEST_MS)
      expect(said.length).toBeGreaterThan(0)
      acknowledged.push(...said)
      count += said.length
      await expectKept(acknowledged)
    }
    console.log(`${CYCLES} kills, ${count} acknowledged, none lost`)
  },
  CYCLES * 10_000
)

test('a second server does not start in a folder that is in use; once the first is killed, the next one starts', async () => {
  const secondServer = (): Promise<void> => expect(openSqlite(dir, keys)).rejects.toThrow(CannotOpen)
  const said = await writeUntilKilled('in-use', 0, secondServer)
  await expectKept(said)
})

/** Lets a server write for a while after its first acknowledgement and kills it as a power cut would: no goodbye. */
async function writeUntilKilled(run: string, writeMs: number, meanwhile?: () => Promise<void>): Promise<Acknowledged[]> {
  const server = spawn(process.execPath, [WRITER, dir, run, ...PAGES], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exit = once(server, 'exit')
  const said: Acknowledged[] = []
  const lines = createInterface(server.stdout)
  lines.on('line', (line) => {
    const [page, seq, words, saved] = line.split(' ')
    // The last line may be cut short: then nobody was told.
    if (words && saved === 'saved') said.push({ page: page as DocumentId, seq: Number(seq), words })
  })
  const closed = once(lines, 'close')
  try {
    await Promise.race([once(lines, 'line'), closed])
    await meanwhile?.()
    await wait(writeMs)
  } finally {
    server.kill('SIGKILL')
  }
  expect(await exit).toEqual([null, 'SIGKILL'])
  await closed
  return said
}

async function expectKept(acknowledged: Acknowledged[]): Promise<void> {
  const storage = await openSqlite(dir, keys)
  try {
    for (const page of PAGES) {
      const entries = await entriesIn(storage.journal, page)
      expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, i) => i + 1))
      const lost = acknowledged.filter((said) => said.page === page && wordsOf(entries[said.seq - 1]) !== said.words)
      expect(lost).toEqual([])
    }
  } finally {
    await storage.close()
  }
}

const wordsOf = (entry: Entry | undefined): string | null => (entry?.kind === 'edit' ? Buffer.from(entry.update).toString() : null)
