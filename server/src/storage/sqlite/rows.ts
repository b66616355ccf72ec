import type { Author, Decision, Entry, Instant, NewEntry, Seq } from '@samepage/shared'

/** An entry as its table has it. */
export interface EntryRow {
  seq: Seq
  at: Instant
  author: Author
  kind: Entry['kind']
  body: Uint8Array
  writer: number | null
  after: Seq | null
  key: string | null
}

export function rowOf(entry: NewEntry): Omit<EntryRow, 'seq'> {
  const { at, by: author, kind } = entry
  if (entry.kind === 'edit') return { at, author, kind, body: entry.update, writer: entry.writer, after: null, key: null }
  return { at, author, kind, body: Buffer.from(JSON.stringify(entry.decision)), writer: null, after: entry.after, key: entry.key }
}

/** The table's own checks see to it that nothing is missing. */
export function entryOf(row: EntryRow): Entry {
  const { seq, at, author: by, body } = row
  if (row.kind === 'edit') return { seq, at, by, kind: 'edit', update: body, writer: row.writer as number }
  const decision = JSON.parse(Buffer.from(body).toString()) as Decision
  return { seq, at, by, kind: 'decision', decision, after: row.after as Seq, key: row.key as string }
}
