// Writes on two pages as fast as it can, and prints `page seq words saved` for each entry once it is acknowledged. Ends only by being killed.
// Arguments: the folder, a word that is new in every run, the pages. DATABASE_URL: where to instead of the folder.
import { openStorage } from '@samepage/server/storage/open.ts'
import type { DocumentId, PersonId } from '@samepage/shared'
import { keysBeside } from './folder.ts'

const [dir, run, ...pages] = process.argv.slice(2) as [string, string, ...DocumentId[]]
const databaseUrl = process.env['DATABASE_URL'] || null
const { journal } = await openStorage({ dataDir: dir, keyDir: keysBeside(dir), databaseUrl })
const at = '2026-03-12T10:04:00.000Z'
const by = crypto.randomUUID() as PersonId

for (let i = 0; ; i++) {
  const burst = 1 + (i % 20) // entries that share a commit
  await Promise.all(Array.from({ length: burst }, (_, n) => append(pages[n % pages.length] as DocumentId, `${run}-${i}-${n}`)))
}

async function append(page: DocumentId, words: string): Promise<void> {
  const seq = await journal.append(page, { at, by, kind: 'edit', update: Buffer.from(words), writer: 1 })
  process.stdout.write(`${page} ${seq} ${words} saved\n`)
}
