import {
  addBottomLine,
  addDanger,
  addStep,
  type CaseSeen,
  type Conference,
  type EarlierLine,
  type ImportAsk,
  type Link,
  type PreviewAsk,
  Refusal,
  type Writer
} from '@samepage/shared'
import * as Y from 'yjs'
import { readCase } from '../exchange/read-case.ts'
import type { Rooms } from '../live/rooms.ts'
import type { StaffId } from '../storage/directory.ts'
import type { ConferenceDesk } from './conferences.ts'

/** Takes over a case from a file: first it is only looked at (R76), then a conference is made of what somebody saw and mended. */
export class ImportDesk {
  readonly #conferences: ConferenceDesk
  readonly #rooms: Rooms

  constructor(conferences: ConferenceDesk, rooms: Rooms) {
    this.#conferences = conferences
    this.#rooms = rooms
  }

  /** What a file says. Nothing is made, and nothing of it is kept. */
  preview({ format, bytes }: PreviewAsk): CaseSeen {
    return readCase(new Uint8Array(Buffer.from(bytes, 'base64')), format)
  }

  /** @throws Unfinished, Refusal('not-understood') for lines of an earlier plan at a conference that is no review */
  async make({ draft, mine, earlier }: ImportAsk, staff: StaffId): Promise<{ conference: Conference; links: Link[] }> {
    if (earlier.length > 0 && draft.kind !== 'review') throw new Refusal('not-understood', 'earlier lines')
    const made = await this.#conferences.make(draft, { staff, index: mine })
    if (earlier.length > 0) {
      const room = await this.#rooms.map(made.conference.id)
      // Looked at again like lines of our own: what it is known since is the day its time runs from, where that was told.
      const before = { ...made.conference, on: made.conference.clockFrom ?? '' }
      await room.carryFrom(pageOf(earlier, made.conference), before, new Map())
    }
    return made
  }
}

/** A page with the lines of an earlier plan, as if it had been written here. */
function pageOf(earlier: readonly EarlierLine[], { labels, people }: Conference): Y.Doc {
  const writer: Writer = { doc: new Y.Doc(), me: 'same-page', origin: null, newId: () => crypto.randomUUID() }
  for (const { part, words, who, on } of earlier) {
    const whose = people.find(({ name }) => name.toLowerCase() === who.toLowerCase())?.id ?? who
    switch (part) {
      case 'danger':
        addDanger(writer, labels, { statement: words })
        break
      case 'bottom_line':
        addBottomLine(writer, '', words)
        break
      case 'step':
        addStep(writer, '', { what: words, who: whose, on })
        break
      default:
        part satisfies never
    }
  }
  return writer.doc
}
