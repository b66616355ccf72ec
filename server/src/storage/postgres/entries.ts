import type { DocumentId } from '@samepage/shared'
import type { Row } from '../sealing/chain.ts'
import type { Transaction } from './transaction.ts'

export const FIELDS = ['seq', 'epoch', 'at', 'author', 'kind', 'body', 'writer', 'after', 'key'] as const
const TYPES = ['bigint', 'bigint', 'text', 'text', 'text', 'bytea', 'bigint', 'bigint', 'text']

const INSERT = `
  INSERT INTO entry (document, ${FIELDS.join(', ')})
  SELECT * FROM unnest($1::text[], ${TYPES.map((type, i) => `$${i + 2}::${type}[]`).join(', ')})`

/** Adds sealed rows, all in one statement. */
export function addEntries(tx: Transaction, rows: readonly (Row & { document: DocumentId })[]): void {
  if (rows.length === 0) return
  tx.later(INSERT, [rows.map(({ document }) => document), ...FIELDS.map((field) => rows.map((row) => row[field]))])
}

/** R25: other bodies in the same rows. Lifted until the commit, for this document alone. */
export function replaceEntries(tx: Transaction, document: DocumentId, rows: readonly Row[]): void {
  tx.later(`SELECT set_config('same_page.lifted', $1, true)`, [`strike ${document}`])
  tx.later(
    `UPDATE entry SET epoch = new.epoch, body = new.body FROM unnest($2::bigint[], $3::bigint[], $4::bytea[]) AS new (seq, epoch, body)
     WHERE entry.document = $1 AND entry.seq = new.seq`,
    [document, rows.map(({ seq }) => seq), rows.map(({ epoch }) => epoch), rows.map(({ body }) => body)]
  )
}
