import type { HereSay, PersonHere, PersonId, Way } from '@samepage/shared'
import type { Connection } from './connection.ts'

const AT_MOST_EVERY_MS = 250

/** Who is here, as the server says (R9), and what this screen says of its own person. */
export class Presence {
  #everyone = $state.raw<readonly PersonHere[]>([])
  readonly #connection: Connection
  readonly #mayBeHere: () => boolean
  readonly #stop: () => void
  #mine: HereSay
  #resting: ReturnType<typeof setTimeout> | undefined
  #due = false

  /** mayBeHere: asked each time; a wall is nobody. */
  constructor(connection: Connection, way: Way, mayBeHere: () => boolean) {
    this.#connection = connection
    this.#mayBeHere = mayBeHere
    this.#mine = { way, writingIn: '' }
    this.#stop = connection.hear('here', (everyone) => (this.#everyone = everyone))
  }

  get everyone(): readonly PersonHere[] {
    return this.#everyone
  }

  /** Everybody but `me` whose caret is in that field. */
  writingIn(where: string, me: PersonId): PersonId[] {
    return this.#everyone.filter(({ person, writingIn }) => writingIn === where && person !== me).map(({ person }) => person)
  }

  change(mine: Partial<HereSay>): void {
    this.#mine = { ...this.#mine, ...mine }
    this.say()
  }

  /** Says it at once, then no more than about four times a second. */
  say(): void {
    this.#due = true
    if (this.#resting === undefined) this.#sayDue()
  }

  close(): void {
    this.#stop()
    clearTimeout(this.#resting)
  }

  #sayDue(): void {
    this.#resting = undefined
    if (!this.#due || !this.#mayBeHere()) return
    this.#due = false
    this.#connection.sayHere(this.#mine)
    this.#resting = setTimeout(() => this.#sayDue(), AT_MOST_EVERY_MS)
  }
}
