import type { DatabaseSync } from 'node:sqlite'
import { type DocumentId, Refusal, type Seq } from '@samepage/shared'
import { sealAnew, type Striking } from '../records/struck.ts'
import type { Chains } from './chains.ts'
import { Entries } from './entries.ts'

/**
 * R25, all of it inside one transaction: every row is sealed anew under a new key, and the words are in none of them. Answers with the last number.
 * @throws Damaged, Refusal('moved-on')
 */
export function strike(db: DatabaseSync, chains: Chains, document: DocumentId, striking: Striking): Seq {
  const before = chains.find(document)
  if (!before) return 0
  if (striking.record && before.head.seq !== striking.upTo) throw new Refusal('moved-on')
  const entries = new Entries(db)
  const opened = entries.readAll(document, before)

  db.prepare(`INSERT INTO lifted (what, which) VALUES ('strike', ?)`).run(document)
  const anew = chains.startAnew(document, before)
  const { rows, added, head } = sealAnew(opened, anew, striking)
  for (const row of rows) entries.replace(document, row)
  for (const row of added) entries.put(document, row)
  chains.saveHead(document, { chain: anew.chain, head })
  db.prepare('DELETE FROM snapshot WHERE document = ?').run(document)
  db.prepare('DELETE FROM lifted').run()
  return head.seq
}
