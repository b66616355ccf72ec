import type { ContactAsk, CopiesReady, DistributionSeen, PrepareAsk, ReaderSeen, ReleaseSeen, BecameAsk } from '@samepage/shared'
import { api } from '#lib/api.ts'
import { withProof } from '#lib/prove.ts'

const LOOK_AGAIN_MS = 1_000

/** The release desk of one conference, in this browser: what is known of it, and what can be done. Whatever is done is read again from the server. */
export class Desk {
  seen: ReleaseSeen
  /** How far everybody's copies are made, as last heard. */
  ready: CopiesReady
  readonly #at: string

  constructor(seen: ReleaseSeen) {
    this.seen = $state.raw(seen)
    this.ready = $state.raw(seen.ready)
    this.#at = `/api/release/${seen.id}`
  }

  /** Chosen and not sent, each with whom it is for. */
  get chosen(): { reader: ReaderSeen; one: DistributionSeen }[] {
    return this.seen.readers.flatMap((reader) =>
      reader.distributions.filter(({ state }) => state === 'prepared').map((one) => ({ reader, one }))
    )
  }

  get isSending(): boolean {
    return this.seen.readers.some(({ distributions }) =>
      distributions.some(({ way, state, ended }) => state === 'sending' || (state === 'waiting' && way === 'e-mail' && !ended))
    )
  }

  async look(): Promise<void> {
    this.seen = await api.get<ReleaseSeen>(this.#at)
    this.ready = this.seen.ready
  }

  /** Has everybody's copies made, and follows how far that is. */
  async makeReady(): Promise<void> {
    this.ready = await api.post<CopiesReady>(`${this.#at}/ready`, {})
    await this.followReady()
  }

  /** Resolves once nothing is being made. */
  async followReady(): Promise<void> {
    while (this.ready.making) {
      await new Promise((done) => setTimeout(done, LOOK_AGAIN_MS))
      this.ready = await api.get<CopiesReady>(`${this.#at}/ready`)
    }
  }

  async choose({ reader }: ReaderSeen, contact: ContactAsk, ask: PrepareAsk): Promise<void> {
    await api.put(`${this.#at}/contacts/${reader}`, contact)
    await this.#then(api.put(`${this.#at}/readers/${reader}`, ask))
  }

  takeBack({ reader }: ReaderSeen): Promise<void> {
    return this.#then(api.delete(`${this.#at}/readers/${reader}`))
  }

  /** Confirms what this person has not confirmed yet. */
  async confirm(): Promise<void> {
    const looked = looksOf(this.chosen.filter(({ one }) => !one.youConfirmed).map(({ one }) => one))
    if (looked.length > 0) await this.#then(api.post(`${this.#at}/confirm`, { looked }))
  }

  async send(those: readonly DistributionSeen[] = this.chosen.map(({ one }) => one)): Promise<void> {
    const looked = looksOf(those)
    await this.#then(withProof(() => api.post(`${this.#at}/send`, { looked })))
    void this.#follow()
  }

  tick({ id }: DistributionSeen, ask: BecameAsk): Promise<void> {
    return this.#then(api.post(`${this.#at}/copies/${id}/tick`, ask))
  }

  revoke({ id }: DistributionSeen): Promise<void> {
    return this.#then(api.delete(`${this.#at}/copies/${id}`))
  }

  async code({ id }: DistributionSeen): Promise<string> {
    const { code } = await withProof(() => api.post<{ code: string }>(`${this.#at}/copies/${id}/code`, {}))
    await this.look()
    return code
  }

  answer(comment: string, words: string): Promise<void> {
    return this.#then(api.post(`/api/comments/${this.seen.id}/${comment}`, { words }))
  }

  fileOf = ({ id }: DistributionSeen, file: number): string => `${this.#at}/copies/${id}/files/${file}`
  coverOf = ({ id }: DistributionSeen): string => `${this.#at}/copies/${id}/cover`

  /** While e-mails leave, somebody wants to see how far they are. */
  async #follow(): Promise<void> {
    while (this.isSending) {
      await new Promise((done) => setTimeout(done, LOOK_AGAIN_MS))
      await this.look()
    }
  }

  /** Done or not: what is there now is shown. */
  async #then(act: Promise<unknown>): Promise<void> {
    try {
      await act
    } finally {
      await this.look()
    }
  }
}

const looksOf = (those: readonly DistributionSeen[]) => those.map(({ id, revision }) => ({ id, revision }))
