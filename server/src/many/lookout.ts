import { type ConferenceId, conferenceOf, type DocumentId, doorOf, type PersonHere, type Seq } from '@samepage/shared'
import type { Elsewhere, Others } from '../live/others.ts'
import { Queue } from '../live/queue.ts'
import type { Rooms } from '../live/rooms.ts'
import type { Board } from '../storage/installation.ts'
import type { Journal } from '../storage/storage.ts'
import type { Channel, Hint } from './channel.ts'

const LOOK_EVERY_MS = 1_000 // the longest anything takes to come through without the channel
const NEWS_MS = 3_600_000
const NEWS = 'news/'

/** What this process does about what happened at another. */
export interface Reactions {
  rooms: Rooms
  /** Somebody's device may be out by now, or in. Asked at every look. */
  keys: () => Promise<void>
  news: (news: Elsewhere) => Promise<void>
  here: (document: DocumentId, everyone: PersonHere[], from: string) => void
}

interface Parts {
  channel: Channel
  journal: Journal
  board: Board
  now: () => number
  report: (fault: unknown) => void
}

/**
 * Sees what other processes do: at once when the channel says so, and by itself every second, from the journals and the board, whether or
 * not anybody could say so. So the channel only ever saves time.
 */
export class Lookout implements Others {
  readonly many = true
  readonly #parts: Parts
  readonly #queues = new Map<ConferenceId, Queue>()
  readonly #boardQueue = new Queue()
  readonly #mine = new Set<string>()
  #reactions: Reactions | null = null
  #timer: NodeJS.Timeout | undefined
  #looking = false
  #failing = false
  #read = 0

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Given late: rooms tell people through this. */
  async start(reactions: Reactions): Promise<void> {
    const { channel, board } = this.#parts
    this.#read = lastOf(await board.changedAfter(0, NEWS), 0)
    this.#reactions = reactions
    channel.hear((hint, from) => this.#heard(hint, from))
    this.#timer = setInterval(() => void this.look(), LOOK_EVERY_MS).unref()
  }

  tell(news: Elsewhere): void {
    const { board, channel, now, report } = this.#parts
    const name = `${NEWS}${crypto.randomUUID()}`
    this.#mine.add(name)
    board.put(name, JSON.stringify(news), now() + NEWS_MS).then(() => channel.say({ say: 'board' }), report)
  }

  here(document: DocumentId, everyone: PersonHere[]): void {
    this.#parts.channel.say({ say: 'here', document, everyone })
  }

  /** Looks at everything once. A fault is said once, until it is over. */
  async look(): Promise<void> {
    if (this.#looking || !this.#reactions) return
    this.#looking = true
    try {
      await this.#lookAtJournals()
      await this.#lookAtBoard()
      await this.#reactions.keys()
      this.#failing = false
    } catch (fault) {
      if (!this.#failing) this.#parts.report(fault)
      this.#failing = true
    } finally {
      this.#looking = false
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#timer)
    this.#reactions = null
    await this.#parts.channel.close()
  }

  #heard(hint: Hint, from: string): void {
    const { report } = this.#parts
    if (hint.say === 'here') this.#reactions?.here(hint.document, hint.everyone, from)
    else if (hint.say === 'board') this.#lookAtBoard().catch(report)
    else this.#goneOn(hint.document, hint.seq).catch(report)
  }

  async #lookAtJournals(): Promise<void> {
    const reached = [...(this.#reactions?.rooms.reached.keys() ?? [])]
    const heads = await this.#parts.journal.heads(reached)
    // Doors first: whoever is out must be out before they hear of anything that came later.
    const isDoor = (document: DocumentId): number => (document === doorOf(conferenceOf(document)) ? 0 : 1)
    const sorted = [...heads].sort(([a], [b]) => isDoor(a) - isDoor(b))
    await Promise.all(sorted.map(([document, seq]) => this.#goneOn(document, seq)))
  }

  /** One after another for each conference, as they were said. */
  async #goneOn(document: DocumentId, seq: Seq): Promise<void> {
    const behind = (): boolean => (this.#reactions?.rooms.reached.get(document) ?? seq) < seq
    if (!behind()) return
    const conference = conferenceOf(document)
    const queue = this.#queues.get(conference) ?? new Queue()
    this.#queues.set(conference, queue)
    await queue.run(async () => {
      if (behind()) await this.#reactions?.rooms.catchUp(document)
    })
    if (queue.length === 0) this.#queues.delete(conference)
  }

  #lookAtBoard(): Promise<void> {
    return this.#boardQueue.run(async () => {
      const notices = await this.#parts.board.changedAfter(this.#read, NEWS)
      for (const { name, value, changed } of notices.filter((one) => !this.#mine.has(one.name))) {
        this.#mine.add(name) // some come once more
        await this.#reactions?.news(JSON.parse(value) as Elsewhere)
        this.#read = Math.max(this.#read, changed)
      }
      this.#read = lastOf(notices, this.#read)
      // Names are kept for as long as they may come again.
      for (const name of [...this.#mine].slice(0, -1_000)) this.#mine.delete(name)
    })
  }
}

const lastOf = (notices: readonly { changed: number }[], before: number): number =>
  Math.max(before, ...notices.map(({ changed }) => changed))
