import type { DocumentId, PersonId } from '@samepage/shared'
import { showItIsYou } from '#lib/show-it-is-you.ts'
import type { Connection, Declined } from './connection.ts'
import { NamedSheet } from './named-sheet.ts'

/** What the sheets of one page have in common. */
interface Ground {
  me: PersonId
  mayWrite: () => boolean
  /** Told of every no that the sheet itself has no answer to; true when it was news for the whole page. */
  declined: (declined: Declined) => boolean
}

/** The documents with an audience of their own that are open on one page. */
export class NamedSheets {
  readonly #connection: Connection
  readonly #ground: Ground
  #open: readonly NamedSheet[] = []

  constructor(connection: Connection, ground: Ground) {
    this.#connection = connection
    this.#ground = ground
  }

  open(document: DocumentId): NamedSheet {
    const { me, mayWrite, declined } = this.#ground
    const sheet: NamedSheet = new NamedSheet(this.#connection, document, {
      me,
      mayWrite,
      declined: (no) => asksForProof(sheet, no) || declined(no),
      closed: () => (this.#open = this.#open.filter((each) => each !== sheet))
    })
    this.#open = [...this.#open, sheet]
    return sheet
  }

  close(): void {
    for (const sheet of this.#open) sheet.close()
  }
}

/** Opening what only few may read can ask to show once more who it is. Put away, the no stands. */
function asksForProof(sheet: NamedSheet, declined: Declined): boolean {
  if (declined.code !== 'prove-again') return false
  const go = (shown: boolean): void => {
    if (!shown) sheet.refuse(declined, true)
    else if (sheet.opened) sheet.resync()
    else sheet.startAfresh()
  }
  void showItIsYou('prove-again').then(go) // never rejects: it is one sheet on this page
  return true
}
