import type { Journal } from '@samepage/server/storage/storage.ts'
import type { DocumentId, Entry, Seq } from '@samepage/shared'

/** Everything a journal has of a page, later than `after`. */
export async function entriesIn(journal: Journal, page: DocumentId, after: Seq = 0): Promise<Entry[]> {
  const entries: Entry[] = []
  for await (const entry of journal.since(page, after)) entries.push(entry)
  return entries
}
