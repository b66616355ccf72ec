import { createHash, randomBytes } from 'node:crypto'
import { IDLE_MINUTES, type Instant, PROOF_MINUTES } from '@samepage/shared'
import type { Directory, Key, KeyId, StaffId } from '../../storage/directory.ts'

const SECRET_BYTES = 32
const MINUTE_MS = 60_000
/** However busy somebody is: after one long working day they sign in again. */
const LONGEST_MS = 12 * 60 * MINUTE_MS
/** A use is written down once a minute, not at every letter. */
const NOTE_EVERY_MS = MINUTE_MS

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** The keys of browsers in which a member of staff is signed in. Only hashes are kept. */
export class StaffKeys {
  readonly #directory: Directory
  readonly #now: () => number

  constructor(directory: Directory, now: () => number) {
    this.#directory = directory
    this.#now = now
  }

  /** A new key for somebody who has just shown that it is them; `before`, the key this browser held until now, ends with it. */
  async give(staff: StaffId, before: string | undefined): Promise<{ secret: string; key: Key }> {
    const secret = randomBytes(SECRET_BYTES).toString('base64url')
    const key = this.#keyFor(staff, hashOf(secret))
    if (!before || !(await this.#directory.exchangeKey(hashOf(before), key))) await this.#directory.addKey(key)
    return { secret, key }
  }

  /** The staff key behind a secret, alive or not. */
  async find(secret: string): Promise<Key | null> {
    const key = await this.#directory.key(hashOf(secret))
    return key?.opens === 'staff' ? key : null
  }

  /** It was not ended, its long day is not over, and something happened within IDLE_MINUTES. */
  isAlive(key: Key): boolean {
    return !key.ended && (key.until === null || Date.parse(key.until) > this.#now()) && this.idleMsLeft(key) > 0
  }

  idleMsLeft({ usedAt, until }: Key): number {
    const idleEnd = (usedAt ? Date.parse(usedAt) : 0) + IDLE_MINUTES * MINUTE_MS
    return Math.min(idleEnd, until ? Date.parse(until) : idleEnd) - this.#now()
  }

  /** Its holder showed within PROOF_MINUTES that it is them. */
  isProved({ provedAt }: Key): boolean {
    return provedAt !== null && Date.parse(provedAt) + PROOF_MINUTES * MINUTE_MS > this.#now()
  }

  async noteUse({ id, usedAt }: Key): Promise<void> {
    if (usedAt && this.#now() - Date.parse(usedAt) < NOTE_EVERY_MS) return
    await this.#directory.touchKey(id, this.#instant())
  }

  /** Where somebody is signed in, the most recent first. */
  async devices(staff: StaffId): Promise<Key[]> {
    const keys = await this.#directory.keysOf('staff', staff)
    return keys.filter((key) => this.isAlive(key)).sort((a, b) => ((a.usedAt ?? '') < (b.usedAt ?? '') ? 1 : -1))
  }

  async end(secret: string): Promise<void> {
    await this.#directory.endKey(hashOf(secret))
  }

  async endDevice(id: KeyId): Promise<void> {
    await this.#directory.endKeyWithId(id)
  }

  /** Signs an account out wherever it is signed in. */
  async endAll(staff: StaffId): Promise<void> {
    await this.#directory.endKeysOf('staff', staff)
  }

  #keyFor(staff: StaffId, hash: string): Key {
    const now = this.#instant()
    return {
      id: crypto.randomUUID() as string as KeyId,
      hash,
      opens: 'staff',
      whose: staff,
      until: this.#instant(LONGEST_MS),
      ended: false,
      admitted: true,
      staff,
      usedAt: now,
      provedAt: now
    }
  }

  #instant(fromNowMs = 0): Instant {
    return new Date(this.#now() + fromNowMs).toISOString()
  }
}
