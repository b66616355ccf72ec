import type { ConferenceId, Instant, Knock, RefusalCode } from '@samepage/shared'
import { Refusal } from '@samepage/shared'
import type { Others } from '../../live/others.ts'
import { Queue } from '../../live/queue.ts'
import type { KeyId } from '../../storage/directory.ts'
import type { Board } from '../../storage/installation.ts'

/** Somebody who waits to be let in. `id` is that of their device's key. */
export interface Waiting extends Omit<Knock, 'id'> {
  id: KeyId
  conference: ConferenceId
}

/** As it stands on the board. `there`: until when (ms) their device is known to be connected; 0 when it is not. */
interface Posted extends Waiting {
  there: number
}

const MOST_KNOCKS = 200 // by the code, at one conference: three times as many as can have a seat
const MOST_AWAY = 1_000 // that knocked by the code and are not connected: the oldest are forgotten
const FORGOTTEN_AFTER_MS = 3_600_000 // long enough to cross a dead spot or to charge a phone; the names of whoever never comes in are nobody's to keep
const FAREWELL_MS = 12 * 3_600_000
const ENTERING_MS = 30_000
/** A process that ends says nothing of the devices that were connected to it. */
const THERE_MS = 30_000
const SAY_AGAIN_MS = 10_000

/** Who waits outside, whichever process their device is connected to. A restart may forget them: a device that comes back knocks again by itself. Whoever is not connected is not shown as waiting. */
export class Lobby {
  readonly #board: Board
  readonly #now: () => number
  /** Devices connected to this process, and how often. */
  readonly #connections = new Map<KeyId, { conference: ConferenceId; times: number }>()
  /** Those of them that wait. */
  readonly #outside = new Set<KeyId>()
  readonly #queue = new Queue()
  readonly #many: boolean
  readonly #timer: NodeJS.Timeout | undefined

  constructor(board: Board, now: () => number, { many }: Pick<Others, 'many'>) {
    this.#board = board
    this.#now = now
    this.#many = many
    if (many) this.#timer = setInterval(() => void this.#sayAgain().catch(() => undefined), SAY_AGAIN_MS).unref() // it will be said once more
  }

  close(): void {
    clearInterval(this.#timer)
  }

  /**
   * Somebody knocks; knocking again keeps their place in the queue. Whoever has a link, or came before, is never turned away for others’ knocks.
   * @throws Refusal('too-fast') when far too many wait already who came with the code
   */
  knock(who: Omit<Waiting, 'since'>): Promise<void> {
    return this.#queue.run(async () => {
      const before = await this.#find(who.conference, who.id)
      if (!before && who.person === null) await this.#makeRoom(who.conference)
      await this.#post({ ...who, since: before?.since ?? this.#instant() })
    })
  }

  /** A device is connected. */
  connect(conference: ConferenceId, id: KeyId): Promise<void> {
    this.#connections.set(id, { conference, times: (this.#connections.get(id)?.times ?? 0) + 1 })
    return this.#postAgain(conference, id)
  }

  disconnect(conference: ConferenceId, id: KeyId): Promise<void> {
    const times = (this.#connections.get(id)?.times ?? 0) - 1
    if (times > 0) this.#connections.set(id, { conference, times })
    else {
      this.#connections.delete(id)
      this.#outside.delete(id)
    }
    return this.#postAgain(conference, id)
  }

  /** Somebody who waits at this conference, connected at this moment or not. */
  async find(conference: ConferenceId, id: string): Promise<Waiting | null> {
    return this.#find(conference, id as KeyId)
  }

  /** Those to be shown to whoever tends the door, the longest waiting first. */
  async seenAt(conference: ConferenceId): Promise<Knock[]> {
    const seen = (await this.#at(conference)).filter(({ there }) => there > this.#now())
    return seen
      .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))
      .map(({ id, side, claims, person, since }) => ({ id, side, claims, person, since }))
  }

  /** Somebody begins to let them in: false when somebody else has begun. It ends with `leave`, or with `stays`. */
  async enters({ conference, id }: Waiting): Promise<boolean> {
    if (!(await this.#board.claim(enteringOf(id), '', this.#now() + ENTERING_MS, this.#now()))) return false
    if (await this.#find(conference, id)) return true
    await this.stays(id)
    return false
  }

  /** They were not let in after all. */
  async stays(id: KeyId): Promise<void> {
    await this.#board.take(enteringOf(id), this.#now())
  }

  /** They wait no more: let in, turned away, or gone for good. */
  leave(conference: ConferenceId, id: KeyId): Promise<void> {
    this.#outside.delete(id)
    return this.#queue.run(async () => {
      await this.#board.take(nameOf(conference, id), this.#now())
      await this.stays(id)
    })
  }

  /** Why a device was sent away, for when it asks again. */
  async farewell(conference: ConferenceId, id: KeyId, why: RefusalCode): Promise<void> {
    await this.#board.put(`gone/${id}`, why, this.#now() + FAREWELL_MS)
    await this.leave(conference, id)
  }

  async whyGone(id: KeyId): Promise<RefusalCode | null> {
    return (await this.#board.look(`gone/${id}`, this.#now())) as RefusalCode | null
  }

  async #find(conference: ConferenceId, id: KeyId): Promise<Posted | null> {
    const found = await this.#board.look(nameOf(conference, id), this.#now())
    return found === null ? null : (JSON.parse(found) as Posted)
  }

  async #at(conference: ConferenceId): Promise<Posted[]> {
    return (await this.#board.under(nameOf(conference, ''), this.#now())).map(([, value]) => JSON.parse(value) as Posted)
  }

  async #post(waiting: Waiting): Promise<void> {
    const { conference, id } = waiting
    const isHere = this.#connections.has(id)
    if (isHere) this.#outside.add(id)
    // A process that is alone knows for certain.
    const there = !isHere ? 0 : this.#many ? this.#now() + THERE_MS : Number.MAX_SAFE_INTEGER
    const until = Math.max(there, this.#now() + FORGOTTEN_AFTER_MS)
    await this.#board.put(nameOf(conference, id), JSON.stringify({ ...waiting, there } satisfies Posted), until)
  }

  #postAgain(conference: ConferenceId, id: KeyId): Promise<void> {
    return this.#queue.run(async () => {
      const waiting = await this.#find(conference, id)
      if (waiting) await this.#post(waiting)
    })
  }

  async #sayAgain(): Promise<void> {
    for (const [id, { conference }] of this.#connections) if (this.#outside.has(id)) await this.#postAgain(conference, id)
  }

  async #makeRoom(conference: ConferenceId): Promise<void> {
    const byCode = (await this.#at(conference)).filter(({ person }) => person === null)
    const away = byCode.filter(({ there }) => there <= this.#now())
    if (byCode.length - away.length >= MOST_KNOCKS) throw new Refusal('too-fast', 'lobby')
    const [oldest] = away
    if (oldest && away.length >= MOST_AWAY) await this.#board.take(nameOf(conference, oldest.id), this.#now())
  }

  #instant(): Instant {
    return new Date(this.#now()).toISOString()
  }
}

const nameOf = (conference: ConferenceId, id: string): string => `waits/${conference}/${id}`
const enteringOf = (id: KeyId): string => `enters/${id}`
