import type { DocumentId, Opened, Seq, Writer } from '@samepage/shared'
import { uuidv4 } from 'lib0/random'
import type * as Y from 'yjs'
import type { Connection, Declined } from './connection.ts'
import type { Saved } from './saved.svelte.ts'
import { type Closed, SetAside } from './set-aside.svelte.ts'
import { Sheet } from './sheet.ts'

export interface DocumentEar {
  me: string
  /** Asked each time it matters; the answer is never kept. */
  mayWrite(): boolean
  /** The last decision of this document that is known here. */
  after(): Seq
  /** Arrived, or in step again. `before`: what stood in it came from an earlier opening. Answers true to have it opened afresh instead. */
  arrived(opened: Opened, before: boolean): boolean
  seen(seq: Seq): void
  /** A no for good. True when it only means waiting, and is seen to elsewhere. */
  declined(declined: Declined): boolean
}

/** One shared document on this screen, and what becomes of it after a refusal (R13) or a removal (R25). Everything it says is reactive. */
export class LiveDocument {
  readonly #connection: Connection
  readonly document: DocumentId
  readonly #ear: DocumentEar
  readonly #origin = Symbol('me')
  readonly #setAside = new SetAside()
  #sheet: Sheet = $state.raw() as Sheet
  /** Opening in the place of `#sheet` after a refusal; shown once it has arrived, so that no screen is empty meanwhile. */
  #next: Sheet | null = null
  #opened = $state(false)
  #ended = $state(false)

  constructor(connection: Connection, document: DocumentId, ear: DocumentEar) {
    this.#connection = connection
    this.document = document
    this.#ear = ear
    this.#sheet = this.#open()
  }

  get doc(): Y.Doc {
    return this.#sheet.doc
  }

  get writer(): Writer {
    return { doc: this.doc, me: this.#ear.me, origin: this.#origin, newId: uuidv4 }
  }

  get saved(): Saved {
    return this.#sheet.saved.state
  }

  /** Whether it has arrived at least once. */
  get opened(): boolean {
    return this.#opened
  }

  get closed(): Closed | null {
    return this.#setAside.closed
  }

  /** The server will not have it any more; `closed` says why. Nothing further can be saved in it. */
  get ended(): boolean {
    return this.#ended
  }

  get mayWrite(): boolean {
    return this.#ear.mayWrite() && !this.#ended
  }

  get canUndo(): boolean {
    return this.mayWrite && this.#sheet.undo.canUndo
  }

  get canRedo(): boolean {
    return this.mayWrite && this.#sheet.undo.canRedo
  }

  /** Words written here that the server does not have, and those it refused. */
  get unkept(): string[] {
    return [...(this.closed?.words ?? []), ...this.#sheet.unkept]
  }

  /** A reactive reading of lists and plain fields. Letters in texts do not wake it: those are the fields' own business. */
  read<T>(read: (doc: Y.Doc) => T): T {
    this.#sheet.reading.lists()
    return read(this.doc)
  }

  /** The same, woken by letters too. */
  readDeep<T>(read: (doc: Y.Doc) => T): T {
    this.#sheet.reading.everything()
    return read(this.doc)
  }

  undo(): void {
    if (this.mayWrite) this.#sheet.undo.undo()
  }

  redo(): void {
    if (this.mayWrite) this.#sheet.undo.redo()
  }

  /** Whether it is in step: opened, and not lost since. */
  get inStep(): boolean {
    return (this.#next ?? this.#sheet).isOpen
  }

  /** Opens again, for something was missed: state vectors say what. */
  resync(): void {
    ;(this.#next ?? this.#sheet).resync()
  }

  /** R25: nothing that was on this screen stays in it, not in the undo history either. */
  startAfresh(): void {
    const unsent = this.#sheet.unkept
    if (unsent.length > 0) this.#setAside.put({ code: 'opened-afresh' }, unsent)
    const before = [this.#sheet, this.#next]
    this.#opened = false
    this.#next = null
    this.#sheet = this.#open()
    for (const sheet of before) sheet?.close()
  }

  /** Words that wait to be copied from before this document was opened. */
  bring({ no, words }: Closed): void {
    this.#setAside.put(no, words)
  }

  /** Puts the refusal's notice away: the words were copied. */
  dismiss(): void {
    this.#setAside.dismiss()
  }

  refuse(no: Declined, opening: boolean): void {
    const known = this.#next !== null // of a sheet on its way the words are set aside already
    if (known) this.#setAside.complete(this.#sheet.unkept)
    this.#setAside.put(no, known ? [] : this.#sheet.unkept)
    if (opening) this.#ended = true
    else this.#next = this.#open() // for reading, whatever may be written
  }

  close(): void {
    this.#ended = true
    this.#next?.close()
    this.#sheet.close()
  }

  /** Somebody who could only read may write again: the copy they have needs the client id to write under. */
  takeWriter(): void {
    const sheet = this.#next ?? this.#sheet
    if (sheet.isOpen && !sheet.hasWriter) sheet.resync()
  }

  #open(): Sheet {
    let before = false
    const sheet: Sheet = new Sheet(this.#connection, this.document, this.#origin, {
      after: () => this.#ear.after(),
      opened: (opened) => {
        this.#arrive(sheet, opened, before)
        before = true
      },
      seen: (seq) => this.#ear.seen(seq),
      closed: (declined, opening) => {
        if (!this.#ear.declined(declined)) this.refuse(declined, opening)
      }
    })
    return sheet
  }

  #arrive(sheet: Sheet, opened: Opened, before: boolean): void {
    const afresh = this.#ear.arrived(opened, before)
    if (afresh) {
      this.startAfresh()
      return
    }
    if (sheet === this.#next) this.#turnTo(sheet)
    this.#opened = true
  }

  #turnTo(sheet: Sheet): void {
    const before = this.#sheet
    this.#setAside.complete(before.unkept)
    this.#sheet = sheet
    this.#next = null
    before.close()
  }
}
