import { between } from './chance.ts'
import { elapsed } from './time.ts'

type End = 'server' | 'client'

/**
 * One connection between a page and the server, as networks are: whatever is said arrives in order or not at all, each way in its own time. When it
 * is cut neither end knows at once, and what was on its way may still arrive: at the server perhaps after the same page has come back another way.
 */
export class Link {
  readonly #hears: Partial<Record<End, (said: unknown) => void>> = {}
  readonly #gone: Partial<Record<End, () => void>> = {}
  readonly #lastAt: Record<End, number> = { server: 0, client: 0 }
  readonly #slowness = between(1, 120)
  /** From when on nothing more arrives at that end. */
  readonly #silentFrom: Record<End, number> = { server: Infinity, client: Infinity }

  attach(end: End, hear: (said: unknown) => void, gone: () => void): void {
    this.#hears[end] = hear
    this.#gone[end] = gone
  }

  say(to: End, said: unknown): void {
    const at = Math.max(this.#lastAt[to], elapsed() + between(1, this.#slowness))
    this.#lastAt[to] = at
    if (elapsed() >= this.#silentFrom[to === 'server' ? 'client' : 'server']) return // the other way is cut already
    setTimeout(() => {
      if (elapsed() < this.#silentFrom[to]) this.#hears[to]?.(said)
    }, at - elapsed())
  }

  /** The cable is out. Each end notices in its own time, the server at the latest when it misses a heartbeat. */
  cut(): void {
    if (this.#silentFrom.client < Infinity) return
    this.#end('server', between(0, 400), between(0, 15_000))
    this.#end('client', between(0, 50), between(0, 9_000))
  }

  /** One end is no more, and the other hears of it soon. */
  close(by: End): void {
    const other = by === 'server' ? 'client' : 'server'
    this.#silentFrom[by] = Math.min(this.#silentFrom[by], elapsed())
    this.#end(other, between(5, 200), between(200, 900))
  }

  #end(end: End, silentIn: number, noticedIn: number): void {
    this.#silentFrom[end] = Math.min(this.#silentFrom[end], elapsed() + silentIn)
    setTimeout(() => this.#gone[end]?.(), Math.max(silentIn, noticedIn))
  }
}
