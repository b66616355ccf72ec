import type { DocumentId, Opened, Seq } from '@samepage/shared'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Connection, Declined } from './connection.ts'
import { Reading } from './reading.svelte.ts'
import { SavedMark } from './saved.svelte.ts'
import { tunnelOver } from './tunnel.ts'
import { OwnUndo } from './undo.ts'
import { unkeptWords } from './words.ts'

export interface SheetEar {
  /** The last decision this page knows. */
  after(): Seq
  /** Opened, and everything the server has is in the document. */
  opened(opened: Opened): void
  /** The document holds everything up to this number. */
  seen(seq: Seq): void
  /** The server said no for good: to words, or (`opening`) to opening at all. This sheet hears no more. */
  closed(declined: Declined, opening: boolean): void
}

/** How much has been written: changes for the mark that says Saved, the clock of this document's own letters for the words. */
interface Mark {
  changes: number
  clock: number
}

/** One copy of a shared document in this browser, in step with the server. After a refusal a fresh one takes its place (R13). */
export class Sheet {
  readonly doc = new Y.Doc()
  readonly saved = new SavedMark()
  readonly reading = new Reading(this.doc)
  readonly undo: OwnUndo
  readonly #provider: WebsocketProvider
  readonly #stop: () => void
  /** The server has all of this document's own letters up to here. */
  #keptClock = 0
  #hasWriter = false

  constructor(connection: Connection, document: DocumentId, origin: unknown, ear: SheetEar) {
    this.undo = new OwnUndo(this.doc, origin)
    const follow = (): void => void (this.saved.offline = connection.reach !== 'live')
    this.#stop = connection.watch(follow)
    follow()
    // Before the provider listens: a change is counted, and then it is sent.
    this.doc.on('update', (_update, by) => by !== this.#provider && this.saved.wrote())
    const tunnel = tunnelOver<Mark>(connection, {
      mark: () => ({ changes: this.saved.written, clock: Y.getState(this.doc.store, this.doc.clientID) }),
      after: () => ear.after(),
      opened: (opened) => {
        this.#takeWriter(opened.writer)
        this.#keptClock = Math.max(this.#keptClock, Y.decodeStateVector(opened.vector).get(this.doc.clientID) ?? 0)
        ear.seen(opened.seq)
        ear.opened(opened)
      },
      kept: ({ changes, clock }, seq) => {
        this.#keptClock = Math.max(this.#keptClock, clock)
        this.saved.keptUpTo(changes)
        if (seq !== null) ear.seen(seq)
      },
      stumbled: () => this.saved.stumble(),
      edited: (seq) => ear.seen(seq),
      closed: (declined, opening) => ear.closed(declined, opening)
    })
    this.#provider = new WebsocketProvider('tunnel://page', document, this.doc, {
      WebSocketPolyfill: tunnel,
      disableBc: true // tabs of one browser may be different people: nothing passes between them but through the server
    })
  }

  /** Whether this copy has the client id it may write under. Whoever may only read is given none. */
  get hasWriter(): boolean {
    return this.#hasWriter
  }

  /** Whether it is in step: opened, and not lost since. */
  get isOpen(): boolean {
    return this.#provider.synced
  }

  /** The words written here that the server does not have. */
  get unkept(): string[] {
    return unkeptWords(this.doc, this.#keptClock)
  }

  /** Opens again, for something was missed: state vectors say what. */
  resync(): void {
    this.#provider.disconnect()
    this.#provider.connect()
  }

  close(): void {
    this.#stop()
    this.#provider.destroy()
    this.undo.close()
    this.saved.close()
    this.doc.destroy()
    // R28: whoever is put out keeps no word of it, whatever still holds on to the document.
    this.doc.share.clear()
    this.doc.store.clients.clear()
  }

  /** The server names the client id this copy writes under, before anything is written. Once given it stays, also through a lost connection. */
  #takeWriter(writer: number): void {
    if (this.#hasWriter || writer === 0) return
    this.#hasWriter = true
    this.doc.clientID = writer
    // The provider says good-bye under the document's id, and expects its awareness to know it.
    this.#provider.awareness.clientID = writer
    this.#provider.awareness.setLocalState(null)
    // Its own list of who is here goes nowhere, and yet it looks itself up under this id when it ends.
    this.#provider.awareness.clientID = writer
    this.#provider.awareness.setLocalState({})
  }
}
