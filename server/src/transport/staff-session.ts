import { type Me, Refusal } from '@samepage/shared'
import { isSecure } from '../house/accounts/second-step.ts'
import type { StaffKeys } from '../house/accounts/staff-keys.ts'
import type { ShortLived } from '../house/accounts/short-lived.ts'
import type { Others } from '../live/others.ts'
import { Queue } from '../live/queue.ts'
import type { Directory, Key, Staff, StaffId } from '../storage/directory.ts'
import { type CookieRules, staffCookie } from './cookies.ts'

export type Cookies = Record<string, string | undefined>

/** A member of staff in one browser. `secret`: what its cookie holds. */
export interface SignedInHere {
  staff: Staff
  key: Key
  secret: string
}

interface Followed {
  cookies: Cookies
  staff: StaffId
  putOut: (why: Refusal) => void
}

interface StaffSessionParts {
  directory: Directory
  keys: StaffKeys
  rules: () => CookieRules
  others: Others
  /** The secret in whose place a browser was given another, and that: its live connections may be at another process. */
  renewed: ShortLived<string>
}

export const RENEWED_MS = 2 * 60_000
const LOOK_EVERY_MS = 5_000 // somebody whose half hour is over sees nothing more within this time

/**
 * Which member of staff a browser belongs to: asked at every use, never remembered. A seat opened from an account is alive only while that
 * account is signed in, in that same browser.
 */
export class StaffSessions {
  readonly #directory: Directory
  readonly #keys: StaffKeys
  readonly #rules: () => CookieRules
  readonly #following = new Set<Followed>()
  readonly #queue = new Queue()
  readonly #others: Others
  readonly #renewed: ShortLived<string>
  readonly #timer: NodeJS.Timeout

  constructor({ directory, keys, rules, others, renewed }: StaffSessionParts) {
    this.#others = others
    this.#renewed = renewed
    this.#directory = directory
    this.#keys = keys
    this.#rules = rules
    this.#timer = setInterval(() => void this.lookHere(), LOOK_EVERY_MS).unref()
  }

  /** Who is signed in here, finished account or not; null for nobody. */
  async maybe(cookies: Cookies): Promise<SignedInHere | null> {
    try {
      return await this.any(cookies)
    } catch (why) {
      if (why instanceof Refusal) return null // whoever asks this way wants to know, not to be told no
      throw why
    }
  }

  /**
   * The same for whoever must be somebody.
   * @throws Refusal('not-signed-in') for nobody, Refusal('sign-in-again') when it ended by itself, Refusal('account-ended')
   */
  async any(cookies: Cookies): Promise<SignedInHere> {
    const { secret, key } = await this.#held(cookies)
    if (!secret || !key) throw new Refusal('not-signed-in')
    const staff = await this.#directory.staff(key.whose as StaffId)
    if (!staff?.active) throw new Refusal('account-ended')
    if (!this.#keys.isAlive(key)) throw new Refusal('sign-in-again')
    return { staff, key, secret }
  }

  /** What a browser holds. A connection that came with one that was replaced since, at another process, goes on with the new one. */
  async #held(cookies: Cookies): Promise<{ secret: string | undefined; key: Key | null }> {
    const name = staffCookie(this.#rules())
    const secret = cookies[name]
    const key = secret ? await this.#keys.find(secret) : null
    const goesOn = this.#others.many && key?.ended && [...this.#following].some((one) => one.cookies === cookies)
    const next = secret && goesOn ? await this.#renewed.look(secret) : null
    if (!next) return { secret, key }
    cookies[name] = next
    return { secret: next, key: await this.#keys.find(next) }
  }

  /** A member of staff whose account is finished. @throws Refusal('second-step-needed') besides those of `any` */
  async secure(cookies: Cookies): Promise<SignedInHere> {
    const here = await this.any(cookies)
    if (!isSecure(here.staff)) throw new Refusal('second-step-needed')
    return here
  }

  /** Somebody who showed within some minutes that it is them. @throws Refusal('prove-again') besides those of `secure` */
  async proved(cookies: Cookies): Promise<SignedInHere> {
    const here = await this.secure(cookies)
    if (!this.#keys.isProved(here.key)) throw new Refusal('prove-again')
    return here
  }

  /** May a seat opened from this account be used from this browser now? @throws Refusal('sign-in-again'), Refusal('account-ended') */
  async holds(cookies: Cookies, account: StaffId): Promise<SignedInHere> {
    const known = await this.#directory.staff(account)
    if (!known?.active) throw new Refusal('account-ended')
    const here = await this.maybe(cookies)
    // Somebody else, or nobody, is signed in here now: the seat waits for its own account.
    if (here?.staff.id !== account || !isSecure(here.staff)) throw new Refusal('sign-in-again')
    return here
  }

  /** Something was asked for or said from here. It wakes nobody whose half hour is over. */
  async noteUse(cookies: Cookies): Promise<void> {
    const secret = cookies[staffCookie(this.#rules())]
    const key = secret ? await this.#keys.find(secret) : null
    if (key && this.#keys.isAlive(key)) await this.#keys.noteUse(key)
  }

  /** How somebody sees their own account. */
  me({ staff, key }: Omit<SignedInHere, 'secret'>): Me {
    return {
      id: staff.id,
      name: staff.name,
      role: staff.role,
      secure: isSecure(staff),
      proved: this.#keys.isProved(key),
      minutesLeft: Math.max(0, Math.floor(this.#keys.idleMsLeft(key) / 60_000)),
      passphrase: staff.passphrase !== '',
      app: staff.totp !== '',
      directory: staff.directory !== '',
      recoveryCodes: staff.recovery.length,
      passkeys: staff.passkeys.map(({ id, name, addedAt }) => ({ id, name, addedAt }))
    }
  }

  /**
   * Watches over a live connection of a seat opened from an account: `putOut` is called when it may no longer go on. Its cookies are those it
   * came with; when that browser gets a new staff key, they are brought up to date. Answers with what ends the watching.
   */
  follow(cookies: Cookies, staff: StaffId, putOut: (why: Refusal) => void): () => void {
    const followed = { cookies, staff, putOut }
    this.#following.add(followed)
    return () => void this.#following.delete(followed)
  }

  /** Gives a browser a new staff key in place of `before`; its live connections go on with it. */
  renew(staff: StaffId, before: string | undefined): Promise<{ secret: string; key: Key }> {
    return this.#queue.run(async () => {
      const given = await this.#keys.give(staff, before)
      const name = staffCookie(this.#rules())
      for (const { cookies } of this.#following) if (before && cookies[name] === before) cookies[name] = given.secret
      if (before && this.#others.many) await this.#renewed.put(before, given.secret)
      return given
    })
  }

  /** Looks whether everybody who is connected may go on: now and then, and at once when an account or a device was signed out. */
  look(): Promise<void> {
    this.#others.tell({ about: 'keys' })
    return this.lookHere()
  }

  /** The same at this process alone. */
  lookHere(): Promise<void> {
    return this.#queue.run(async () => {
      for (const { cookies, staff, putOut } of [...this.#following]) {
        try {
          await this.holds(cookies, staff)
        } catch (why) {
          putOut(why instanceof Refusal ? why : new Refusal('our-fault')) // one that cannot be looked at stops nobody else's
        }
      }
    })
  }

  close(): void {
    clearInterval(this.#timer)
  }
}
