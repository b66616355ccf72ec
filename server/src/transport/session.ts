import { type Conference, type ConferenceId, type Person, personIn, type PersonId, Refusal } from '@samepage/shared'
import { comesByAccount } from '../house/conferences.ts'
import type { Keys } from '../house/keys.ts'
import type { Lobby } from '../house/door/lobby.ts'
import { isSecure } from '../house/accounts/second-step.ts'
import type { Directory, Key, Staff } from '../storage/directory.ts'
import { type CookieRules, knockCookie, seatCookie, wallCookie } from './cookies.ts'
import type { Cookies, StaffSessions } from './staff-session.ts'

/** One key a browser holds, and the secret of it. */
export interface Device {
  key: Key
  secret: string
  ended: boolean
}

interface SessionParts {
  directory: Directory
  keys: Keys
  rules: () => CookieRules
  staffSessions: StaffSessions
  lobby: Lobby
  /** Whether this person is in the chair of their conference now. Asked late: rooms are opened when they are needed. */
  chairs: (conference: ConferenceId, person: PersonId) => Promise<boolean>
}

/** Somebody in their seat, and the one key of the browser they are in it with. */
export interface Seated {
  person: Person
  conference: Conference
  key: Key
}

/** Who somebody is, from the keys their browser holds: the same answer for HTTP and for the live connection. */
export class Sessions {
  readonly #directory: Directory
  readonly #keys: Keys
  readonly #rules: () => CookieRules
  readonly #staff: StaffSessions
  readonly #lobby: Lobby
  readonly #chairs: SessionParts['chairs']

  constructor({ directory, keys, rules, staffSessions, lobby, chairs }: SessionParts) {
    this.#directory = directory
    this.#keys = keys
    this.#rules = rules
    this.#staff = staffSessions
    this.#lobby = lobby
    this.#chairs = chairs
  }

  /**
   * Somebody who is let in to a seat, from this browser.
   * @throws Refusal('not-signed-in') when it holds no key to that seat or the key has ended, Refusal('not-let-in') while they wait
   */
  async seat(cookies: Cookies, seat: PersonId): Promise<Seated> {
    const seated = await this.holder(cookies, seat)
    if (!seated.key.admitted) throw new Refusal('not-let-in')
    return seated
  }

  /** The same for somebody who may still be waiting outside: `key.admitted` says. */
  async holder(cookies: Cookies, seat: PersonId): Promise<Seated> {
    const key = await this.#seatKey(cookies, seat)
    if (key.staff) await this.#staff.holds(cookies, key.staff)
    const conference = await this.#directory.conferenceOf(seat)
    const person = conference && personIn(conference, seat)
    if (!person) throw new Refusal('not-signed-in')
    return { person, conference, key }
  }

  /** Somebody with the spoken code, waiting or let in already. @throws Refusal('not-signed-in') when this browser holds no such knock */
  async knock(cookies: Cookies, knock: string): Promise<Device & { conference: Conference }> {
    const device = await this.#device(cookies[knockCookie(knock, this.#rules())], knock)
    const { opens, whose } = device.key
    const conference = await (opens === 'knock'
      ? this.#directory.conference(whose as ConferenceId)
      : this.#directory.conferenceOf(whose as PersonId))
    if (!conference) throw new Refusal('not-signed-in')
    return { ...device, conference }
  }

  /** A screen that asked to be paired, paired already or not. @throws Refusal('not-signed-in') when this browser is not that screen */
  async wall(cookies: Cookies, wall: string): Promise<Device> {
    return this.#device(cookies[wallCookie(wall, this.#rules())], wall)
  }

  /**
   * Has whoever sits here shown within some minutes that it is them? Asked of seats that were opened from an account, and never of practice.
   * Whoever chairs or writes for all has one: nobody of theirs passes without.
   * @throws Refusal('prove-again')
   */
  async provedToOpen(cookies: Cookies, seat: PersonId): Promise<void> {
    const { person, conference, key } = await this.seat(cookies, seat)
    if (conference.practice) return
    if (key.staff) await this.#staff.proved(cookies)
    else if (comesByAccount(person.role)) throw new Refusal('prove-again', 'no account')
  }

  /**
   * The same before something is done that cannot be taken back. A deputy with nothing but a link leads the meeting, and does none of this.
   * @throws Refusal('prove-again'), Refusal('needs-account')
   */
  async proved(cookies: Cookies, seat: PersonId): Promise<void> {
    await this.provedToOpen(cookies, seat)
    const { conference, key } = await this.seat(cookies, seat)
    if (!conference.practice && !key.staff && (await this.#chairs(conference.id, seat))) throw new Refusal('needs-account')
  }

  /** The member of staff who is signed in here with a finished account, if any. */
  async maybeStaff(cookies: Cookies): Promise<Staff | null> {
    const here = await this.#staff.maybe(cookies)
    return here && isSecure(here.staff) ? here.staff : null
  }

  /** A member of staff whose account is finished. @throws Refusal('not-signed-in'), Refusal('sign-in-again'), Refusal('second-step-needed') */
  async staff(cookies: Cookies): Promise<Staff> {
    return (await this.#staff.secure(cookies)).staff
  }

  async #device(secret: string | undefined, id: string): Promise<Device> {
    const found = secret ? await this.#keys.find(secret) : null
    if (!secret || found?.key.id !== id) throw new Refusal('not-signed-in')
    return { ...found, secret }
  }

  async #seatKey(cookies: Cookies, seat: PersonId): Promise<Key> {
    const secret = cookies[seatCookie(seat, this.#rules())]
    const found = secret ? await this.#keys.try(secret, 'seat') : null
    if (!found || found.key.whose !== seat) throw new Refusal('not-signed-in')
    if (found.ended) throw new Refusal((await this.#lobby.whyGone(found.key.id)) ?? 'not-signed-in')
    return found.key
  }
}
