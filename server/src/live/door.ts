import {
  type Author,
  type ConferenceId,
  type DoorDecision,
  DOOR_START,
  doorAfter,
  type DoorStanding,
  doorOf,
  type Entry,
  type Seq
} from '@samepage/shared'
import type { Journal } from '../storage/storage.ts'
import type { Clock } from './page.ts'
import { Queue, untilFirst } from './queue.ts'

/** The door of one conference: what is decided there, kept in a journal of its own. Nobody is sent that journal. */
export class Door {
  readonly #conference: ConferenceId
  readonly #journal: Journal
  readonly #clock: Clock
  readonly #queue = new Queue()
  #standing: DoorStanding = DOOR_START
  #seq: Seq = 0

  /** Called when another process has recorded something here, once it counts. */
  readonly #moved: () => void

  private constructor(conference: ConferenceId, journal: Journal, clock: Clock, moved: () => void) {
    this.#conference = conference
    this.#journal = journal
    this.#clock = clock
    this.#moved = moved
  }

  static async open(conference: ConferenceId, journal: Journal, clock: Clock, moved: () => void = () => undefined): Promise<Door> {
    const door = new Door(conference, journal, clock, moved)
    for await (const entry of journal.since(doorOf(conference), 0)) door.#take(entry)
    return door
  }

  get standing(): DoorStanding {
    return this.#standing
  }

  /**
   * Keeps a decision, then counts it. It holds for everybody's next act from the moment this resolves.
   * check: asked once everything before it counts, so that of two at once the second sees the first. @throws Refusal what it throws
   */
  record(by: Author, decision: DoorDecision, check?: () => void): Promise<Seq> {
    return this.#queue.run(() =>
      untilFirst(
        async () => {
          check?.()
          const at = this.#clock.now()
          const after = this.#seq
          const entry = { kind: 'decision', decision, after, key: crypto.randomUUID(), by, at } as const
          const seq = await this.#journal.append(doorOf(this.#conference), entry, after)
          this.#take({ ...entry, seq })
          return seq
        },
        () => this.#readOn()
      )
    )
  }

  /** How far its journal was read. */
  get seq(): Seq {
    return this.#seq
  }

  /** Takes in what other processes recorded. */
  catchUp(): Promise<void> {
    return this.#queue.run(() => this.#readOn())
  }

  async #readOn(): Promise<void> {
    const before = this.#seq
    for await (const entry of this.#journal.since(doorOf(this.#conference), before)) this.#take(entry)
    if (this.#seq > before) this.#moved()
  }

  #take(entry: Entry): void {
    this.#seq = entry.seq
    if (entry.kind === 'decision') this.#standing = doorAfter(this.#standing, entry)
  }
}
