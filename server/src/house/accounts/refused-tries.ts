import { createHash } from 'node:crypto'
import type { AuditTrail } from '../proof/audit.ts'
import { networkOf } from './network-of.ts'

const MINUTE_MS = 60_000
const MOST_COUNTED = 1_000

interface Counted {
  /** The code of the newest refusal. */
  code: string
  more: number
}

/**
 * Strangers who are refused leave a trace, and cannot fill the trail with it: the first is noted at once, and how often it happened again
 * from there, or with that name, once a minute. In memory alone; names as hashes.
 */
export class RefusedTries {
  readonly #audit: Pick<AuditTrail, 'note'>
  readonly #counted = new Map<string, Counted>()
  #timer: NodeJS.Timeout | undefined

  constructor(audit: Pick<AuditTrail, 'note'>) {
    this.#audit = audit
  }

  /** code: of the refusal. from: an address. name: whom they said they are, if anybody. */
  async note(code: string, from: string, name = ''): Promise<void> {
    const keys = [networkOf(from), ...(name ? [hashOf(name)] : [])]
    const known = keys.map((key) => this.#counted.get(key)).find((one) => one !== undefined)
    const full = this.#counted.size >= MOST_COUNTED ? this.#counted.values().next().value : undefined
    const again = known ?? full
    if (again) {
      again.code = code
      again.more += 1
      return
    }
    const first = { code, more: 0 }
    for (const key of keys) this.#counted.set(key, first)
    this.#timer ??= setTimeout(() => void this.tell().catch(() => undefined), MINUTE_MS).unref()
    await this.#note(code)
  }

  /** Notes what was counted, and counts anew. */
  async tell(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const counted = [...new Set(this.#counted.values())]
    this.#counted.clear()
    for (const { code, more } of counted) if (more > 0) await this.#note(`${code} ${more} ${more === 1 ? 'try' : 'tries'}`)
  }

  #note(about: string): Promise<void> {
    return this.#audit.note({ who: 'nobody', conference: '', act: 'sign-in-refused', about, outcome: 'refused' })
  }
}

const hashOf = (name: string): string => createHash('sha256').update(name.toLowerCase()).digest('base64')
