import { createHash } from 'node:crypto'
import { conferenceOf, type Plan, readPlan, type Signature } from '@samepage/shared'
import { readJournal } from '../live/reading.ts'
import type { Room } from '../live/room.ts'
import type { Rooms } from '../live/rooms.ts'
import type { Journal, Prints } from '../storage/storage.ts'
import type { Printer } from '../plan/printer.ts'

/** The copies of a plan: drafts printed afresh, a signed plan printed once and kept for good (R22). */
export class Copies {
  readonly #journal: Journal
  readonly #prints: Prints
  readonly #printer: Printer
  readonly #rooms: () => Rooms
  readonly #printing = new Map<string, Promise<Uint8Array>>()

  /** rooms: asked when needed, because rooms tell of signatures and copies are made of those. */
  constructor(journal: Journal, prints: Prints, printer: Printer, rooms: () => Rooms) {
    this.#journal = journal
    this.#prints = prints
    this.#printer = printer
    this.#rooms = rooms
  }

  async draft(room: Room): Promise<Uint8Array> {
    return this.#printer.print(await room.draft())
  }

  /** The kept bytes of a signed plan; printed first where nobody has asked yet, once for all who ask at once. */
  signed(room: Room, signature: Signature): Promise<Uint8Array> {
    const name = `${room.id}/${signature.seq}`
    const printing = this.#printing.get(name) ?? this.#find(room, signature).finally(() => this.#printing.delete(name))
    this.#printing.set(name, printing)
    return printing
  }

  async #find(room: Room, signature: Signature): Promise<Uint8Array> {
    const kept = signature.sha256 && (await this.#prints.find(signature.sha256))
    if (kept) return kept
    const bytes = await this.#printer.print(await this.#planAt(room, signature))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await this.#prints.keep(sha256, bytes)
    // Asked for anew: printing may take longer than an empty room stays open.
    await (await this.#rooms().map(conferenceOf(room.id))).printed(signature.seq, sha256)
    return bytes
  }

  /** R20: the plan is the page at the signed number, read from the journal and from nowhere else. */
  async #planAt(room: Room, signature: Signature): Promise<Plan> {
    const { doc, standing } = await readJournal(this.#journal, room.id, signature.plan)
    return readPlan(doc, standing, signature.plan, signature)
  }
}
