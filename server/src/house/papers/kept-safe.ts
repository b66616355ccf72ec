import {
  type Conference,
  type ConferenceId,
  isKeptFrom,
  isPartOf,
  type KeptSafe,
  type KeptSafeAsk,
  looksKept,
  MOST_KEPT,
  type PersonId,
  Refusal,
  tidyLine
} from '@samepage/shared'
import type { Rooms } from '../../live/rooms.ts'
import type { Alone } from '../../live/alone.ts'
import type { Directory } from '../../storage/directory.ts'
import type { AuditTrail } from '../proof/audit.ts'

/** Somebody at their own seat. */
export interface AtSeat {
  person: PersonId
  conference: ConferenceId
  /** Which of their devices they are at, for the audit trail. */
  device?: string
  /** @throws Refusal('prove-again') */
  prove: () => Promise<void>
}

/** What finds people, and is kept from somebody: written down, read and let go (R30). */
export class KeptSafeDesk {
  readonly #directory: Directory
  readonly #rooms: Rooms
  readonly #audit: AuditTrail
  readonly #alone: Alone

  constructor(directory: Directory, rooms: Rooms, audit: AuditTrail, alone: Alone) {
    this.#alone = alone
    this.#directory = directory
    this.#rooms = rooms
    this.#audit = audit
  }

  /** What somebody may know of: never anything that is kept from them, whoever they are. @throws Refusal('short-break') for whoever is out */
  async list(at: AtSeat): Promise<KeptSafe[]> {
    const known = await this.#known(at)
    await at.prove()
    return known
  }

  async #known({ person, conference }: AtSeat): Promise<KeptSafe[]> {
    const { ground } = await this.#rooms.map(conference)
    if (ground.stage(person) === 'closed-out') throw new Refusal('short-break')
    const me = ground.seated(person)
    const { kept } = await this.#rooms.watch(conference)
    return kept.filter((one) => {
      const { by, of } = one
      return !isKeptFrom(one, ground.conference(), person) && (me.role === 'chair' || by === person || of === person)
    })
  }

  /** @throws Refusal */
  add({ person, conference, device = '' }: AtSeat, ask: KeptSafeAsk): Promise<KeptSafe> {
    return this.#alone.run(`kept/${conference}`, async () => {
      const { ground } = await this.#rooms.map(conference)
      ground.authorise(person, 'keep-safe')
      const everyone = ground.conference()
      const { people, children } = everyone
      const from = [...new Set(ask.from)]
      if (![...people, ...children].some(({ id }) => id === ask.of)) throw new Refusal('not-understood', 'whose it is')
      if (!from.every((one) => people.some(({ id, role }) => id === one && role !== 'wall')))
        throw new Refusal('not-understood', 'whom it is kept away')
      if (isKeptFrom({ from }, everyone, person) || from.some((one) => one === ask.of))
        throw new Refusal('not-understood', 'kept from oneself')
      // Whoever runs the conference must be able to see what stops people's words, and to let it go.
      if (ground.leaders().some((id) => isKeptFrom({ from }, everyone, id))) throw new Refusal('not-understood', 'kept from the chair')
      const value = tidyLine(ask.value)
      if (value.length < 2 || isEverydayIn(everyone, { ...ask, value })) throw new Refusal('not-understood', 'value')
      if ((await this.#rooms.watch(conference)).kept.length >= MOST_KEPT) throw new Refusal('too-many', 'kept safe')
      const one: KeptSafe = { ...ask, value, from, id: crypto.randomUUID(), by: person }
      await this.#audit.note({ who: person, device, conference, act: 'kept-safe-added', about: `${one.id} ${one.kind} ${from.join(' ')}` })
      await this.#keep(conference, (kept) => [...kept, one])
      await (await this.#rooms.map(conference)).lookOver(one)
      return one
    })
  }

  /** @throws Refusal('not-found') alike for what is not there and for what they may not know of */
  letGo(at: AtSeat, id: string): Promise<void> {
    return this.#alone.run(`kept/${at.conference}`, async () => {
      const { person, conference, device = '' } = at
      const one = (await this.#known(at)).find((known) => known.id === id)
      if (!one) throw new Refusal('not-found')
      // What somebody wrote down they may let go of; what others did, the chair.
      ;(await this.#rooms.map(conference)).ground.authorise(person, one.by === person ? 'keep-safe' : 'let-go-safe')
      await at.prove()
      await this.#audit.note({ who: person, device, conference, act: 'kept-safe-removed', about: id })
      await this.#keep(conference, (kept) => kept.filter((one) => one.id !== id))
    })
  }

  async #keep(conference: ConferenceId, change: (kept: readonly KeptSafe[]) => KeptSafe[]): Promise<void> {
    const kept = change(await this.#directory.keptSafe(conference)) // another process may have changed it
    await this.#directory.saveKeptSafe(conference, kept)
    await this.#rooms.keepSafe(conference, kept)
  }
}

/** Whether keeping something safe would stop people saying who is here, or where this is. */
function isEverydayIn({ people, children, place }: Conference, kept: Pick<KeptSafe, 'kind' | 'value'>): boolean {
  return [...people, ...children].some(({ name }) => isPartOf(kept.value, name) || looksKept(name, kept)) || isPartOf(kept.value, place)
}
