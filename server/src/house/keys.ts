import { createHash, randomBytes } from 'node:crypto'
import { type ConferenceId, type Instant, type PersonId, STAFF_ROLES, type StaffRole } from '@samepage/shared'
import type { Directory, Key, KeyId, StaffId } from '../storage/directory.ts'

const SECRET_BYTES = 24 // 192 bits: nobody guesses one
const HOUR_MS = 3_600_000
/** How long a browser stays in its seat: one long working day. */
const SEAT_HOURS = 12
const SET_UP_HOURS = 72
/** How long a link that works once waits for its person. */
const LINK_HOURS = 14 * 24
/** How long somebody with the spoken code may wait to be let in. */
const KNOCK_HOURS = 4
/** How long a screen may be the wall, from the moment it asks. */
const WALL_HOURS = 4

/** A secret as it is given to its holder, once; `id` speaks of it and opens nothing. */
export interface Given {
  secret: string
  id: KeyId
}

/** Of a seat: whether the chair has let this device in, and the account it was opened from, if any. */
export interface SeatTerms {
  admitted: boolean
  staff: StaffId | ''
}

/** Only the hash is kept. A fast hash is enough for a secret no person chose. */
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** Makes and tries the secrets that let people in. */
export class Keys {
  readonly #directory: Directory
  readonly #now: () => number

  constructor(directory: Directory, now: () => number) {
    this.#directory = directory
    this.#now = now
  }

  /** A person's link. It works until the next one is made for them, and so does the seat of whoever used it. once: it waits for 14 days at most. */
  async link(person: PersonId, once: boolean): Promise<string> {
    await this.endAll(person)
    return (await this.#add('link', person, once ? LINK_HOURS : null)).secret
  }

  /** Uses a link up for a seat in its place, both or neither; null when somebody else was first. */
  async useLink(link: Key, terms: SeatTerms): Promise<Given | null> {
    const { secret, key } = this.#make('seat', link.whose, SEAT_HOURS, terms)
    await this.#directory.touchKey(link.id, this.#instant()) // a link that was used is told from one that was replaced
    return (await this.#directory.exchangeKey(link.hash, key)) ? { secret, id: key.id } : null
  }

  /** A browser's way into a seat. */
  seat(person: PersonId, terms: SeatTerms): Promise<Given> {
    return this.#add('seat', person, SEAT_HOURS, terms)
  }

  /** Somebody at the door with the spoken code. */
  knock(conference: ConferenceId): Promise<Given> {
    return this.#add('knock', conference, KNOCK_HOURS, { admitted: false, staff: '' })
  }

  /** A screen that asks to be paired. */
  wall(): Promise<Given> {
    return this.#add('wall', '', WALL_HOURS, { admitted: false, staff: '' })
  }

  /** Lets a device in to a seat, or has it wait outside. hours: from now on. False when its key has ended. */
  turn(id: KeyId, person: PersonId, admitted: boolean): Promise<boolean> {
    return this.#directory.turnKey(id, { opens: 'seat', whose: person, admitted, until: this.#instant(SEAT_HOURS) })
  }

  /** Makes a screen the wall. */
  turnWall(id: KeyId, wall: PersonId): Promise<boolean> {
    return this.#directory.turnKey(id, { opens: 'seat', whose: wall, admitted: true, until: this.#instant(WALL_HOURS) })
  }

  /** The living seats of one person: each is one device. */
  async seats(person: PersonId): Promise<Key[]> {
    return (await this.#directory.keysOf('seat', person)).filter((key) => !this.#isOver(key))
  }

  /** Ends the link of a person; whoever came in goes on. */
  endLink(person: PersonId): Promise<void> {
    return this.#directory.endKeysOf('link', person)
  }

  /** Ends everything that lets this person in. */
  async endAll(person: PersonId): Promise<void> {
    await this.#directory.endKeysOf('link', person)
    await this.#directory.endKeysOf('seat', person)
  }

  /** A one-time link to make an account. by: whoever gives it, with whose right to do so it ends; nobody for the terminal. */
  async setUp(role: StaffRole = 'administrator', by: StaffId | '' = ''): Promise<string> {
    return (await this.#add('set-up', role, SET_UP_HOURS, { admitted: true, staff: by })).secret
  }

  /** Ends the links to make an account that somebody gave and nobody has used. */
  async endSetUpsBy(staff: StaffId): Promise<void> {
    for (const role of STAFF_ROLES)
      for (const key of await this.#directory.keysOf('set-up', role)) if (key.staff === staff) await this.#directory.endKeyWithId(key.id)
  }

  /** Ends every link to make an account that was not used. */
  async endSetUps(): Promise<void> {
    for (const role of STAFF_ROLES) await this.#directory.endKeysOf('set-up', role)
  }

  /** The key behind a secret, if it opens this and has not ended; `ended` tells a replaced or used link from an unknown one. */
  async try(secret: string, opens: Key['opens']): Promise<{ key: Key; ended: boolean } | null> {
    const found = await this.find(secret)
    return found?.key.opens === opens ? found : null
  }

  /** The key behind a secret, whatever it opens. */
  async find(secret: string): Promise<{ key: Key; ended: boolean } | null> {
    const key = await this.#directory.key(hashOf(secret))
    return key && { key, ended: key.ended || this.#isOver(key) }
  }

  end(secret: string): Promise<boolean> {
    return this.#directory.endKey(hashOf(secret))
  }

  endWithId(id: KeyId): Promise<boolean> {
    return this.#directory.endKeyWithId(id)
  }

  #isOver({ until }: Key): boolean {
    return until !== null && Date.parse(until) <= this.#now()
  }

  #instant(hoursFromNow = 0): Instant {
    return new Date(this.#now() + hoursFromNow * HOUR_MS).toISOString()
  }

  async #add(opens: Key['opens'], whose: string, hours: number | null, terms?: SeatTerms): Promise<Given> {
    const { secret, key } = this.#make(opens, whose, hours, terms)
    await this.#directory.addKey(key)
    return { secret, id: key.id }
  }

  #make(
    opens: Key['opens'],
    whose: string,
    hours: number | null,
    { admitted, staff }: SeatTerms = { admitted: true, staff: '' }
  ): { secret: string; key: Key } {
    const secret = randomBytes(SECRET_BYTES).toString('base64url')
    const until = hours === null ? null : this.#instant(hours)
    const id = crypto.randomUUID() as string as KeyId
    const key: Key = { id, hash: hashOf(secret), opens, whose, until, ended: false, admitted, staff, usedAt: null, provedAt: null }
    return { secret, key }
  }
}
