import type { DocumentId } from '@samepage/shared'
import { bytesOf, snapshotFrom } from '../records/snapshots.ts'
import { Damaged } from '../sealing/seal.ts'
import type { Snapshot } from '../storage.ts'
import { type Chains, KEPT, type Kept } from './chains.ts'
import type { Database } from './database.ts'

const KEEP = `
  INSERT INTO snapshot (document, seq, body) VALUES ($1, $2, $3)
  ON CONFLICT (document) DO UPDATE SET seq = excluded.seq, body = excluded.body WHERE excluded.seq > snapshot.seq`

const LATEST = `
  SELECT ${KEPT}, snapshot.seq AS at, snapshot.body
  FROM snapshot JOIN head USING (document) JOIN document_key USING (document) WHERE document = $1`

/** The newest snapshot of each document. */
export class Snapshots {
  readonly #db: Database
  readonly #chains: Chains

  constructor(db: Database, chains: Chains) {
    this.#db = db
    this.#chains = chains
  }

  async keep(document: DocumentId, snapshot: Snapshot): Promise<void> {
    await this.#chains.ready(document)
    await this.#db.transact(async (tx) => {
      const opened = (await this.#chains.hold(tx, [document])).get(document)
      if (!opened || 'why' in opened) throw opened?.why
      // R25: it may have been made from what was there before words were taken out.
      if (snapshot.seq <= opened.head.struck) return
      tx.later(KEEP, [document, snapshot.seq, opened.chain.sealSnapshot(snapshot.seq, bytesOf(snapshot))])
    })
  }

  /** Null, too, for a snapshot that is not as it was kept: the journal has everything (R5). */
  async latest(document: DocumentId): Promise<Snapshot | null> {
    const row = await this.#db.row<Kept & { at: number; body: Uint8Array }>(LATEST, [document])
    if (!row) return null
    await this.#chains.ready(document)
    try {
      return snapshotFrom(row.at, this.#chains.open(row).chain.unsealSnapshot(row.at, row.body))
    } catch (why) {
      if (!(why instanceof Damaged)) throw why
      // A damaged number could keep every later snapshot out. One that was put in its place meanwhile stays.
      await this.#db.run('DELETE FROM snapshot WHERE document = $1 AND body = $2', [document, row.body])
      return null
    }
  }
}
