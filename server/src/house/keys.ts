import { createHash, randomBytes } from 'node:crypto'
import type { PersonId } from '@samepage/shared'
import type { Directory, Key, StaffId } from '../storage/storage.ts'

const SECRET_BYTES = 24 // 192 bits: nobody guesses one
const HOUR_MS = 3_600_000
/** How long a browser stays in its seat, or a member of staff signed in: one long working day. */
const SESSION_HOURS = 12
const SET_UP_HOURS = 72

export interface Secret {
  secret: string
  hash: string
}

/** Only the hash is kept. A fast hash is enough for a secret no person chose. */
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

function newSecret(): Secret {
  const secret = randomBytes(SECRET_BYTES).toString('base64url')
  return { secret, hash: hashOf(secret) }
}

/** Makes and tries the secrets that let people in. */
export class Keys {
  readonly #directory: Directory
  readonly #now: () => number

  constructor(directory: Directory, now: () => number) {
    this.#directory = directory
    this.#now = now
  }

  /** A person's link. It works until the next one is made for them, and so does the seat of whoever used it. */
  async link(person: PersonId): Promise<string> {
    await this.#directory.endKeysOf('link', person)
    await this.#directory.endKeysOf('seat', person)
    return this.#add('link', person, null)
  }

  /** A browser that used a link: its way back into that seat. */
  seat(person: PersonId): Promise<string> {
    return this.#add('seat', person, SESSION_HOURS)
  }

  staff(staff: StaffId): Promise<string> {
    return this.#add('staff', staff, SESSION_HOURS)
  }

  /** A one-time link to make an account. */
  setUp(): Promise<string> {
    return this.#add('set-up', '', SET_UP_HOURS)
  }

  /** Ends every link to make an account that was not used. */
  async endSetUps(): Promise<void> {
    await this.#directory.endKeysOf('set-up', '')
  }

  /** The key behind a secret, if it opens this and has not ended; `ended` tells a replaced or used link from an unknown one. */
  async try(secret: string, opens: Key['opens']): Promise<{ key: Key; ended: boolean } | null> {
    const key = await this.#directory.key(hashOf(secret))
    if (key?.opens !== opens) return null
    return { key, ended: key.ended || (key.until !== null && Date.parse(key.until) <= this.#now()) }
  }

  end(secret: string): Promise<boolean> {
    return this.#directory.endKey(hashOf(secret))
  }

  async #add(opens: Key['opens'], whose: string, hours: number | null): Promise<string> {
    const { secret, hash } = newSecret()
    const until = hours === null ? null : new Date(this.#now() + hours * HOUR_MS).toISOString()
    await this.#directory.addKey({ hash, opens, whose, until, ended: false })
    return secret
  }
}
