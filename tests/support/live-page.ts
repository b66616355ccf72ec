import { addCard, type ConferenceId, mapOf, type Opened, type PersonId, readCards, type Writer } from '@samepage/shared'
import { onTestFinished } from 'vitest'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { Connection, type Declined } from '../../client/src/lib/live/connection.ts'
import { DEAF, tunnelOver } from '../../client/src/lib/live/tunnel.ts'
import { until } from './guest.ts'
import { Browser } from './server.ts'

/** A page as a browser has it, without the screen: the product's own connection and tunnel, which come back by themselves. */
export class LivePage {
  readonly doc = new Y.Doc()
  readonly connection: Connection
  readonly seat: PersonId
  /** Changes made here, and those of them that were said to be saved. */
  changes = 0
  kept = 0
  /** When something was last said to be saved, and when the server last said that it could not; by the clock that never jumps. */
  keptAt = 0
  stumbledAt = 0
  readonly closed: Declined[] = []
  readonly #provider: WebsocketProvider
  #card = ''

  private constructor(browser: Browser, seat: PersonId, conference: ConferenceId) {
    this.seat = seat
    this.connection = new Connection({ seat }, { url: browser.url, extraHeaders: { cookie: browser.cookie } })
    this.doc.on('update', (_update, by) => void (by !== this.#provider && this.changes++))
    const tunnel = tunnelOver<number>(this.connection, {
      ...DEAF,
      mark: () => this.changes,
      opened: ({ writer }: Opened) => {
        if (writer > 0) this.doc.clientID = this.#provider.awareness.clientID = writer
        this.#provider.awareness.setLocalState({})
      },
      kept: (mark) => {
        if (mark > this.kept) this.keptAt = performance.now()
        this.kept = Math.max(this.kept, mark)
      },
      stumbled: () => void (this.stumbledAt = performance.now()),
      closed: (declined) => void this.closed.push(declined)
    })
    this.#provider = new WebsocketProvider('tunnel://page', mapOf(conference), this.doc, { WebSocketPolyfill: tunnel, disableBc: true })
    onTestFinished(() => this.close())
  }

  static async join(url: string, link: string, conference: ConferenceId): Promise<LivePage> {
    const browser = new Browser(url)
    const page = new LivePage(browser, await browser.join(link), conference)
    await until(() => page.inStep, 'the page is in step')
    return page
  }

  get inStep(): boolean {
    return this.#provider.synced
  }

  /** Nothing written here waits. */
  get isSaved(): boolean {
    return this.kept >= this.changes
  }

  get words(): string[] {
    return readCards(this.doc).flatMap(({ text }) => text.toString().split('\n'))
  }

  write(text: string): void {
    addCard(this.#writer, { category: 'past', text })
  }

  /** Writes one more line on a card of their own: a page has room for 500 cards, and for far more lines. */
  goOn(line: string): void {
    const mine = readCards(this.doc).find(({ id }) => id === this.#card)
    if (mine) mine.text.insert(mine.text.length, `\n${line}`)
    else this.#card = addCard(this.#writer, { category: 'past', text: line })
  }

  get #writer(): Writer {
    return { doc: this.doc, me: this.seat, origin: 'me', newId: () => crypto.randomUUID() }
  }

  close(): void {
    this.#provider.destroy()
    this.connection.close()
  }
}
