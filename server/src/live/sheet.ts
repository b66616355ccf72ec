import * as Y from 'yjs'
import type { Snapshot } from '../storage/storage.ts'

/** What somebody who has nothing yet is sent. */
export interface Whole {
  update: Uint8Array
  vector: Uint8Array
}

type Kept = Pick<Snapshot, 'state' | 'vector'>

/**
 * The words of a document. As they were kept, they can be sent on as they lie: only whoever writes, or asks for a part, needs them opened, which
 * takes as long as reading everything that was ever written.
 */
export class Sheet {
  #kept: Kept | null
  #doc: Y.Doc | null = null
  #whole: Whole | null = null

  constructor(kept: Kept | null) {
    this.#kept = kept
  }

  get doc(): Y.Doc {
    return (this.#doc ??= this.#open())
  }

  /** Nobody has needed it opened. */
  get isAsKept(): boolean {
    return this.#doc === null && this.#kept !== null
  }

  /** All of it, and never what was taken away (R8); made once for everybody who comes in before it changes. */
  whole(): Whole {
    return (this.#whole ??= this.isAsKept && this.#kept ? asItLies(this.#kept) : encoded(this.doc))
  }

  close(): void {
    this.#doc?.destroy()
  }

  #open(): Y.Doc {
    const doc = new Y.Doc({ gc: true }) // R8: deleted words must not stay in what a joiner is sent
    if (this.#kept) Y.applyUpdate(doc, this.#kept.state)
    this.#kept = null
    doc.on('update', () => (this.#whole = null))
    return doc
  }
}

const asItLies = ({ state, vector }: Kept): Whole => ({ update: state, vector: vector ?? Y.encodeStateVectorFromUpdate(state) })
const encoded = (doc: Y.Doc): Whole => ({ update: Y.encodeStateAsUpdate(doc), vector: Y.encodeStateVector(doc) })
