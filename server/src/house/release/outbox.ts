import { type ConferenceId, Refusal } from '@samepage/shared'
import { Queue } from '../../live/queue.ts'
import type { Distribution } from '../../storage/release-records.ts'
import { letterFor } from './letter.ts'
import { linkFor } from './link.ts'
import type { Posted } from './mailer.ts'
import { aloneAt, instantOf, type ReleaseParts } from './parts.ts'
import { asksOf, distributionIn } from './signed.ts'

const LONGEST_SENDING_MS = 90_000 // longer than any patience of the mailer

/** E-mails on their way, one after the other. Each is recorded as being sent before the mail server is spoken to, and what became of it after (R71). */
export class Outbox {
  readonly #parts: ReleaseParts
  readonly #queue = new Queue()
  /** Those in this process's hands. */
  readonly #going = new Set<string>()
  #resuming: Promise<void> = Promise.resolve()
  #closed = false

  constructor(parts: ReleaseParts) {
    this.#parts = parts
  }

  /** After a start: what was let go before it and still waits goes on by itself. What was in the middle of being sent does not: somebody is asked. */
  resume(): void {
    if (this.#parts.mailer) this.#resuming = this.#addWaiting().catch(this.#parts.report)
  }

  /** Puts one that waits in the row; twice is once, also at two processes: only one of them finds it waiting. */
  add(conference: ConferenceId, id: string): void {
    if (this.#going.has(id) || this.#closed) return
    this.#going.add(id)
    void this.#queue
      .run(() => this.#send(conference, id))
      .catch(this.#parts.report)
      .finally(() => this.#going.delete(id))
  }

  /** R71: one that was being sent when something ended: nobody can know whether it left, and somebody is asked. */
  isLost({ id, state, stateAt }: Pick<Distribution, 'id' | 'state' | 'stateAt'>): boolean {
    if (state !== 'sending' || this.#going.has(id)) return false
    // Another process may have it in its hands.
    return !this.#parts.others.many || this.#parts.now() - Date.parse(stateAt) > LONGEST_SENDING_MS
  }

  /** Resolves once what is under way is over. What waits still waits, and says so. */
  async close(): Promise<void> {
    this.#closed = true
    await this.#resuming
    await this.#queue.run(async () => undefined)
  }

  async #addWaiting(): Promise<void> {
    const { directory } = this.#parts
    for (const { id } of await directory.conferences()) {
      if (this.#closed) return
      for (const one of await directory.distributions(id))
        if (one.way === 'e-mail' && one.state === 'waiting' && !one.ended) this.add(id, one.id)
    }
  }

  async #send(conference: ConferenceId, id: string): Promise<void> {
    const { mailer, publicUrl } = this.#parts
    if (this.#closed || !mailer) return
    const rules = await this.#parts.rules()
    const instead = await this.#instead(conference, id)
    const sending = await this.#change(conference, id, (one) => {
      if (one.state !== 'waiting' || one.ended) return null
      return instead ?? { state: 'sending', link: linkFor(this.#parts, rules, one.link) }
    })
    if (sending?.state !== 'sending') return
    const posted = await mailer.send(letterFor(sending, publicUrl()))
    const after = await this.#change(conference, id, (one) => (one.state === 'sending' ? outcomeOf(one, posted) : null))
    const act = posted.is === 'sent' ? 'copy-sent' : 'copy-not-sent'
    const outcome = posted.is === 'sent' ? 'done' : 'refused'
    await this.#parts.audit.note({ who: 'same-page', conference, act, about: sending.reader, outcome })
    if (after && posted.is === 'sent') await this.#replaceEarlier(conference, after)
  }

  /** It may have waited long: what becomes of it where it must not leave any more. Null where it may. */
  async #instead(conference: ConferenceId, id: string): Promise<Partial<Distribution> | null> {
    const one = await distributionIn(this.#parts, conference, id)
    const { signatures } = (await this.#parts.rooms.map(conference)).standing
    if (signatures.at(-1)?.seq !== one.signature) return { ended: this.#replaced() }
    try {
      await this.#parts.maker.refuseHeld(conference, one.signature, asksOf(one))
      return null
    } catch (why) {
      if (why instanceof Refusal) return { state: 'failed', trouble: '' }
      throw why
    }
  }

  #replaced(): NonNullable<Distribution['ended']> {
    return { at: instantOf(this.#parts), by: 'same-page', why: 'replaced' }
  }

  async #change(
    conference: ConferenceId,
    id: string,
    change: (one: Distribution) => Partial<Distribution> | null
  ): Promise<Distribution | null> {
    return aloneAt(this.#parts, conference, async () => {
      const one = await distributionIn(this.#parts, conference, id)
      const changed = change(one)
      if (!changed) return null
      const after = { ...one, ...changed, stateAt: instantOf(this.#parts), revision: one.revision + 1 }
      await this.#parts.directory.saveDistribution(conference, after)
      return after
    })
  }

  /** Whoever has a newer link opens the older one no more. */
  async #replaceEarlier(conference: ConferenceId, newer: Distribution): Promise<void> {
    const ended = this.#replaced()
    for (const { id, reader, link } of await this.#parts.directory.distributions(conference))
      if (reader === newer.reader && link && id !== newer.id)
        await this.#change(conference, id, (one) => (one.state === 'prepared' || one.ended ? null : { ended }))
  }
}

function outcomeOf({ link }: Distribution, posted: Posted): Partial<Distribution> {
  switch (posted.is) {
    case 'sent':
      return { state: 'sent', trouble: '', link: link && { ...link, secret: '' } }
    case 'no':
      return { state: 'failed', trouble: posted.answer }
    case 'unknown':
      return { state: 'maybe-sent', trouble: posted.answer }
    default:
      return posted satisfies never
  }
}
