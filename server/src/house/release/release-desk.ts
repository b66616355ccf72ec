import {
  type CommentsKnown,
  type ConferenceId,
  type ContactAsk,
  type LookedAt,
  nameOf,
  type PrepareAsk,
  type Reader,
  Refusal,
  type ReleaseBoard,
  type ReleaseSeen,
  sayChildren,
  tidyText,
  type BecameAsk
} from '@samepage/shared'
import type { KeptCopy } from '../../storage/release-records.ts'
import { boardOf } from './board.ts'
import { makeCode } from './codes.ts'
import { coverFor } from './cover.ts'
import { confirm } from './confirm.ts'
import { saveContact } from './contacts.ts'
import { letGo } from './let-go.ts'
import { commentSeen, OpeningDesk } from './opening.ts'
import { Outbox } from './outbox.ts'
import { aloneAt, instantOf, type Releaser, type ReleaseParts } from './parts.ts'
import { drop, prepare } from './prepare.ts'
import { ReadyDesk } from './ready.ts'
import { releaseSeen } from './seen.ts'
import { distributionIn } from './signed.ts'
import { revoke, tickOff } from './ticks.ts'

/** Sends what is signed to the people who are chosen for it, and knows what became of it. Who may is asked before anything here is. */
export class ReleaseDesk {
  readonly opening: OpeningDesk
  readonly ready: ReadyDesk
  readonly #parts: ReleaseParts
  readonly #outbox: Outbox

  constructor(parts: ReleaseParts) {
    this.#parts = parts
    this.#outbox = new Outbox(parts)
    this.ready = new ReadyDesk(parts)
    this.opening = new OpeningDesk(parts)
  }

  board(): Promise<ReleaseBoard> {
    return boardOf(this.#parts, this.#outbox)
  }

  seen(conference: ConferenceId, by: Releaser): Promise<ReleaseSeen> {
    return releaseSeen(this.#parts, { outbox: this.#outbox, readyDesk: this.ready }, conference, by)
  }

  contact(conference: ConferenceId, reader: Reader, ask: ContactAsk, by: Releaser): Promise<void> {
    return saveContact(this.#parts, conference, reader, ask, by)
  }

  prepare(conference: ConferenceId, reader: Reader, ask: PrepareAsk, by: Releaser): Promise<void> {
    return prepare(this.#parts, conference, reader, ask, by)
  }

  drop(conference: ConferenceId, reader: Reader, by: Releaser): Promise<void> {
    return drop(this.#parts, conference, reader, by)
  }

  confirm(conference: ConferenceId, { looked }: LookedAt, by: Releaser): Promise<void> {
    return confirm(this.#parts, conference, looked, by)
  }

  send(conference: ConferenceId, { looked }: LookedAt, by: Releaser): Promise<void> {
    return letGo(this.#parts, this.#outbox, conference, looked, by)
  }

  tick(conference: ConferenceId, id: string, ask: BecameAsk, by: Releaser): Promise<void> {
    return tickOff(this.#parts, this.#outbox, { conference, id }, ask, by)
  }

  revoke(conference: ConferenceId, id: string, by: Releaser): Promise<void> {
    return revoke(this.#parts, conference, id, by)
  }

  code(conference: ConferenceId, id: string, by: Releaser): Promise<string> {
    return makeCode(this.#parts, conference, id, by)
  }

  /** The address and the cover sheet of a letter, as a PDF. */
  cover(conference: ConferenceId, id: string, by: Releaser): Promise<Uint8Array> {
    return coverFor(this.#parts, conference, id, by)
  }

  /** Everything people said about their copies, by whoever they are. */
  async comments(conference: ConferenceId): Promise<CommentsKnown> {
    const known = await this.#parts.directory.conference(conference)
    if (!known) throw new Refusal('not-found')
    const all = await this.#parts.directory.distributions(conference)
    return {
      children: sayChildren(known.children),
      comments: all.flatMap(({ reader, version, comments }) =>
        comments.map((comment) => ({ ...commentSeen(comment), by: nameOf(known, reader), version }))
      )
    }
  }

  /** A file exactly as its reader will have it. @throws Refusal('withdrawn') when words in it had to be removed since */
  async preview(conference: ConferenceId, id: string, file: number, by: Releaser): Promise<KeptCopy & { bytes: Uint8Array }> {
    const { reader, copies } = await distributionIn(this.#parts, conference, id)
    const copy = copies[file]
    if (!copy) throw new Refusal('not-found')
    await this.#parts.audit.note({ who: by.staff, device: by.device, conference, act: 'copy-previewed', about: reader })
    const bytes = await this.#parts.prints.find(conference, copy.sha256)
    if (!bytes) throw new Refusal('withdrawn')
    return { ...copy, bytes }
  }

  /** What the chair answers to something that was said about a copy. by: who writes it down. */
  async answer(conference: ConferenceId, comment: string, words: string, by: Releaser): Promise<void> {
    const said = tidyText(words).trim()
    if (!said) throw new Refusal('not-understood', 'no words')
    await aloneAt(this.#parts, conference, async () => {
      const one = (await this.#parts.directory.distributions(conference)).find(({ comments }) => comments.some(({ id }) => id === comment))
      if (!one) throw new Refusal('not-found')
      const answer = { words: said, by: by.staff, at: instantOf(this.#parts) }
      const comments = one.comments.map((each) => (each.id === comment ? { ...each, answer } : each))
      await this.#parts.directory.saveDistribution(conference, { ...one, comments, revision: one.revision + 1 })
      await this.#parts.audit.note({ who: by.staff, device: by.device, conference, act: 'comment-answered', about: one.reader })
    })
  }

  /** E-mails that waited when the last process ended go on. */
  resume(): void {
    this.#outbox.resume()
  }

  /** Resolves once no e-mail is in the middle of being sent, and no copy in the middle of being made. */
  async close(): Promise<void> {
    await Promise.all([this.#outbox.close(), this.ready.close()])
  }
}
