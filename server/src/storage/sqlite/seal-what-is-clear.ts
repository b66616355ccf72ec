import type { DatabaseSync } from 'node:sqlite'
import { type Conference, type ConferenceId, conferenceOf, type Decision, type DocumentId } from '@samepage/shared'
import { PURPOSES, sealBody } from '../records/bodies.ts'
import { sealPrint } from '../records/prints.ts'
import type { Row } from '../sealing/chain.ts'
import type { ConferenceKeys } from '../sealing/conference-keys.ts'
import type { Chains } from './chains.ts'
import { Entries } from './entries.ts'
import { transact } from './transact.ts'
import type { WriteAheadLog } from './write-ahead-log.ts'

/** Seals what was kept before anything was sealed, all of it or nothing, and leaves no trace of it in clear. */
export async function sealWhatIsClear(db: DatabaseSync, keys: ConferenceKeys, chains: Chains, log: WriteAheadLog): Promise<void> {
  if (!db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'entry_in_clear'`).get()) return
  const documents = (db.prepare('SELECT DISTINCT document FROM entry_in_clear').all() as { document: DocumentId }[]).map(
    (row) => row.document
  )
  const conferences = (db.prepare('SELECT body FROM conference').all() as { body: string }[]).map(
    ({ body }) => JSON.parse(body) as Conference
  )
  for (const id of new Set([...documents.map(conferenceOf), ...conferences.map(({ id }) => id)])) await keys.ready(id)

  transact(db, () => {
    const printedIn = new Map(documents.flatMap((document) => sealJournal(db, chains, document)))
    const save = db.prepare('UPDATE conference SET sealed = ? WHERE id = ?')
    for (const conference of conferences)
      save.run(sealBody(keys.of(conference.id), PURPOSES.conference(conference.id), conference), conference.id)
    sealPrints(db, keys, printedIn)
    dropWhatWasClear(db)
  })
  if (documents.length + conferences.length > 0) log.compact()
}

/** Takes away where things stood in clear. Nothing of them may be left there. */
export const dropWhatWasClear = (db: DatabaseSync): void =>
  db.exec('DROP TABLE entry_in_clear; DROP TABLE print_in_clear; ALTER TABLE conference DROP COLUMN body')

/** Answers with what was printed of this document, and where that belongs. */
function sealJournal(db: DatabaseSync, chains: Chains, document: DocumentId): [sha256: string, conference: ConferenceId][] {
  const printed: [string, ConferenceId][] = []
  const entries = new Entries(db)
  const page = chains.findOrStart(document)
  const rows = db.prepare('SELECT seq, at, author, kind, body, writer, after, key FROM entry_in_clear WHERE document = ? ORDER BY seq')
  for (const row of rows.iterate(document) as unknown as Iterable<Row>) {
    page.head = entries.add(document, page, row)
    const decision = row.kind === 'decision' ? (JSON.parse(Buffer.from(row.body).toString()) as Decision) : null
    if (decision?.type === 'printed') printed.push([decision.sha256, conferenceOf(document)])
  }
  chains.saveHead(document, page)
  return printed
}

/** A print that no journal speaks of was never handed to anybody: it is made again when it is asked for. */
function sealPrints(db: DatabaseSync, keys: ConferenceKeys, printedIn: ReadonlyMap<string, ConferenceId>): void {
  const save = db.prepare('INSERT INTO print (conference, sha256, body) VALUES (?, ?, ?)')
  const rows = db.prepare('SELECT sha256, bytes FROM print_in_clear').iterate() as unknown as Iterable<{
    sha256: string
    bytes: Uint8Array
  }>
  for (const { sha256, bytes } of rows) {
    const conference = printedIn.get(sha256)
    if (conference) save.run(conference, sha256, sealPrint(keys, conference, sha256, bytes))
  }
}
