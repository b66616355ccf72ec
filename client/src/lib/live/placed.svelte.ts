import {
  type DoorSeen,
  isRefusalCode,
  type Pause,
  type Place,
  type Placement,
  type RefusalCode,
  type Stage,
  type Standing
} from '@samepage/shared'
import type { Connection, Declined } from './connection.ts'

/** What a no says about where somebody stands with the door; the news of it may come a moment later. */
const MEANS: Partial<Record<RefusalCode, Place | 'gone'>> = {
  'short-break': 'out',
  'moved-back': 'lobby',
  'not-let-in': 'lobby',
  removed: 'gone',
  'turned-away': 'gone'
}

/** Where this screen's person stands with the door, as the server says. Everything it says is reactive. */
export class Placed {
  #place = $state<Place>('in')
  #stage = $state<Stage>('live')
  #gone = $state.raw<Declined | null>(null)
  #door = $state.raw<DoorSeen | null>(null)
  #documentsNews = $state(0)
  #pauses = $state.raw<readonly Pause[]>([])
  readonly #stops: (() => void)[]
  readonly #changed: () => void

  /** changed: called after the place, the stage or the end of it became another. */
  constructor(connection: Connection, { place, stage }: Placement, changed: () => void) {
    this.#place = place
    this.#stage = stage
    this.#changed = changed
    this.#stops = [
      connection.hear('placed', (said) => this.#take(said)),
      connection.hear('door', (seen) => (this.#door = seen)),
      connection.hear('pauses', (waiting) => (this.#pauses = waiting)),
      connection.hear('documents', () => this.#documentsNews++),
      connection.hear('gone', (said) => this.#end(said)),
      connection.watch(() => connection.refused && this.learn(connection.refused))
    ]
  }

  get place(): Place {
    return this.#place
  }

  get gone(): Declined | null {
    return this.#gone
  }

  get door(): DoorSeen | null {
    return this.#door
  }

  /** Who of those at this screen waits for a break. */
  get pauses(): readonly Pause[] {
    return this.#pauses
  }

  /** Goes up whenever the documents this person is named in have changed. */
  get documentsNews(): number {
    return this.#documentsNews
  }

  /** The stage, in step with a signature that has been heard of already. `known`: whether the standing is the document's own by now. */
  stage({ signature }: Pick<Standing, 'signature'>, known: boolean): Stage {
    if (!known || (this.#stage !== 'live' && this.#stage !== 'signed')) return this.#stage
    return signature ? 'signed' : 'live'
  }

  /** Reads a no for what it says of the door. True when it does. */
  learn(declined: Declined): boolean {
    const means = isRefusalCode(declined.code) ? MEANS[declined.code] : undefined
    if (means === undefined) return false
    if (means === 'gone') this.#end(declined)
    else this.#take({ place: means, stage: means === 'out' ? 'closed-out' : this.#stage })
    return true
  }

  close(): void {
    for (const stop of this.#stops) stop()
    this.#door = null
  }

  #take({ place, stage }: Placement): void {
    if (place === this.#place && stage === this.#stage) return
    this.#place = place
    this.#stage = stage
    if (place !== 'in') this.#door = null
    if (place !== 'in') this.#pauses = []
    this.#changed()
  }

  #end(declined: Declined): void {
    if (this.#gone) return
    this.#gone = declined
    this.#door = null
    this.#changed()
  }
}
