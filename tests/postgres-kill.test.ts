import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { DocumentId } from '@samepage/shared'
import { expect, test } from 'vitest'
import { describePostgres, newPage, wordsIn } from './support/postgres-place.ts'

/** KILL_CYCLES  how often each of three servers is killed while all of them write (3); hundreds before a release */
const CYCLES = Number(process.env['KILL_CYCLES'] || 3)
const LONGEST_MS = 400 // of writing before one is killed

const WRITER = fileURLToPath(new URL('./support/append-until-killed.ts', import.meta.url))

interface Acknowledged {
  page: string
  seq: number
  words: string
}

describePostgres('three servers on one PostgreSQL', (place) => {
  test(
    `[R3] each killed ${CYCLES} times in mid-sentence lose nothing that any of them said was saved, and [R2] leave no hole`,
    async () => {
      const pages = [newPage(), newPage()]
      const said: Acknowledged[] = []
      await (await place.openOne()).close() // begun, so that three do not come first at once
      const lives = [0, 1, 2].map(async (server) => {
        for (let life = 0; life < CYCLES; life++) said.push(...(await writeUntilKilled(`${server}-${life}`, pages)))
      })
      await Promise.all(lives)
      expect(said.length).toBeGreaterThan(CYCLES * 3)

      const { journal } = await place.openOne()
      for (const page of pages) {
        const words = await wordsIn(journal, page) // numbered without a hole, or it would throw
        expect(said.filter((one) => one.page === page && words[one.seq - 1] !== one.words)).toEqual([])
        expect(new Set(words).size, 'nothing twice').toBe(words.length)
      }
    },
    CYCLES * 60_000
  )

  async function writeUntilKilled(run: string, pages: DocumentId[]): Promise<Acknowledged[]> {
    const env = { ...process.env, DATABASE_URL: place.url }
    const server = spawn(process.execPath, [WRITER, place.folders.dir, run, ...pages], { env, stdio: ['ignore', 'pipe', 'inherit'] })
    const exit = once(server, 'exit')
    const said: Acknowledged[] = []
    const lines = createInterface(server.stdout)
    lines.on('line', (line) => {
      const [page, seq, words, saved] = line.split(' ')
      // The last line may be cut short: then nobody was told.
      if (page && words && saved === 'saved') said.push({ page, seq: Number(seq), words })
    })
    const closed = once(lines, 'close')
    try {
      await Promise.race([once(lines, 'line'), closed])
      await wait(Math.random() * LONGEST_MS)
    } finally {
      server.kill('SIGKILL')
    }
    expect(await exit).toEqual([null, 'SIGKILL'])
    await closed
    return said
  }
})
