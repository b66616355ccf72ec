import { type ConferenceId, type Instant, type PersonId, Refusal, type RemoveWordsAsk, type Seq } from '@samepage/shared'
import type { Rooms } from '../../live/rooms.ts'
import type { AuditStore } from '../../storage/installation.ts'
import type { Pictures, Prints } from '../../storage/storage.ts'
import type { AuditTrail } from '../proof/audit.ts'
import type { AtDesk } from './documents.ts'

const ROWS = 500 // rows of the trail read at a time

interface Parts {
  rooms: Rooms
  prints: Prints
  pictures: Pictures
  audit: AuditTrail
  trail: AuditStore
}

/** Takes words off the shared page for good: screens, state, history, snapshots and signed plans (R25). */
export class RemovalDesk {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Answers with whose screens had those words already. @throws Refusal; then nothing was removed */
  async remove({ person, conference, device = '', prove }: AtDesk, asked: RemoveWordsAsk): Promise<PersonId[]> {
    const { rooms, prints, pictures, audit } = this.#parts
    // A picture goes with all that is said of it.
    const ask: RemoveWordsAsk = asked.list === 'pictures' ? { ...asked, field: 'text', words: '' } : asked
    const map = await rooms.map(conference)
    map.ground.authorise(person, 'remove-words')
    await prove()
    if (ask.reason.trim() === '') throw new Refusal('not-understood', 'no reason')
    const about = `${ask.list} ${ask.item} ${ask.field.replace(/[^A-Za-z]/g, '')}`
    const { removal, first, at, here } = await map.removeWords(person, ask, async () => {
      await audit.note({ who: person, device, conference, act: 'words-removed', about })
      // First, so that no stop in between leaves a plan that says them; an older one can be printed again until its words are gone too.
      await prints.destroy(conference)
      if (ask.list === 'pictures') await pictures.destroy(conference, ask.item)
    })
    const sentTo = [...new Set([...here, ...(await this.#hadThem(conference, first, at))])]
    await (await rooms.door(conference)).record(person, { type: 'removal-explained', removal, reason: ask.reason.trim(), sentTo })
    return sentTo
  }

  /**
   * Who had the page open at or after `first`, or took or was sent a copy of the plan at or after `since`, as the trail knows it. Whoever never left counts:
   * a stop of the server may have cut that short. So does whoever a copy was let go to, a child without a seat as well, whoever a large-print pack was
   * made for, and the member of staff who took a file for the case system.
   */
  async #hadThem(conference: ConferenceId, first: Seq, since: Instant): Promise<PersonId[]> {
    const had = new Set<string>()
    const open = new Map<string, number>()
    for (let before = Number.MAX_SAFE_INTEGER; ;) {
      const rows = await this.#parts.trail.before(before, ROWS, conference)
      for (const { at, who, act, about } of rows) {
        if (act === 'plan-taken' && at >= since) had.add(who)
        if ((act === 'copy-released' || act === 'pack-taken') && at >= since) had.add(about.split(' ', 1)[0] ?? '')
        if (act === 'record-taken' && at >= since) had.add(who)
        if (act !== 'page-opened' && act !== 'page-left') continue
        if (Number(about) >= first) had.add(who)
        open.set(who, (open.get(who) ?? 0) + (act === 'page-opened' ? 1 : -1))
      }
      before = rows.at(-1)?.seq ?? 0
      if (rows.length < ROWS) break
    }
    for (const [who, times] of open) if (times > 0) had.add(who)
    return [...had] as PersonId[]
  }
}
