import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { DocumentId, Seq } from '@samepage/shared'
import { bytesOf, snapshotFrom } from '../records/snapshots.ts'
import { Damaged } from '../sealing/seal.ts'
import type { Snapshot } from '../storage.ts'
import type { Chains } from './chains.ts'
import { saved, transact } from './transact.ts'

interface SnapshotRow {
  seq: Seq
  body: Uint8Array
}

const KEEP = `
  INSERT INTO snapshot (document, seq, body) VALUES (:document, :seq, :body)
  ON CONFLICT (document) DO UPDATE SET seq = excluded.seq, body = excluded.body
  WHERE excluded.seq > snapshot.seq`

/** The newest snapshot of each document. */
export class Snapshots {
  readonly #db: DatabaseSync
  readonly #chains: Chains
  readonly #keep: StatementSync
  readonly #latest: StatementSync
  readonly #lose: StatementSync

  constructor(db: DatabaseSync, chains: Chains) {
    this.#db = db
    this.#chains = chains
    this.#keep = db.prepare(KEEP)
    this.#latest = db.prepare('SELECT seq, body FROM snapshot WHERE document = ?')
    this.#lose = db.prepare('DELETE FROM snapshot WHERE document = ?')
  }

  has(document: DocumentId): boolean {
    return this.#latest.get(document) !== undefined
  }

  /** The document's conference is ready. */
  keep(document: DocumentId, snapshot: Snapshot): void {
    transact(this.#db, () => {
      const { chain, head } = this.#chains.findOrStart(document)
      // R25: it may have been made from what was there before words were taken out.
      if (snapshot.seq <= head.struck) return
      this.#keep.run({ document, seq: snapshot.seq, body: chain.sealSnapshot(snapshot.seq, bytesOf(snapshot)) })
    })
  }

  /** Null, too, for a snapshot that is not as it was kept: the journal has everything (R5). */
  latest(document: DocumentId): Snapshot | null {
    const row = this.#latest.get(document) as SnapshotRow | undefined
    const opened = row && this.#chains.find(document)
    if (!row || !opened) return null
    try {
      return snapshotFrom(row.seq, opened.chain.unsealSnapshot(row.seq, row.body))
    } catch (why) {
      if (!(why instanceof Damaged)) throw why
      // A damaged number could keep every later snapshot out.
      saved(() => this.#lose.run(document))
      return null
    }
  }
}
