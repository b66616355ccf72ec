import type { DocumentId, Seq } from '@samepage/shared'
import type { Opened } from '../records/opened.ts'
import { openPage, PAGE } from '../records/pages.ts'
import type { Row } from '../sealing/chain.ts'
import { TakenOut } from '../sealing/document-locks.ts'
import { type Chains, KEPT, type Kept } from './chains.ts'
import type { Database } from './database.ts'
import { FIELDS } from './entries.ts'
import type { Transaction } from './transaction.ts'

const MOST_TRIES = 5

// One statement sees one moment: the rows, and where they end.
const READ = `
  SELECT ${KEPT}, ${FIELDS.map((field) => `e.${field} AS entry_${field}`).join(', ')}
  FROM head JOIN document_key USING (document)
  LEFT JOIN LATERAL (
    SELECT ${FIELDS.join(', ')} FROM entry WHERE entry.document = head.document AND entry.seq >= $2 AND $2 <= head.seq ORDER BY entry.seq LIMIT ${PAGE}
  ) AS e ON true
  WHERE document = $1 ORDER BY e.seq`

type Read = Kept & Record<`entry_${(typeof FIELDS)[number]}`, unknown>

/** What follows `after` as it is at one moment, checked; empty at the end. @throws Damaged at the first that is lost or changed */
export async function readPage(
  from: Pick<Database | Transaction, 'rows'>,
  chains: Chains,
  document: DocumentId,
  after: Seq
): Promise<{ opened: Opened; rows: Row[] } | null> {
  for (let tries = 1; ; tries++) {
    const read = await from.rows<Read>(READ, [document, Math.max(after, 1)])
    const [kept] = read
    if (!kept) return null
    await chains.ready(document)
    try {
      const opened = chains.open(kept)
      if (after > opened.head.seq) return { opened, rows: [] }
      return { opened, rows: openPage(opened, read.flatMap(entryFrom), after) }
    } catch (why) {
      // Words were taken out between the look and the opening: what is there now opens.
      if (!(why instanceof TakenOut) || tries === MOST_TRIES) throw why
    }
  }
}

/** Everything, page by page. Inside a transaction that holds the document or sees one moment. */
export async function readAll(from: Transaction, chains: Chains, document: DocumentId): Promise<Row[]> {
  const rows: Row[] = []
  for (;;) {
    const page = await readPage(from, chains, document, rows.length)
    if (!page || page.rows.length === 0) return rows
    rows.push(...page.rows)
  }
}

const entryFrom = (read: Read): Row[] =>
  read.entry_seq === null ? [] : [Object.fromEntries(FIELDS.map((field) => [field, read[`entry_${field}`]])) as unknown as Row]
