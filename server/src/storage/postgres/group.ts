import { conferenceOf, type DocumentId, Refusal, type Seq } from '@samepage/shared'
import { linkOf, type Row } from '../sealing/chain.ts'
import type { Chains } from './chains.ts'
import { addEntries } from './entries.ts'
import { lockForErasing } from './locks.ts'
import type { Transaction } from './transaction.ts'

/** An entry that somebody asked to have kept. `expected`: of a decision, refuse unless this is the last place; of an edit, when a decision came later. */
export interface Ask {
  document: DocumentId
  row: Omit<Row, 'seq' | 'epoch'>
  expected: Seq | undefined
}

type SealedRow = Row & { document: DocumentId }

/** What becomes of a group once it is kept: each one's number, or why not, in the same order. */
export interface Added {
  answers: (Seq | { why: unknown })[]
  rows: SealedRow[]
}

/**
 * Adds a group to its documents, in one statement. Each document is held until the commit, so that its numbers have no holes whatever other processes
 * do, and `expected` is compared with what the table has. unready: documents whose keys could not be had, and why.
 */
export async function addGroup(
  tx: Transaction,
  chains: Chains,
  group: readonly Ask[],
  unready: ReadonlyMap<DocumentId, unknown>
): Promise<Added> {
  const pages = await chains.hold(
    tx,
    group.map(({ document }) => document).filter((document) => !unready.has(document))
  )
  const decided = await decisionsAfter(tx, group, pages)
  const rows: SealedRow[] = []
  const answers = group.map(({ document, row, expected }) => {
    const page = pages.get(document) ?? { why: unready.get(document) }
    if ('why' in page) return page
    const isAfter = row.kind === 'decision' ? expected === page.head.seq : (expected ?? 0) >= (decided.get(document) ?? 0)
    if (expected !== undefined && !isAfter) return { why: new Refusal('moved-on') } // R14, R21
    const sealed = page.chain.sealRow({ ...row, seq: page.head.seq + 1 }, page.head.tag)
    page.head = { ...page.head, seq: sealed.seq, tag: linkOf(sealed) }
    rows.push({ ...sealed, document })
    if (row.kind === 'decision') decided.set(document, sealed.seq)
    return sealed.seq
  })
  addEntries(tx, rows)
  const ends = [...pages].flatMap(([document, page]) => ('why' in page ? [] : [[document, page] as [DocumentId, typeof page]]))
  if (rows.length > 0) chains.saveHeads(tx, ends)
  return { answers, rows }
}

const DECIDED = `
  SELECT document, max(seq) AS seq FROM unnest($1::text[], $2::bigint[]) AS asked (document, after) JOIN entry USING (document)
  WHERE kind = 'decision' AND seq > asked.after GROUP BY document`

/** The last decision of each document that an edit comes to whose author had not seen the end of it. Nothing is asked when none has. */
async function decisionsAfter(
  tx: Transaction,
  group: readonly Ask[],
  pages: Awaited<ReturnType<Chains['hold']>>
): Promise<Map<DocumentId, Seq>> {
  const behind = new Map<DocumentId, Seq>()
  for (const { document, row, expected } of group) {
    const page = pages.get(document)
    if (row.kind !== 'edit' || expected === undefined || !page || 'why' in page || expected >= page.head.seq) continue
    behind.set(document, Math.min(expected, behind.get(document) ?? expected))
  }
  if (behind.size === 0) return new Map()
  const rows = await tx.rows<{ document: DocumentId; seq: Seq }>(DECIDED, [[...behind.keys()], [...behind.values()]])
  return new Map(rows.map(({ document, seq }) => [document, seq]))
}

/**
 * Was a group kept whose commit nobody heard the end of? Asked once its transaction is certainly over: it holds its conference as long as it goes on.
 * No two sealed bodies are alike, so one row tells.
 */
export async function wasKept(tx: Transaction, [row]: readonly SealedRow[]): Promise<boolean> {
  if (!row) return false
  await lockForErasing(tx, conferenceOf(row.document))
  const found = await tx.row('SELECT 1 FROM entry WHERE document = $1 AND seq = $2 AND body = $3', [row.document, row.seq, row.body])
  return found !== null
}
