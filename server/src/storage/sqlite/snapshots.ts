import { createHash } from 'node:crypto'
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { DocumentId, Seq } from '@samepage/shared'
import type { Snapshot } from '../storage.ts'
import { saved } from './transact.ts'

interface SnapshotRow {
  seq: Seq
  state: Uint8Array
  rest: string
  sha256: string
}

const KEEP = `
  INSERT INTO snapshot (document, seq, state, rest, sha256) VALUES (:document, :seq, :state, :rest, :sha256)
  ON CONFLICT (document) DO UPDATE SET seq = excluded.seq, state = excluded.state, rest = excluded.rest, sha256 = excluded.sha256
  WHERE excluded.seq > snapshot.seq`

/** The newest snapshot of each document. */
export class Snapshots {
  readonly #keep: StatementSync
  readonly #latest: StatementSync
  readonly #lose: StatementSync

  constructor(db: DatabaseSync) {
    this.#keep = db.prepare(KEEP)
    this.#latest = db.prepare('SELECT seq, state, rest, sha256 FROM snapshot WHERE document = ?')
    this.#lose = db.prepare('DELETE FROM snapshot WHERE document = ?')
  }

  keep(document: DocumentId, { seq, state, writers, decisions }: Snapshot): void {
    const row = { seq, state, rest: JSON.stringify({ writers, decisions }) }
    saved(() => this.#keep.run({ document, ...row, sha256: digest(document, row) }))
  }

  /** Null, too, for a snapshot that is not as it was kept: the journal has everything (R5). */
  latest(document: DocumentId): Snapshot | null {
    const row = this.#latest.get(document) as SnapshotRow | undefined
    if (!row) return null
    if (row.sha256 !== digest(document, row)) {
      // A damaged number could keep every later snapshot out.
      saved(() => this.#lose.run(document))
      return null
    }
    return { seq: row.seq, state: row.state, ...(JSON.parse(row.rest) as Pick<Snapshot, 'writers' | 'decisions'>) }
  }
}

function digest(document: DocumentId, { seq, state, rest }: Omit<SnapshotRow, 'sha256'>): string {
  return createHash('sha256').update(`${document} ${seq} ${rest.length} ${rest}`).update(state).digest('hex')
}
