import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openSqlite } from '@samepage/server/storage/sqlite/open.ts'
import { type ConferenceId, mapOf } from '@samepage/shared'
import { describe, expect, it, onTestFinished } from 'vitest'
import { entriesIn } from '../support/entries.ts'
import { keysBeside, newFolder } from '../support/folder.ts'
import { LONG, size } from '../support/long.ts'

const WRITER = fileURLToPath(new URL('../support/append-and-tell.ts', import.meta.url))
const PAGE = mapOf('11111111-1111-4111-8111-111111111111' as ConferenceId)
const hasStrace = spawnSync('strace', ['-c', '-o', '/dev/null', 'true']).status === 0

function folder(): string {
  const { dir, remove } = newFolder()
  onTestFinished(remove)
  return dir
}

/** Keeps things beneath strace; answers with what was said of each, and what strace saw. */
function keep(dir: string, options: string[], times: number, together: number): { said: string[]; seen: string } {
  const log = join(dir, '..', 'strace.txt')
  const args = ['-f', '-qq', '-o', log, ...options, process.execPath, WRITER, dir, String(times), String(together)]
  const { stdout, status, signal } = spawnSync('strace', args, { encoding: 'utf8' })
  expect([status, signal], 'it ends by itself').toEqual([0, null])
  return { said: stdout.trim().split('\n').filter(Boolean), seen: readFileSync(log, 'utf8') }
}

/** Reading is failed in the database alone: Node reads itself and its modules by the same calls, and where that fails nobody has begun. */
const onlyWhere = (call: string, dir: string): string[] =>
  call.startsWith('pread') ? ['', '-wal', '-shm'].flatMap((end) => ['-P', join(dir, `same-page.db${end}`)]) : []

const SYNCS = ['-e', 'trace=fsync,fdatasync']
const syncs = (seen: string): number => seen.split('\n').filter((line) => /f(data)?sync\(/.test(line)).length

describe.skipIf(!hasStrace)('what is asked of the disk', () => {
  it('[R3] is one wait for each commit, and none is left out', () => {
    const times = size(60, 1_000)
    const dir = folder()
    keep(dir, SYNCS, 1, 1) // makes the folder
    const resting = syncs(keep(dir, SYNCS, 0, 1).seen)
    const one = syncs(keep(dir, SYNCS, times, 1).seen) - resting
    const ten = syncs(keep(dir, SYNCS, times, 10).seen) - resting
    console.log(`${times} commits of one entry: ${one} syncs; of ten entries: ${ten}`)
    for (const count of [one, ten]) {
      expect(count).toBeGreaterThanOrEqual(times)
      expect(count, 'and little more: the log is written back now and then').toBeLessThanOrEqual(times * 1.1 + 10)
    }
  })

  const CALLS = ['pwrite64', 'fsync', 'fdatasync', 'ftruncate', 'pread64']
  it.each(LONG ? CALLS : CALLS.slice(0, 2))(
    '[R3] may fail at any one %s: whatever was called saved is there, and it goes on by itself',
    async (call) => {
      const made = folder()
      const all = keep(made, [...onlyWhere(call, made), '-e', `trace=${call}`], 6, 3)
        .seen.split('\n')
        .filter((line) => line.includes(`${call}(`)).length
      if (all === 0) return // SQLite does without it here
      const step = LONG ? 1 : Math.max(1, Math.floor(all / 5))
      const counted = { saved: 0, refused: 0, 'cannot open': 0 }
      for (let nth = 1; nth <= all; nth += step) {
        const dir = folder()
        const { said } = keep(dir, [...onlyWhere(call, dir), '-e', `trace=${call}`, '-e', `inject=${call}:error=EIO:when=${nth}`], 6, 3)
        for (const line of said)
          for (const what of Object.keys(counted) as (keyof typeof counted)[]) if (line.startsWith(what)) counted[what]++
        const refused = said.findLastIndex((line) => line.startsWith('refused'))
        if (refused >= 0 && refused < 15)
          expect(
            said.slice(refused + 1).some((line) => line.startsWith('saved')),
            `goes on after ${call} ${nth}`
          ).toBe(true)
        await expectKept(dir, said, `${call} ${nth}`)
        rmSync(dir, { recursive: true })
      }
      console.log(`${call} failed once at each of ${Math.ceil(all / step)} of ${all} places: ${JSON.stringify(counted)}`)
      expect(counted.saved).toBeGreaterThan(0)
    },
    LONG ? 1_800_000 : 120_000
  )
})

async function expectKept(dir: string, said: readonly string[], when: string): Promise<void> {
  const storage = await openSqlite(dir, keysBeside(dir))
  const there = await entriesIn(storage.journal, PAGE)
  await storage.close()
  expect(
    there.map(({ seq }) => seq),
    when
  ).toEqual(there.map((_, i) => i + 1))
  const words = new Map(there.map((entry) => [entry.seq, entry.kind === 'edit' ? Buffer.from(entry.update).toString() : '']))
  const lost = said.map((line) => line.split(' ')).filter(([what, seq, text]) => what === 'saved' && words.get(Number(seq)) !== text)
  expect(lost, when).toEqual([])
}
