import { type DocumentId, type Opened, passes, type Seq } from '@samepage/shared'
import type { Connection, Declined, Heard } from './connection.ts'
import { emptyFrame, readSyncFrame, syncFrame, type SyncKind } from './frames.ts'
import { hasNews } from './news.ts'
import { Outbox } from './outbox.ts'
import { Patience } from './patience.ts'

/** What a page learns from the channel its document goes through. `Mark` is how it notes how much has been written. */
export interface Ear<Mark> {
  /** Taken whenever words go into the channel: it stands for everything written so far. */
  mark(): Mark
  /** The last decision this page knows. */
  after(): Seq
  opened(opened: Opened): void
  /** Everything up to `mark` is in the journal (R3). seq: the number the server named, or null when there was nothing to send. */
  kept(mark: Mark, seq: Seq | null): void
  /** The server could not keep what was written, for now: it will be sent again. */
  stumbled(): void
  /** What others wrote is in the document, up to this number. */
  edited(seq: Seq): void
  /** The server said no for good: to words, or (`opening`) to opening at all. */
  closed(declined: Declined, opening: boolean): void
}

/** For a page that keeps no account. */
export const DEAF: Ear<null> = { mark: () => null, after: () => 0, opened() {}, kept() {}, stumbled() {}, edited() {}, closed() {} }

const LOST = 1006 // as a browser says it: y-websocket comes back
const CLOSED_FOR_YOU = 4403 // y-websocket 3.1 takes 4400 to 4499 as final

/**
 * A WebSocket look-alike for y-websocket's provider, unchanged: each document it opens is a channel on the one connection. The id
 * of the document is the path of the address the provider builds: `any://where/` and the room's name.
 * 1. Nothing is replayed: a channel ends with the connection, and the next one compares state vectors.
 * 2. Words go out only once the difference has been taken: what was written before is in it.
 * 3. Awareness is dropped both ways: who is here is the server's to say (R9).
 */
export function tunnelOver(connection: Connection): typeof WebSocket
export function tunnelOver<Mark>(connection: Connection, ear: Ear<Mark>): typeof WebSocket
export function tunnelOver(connection: Connection, ear: Ear<unknown> = DEAF as Ear<unknown>): typeof WebSocket {
  const patience = new Patience()
  class TunnelSocket extends Channel {
    constructor(url: string | URL) {
      super(connection, documentIn(url), patience, ear)
    }
  }
  // The provider uses no more of a WebSocket than a Channel has.
  return TunnelSocket as unknown as typeof WebSocket
}

const documentIn = (url: string | URL): DocumentId => decodeURIComponent(new URL(url).pathname.replace(/^\/+/, '')) as DocumentId

class Channel {
  readonly CONNECTING = 0
  readonly OPEN = 1
  readonly CLOSED = 3
  binaryType: BinaryType = 'arraybuffer'
  readyState: 0 | 1 | 3 = 0
  onopen: ((event: Event) => void) | null = null
  onmessage: ((event: MessageEvent) => void) | null = null
  onclose: ((event: CloseEvent) => void) | null = null
  onerror: ((event: Event) => void) | null = null

  readonly #connection: Connection
  readonly #document: DocumentId
  readonly #patience: Patience
  readonly #ear: Ear<unknown>
  readonly #outbox = new Outbox((update, mark) => this.#edit(update, mark))
  readonly #stops: (() => void)[]
  #pause: ReturnType<typeof setTimeout> | null
  /** What the server answered to `open`; null before. */
  #opened: Opened | null = null
  #compared = false

  constructor(connection: Connection, document: DocumentId, patience: Patience, ear: Ear<unknown>) {
    this.#connection = connection
    this.#document = document
    this.#patience = patience
    this.#ear = ear
    this.#stops = [
      connection.watch(() => this.#follow()),
      connection.hear('edited', (said) => said.document === document && this.#edited(said.update, said.seq)),
      // Only what was opened can be closed: the `closed` of the channel before may still be on its way when this one begins.
      connection.hear('closed', (said) => said.document === document && this.#opened && this.#closeForGood(said, false)),
      // The provider gives up after 30 s without a message.
      connection.onHeartbeat(() => this.#bring(emptyFrame()))
    ]
    // Not at once even without a pause: the provider sets its handlers after this.
    this.#pause = setTimeout(() => {
      this.#pause = null
      this.#follow()
    }, patience.pauseMs)
  }

  /** What the provider says. */
  send(data: Uint8Array): void {
    const frame = this.readyState === this.OPEN ? readSyncFrame(data) : null
    if (frame?.kind === 'vector') void this.#open(frame.bytes) // never rejects
    if (frame?.kind === 'difference') this.#compare(frame.bytes)
    if (frame?.kind === 'update' && this.#compared) this.#outbox.add(frame.bytes, this.#ear.mark())
  }

  close(): void {
    this.readyState = this.CLOSED
    if (this.#pause) clearTimeout(this.#pause)
    for (const stop of this.#stops.splice(0)) stop()
  }

  /** Opens with the connection and ends with it. */
  #follow(): void {
    const live = this.#connection.reach === 'live'
    if (this.readyState === this.OPEN && !live) this.#closeWith(LOST)
    if (this.readyState !== this.CONNECTING || !live || this.#pause) return
    this.readyState = this.OPEN
    this.onopen?.(new Event('open'))
  }

  async #open(have: Uint8Array): Promise<void> {
    const opened = await this.#connection.ask('open', { document: this.#document, have, after: this.#ear.after() })
    if (this.readyState !== this.OPEN) return
    if (!opened.ok) {
      this.#declined(opened, true)
      return
    }
    this.#opened = opened
    this.#bringSync('difference', opened.update)
    this.#ear.opened(opened)
    this.#bringSync('vector', opened.vector) // the provider answers it with its own difference
  }

  /** A wall never writes, and must not seem to: a difference that says nothing is not sent. */
  #compare(difference: Uint8Array): void {
    this.#compared = true
    if (this.#opened && hasNews(difference, this.#opened.update)) this.#outbox.add(difference, this.#ear.mark())
    else this.#ear.kept(this.#ear.mark(), null)
  }

  async #edit(update: Uint8Array, mark: unknown): Promise<boolean> {
    const heard = await this.#connection.ask('edit', { document: this.#document, update })
    if (this.readyState !== this.OPEN) return false
    if (heard.ok) {
      this.#patience.recover()
      this.#ear.kept(mark, heard.seq)
    } else this.#declined(heard, false)
    return heard.ok
  }

  #edited(update: Uint8Array, seq: Seq): void {
    this.#bringSync('update', update)
    this.#ear.edited(seq)
  }

  #declined(no: Extract<Heard<'open' | 'edit'>, { ok: false }>, opening: boolean): void {
    const proof = opening && no.code === 'prove-again' // asking again by itself would not help: somebody has to show that it is them
    if (!proof && (no.code === 'unheard' || passes(no.code))) {
      this.#patience.stumble()
      if (no.code === 'not-saved') this.#ear.stumbled()
      this.#closeWith(LOST)
    } else this.#closeForGood({ code: no.code, say: no.say }, opening)
  }

  #closeForGood(declined: Declined, opening: boolean): void {
    this.#closeWith(CLOSED_FOR_YOU, declined.code)
    this.#ear.closed(declined, opening)
  }

  #closeWith(code: number, reason = ''): void {
    this.close()
    this.onclose?.(new CloseEvent('close', { code, reason }))
  }

  #bringSync(kind: SyncKind, bytes: Uint8Array): void {
    this.#bring(syncFrame(kind, bytes))
  }

  #bring(data: Uint8Array): void {
    if (this.readyState === this.OPEN) this.onmessage?.(new MessageEvent('message', { data }))
  }
}
