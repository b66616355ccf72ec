import type { ConferenceId } from '@samepage/shared'
import { Queue } from '../../live/queue.ts'
import type { Distribution } from '../../storage/release-records.ts'
import { letterFor } from './letter.ts'
import type { Posted } from './mailer.ts'
import { aloneAt, instantOf, type ReleaseParts } from './parts.ts'
import { distributionIn } from './signed.ts'

const LONGEST_SENDING_MS = 90_000 // longer than any patience of the mailer

/** E-mails on their way, one after the other. Each is recorded as being sent before the mail server is spoken to, and what became of it after (R71). */
export class Outbox {
  readonly #parts: ReleaseParts
  readonly #queue = new Queue()
  /** Those in this process's hands. */
  readonly #going = new Set<string>()
  #closed = false

  constructor(parts: ReleaseParts) {
    this.#parts = parts
  }

  /** Puts one that waits in the row; twice is once. */
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
    await this.#queue.run(async () => undefined)
  }

  async #send(conference: ConferenceId, id: string): Promise<void> {
    const { mailer, publicUrl } = this.#parts
    if (this.#closed || !mailer) return
    const sending = await this.#change(conference, id, (one) => (one.state === 'waiting' && !one.ended ? { state: 'sending' } : null))
    if (!sending) return
    const posted = await mailer.send(letterFor(sending, publicUrl()))
    const after = await this.#change(conference, id, (one) => (one.state === 'sending' ? outcomeOf(one, posted) : null))
    const act = posted.is === 'sent' ? 'copy-sent' : 'copy-not-sent'
    const outcome = posted.is === 'sent' ? 'done' : 'refused'
    await this.#parts.audit.note({ who: 'same-page', conference, act, about: sending.reader, outcome })
    if (after && posted.is === 'sent') await this.#replaceEarlier(conference, after)
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
    const ended = { at: instantOf(this.#parts), by: 'same-page' as const, why: 'replaced' as const }
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
