import { randomInt } from 'node:crypto'
import { type ConferenceId, type Instant, Refusal } from '@samepage/shared'
import type { KeyId } from '../../storage/directory.ts'
import type { Board } from '../../storage/installation.ts'

const CODE_LIFE_MS = 60_000
const MINUTE_MS = 60_000
const MOST_TRIES = 10 // a minute, for one conference: a hundred thousand minutes to try all codes, each of which lives for one

/** Screens that ask to be paired, and the six numbers each of them shows. They are kept in no copy: a screen asks anew every minute. */
export class Walls {
  readonly #board: Board
  readonly #now: () => number
  readonly #tries = new Map<ConferenceId, { count: number; from: number }>()

  constructor(board: Board, now: () => number) {
    this.#board = board
    this.#now = now
  }

  /** New numbers for a screen; those it showed before end. */
  async ask(wall: KeyId): Promise<{ code: string; until: Instant }> {
    const shown = (await this.#asking()).map(([, code]) => code)
    let code = newCode()
    while (shown.includes(code)) code = newCode()
    const until = this.#now() + CODE_LIFE_MS
    await this.#board.put(nameOf(wall), code, until)
    return { code, until: new Date(until).toISOString() }
  }

  /** The screen that shows this code, once. @throws Refusal('too-fast'), Refusal('code-unknown') alike for a wrong one and one that has run out */
  async take(conference: ConferenceId, typed: string): Promise<KeyId> {
    this.#count(conference)
    const code = typed.normalize('NFKC').replace(/\D/g, '')
    const wall = (await this.#asking()).find(([, shown]) => shown === code)?.[0]
    if (!wall || (await this.#board.take(nameOf(wall), this.#now())) !== code) throw new Refusal('code-unknown')
    this.#tries.delete(conference)
    return wall
  }

  async #asking(): Promise<[wall: KeyId, code: string][]> {
    const asking = await this.#board.under(nameOf(''), this.#now())
    return asking.map(([name, code]) => [name.slice(nameOf('').length) as KeyId, code])
  }

  #count(conference: ConferenceId): void {
    const known = this.#tries.get(conference)
    const tries = known && this.#now() - known.from < MINUTE_MS ? known : { count: 0, from: this.#now() }
    if (tries.count >= MOST_TRIES) throw new Refusal('too-fast', 'wall')
    this.#tries.set(conference, { ...tries, count: tries.count + 1 })
  }
}

const nameOf = (wall: string): string => `pairs/${wall}`

const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0')
