import type { Seq } from '@samepage/shared'
import { type Head, linkOf, type Row, START } from '../sealing/chain.ts'
import type { Opened } from './opened.ts'

const NOTHING_WRITTEN = Uint8Array.of(0, 0) // a Yjs update (V1) without structs and deletes

/** What is taken out of a journal, and the row that says so. */
export interface Striking {
  upTo: Seq
  state: Uint8Array
  record: Omit<Row, 'seq' | 'epoch'> | null
}

/** A journal without what was taken out. added: the record behind it, where there is one. */
export interface Struck {
  rows: Row[]
  added: Row[]
  head: Head
}

/** R25: every row of a journal sealed anew, `state` in place of all edits up to `upTo`, and where it ends then. rows: all of them, opened. */
export function sealAnew(rows: readonly Row[], anew: Opened, { upTo, state, record }: Striking): Struck {
  const bearer = rows.findLast(({ kind, seq }) => kind === 'edit' && seq <= upTo)?.seq
  let tag = START.tag
  const sealed = rows.map((row) => {
    const gone = row.kind === 'edit' && row.seq <= upTo
    const body = gone ? (row.seq === bearer ? state : NOTHING_WRITTEN) : row.body
    const again = anew.chain.sealRow({ ...row, body }, tag)
    tag = linkOf(again)
    return again
  })
  const added = record ? [anew.chain.sealRow({ ...record, seq: anew.head.seq + 1 }, tag)] : []
  for (const row of added) tag = linkOf(row)
  return { rows: sealed, added, head: { seq: anew.head.seq + added.length, tag, struck: Math.max(upTo, anew.head.struck) } }
}
