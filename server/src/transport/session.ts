import { type Conference, type Person, personIn, type PersonId, Refusal } from '@samepage/shared'
import type { Keys } from '../house/keys.ts'
import type { Directory, Staff, StaffId } from '../storage/storage.ts'
import { type CookieRules, seatCookie, staffCookie } from './cookies.ts'

type Cookies = Record<string, string | undefined>

/** Who somebody is, from the keys their browser holds: the same answer for HTTP and for the live connection. */
export class Sessions {
  readonly #directory: Directory
  readonly #keys: Keys
  readonly #rules: () => CookieRules

  constructor(directory: Directory, keys: Keys, rules: () => CookieRules) {
    this.#directory = directory
    this.#keys = keys
    this.#rules = rules
  }

  /** @throws Refusal('not-signed-in') when this browser holds no key to that seat, or the key has ended */
  async seat(cookies: Cookies, seat: PersonId): Promise<{ person: Person; conference: Conference }> {
    const whose = await this.#whose(cookies[seatCookie(seat, this.#rules())], 'seat')
    if (whose !== seat) throw new Refusal('not-signed-in')
    const conference = await this.#directory.conferenceOf(seat)
    const person = conference && personIn(conference, seat)
    if (!person) throw new Refusal('not-signed-in')
    return { person, conference }
  }

  async staff(cookies: Cookies): Promise<Staff> {
    const staff = await this.maybeStaff(cookies)
    if (!staff) throw new Refusal('not-signed-in')
    return staff
  }

  async maybeStaff(cookies: Cookies): Promise<Staff | null> {
    const whose = await this.#whose(cookies[staffCookie(this.#rules())], 'staff')
    return whose ? this.#directory.staff(whose as StaffId) : null
  }

  async #whose(secret: string | undefined, opens: 'seat' | 'staff'): Promise<string | null> {
    const found = secret ? await this.#keys.try(secret, opens) : null
    return found && !found.ended ? found.key.whose : null
  }
}
