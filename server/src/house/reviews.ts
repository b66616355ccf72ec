import {
  type ChildId,
  type Conference,
  type ConferenceDraft,
  lastTimeFrom,
  type Link,
  peopleIn,
  type PersonId,
  Refusal,
  type ReviewAsk
} from '@samepage/shared'
import { convenedIn, readJournal } from '../live/reading.ts'
import type { Rooms } from '../live/rooms.ts'
import type { Directory } from '../storage/directory.ts'
import type { Journal } from '../storage/storage.ts'
import type { ConferenceDesk } from './conferences.ts'

export interface ReviewParts {
  conferences: ConferenceDesk
  directory: Directory
  journal: Journal
  rooms: Rooms
}

/** Sets up the review of a signed conference: the same people, and a page that starts from what was signed. */
export class ReviewDesk {
  readonly #parts: ReviewParts

  constructor(parts: ReviewParts) {
    this.#parts = parts
  }

  /** by: whoever sets it up, from their seat. @throws Refusal('not-signed'), Refusal('review-exists'), Unfinished */
  async make(before: Conference['id'], by: PersonId, ask: ReviewAsk): Promise<{ conference: Conference; links: Link[] }> {
    const { conferences, directory, journal, rooms } = this.#parts
    const room = await rooms.map(before)
    const { signature } = room.standing
    if (!signature) throw new Refusal('not-signed')
    if ((await directory.conferences()).some(({ reviewOf }) => reviewOf === before)) throw new Refusal('review-exists')
    const conference = convenedIn(room.standing)
    const draft = draftOf(conference, ask)
    const staff = await directory.accountOf(by)
    const index = draft.people.findIndex(({ id }) => id === by)
    const review = (made: Conference): Pick<Conference, 'reviewOf' | 'lastTime'> => {
      const ids = renamed(conference, made)
      return { reviewOf: before, lastTime: lastTimeFrom(conference, room.standing, (child) => (ids.get(child) ?? child) as ChildId) }
    }
    const made = await conferences.make(draft, staff && { staff, index }, { practice: conference.practice, review })
    const { doc } = await readJournal(journal, room.id, signature.plan)
    await (await rooms.map(made.conference.id)).carryFrom(doc, conference, renamed(conference, made.conference))
    return made
  }
}

/** The draft of a review: everybody as they were, a baby who has been born since under the name they have now; its clock runs from the conference before. */
function draftOf(before: Conference, { on, startsAt, born = [] }: ReviewAsk): ConferenceDraft {
  const { place, phone, labels, deputy } = before
  const children = before.children.map((child) => {
    const now = born.find((one) => one.child === child.id)
    return now ? { ...child, name: now.name, bornOn: now.bornOn, dueOn: '' } : child
  })
  return {
    kind: 'review',
    on,
    startsAt,
    place,
    ...(phone !== undefined && { phone }),
    ...(deputy && { deputy }),
    clockFrom: before.on,
    lastWas: before.kind,
    labels,
    children,
    people: peopleIn(before)
  }
}

/** People and children, from the ids they had to the ids they have now: a conference lists them in its draft's order. */
function renamed(before: Conference, after: Conference): Map<string, string> {
  const pairs = (had: readonly { id: string }[], has: readonly { id: string }[]): [string, string][] =>
    had.map(({ id }, i) => [id, has[i]?.id ?? id])
  return new Map([...pairs(before.children, after.children), ...pairs(peopleIn(before), peopleIn(after))])
}
