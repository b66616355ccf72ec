import type { DocumentId, Seq } from '@samepage/shared'
import type { Connection, Declined } from './connection.ts'
import { LiveDocument } from './live-document.svelte.ts'

interface NamedEar {
  me: string
  mayWrite(): boolean
  /** True when a no only says that this person is out for a while. */
  declined(declined: Declined): boolean
  closed(): void
}

/** A document with an audience of its own, open on the connection of its page. It holds cards and no decisions of its own. */
export class NamedSheet extends LiveDocument {
  readonly #closed: () => void

  constructor(connection: Connection, document: DocumentId, ear: NamedEar) {
    let last: Seq = 0
    super(connection, document, {
      me: ear.me,
      mayWrite: () => ear.mayWrite(),
      after: () => last,
      arrived: ({ seq, decisions }, before) => {
        last = decisions.at(-1)?.seq ?? last
        // R25: words were removed from this paper since it was opened here.
        return before && decisions.some(({ decision, seq: at }) => decision.type === 'words-removed' && at <= seq)
      },
      seen: () => undefined,
      declined: (declined) => ear.declined(declined)
    })
    this.#closed = () => ear.closed()
  }

  override close(): void {
    super.close()
    this.#closed()
  }
}
