import { conferenceOf, type DocumentId } from '@samepage/shared'
import { Chain, type Head, type WrappedKey } from '../sealing/chain.ts'
import type { ConferenceKeys } from '../sealing/conference-keys.ts'
import { TakenOut } from '../sealing/document-locks.ts'
import { Damaged, type Sealer } from '../sealing/seal.ts'

/** The chain of a document, and where it ends. */
export interface Opened {
  chain: Chain
  head: Head
}

/** Where a journal ends, as a table has it. */
export interface HeadRow extends Head {
  seal: Uint8Array
}

/** A chain that was opened, and all that opened it. */
interface Known {
  wrapped: Uint8Array
  conferenceKey: Sealer
  lock: Sealer | null
  chain: Chain
}

const MOST_KNOWN = 1_000 // as many documents as are written in at one time, and more

/** Opens the key of a document and checks where its journal ends, wherever the rows are kept. The document's conference is ready. */
export class Opener {
  readonly #keys: ConferenceKeys
  /** Unwrapping the same key again and again is what most of keeping an edit would cost. */
  readonly #known = new Map<DocumentId, Known>()
  /** Up to which epoch the locks before are known to be gone. */
  readonly #settled = new Map<DocumentId, number>()

  constructor(keys: ConferenceKeys) {
    this.#keys = keys
  }

  /** @throws Damaged, naming what is lost or changed */
  open(document: DocumentId, key: WrappedKey | undefined, row: HeadRow | undefined): Opened {
    if (!key) throw new Damaged(`the key of ${document}`)
    const chain = this.chain(document, key)
    if (!row) throw new Damaged(`the end of ${document}`)
    const head = { seq: row.seq, tag: row.tag, struck: row.struck }
    chain.checkHead(head, row.seal)
    return { chain, head }
  }

  /** A key for an epoch that begins, and what is opened with it. */
  start(document: DocumentId, epoch: number, head: Head): { key: WrappedKey; opened: Opened } {
    const lock = this.#keys.locks.make(document, epoch)
    const key = Chain.newKey(document, epoch, this.#keys.of(conferenceOf(document)), lock)
    return { key, opened: { chain: this.chain(document, key), head } }
  }

  /** R25: destroys what a copy from before the newest epoch would need. Asked once that epoch is on the disk. */
  destroyBefore(document: DocumentId, { chain }: Opened): void {
    if (this.#settled.get(document) === chain.epoch) return
    this.#keys.locks.destroyBefore(document, chain.epoch)
    this.#settled.set(document, chain.epoch)
  }

  chain(document: DocumentId, key: WrappedKey): Chain {
    try {
      const { locks } = this.#keys
      if (!key.locked) locks.refuseTakenOut(document, key.epoch)
      const conferenceKey = this.#keys.of(conferenceOf(document))
      const lock = key.locked ? locks.of(document, key.epoch) : null
      const known = this.#known.get(document)
      // The same bytes with the same keys open the same; an erased conference or a destroyed lock has none by now.
      if (known?.conferenceKey === conferenceKey && known.lock === lock && Buffer.compare(known.wrapped, key.wrapped) === 0)
        return known.chain
      const chain = new Chain(document, key, conferenceKey, lock)
      if (this.#known.size >= MOST_KNOWN) this.#known.clear()
      this.#known.set(document, { wrapped: key.wrapped, conferenceKey, lock, chain })
      return chain
    } catch (why) {
      throw why instanceof Damaged && !(why instanceof TakenOut) ? new Damaged(`the key of ${document}`, why) : why
    }
  }
}
