import { createHash } from 'node:crypto'
import {
  type ConferenceId,
  conferenceOf,
  keptOutBy,
  nameOf,
  type PersonId,
  personIn,
  type Plan,
  profileOf,
  readPlan,
  Refusal,
  type Signature
} from '@samepage/shared'
import { checkCode, freeze, type Frozen, type FrozenPicture, hashOf } from '../../papers/frozen.ts'
import type { Marked } from './marks.ts'
import { wordsIn } from '../../live/kept-watch.ts'
import type { MapRoom } from '../../live/map-room.ts'
import { convenedIn, readJournal } from '../../live/reading.ts'
import type { Rooms } from '../../live/rooms.ts'
import type { Journal, Pictures, Prints } from '../../storage/storage.ts'
import type { Printer } from '../../plan/printer.ts'
import { forAWhile } from './for-a-while.ts'

interface Parts {
  journal: Journal
  prints: Prints
  pictures: Pictures
  printer: Printer
  /** Asked when needed, because rooms tell of signatures and copies are made of those. */
  rooms: () => Rooms
  /** Where anybody can ask whether a paper of this plan is genuine. */
  askAt: (marked: Marked) => Promise<string>
  /** Something for whoever tends the door, and for nobody else. */
  warn: (conference: ConferenceId, say: string) => void
}

/** Somebody at the release desk chooses copy after copy, and every look at it asks what each person may have. No longer: it is words in the clear. */
const FROZEN_MS = 60_000
const KEPT_ON_PAGE = 'The page says something that is being kept safe from them: you can remove it from the page.'

/** The copies of a plan: drafts printed afresh, a signed plan printed once and kept for good (R22). */
export class Copies {
  readonly #parts: Parts
  readonly #printing = new Map<string, Promise<Uint8Array>>()
  readonly #drafts = new Map<string, { now: Promise<Uint8Array>; next: Promise<Uint8Array> | null }>()
  readonly #frozen = forAWhile<Frozen>(FROZEN_MS)

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /**
   * A draft for one person, without what others wrote that is kept safe from them; the answer is the same kind either way (R30).
   * One at a time for each person: whoever asks meanwhile shares the next one, so that nobody's copies keep others waiting.
   */
  draft(room: MapRoom, reader: PersonId): Promise<Uint8Array> {
    const name = `${room.id}/${reader}`
    const going = this.#drafts.get(name)
    if (!going) return this.#begin(name, room, reader)
    going.next ??= going.now.then(
      () => this.#begin(name, room, reader),
      () => this.#begin(name, room, reader)
    )
    return going.next
  }

  /** The large-print pack of somebody who is on the phone: the same words as their draft has, and what they need beside them. */
  async pack(room: MapRoom, reader: PersonId): Promise<Uint8Array> {
    const { plan, held, conference } = await room.draft(reader)
    const name = personIn(conference, reader)?.name ?? ''
    if (held) this.#parts.warn(conferenceOf(room.id), `Large print was made for ${name}. ${KEPT_ON_PAGE}`)
    const { agenda, scale } = profileOf(conference)
    const chair = room.ground.chair()
    return this.#parts.printer.print({
      reader: name,
      chair: chair ? nameOf(conference, chair) : '',
      phone: conference.phone ?? '',
      stages: agenda.map((stage) => ({ name: stage.name, minutes: stage.minutes })),
      scale: { zero: scale.zero, ten: scale.ten },
      plan
    })
  }

  /**
   * The kept bytes of a signed plan; printed first where nobody has asked yet, once for all who ask at once. reader: null for nobody yet.
   * @throws Refusal('withdrawn') for a version that held words which were removed, Refusal('plan-held') to everybody alike when it says
   * something that was kept safe since
   */
  async signed(room: MapRoom, signature: Signature, reader: PersonId | null): Promise<Uint8Array> {
    refuseWithdrawn(room, signature)
    const watch = await this.#parts.rooms().watch(conferenceOf(room.id))
    if (reader && !watch.isEmpty) await this.#check(room, await this.#planAt(room, signature), reader)
    const name = `${room.id}/${signature.seq}`
    const printing = this.#printing.get(name) ?? this.#find(room, signature).finally(() => this.#printing.delete(name))
    this.#printing.set(name, printing)
    return printing
  }

  /**
   * What every paper of a signed plan is made from (R67). @throws Refusal('withdrawn') for a version that held words which were removed,
   * Refusal('plan-held') while it says something that was kept safe since
   */
  async frozen(room: MapRoom, signature: Signature): Promise<Frozen> {
    refuseWithdrawn(room, signature)
    const frozen = await this.#frozen(`${room.id}/${signature.seq}`, async () => {
      const { doc, standing } = await readJournal(this.#parts.journal, room.id, signature.plan)
      const plan = readPlan(doc, standing, signature.plan, signature)
      const given = { askAt: await this.#askAt(room, signature), pictures: await this.#pictures(conferenceOf(room.id), plan) }
      return freeze(plan, convenedIn(standing), [], given)
    })
    // Whom the chair kept out may have changed since.
    const door = await this.#parts.rooms().door(conferenceOf(room.id))
    return { ...frozen, keptOut: keptOutBy(door.standing) }
  }

  #begin(name: string, room: MapRoom, reader: PersonId): Promise<Uint8Array> {
    const now = this.#print(room, reader)
    const going = { now, next: null }
    this.#drafts.set(name, going)
    const done = (): void => void (this.#drafts.get(name) === going && going.next === null && this.#drafts.delete(name))
    now.then(done, done)
    return now
  }

  async #print(room: MapRoom, reader: PersonId): Promise<Uint8Array> {
    const { plan, held } = await room.draft(reader)
    const name = personIn(room.ground.conference(), reader)?.name ?? 'Somebody'
    if (held) this.#parts.warn(conferenceOf(room.id), `${name} took a draft of the plan. ${KEPT_ON_PAGE}`)
    return this.#parts.printer.print(plan)
  }

  async #find(room: MapRoom, signature: Signature): Promise<Uint8Array> {
    const { prints, printer, rooms } = this.#parts
    const conference = conferenceOf(room.id)
    const kept = signature.sha256 && (await prints.find(conference, signature.sha256))
    if (kept) return kept
    const plan = await this.#planAt(room, signature)
    const verify = { url: await this.#askAt(room, signature), code: checkCode(hashOf(plan)) }
    const bytes = await printer.sign(await printer.print({ plan, verify }), new Date(signature.at))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    // Asked for anew: printing may take longer than an empty room stays open, and meanwhile words in it may have been removed (R25).
    const now = await rooms().map(conference)
    await now.catchUp()
    refuseWithdrawn(now, signature)
    await prints.keep(conference, new Map([[sha256, bytes]]))
    await now.printed(signature.seq, sha256)
    return bytes
  }

  /** A picture never changes, so what was shown then is what is under its id now. @throws Refusal('withdrawn') when one had to be removed */
  async #pictures(conference: ConferenceId, { children }: Plan): Promise<Map<string, FrozenPicture>> {
    const found = new Map<string, FrozenPicture>()
    for (const { id } of children.flatMap(({ pictures = [] }) => pictures)) {
      const picture = await this.#parts.pictures.find(conference, id)
      if (!picture) throw new Refusal('withdrawn', 'a picture')
      const { jpeg, width, height } = picture
      found.set(id, { jpeg: Buffer.from(jpeg).toString('base64'), width, height })
    }
    return found
  }

  #askAt(room: MapRoom, { version }: Signature): Promise<string> {
    return this.#parts.askAt({ conference: conferenceOf(room.id), version })
  }

  /** R30: asked of every signed copy before it leaves. Held back from everybody alike: nobody learns from whom something is kept. */
  async #check(room: MapRoom, plan: Plan, reader: PersonId): Promise<void> {
    const id = conferenceOf(room.id)
    const watch = await this.#parts.rooms().watch(id)
    const conference = room.ground.conference()
    if (watch.inWords(wordsIn(plan), conference).length === 0) return
    const name = personIn(conference, reader)?.name ?? 'Somebody'
    this.#parts.warn(
      id,
      `${name} asked for the plan. It was held back: it says something that is being kept safe. You can open it again and remove those words.`
    )
    throw new Refusal('plan-held')
  }

  /** R20: the plan is the page at the signed number, read from the journal and from nowhere else. */
  async #planAt(room: MapRoom, signature: Signature): Promise<Plan> {
    const { doc, standing } = await readJournal(this.#parts.journal, room.id, signature.plan)
    return readPlan(doc, standing, signature.plan, signature)
  }
}

/** @throws Refusal('withdrawn') for a version that held words which were removed */
function refuseWithdrawn({ standing }: Pick<MapRoom, 'standing'>, { plan }: Signature): void {
  if (plan < standing.removal) throw new Refusal('withdrawn')
}
