import { createHash, randomInt } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { type ConferenceId, Refusal } from '@samepage/shared'
import type { Board } from '../../storage/installation.ts'
import { networkOf } from '../accounts/network-of.ts'

const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ' // 31, none of which looks like another
const LENGTH = 8
const LIFE_MS = 12 * 3_600_000
const HOUR_MS = 3_600_000
const MOST_FROM_ONE_PLACE = 20
const SLOW_AFTER = 200
const SLOW_MS = 1_000
const LONGEST_QUEUE_MS = 30_000
const MOST_PLACES = 10_000

interface Wrong {
  count: number
  from: number
}

/**
 * The codes chairs read out, at most one for a conference, in no copy and no journal: after a restart there may be a new one to make. Guessing is made
 * hopeless: whoever guesses has 20 in an hour, and all of them together one a second (at each process), which against ten codes finds one in about twenty
 * million such hours. Whoever guesses nothing keeps the right code's door: one place's guesses rest the codes for nobody else.
 */
export class SpokenCodes {
  readonly #board: Board
  readonly #now: () => number
  readonly #pause: (ms: number) => Promise<unknown>
  /** Places with a try that waits for its turn. */
  readonly #queued = new Set<string>()
  #nextTurn = 0
  readonly #wrong = new Map<string, Wrong>()
  #allWrong: Wrong = { count: 0, from: 0 }

  constructor(board: Board, now: () => number, pause: (ms: number) => Promise<unknown> = delay) {
    this.#board = board
    this.#now = now
    this.#pause = pause
  }

  /** A new code for a conference; the one before ends. */
  async make(conference: ConferenceId): Promise<void> {
    await this.#board.put(nameOf(conference), newCode(), this.#now() + LIFE_MS)
  }

  async end(conference: ConferenceId): Promise<boolean> {
    return (await this.#board.take(nameOf(conference), this.#now())) !== null
  }

  /** As it is read out; null while there is none. */
  of(conference: ConferenceId): Promise<string | null> {
    return this.#board.look(nameOf(conference), this.#now())
  }

  /** Those with a code at this moment. */
  async conferences(): Promise<ConferenceId[]> {
    return (await this.#living()).map(([conference]) => conference)
  }

  /** True when many codes were tried lately, wherever from. */
  get guessing(): boolean {
    return this.#recent(this.#allWrong).count >= MOST_FROM_ONE_PLACE
  }

  /**
   * The conference a code is for; null alike for one that is wrong, has ended or never was. address: where it comes from. Once very many
   * were wrong they are looked at one a second.
   * @throws Refusal('codes-resting') when this place guesses, Refusal('too-fast') when too many wait; both before anything is compared
   */
  async try(typed: string, address: string): Promise<ConferenceId | null> {
    const place = networkOf(address)
    this.#mustNotRest(place)
    if (this.#recent(this.#allWrong).count >= SLOW_AFTER) await this.#awaitTurn(place)
    this.#mustNotRest(place)
    const hash = hashOf(asRead(typed))
    const found = (await this.#living()).find(([, code]) => hashOf(code) === hash)
    if (found) return found[0]
    this.#count(place)
    return null
  }

  async #living(): Promise<[conference: ConferenceId, code: string][]> {
    const codes = await this.#board.under(nameOf(''), this.#now())
    return codes.map(([name, code]) => [name.slice(nameOf('').length) as ConferenceId, code])
  }

  #mustNotRest(place: string): void {
    if (this.#wrongAt(place).count >= MOST_FROM_ONE_PLACE) throw new Refusal('codes-resting')
  }

  /** One of each place at a time, so that no place holds all the turns. */
  async #awaitTurn(place: string): Promise<void> {
    const wait = Math.max(0, this.#nextTurn - this.#now())
    if (wait > LONGEST_QUEUE_MS || this.#queued.has(place)) throw new Refusal('too-fast', 'codes')
    this.#nextTurn = this.#now() + wait + SLOW_MS
    if (wait === 0) return
    this.#queued.add(place)
    await this.#pause(wait).finally(() => this.#queued.delete(place))
  }

  #wrongAt(place: string): Wrong {
    return this.#recent(this.#wrong.get(place) ?? { count: 0, from: 0 })
  }

  #count(place: string): void {
    const { count, from } = this.#wrongAt(place)
    this.#wrong.delete(place) // put back as the newest
    this.#wrong.set(place, { count: count + 1, from })
    const [oldest] = this.#wrong.keys()
    if (this.#wrong.size > MOST_PLACES && oldest !== undefined) this.#wrong.delete(oldest)
    const all = this.#recent(this.#allWrong)
    this.#allWrong = { count: all.count + 1, from: all.from }
  }

  #recent(wrong: Wrong): Wrong {
    return this.#now() - wrong.from < HOUR_MS ? wrong : { count: 0, from: this.#now() }
  }
}

/** A code to be read out. 31 letters in eight places: 850,000 million. */
export function newCode(): string {
  let code = ''
  while (code.length < LENGTH) code += LETTERS.charAt(randomInt(LETTERS.length))
  return code
}

const nameOf = (conference: string): string => `code/${conference}`

const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex')

/** What somebody typed, as the code they mean: capitals, spaces, dashes, wide letters and letters that are not in any code do not matter. */
export function asRead(typed: string): string {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
  return plain.replace(/[01OIL]/g, (sign) => ALIKE[sign] ?? sign)
}

/** Signs no code has, and the one each is taken for. */
const ALIKE: Record<string, string> = { O: 'Q', '0': 'Q', I: 'J', L: 'J', '1': 'J' }
