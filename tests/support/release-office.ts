import { setTimeout as wait } from 'node:timers/promises'
import {
  type ContactAsk,
  type ConferenceId,
  type DistributionSeen,
  type PrepareAsk,
  type Reader,
  type ReaderSeen,
  type ReleaseSeen,
  type BecameAsk
} from '@samepage/shared'
import { answered, refusedWith, type StaffMember } from './staff.ts'

const MOST_MS = 20_000

/** The release desk of one conference, as one administrator uses it. */
export class ReleaseOffice {
  readonly #who: StaffMember
  readonly #conference: ConferenceId

  constructor(who: StaffMember, conference: ConferenceId) {
    this.#who = who
    this.#conference = conference
  }

  ask(method: string, path = '', body?: unknown): Promise<Response> {
    return this.#who.browser.ask(method, `/api/release/${this.#conference}${path}`, body)
  }

  seen(): Promise<ReleaseSeen> {
    return answered<ReleaseSeen>(this.ask('GET'))
  }

  async reader(name: string): Promise<ReaderSeen> {
    const found = (await this.seen()).readers.find((one) => one.name.includes(name))
    if (!found) throw new Error(`nobody here is ${name}`)
    return found
  }

  /** The newest distribution of somebody. */
  async newest(name: string): Promise<DistributionSeen> {
    const found = (await this.reader(name)).distributions.at(-1)
    if (!found) throw new Error(`nothing is for ${name}`)
    return found
  }

  async contact(name: string, given: Partial<ContactAsk>): Promise<Response> {
    const { reader, email, post, worker, restricted } = await this.reader(name)
    return this.ask('PUT', `/contacts/${reader}`, { email, post, worker, restricted, ...given })
  }

  choose(reader: Reader, given: Partial<PrepareAsk> = {}): Promise<Response> {
    const plan = { paper: 'family-plan', look: 'ordinary', language: 'en' } as const
    return this.ask('PUT', `/readers/${reader}`, { way: 'by-hand', copies: [plan], again: false, ...given })
  }

  /** Chooses a copy for somebody, with the address it needs. */
  async prepare(name: string, way: PrepareAsk['way'], where: Partial<ContactAsk> = {}, given: Partial<PrepareAsk> = {}): Promise<void> {
    if (Object.keys(where).length > 0) await answered(this.contact(name, where))
    const { reader } = await this.reader(name)
    await answered(this.choose(reader, { way, ...given }))
  }

  async confirm(...names: string[]): Promise<Response> {
    return this.ask('POST', '/confirm', { looked: await this.#looked(names) })
  }

  async send(...names: string[]): Promise<Response> {
    return this.ask('POST', '/send', { looked: await this.#looked(names) })
  }

  /** Confirms, sends, and waits until it has left or has not. */
  async release(...names: string[]): Promise<void> {
    await answered(this.confirm(...names))
    await answered(this.send(...names))
    for (const name of names) {
      const { way } = await this.newest(name)
      if (way === 'e-mail') await this.settled(name)
    }
  }

  async settled(name: string): Promise<DistributionSeen> {
    const deadline = performance.now() + MOST_MS
    for (;;) {
      const one = await this.newest(name)
      if (!['waiting', 'sending'].includes(one.state)) return one
      if (performance.now() > deadline) throw new Error(`the e-mail for ${name} is still ${one.state}`)
      await wait(20)
    }
  }

  async code(name: string): Promise<string> {
    const { id } = await this.newest(name)
    return (await answered<{ code: string }>(this.ask('POST', `/copies/${id}/code`))).code
  }

  async tick(name: string, ask: BecameAsk): Promise<Response> {
    return this.ask('POST', `/copies/${(await this.newest(name)).id}/tick`, ask)
  }

  refused(asked: Promise<Response>): Promise<string> {
    return refusedWith(asked)
  }

  async #looked(names: readonly string[]): Promise<{ id: string; revision: number }[]> {
    const all = await Promise.all(names.map((name) => this.newest(name)))
    return all.map(({ id, revision }) => ({ id, revision }))
  }
}
