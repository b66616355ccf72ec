import type { Seq } from '@samepage/shared'
import { linkOf, type Row, START } from '../sealing/chain.ts'
import type { Opened } from './opened.ts'

/** Rows read at a time: the one before, for its tag alone, and what follows. */
export const PAGE = 500

/**
 * What follows `after`, bodies as they were. Every row is checked against the one before, and the last against the end of the journal.
 * @param rows  those from `after` on (from 1 when it is 0), as many as there are up to `PAGE`, sealed
 * @throws Damaged at the first that is lost or changed
 */
export function openPage({ chain, head }: Opened, rows: Row[], after: Seq): Row[] {
  let link = START.tag
  // The row before is read for its tag alone: the next one, or the end, tells whether that is right.
  if (after > 0) {
    const before = rows.shift()
    if (before?.seq !== after) throw chain.damaged(after)
    link = linkOf(before)
  }
  let last = after
  const read = rows.map((row) => {
    if (row.seq !== last + 1) throw chain.damaged(last + 1)
    const opened = chain.unsealRow(row, link)
    link = linkOf(row)
    last = row.seq
    return opened
  })
  const isLast = read.length < PAGE - 1
  if (isLast && last < head.seq) throw chain.damaged(last + 1)
  if (last > head.seq) throw chain.damaged(head.seq + 1)
  if (last === head.seq && !Buffer.from(link).equals(head.tag)) throw chain.damaged(last)
  return read
}
