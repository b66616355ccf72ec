import { type Down, passes, type RefusalCode } from '@samepage/shared'
import type { Connection, Heard, Reach } from '../../client/src/lib/live/connection.ts'
import { between } from './chance.ts'
import type { Link } from './link.ts'

type Listener = (said: never) => void

const ASK_MS = 20_000 // as the page's own connection has it
const UNHEARD = { ok: false, code: 'unheard', say: '' } as const

/** A page's connection as `Connection` is one, over the simulator's links. It comes back by itself for as long as it is let in. */
export class SimConnection {
  reach: Reach = 'connecting'
  /** Set once it was put out for good. */
  gone: RefusalCode | null = null
  readonly #connect: () => Link | null
  readonly #watchers = new Set<() => void>()
  readonly #heard = new Map<string, Set<Listener>>()
  readonly #asked = new Map<number, (answer: unknown) => void>()
  #link: Link | null = null
  #ids = 0
  #closed = false

  constructor(connect: () => Link | null) {
    this.#connect = connect
    this.#retry(0)
  }

  /** For the product's own code, which asks no more of a connection than this has. */
  get asConnection(): Connection {
    return this as unknown as Connection
  }

  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  hear<E extends keyof Down>(event: E, listener: (said: Parameters<Down[E]>[0]) => void): () => void {
    const listeners = this.#heard.get(event) ?? new Set()
    this.#heard.set(event, listeners)
    listeners.add(listener as Listener)
    return () => listeners.delete(listener as Listener)
  }

  onHeartbeat(): () => void {
    return () => undefined
  }

  async ask(event: 'open' | 'edit' | 'decide', body: object): Promise<Heard<'open' | 'edit' | 'decide'>> {
    const link = this.#link
    if (!link || this.reach !== 'live') return UNHEARD
    const id = ++this.#ids
    const { promise, resolve } = Promise.withResolvers<unknown>()
    this.#asked.set(id, resolve)
    const late = setTimeout(() => resolve(UNHEARD), ASK_MS)
    link.say('server', { id, event, body: structuredClone(body) })
    const answer = await promise
    clearTimeout(late)
    this.#asked.delete(id)
    return answer as Heard<'open'>
  }

  sayHere(way: 'room' | 'phone'): void {
    if (this.reach === 'live') this.#link?.say('server', { id: 0, event: 'here', body: { way, writingIn: '' } })
  }

  cut(): void {
    this.#link?.cut()
  }

  close(): void {
    this.#closed = true
    this.#link?.close('client')
    this.#lose(this.#link)
  }

  #retry(inMs: number): void {
    setTimeout(() => {
      if (this.#closed || this.gone || this.#link) return
      const link = this.#connect()
      if (!link) return this.#retry(between(300, 3_000))
      this.#link = link
      link.attach(
        'client',
        (said) => this.#hear(link, said as { id?: number; answer?: unknown; event?: string; said?: unknown }),
        () => this.#lose(link)
      )
      this.#become('live')
    }, inMs)
  }

  #hear(link: Link, { id, answer, event, said }: { id?: number; answer?: unknown; event?: string; said?: unknown }): void {
    if (link !== this.#link) return
    if (id !== undefined) return void this.#asked.get(id)?.(answer)
    const { code } = (said ?? {}) as { code?: RefusalCode }
    if (event === 'gone' && code && !passes(code)) this.gone = code
    for (const listener of [...(this.#heard.get(event ?? '') ?? [])]) listener(said as never)
  }

  #lose(link: Link | null): void {
    if (!link || link !== this.#link) return
    this.#link = null
    for (const answer of this.#asked.values()) answer(UNHEARD)
    this.#become('offline')
    this.#retry(between(200, 3_000))
  }

  #become(reach: Reach): void {
    this.reach = reach
    for (const watcher of [...this.#watchers]) watcher()
  }
}
