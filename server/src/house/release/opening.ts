import { randomBytes, timingSafeEqual } from 'node:crypto'
import {
  type CommentSeen,
  type ConferenceId,
  type CopyOpened,
  correctionsDue,
  dayAt,
  type PersonId,
  profileOf,
  Refusal,
  tidyText
} from '@samepage/shared'
import type { MapRoom } from '../../live/map-room.ts'
import type { Distribution, KeptCopy } from '../../storage/release-records.ts'
import { passphraseFits } from '../accounts/passphrases.ts'
import { asRead } from '../door/spoken-codes.ts'
import { codeStands } from './codes.ts'
import { hashOf } from './link.ts'
import { aloneAt, instantOf, type ReleaseParts } from './parts.ts'
import { asksOf, distributionIn } from './signed.ts'

const SECRET_BYTES = 24
const BROWSER_MS = 12 * 3_600_000 // how long a browser that used a code may read on
const MOST_BROWSERS = 5
const MOST_OPENINGS = 200
const MOST_COMMENTS = 20

interface Found {
  conference: ConferenceId
  distribution: Distribution
}

/** Whoever was sent a link, at their own phone: no account, a link and a code (R70). */
export class OpeningDesk {
  readonly #parts: ReleaseParts

  constructor(parts: ReleaseParts) {
    this.#parts = parts
  }

  /**
   * Uses the code up for a browser's way to this one copy. What is wrong, unknown, used and locked is answered alike and takes as long;
   * only whoever has the right code hears why a link is over. @throws Refusal
   */
  async open(link: string, code: string): Promise<{ id: string; secret: string }> {
    const found = await this.#behind(link)
    const distribution = found?.distribution
    const isReady = distribution !== undefined && codeStands(distribution, this.#parts.now()) === 'ready'
    const fits = await passphraseFits(isReady ? (distribution.code?.hash ?? null) : null, asRead(code))
    if (!found || !isReady) return this.#closed(found)
    if (!fits) return this.#wrong(found)
    await this.#refuseOver(found)
    const secret = randomBytes(SECRET_BYTES).toString('base64url')
    await this.#change(found, (one) => {
      // Two that came with the same code at the same moment: it works once.
      if (one.code?.hash !== distribution.code?.hash || codeStands(one, this.#parts.now()) !== 'ready') throw new Refusal('copy-closed')
      const browser = { hash: hashOf(secret), until: instantOf(this.#parts, BROWSER_MS) }
      return {
        code: one.code && { ...one.code, used: true },
        browsers: [...one.browsers, browser].slice(-MOST_BROWSERS),
        openings: this.#opened(one, 'opened')
      }
    })
    await this.#note(found, 'copy-opened')
    return { id: distribution.id, secret }
  }

  /** Whoever holds the link needs another code: those who release it are told on their page. Nothing is said of whether there is such a link. */
  async askForCode(link: string): Promise<void> {
    const found = await this.#behind(link)
    if (!found || found.distribution.ended) return
    await this.#change(found, () => ({ codeAskedAt: instantOf(this.#parts) }))
    await this.#note(found, 'copy-code-asked')
  }

  /** @throws Refusal('copy-closed') for a browser that used no code, or too long ago */
  async look(id: string, secret: string | undefined): Promise<CopyOpened> {
    const found = await this.#held(id, secret)
    const { distribution } = found
    const room = await this.#parts.rooms.map(found.conference)
    const signature = room.standing.signatures.find(({ seq }) => seq === distribution.signature)
    return {
      version: distribution.version,
      signedAt: signature?.at ?? '',
      practice: room.ground.conference().practice,
      linkUntil: distribution.link?.until ?? '',
      files: distribution.copies.map(({ paper, look, language, format }, file) => ({ paper, look, language, format, file })),
      commentUntil: this.#commentUntil(distribution, room),
      comments: distribution.comments.map(commentSeen)
    }
  }

  /** The very bytes that were looked at before they were sent. @throws Refusal('withdrawn') when words in them had to be removed since */
  async file(id: string, secret: string | undefined, file: number): Promise<KeptCopy & { bytes: Uint8Array }> {
    const found = await this.#held(id, secret)
    const copy = found.distribution.copies[file]
    if (!copy) throw new Refusal('not-found')
    await this.#refuseHeld(found, copy)
    const bytes = await this.#parts.prints.find(found.conference, copy.sha256)
    if (!bytes) throw new Refusal('withdrawn')
    await this.#note(found, 'copy-taken')
    await this.#change(found, (one) => ({ openings: this.#opened(one, 'taken') }))
    return { ...copy, bytes }
  }

  /** Somebody who was there says what is not right. @throws Refusal('comments-over') */
  async comment(id: string, secret: string | undefined, words: string): Promise<CommentSeen[]> {
    const found = await this.#held(id, secret)
    const room = await this.#parts.rooms.map(found.conference)
    const until = this.#commentUntil(found.distribution, room)
    const said = tidyText(words).trim()
    if (!said) throw new Refusal('not-understood', 'no words')
    if (!until || dayAt(instantOf(this.#parts)) > until) throw new Refusal('comments-over')
    const after = await this.#change(found, ({ comments }) => {
      if (comments.length >= MOST_COMMENTS) throw new Refusal('too-many', 'comments')
      // R19: pressed twice, it is said once.
      if (comments.some((comment) => comment.words === said)) return {}
      return { comments: [...comments, { id: crypto.randomUUID(), at: instantOf(this.#parts), words: said, answer: null }] }
    })
    await this.#note(found, 'copy-commented')
    return after.comments.map(commentSeen)
  }

  /** This browser is done with it. */
  async leave(id: string, secret: string | undefined): Promise<void> {
    const found = await this.#held(id, secret)
    await this.#change(found, ({ browsers }) => ({ browsers: browsers.filter(({ hash }) => hash !== hashOf(secret ?? '')) }))
  }

  async #behind(link: string): Promise<Found | null> {
    const [id = '', secret = ''] = link.split('.')
    const found = await this.#parts.directory.distribution(id)
    const hash = found?.distribution.link?.hash
    return found && hash && isSame(hash, hashOf(secret)) ? found : null
  }

  async #held(id: string, secret: string | undefined): Promise<Found> {
    const found = await this.#parts.directory.distribution(id)
    const hash = hashOf(secret ?? '')
    const browser = found?.distribution.browsers.find((one) => isSame(one.hash, hash))
    if (!found || !secret || !browser || Date.parse(browser.until) <= this.#parts.now()) throw new Refusal('copy-closed')
    await this.#refuseOver(found)
    return found
  }

  /** Said to nobody but whoever has shown the code. */
  async #refuseOver({ conference, distribution: { ended, link, signature } }: Found): Promise<void> {
    if (ended) throw new Refusal(ended.why === 'replaced' ? 'copy-replaced' : 'copy-revoked')
    if (!link || Date.parse(link.until) <= this.#parts.now()) throw new Refusal('copy-over')
    const { signatures } = (await this.#parts.rooms.map(conference)).standing
    if (signatures.at(-1)?.seq !== signature) throw new Refusal('copy-replaced')
  }

  /** Whoever something is kept safe from gets no sign that there is such a thing (R30): it is said as of words that were removed. */
  async #refuseHeld({ conference, distribution: { reader, signature } }: Found, copy: KeptCopy): Promise<void> {
    try {
      await this.#parts.maker.refuseHeld(conference, signature, asksOf({ reader, copies: [copy] }))
    } catch (why) {
      throw why instanceof Refusal ? new Refusal('withdrawn') : why
    }
  }

  async #closed(found: Found | null): Promise<never> {
    if (found) await this.#note(found, 'copy-code-tried', 'refused')
    else await this.#parts.audit.note({ who: 'nobody', conference: '', act: 'copy-code-tried', outcome: 'refused' })
    throw new Refusal('copy-closed')
  }

  async #wrong(found: Found): Promise<never> {
    await this.#change(found, ({ code }) => ({ code: code && { ...code, wrong: code.wrong + 1 } }))
    return this.#closed(found)
  }

  /** Of people who were there, and while there is time: correcting a record is theirs. */
  #commentUntil({ reader, prepared }: Distribution, room: MapRoom): string {
    const came = room.standing.attendance.get(reader as PersonId)?.some(({ as }) => as === 'arrived')
    if (!came) return ''
    const due = correctionsDue(dayAt(prepared.at), profileOf(room.ground.conference()).days)
    return due instanceof Refusal ? '' : due.on
  }

  #opened({ openings }: Distribution, what: 'opened' | 'taken'): Distribution['openings'] {
    return [...openings, { at: instantOf(this.#parts), what }].slice(-MOST_OPENINGS)
  }

  #change({ conference, distribution: { id } }: Found, change: (one: Distribution) => Partial<Distribution>): Promise<Distribution> {
    return aloneAt(this.#parts, conference, async () => {
      const one = await distributionIn(this.#parts, conference, id)
      const after = { ...one, ...change(one), revision: one.revision + 1 }
      await this.#parts.directory.saveDistribution(conference, after)
      return after
    })
  }

  #note(
    { conference, distribution }: Found,
    act: 'copy-opened' | 'copy-taken' | 'copy-commented' | 'copy-code-asked' | 'copy-code-tried',
    outcome: 'done' | 'refused' = 'done'
  ): Promise<void> {
    // Who it was is not known: whoever holds the link and the code.
    return this.#parts.audit.note({ who: 'nobody', device: distribution.id, conference, act, about: distribution.reader, outcome })
  }
}

const isSame = (one: string, other: string): boolean => one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

export const commentSeen = ({ id, at, words, answer }: Distribution['comments'][number]): CommentSeen => ({
  id,
  at,
  words,
  answer: answer?.words ?? null
})
