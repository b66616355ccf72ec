import type { DatabaseSync } from 'node:sqlite'
import type { DocumentId, Seq } from '@samepage/shared'
import { sealAnew } from '../records/struck.ts'
import type { Chains } from './chains.ts'
import { Entries } from './entries.ts'

/** R25, all of it inside one transaction: every row is sealed anew under a new key, and the words are in none of them. @throws Damaged */
export function strike(
  db: DatabaseSync,
  chains: Chains,
  { document, upTo, state }: { document: DocumentId; upTo: Seq; state: Uint8Array }
): void {
  const before = chains.find(document)
  if (!before) return
  const entries = new Entries(db)
  const opened = entries.readAll(document, before)

  db.prepare(`INSERT INTO lifted (what, which) VALUES ('strike', ?)`).run(document)
  const anew = chains.startAnew(document, before)
  const { rows, head } = sealAnew(opened, anew, upTo, state)
  for (const row of rows) entries.replace(document, row)
  chains.saveHead(document, { chain: anew.chain, head })
  db.prepare('DELETE FROM snapshot WHERE document = ?').run(document)
  db.prepare('DELETE FROM lifted').run()
}
