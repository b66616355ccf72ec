// Opens the storage, keeps what it is told to, says what became of each, and ends well. Run beneath strace, which counts and breaks what it asks of the disk.
// Arguments: the folder, how many times something is kept, how many entries together, and `slowly` to wait between.
import { setTimeout as wait } from 'node:timers/promises'
import { CannotOpen, openSqlite } from '@samepage/server/storage/sqlite/open.ts'
import { type ConferenceId, mapOf, type PersonId } from '@samepage/shared'
import { keysBeside } from './folder.ts'

const [dir = '', times = '1', together = '1', pace = ''] = process.argv.slice(2)
const page = mapOf('11111111-1111-4111-8111-111111111111' as ConferenceId)
const by = '22222222-2222-4222-8222-222222222222' as PersonId

const storage = await openSqlite(dir, keysBeside(dir)).catch((why: unknown) => {
  if (!(why instanceof CannotOpen)) throw why
  console.log('cannot open')
  process.exit(0)
})
for (let i = 0; i < Number(times); i++) {
  const words = Array.from({ length: Number(together) }, (_, n) => `${i}-${n}`)
  const entry = (update: string) => ({ at: '2026-03-12T10:04:00.000Z', by, kind: 'edit' as const, update: Buffer.from(update), writer: 1 })
  const kept = await Promise.allSettled(words.map((one) => storage.journal.append(page, entry(one))))
  kept.forEach((result, n) => console.log(result.status === 'fulfilled' ? `saved ${result.value} ${words[n]}` : `refused ${words[n]}`))
  if (pace) await wait(5)
}
await storage.close().catch(() => console.log('did not close well'))
