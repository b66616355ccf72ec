import type { PersonId } from '@samepage/shared'
import type { Others } from '../live/others.ts'
import type { Board } from '../storage/installation.ts'

/** What one process says of itself. `at`: when it said so. `people`: who is connected to it and let in. `gone`: when the last device of somebody went. */
interface Said {
  at: number
  people: PersonId[]
  gone: [person: PersonId, at: number][]
}

const SAY_EVERY_MS = 5_000
/** A process that has said nothing for so long has ended, or is cut off from everything. */
const SILENT_AFTER_MS = 20_000
const KEPT_MS = 12 * 3_600_000
const START = 'connected/'

/** Who is connected, at whichever process: asked before somebody takes a chair that nobody sits in. Where there are others, each says it on the board. */
export class Connected {
  readonly #me = crypto.randomUUID()
  readonly #many: boolean
  readonly #board: Board
  readonly #now: () => number
  readonly #startedAt: number
  readonly #goneAt = new Map<PersonId, number>()
  readonly #timer: NodeJS.Timeout | undefined
  #people: ReadonlySet<PersonId> = new Set()
  #due = false
  #closed = false

  constructor({ many }: Pick<Others, 'many'>, board: Board, now: () => number) {
    this.#many = many
    this.#board = board
    this.#now = now
    this.#startedAt = now()
    if (many) this.#timer = setInterval(() => this.#saySoon(), SAY_EVERY_MS).unref()
  }

  /** Everybody who is connected to this process and let in. */
  are(people: readonly PersonId[]): void {
    const before = this.#people
    this.#people = new Set(people)
    const gone = [...before].filter((one) => !this.#people.has(one))
    for (const person of gone) this.#goneAt.set(person, this.#now())
    if (gone.length > 0 || [...this.#people].some((one) => !before.has(one))) this.#saySoon()
  }

  /** Since when (ms) no device of theirs is; null while one is. Before the first process started nobody knows: then since this one did. */
  async awaySince(person: PersonId): Promise<number | null> {
    if (this.#people.has(person)) return null
    const others = this.#many ? await this.#others() : []
    const isLiving = ({ at }: Said): boolean => this.#now() - at < SILENT_AFTER_MS
    if (others.some((said) => isLiving(said) && said.people.includes(person))) return null
    const left = others.flatMap(({ at, people, gone }) => [...(people.includes(person) ? [at] : []), new Map(gone).get(person) ?? 0])
    const last = Math.max(this.#goneAt.get(person) ?? 0, ...left)
    return last > 0 ? last : this.#startedAt
  }

  /** Nobody is connected any more. */
  async close(): Promise<void> {
    clearInterval(this.#timer)
    this.are([])
    this.#closed = true
    if (this.#many) await this.#say().catch(() => undefined) // then it falls silent instead
  }

  async #others(): Promise<Said[]> {
    const said = await this.#board.under(START, this.#now())
    return said.filter(([name]) => name !== START + this.#me).map(([, value]) => JSON.parse(value) as Said)
  }

  /** A whole building comes in at once: that is said once. */
  #saySoon(): void {
    if (!this.#many || this.#due || this.#closed) return
    this.#due = true
    setImmediate(() => {
      this.#due = false
      if (!this.#closed) void this.#say().catch(() => undefined) // it is said again in a few seconds
    })
  }

  async #say(): Promise<void> {
    const said: Said = { at: this.#now(), people: [...this.#people], gone: [...this.#goneAt] }
    await this.#board.put(START + this.#me, JSON.stringify(said), this.#now() + KEPT_MS)
  }
}
