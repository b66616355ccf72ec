import {
  type Decision,
  type DecisionEntry,
  type DocumentId,
  type Opened,
  type PersonId,
  standingAfter,
  type Standing,
  START,
  type Writer
} from '@samepage/shared'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Declined } from '../../client/src/lib/live/connection.ts'
import { tunnelOver } from '../../client/src/lib/live/tunnel.ts'
import { unkeptWords } from '../../client/src/lib/live/words.ts'
import type { Judge } from './judge.ts'
import type { SimConnection } from './sim-connection.ts'

process.setMaxListeners(0) // each provider wants to hear of the end

interface Mark {
  changes: number
  clock: number
}

/** One copy of the page in a browser: y-websocket's provider, the product's tunnel, and of `Sheet` what is not reactive. */
class Copy {
  readonly doc = new Y.Doc()
  readonly provider: WebsocketProvider
  changes = 0
  keptChanges = 0
  keptClock = 0
  hasWriter = false

  constructor(page: SimPage, connection: SimConnection, document: DocumentId, judge: Judge) {
    const clock = (): number => Y.getState(this.doc.store, this.doc.clientID)
    this.doc.on('update', (_update, by) => void (by !== this.provider && this.changes++))
    const tunnel = tunnelOver<Mark>(connection.asConnection, {
      mark: () => ({ changes: this.changes, clock: clock() }),
      after: () => page.after,
      opened: (opened) => {
        this.#takeWriter(opened)
        this.keptClock = Math.max(this.keptClock, Y.decodeStateVector(opened.vector).get(this.doc.clientID) ?? 0)
        page.opened(this, opened)
      },
      kept: (mark) => {
        judge.saved(this.doc.clientID, mark.clock)
        this.keptChanges = Math.max(this.keptChanges, mark.changes)
        this.keptClock = Math.max(this.keptClock, mark.clock)
      },
      stumbled: () => undefined,
      edited: () => undefined,
      closed: (declined, opening) => page.closed(this, declined, opening)
    })
    this.provider = new WebsocketProvider('tunnel://page', document, this.doc, { WebSocketPolyfill: tunnel, disableBc: true })
  }

  get unkept(): string[] {
    return this.hasWriter ? unkeptWords(this.doc, this.keptClock) : []
  }

  close(): void {
    this.provider.destroy()
  }

  #takeWriter({ writer }: Opened): void {
    if (this.hasWriter || writer === 0) return
    this.hasWriter = true
    this.doc.clientID = writer
    this.provider.awareness.clientID = writer
    this.provider.awareness.setLocalState({})
  }
}

interface Said {
  words: string
  copy: Copy
  change: number
}

/** Somebody's screen: what it shows, what it holds back for its person to copy, and every word that was ever written on it. */
export class SimPage {
  readonly person: PersonId
  readonly connection: SimConnection
  readonly decisions: DecisionEntry[] = []
  /** The server will not have this page any more. */
  ended = false
  readonly #document: DocumentId
  readonly #judge: Judge
  readonly #setAside: string[] = []
  readonly #said: Said[] = []
  #copy: Copy
  #next: Copy | null = null

  constructor(person: PersonId, connection: SimConnection, document: DocumentId, judge: Judge) {
    this.person = person
    this.connection = connection
    this.#document = document
    this.#judge = judge
    connection.hear('decided', ({ entry }) => this.#learn(entry))
    this.#copy = new Copy(this, connection, document, judge)
  }

  get doc(): Y.Doc {
    return this.#copy.doc
  }

  get writer(): Writer {
    return { doc: this.doc, me: this.person, origin: 'me', newId: () => crypto.randomUUID() }
  }

  /** It has arrived, and knows under which id it writes. */
  get canWrite(): boolean {
    return this.#copy.hasWriter && !this.ended
  }

  get standing(): Standing {
    return this.decisions.reduce(standingAfter, START)
  }

  get after(): number {
    return this.decisions.at(-1)?.seq ?? 0
  }

  get inStep(): boolean {
    const copy = this.#next ?? this.#copy
    return this.ended || (copy.provider.synced && copy.keptChanges >= copy.changes)
  }

  /** Somebody writes; `words` are found again at the end. */
  write(words: string | null, act: (writer: Writer) => unknown): void {
    act(this.writer)
    if (words !== null) this.#said.push({ words, copy: this.#copy, change: this.#copy.changes })
  }

  async decide(decision: Decision, seq: number, key: string): Promise<string> {
    const heard = await this.connection.ask('decide', { document: this.#document, decision, after: seq, key })
    if (heard.ok) this.#judge.decided(decision, (heard as { seq: number }).seq)
    return heard.ok ? 'kept' : heard.code
  }

  /** Every word that was written here, whether it was said to be saved, and where its writer finds it if it is not on the page. */
  *written(): Generator<{ words: string; saved: boolean; with: string[] }> {
    const kept = [...this.#setAside, ...this.#copy.unkept, ...(this.#next?.unkept ?? [])]
    for (const { words, copy, change } of this.#said) yield { words, saved: change <= copy.keptChanges, with: kept }
  }

  opened(copy: Copy, { decisions }: Opened): void {
    for (const entry of decisions) this.#learn(entry)
    if (copy !== this.#next) return
    const before = this.#copy
    this.#setAside.push(...before.unkept)
    this.#copy = copy
    this.#next = null
    before.close()
  }

  closed(copy: Copy, { code }: Declined, opening: boolean): void {
    this.#judge.refused(code)
    if (copy === this.#next) this.#next = null
    if (opening) this.ended = true
    else this.#next = new Copy(this, this.connection, this.#document, this.#judge)
  }

  /** The tab is closed. What was not saved goes with it, as everybody knows of tabs. */
  close(): void {
    this.ended = true
    this.connection.close()
    this.#copy.close()
    this.#next?.close()
    this.#said.splice(0, Infinity, ...this.#said.filter(({ copy, change }) => change <= copy.keptChanges))
  }

  #learn(entry: DecisionEntry): void {
    if (this.decisions.every(({ seq }) => seq < entry.seq)) this.decisions.push(entry)
  }
}
