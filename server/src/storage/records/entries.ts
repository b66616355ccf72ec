import type { Author, Decision, Entry, NewEntry, Seq } from '@samepage/shared'
import type { Row } from '../sealing/chain.ts'

export function rowOf(entry: NewEntry): Omit<Row, 'seq' | 'epoch'> {
  const { at, by: author, kind } = entry
  if (entry.kind === 'edit') return { at, author, kind, body: entry.update, writer: entry.writer, after: null, key: null }
  return { at, author, kind, body: Buffer.from(JSON.stringify(entry.decision)), writer: null, after: entry.after, key: entry.key }
}

/** The table's own checks see to it that nothing is missing. */
export function entryOf(row: Row): Entry {
  const { seq, at, body } = row
  const by = row.author as Author
  if (row.kind === 'edit') return { seq, at, by, kind: 'edit', update: body, writer: row.writer as number }
  const decision = JSON.parse(Buffer.from(body).toString()) as Decision
  return { seq, at, by, kind: 'decision', decision, after: row.after as Seq, key: row.key as string }
}
