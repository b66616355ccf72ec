import { type Conference, type ConferenceId, type CopiesReady, Refusal, type Seq } from '@samepage/shared'
import { copiesFor, findReady, readyOf } from './made.ts'
import type { Releaser, ReleaseParts } from './parts.ts'
import { readersOf, refuseSigner, signedConference } from './signed.ts'
import { type Theirs, theirsOf } from './theirs.ts'

const AT_ONCE = 4 // readers whose papers are made together: the printer always has the next one waiting
const LONGEST_MS = 60_000 // a process that ended in the middle keeps nobody from pressing again for longer

/** Everybody's copies of a signed plan, made in one press before anybody is chosen (R81). Nobody is sent anything by it. */
export class ReadyDesk {
  readonly #parts: ReleaseParts
  readonly #making = new Set<Promise<void>>()
  #closed = false

  constructor(parts: ReleaseParts) {
    this.#parts = parts
  }

  /** Begins, and answers at once; while somebody's press is under way another one does nothing. @throws Refusal('not-signed'), Refusal('signer-sends') */
  async press(id: ConferenceId, by: Releaser): Promise<void> {
    const { conference, signature } = await signedConference(this.#parts, id)
    await refuseSigner(this.#parts, id, signature, by)
    const { board, now } = this.#parts
    if (this.#closed || !(await board.claim(placeOf(id), '', now() + LONGEST_MS, now()))) return
    const making = this.#makeAll(conference, signature.seq, by).catch(this.#parts.report)
    this.#making.add(making)
    void making.finally(() => this.#making.delete(making))
  }

  async stands(id: ConferenceId): Promise<CopiesReady> {
    const { conference, signature } = await signedConference(this.#parts, id)
    return this.standsFor(id, signature.seq, await this.#everyone(conference, signature.seq))
  }

  /** The same for whoever knows already what everybody is to get. */
  async standsFor(id: ConferenceId, signature: Seq, all: readonly Theirs[]): Promise<CopiesReady> {
    const { board, now } = this.#parts
    const making = (await board.look(placeOf(id), now())) !== null
    const some = all.filter(({ asks }) => asks.length > 0)
    return { ...(await readinessOf(this.#parts, id, signature, some)), making }
  }

  /** Resolves once the copies in hand are made. The others are not begun. */
  async close(): Promise<void> {
    this.#closed = true
    await Promise.all(this.#making)
  }

  async #makeAll(conference: Conference, signature: Seq, by: Releaser): Promise<void> {
    const { board, audit, now, report } = this.#parts
    const { id } = conference
    try {
      await audit.note({ who: by.staff, device: by.device, conference: id, act: 'copies-readied' })
      const waiting = await this.#everyone(conference, signature)
      const one = async (): Promise<void> => {
        for (let next = waiting.shift(); next && !this.#closed; next = waiting.shift()) {
          const { reader, asks } = next
          // What is held back or could not be printed is one person's: everybody else's copies are made all the same.
          await copiesFor(this.#parts, id, signature, reader, asks).catch((why: unknown) => why instanceof Refusal || report(why))
          await board.put(placeOf(id), '', now() + LONGEST_MS)
        }
      }
      await Promise.all(Array.from({ length: AT_ONCE }, one))
    } finally {
      await board.take(placeOf(id), now())
    }
  }

  /** Everybody who is to get something. */
  async #everyone(conference: Conference, signature: Seq): Promise<Theirs[]> {
    const [rules, distributions] = await Promise.all([this.#parts.rules(), this.#parts.directory.distributions(conference.id)])
    const signed = { conference, signature, rules }
    const all = await Promise.all(readersOf(conference).map((reader) => theirsOf(this.#parts, signed, reader, distributions)))
    return all.filter(({ asks }) => asks.length > 0)
  }
}

async function readinessOf(
  parts: ReleaseParts,
  id: ConferenceId,
  signature: Seq,
  all: readonly Theirs[]
): Promise<Omit<CopiesReady, 'making'>> {
  const copies = await readyOf(parts, id, signature)
  const held = await Promise.all(all.map((theirs) => isHeld(parts, id, signature, theirs)))
  const ready = all.filter(({ asks }, i) => !held[i] && asks.every((ask) => findReady(copies, ask)))
  return { ready: ready.length, of: all.length, held: held.filter(Boolean).length }
}

/** R30: whether a paper of theirs says something that is kept from them. Looked at only where something is. */
async function isHeld(parts: ReleaseParts, id: ConferenceId, signature: Seq, { offers, asks }: Theirs): Promise<boolean> {
  if (offers.every(({ held }) => held.length === 0)) return false
  try {
    await parts.maker.refuseHeld(id, signature, asks)
    return false
  } catch (why) {
    if (why instanceof Refusal && why.code === 'release-held') return true
    throw why
  }
}

const placeOf = (id: ConferenceId): string => `copies-made/${id}`
