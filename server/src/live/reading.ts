import {
  type Conference,
  type DecisionEntry,
  type DocumentId,
  type Entry,
  personIn,
  type Person,
  type PersonId,
  Refusal,
  type Seq,
  type Standing,
  standingAfter,
  START
} from '@samepage/shared'
import * as Y from 'yjs'
import type { Journal, Snapshot } from '../storage/storage.ts'
import { Sheet } from './sheet.ts'

type Writer = PersonId | 'same-page'

/** A journal read into memory: the document, where things stand, and how far it has been read. Can always be read again. */
export interface Reading {
  sheet: Sheet
  /** The words, opened. */
  readonly doc: Y.Doc
  standing: Standing
  seq: Seq
  /** Who writes under which Yjs client id (R10): taken from the journal, never from what a browser claims. */
  writers: Map<number, Writer>
  decisions: DecisionEntry[]
}

/** Reads a journal, from its snapshot where there is one. upTo: the last number to read, for a page as it stood. */
export async function readJournal(journal: Journal, id: DocumentId, upTo = Number.MAX_SAFE_INTEGER): Promise<Reading> {
  const snapshot = await journal.latest(id)
  const reading = readSnapshot(snapshot && snapshot.seq <= upTo ? snapshot : null)
  for await (const entry of journal.since(id, reading.seq)) {
    if (entry.seq > upTo) break
    takeIn(reading, entry)
    if (entry.kind === 'edit') Y.applyUpdate(reading.doc, entry.update)
  }
  return reading
}

function readSnapshot(snapshot: Snapshot | null): Reading {
  const sheet = new Sheet(snapshot)
  const decisions = snapshot?.decisions ?? []
  return {
    sheet,
    get doc() {
      return sheet.doc
    },
    standing: decisions.reduce(standingAfter, START),
    seq: snapshot?.seq ?? 0,
    writers: new Map(snapshot?.writers),
    decisions: [...decisions]
  }
}

/** Everything an entry changes but the document itself. */
export function takeIn(reading: Reading, entry: Entry): void {
  if (entry.seq !== reading.seq + 1) throw new Error(`journal has a hole after ${reading.seq}`)
  reading.seq = entry.seq
  if (entry.kind === 'edit') reading.writers.set(entry.writer, entry.by)
  else {
    reading.decisions.push(entry)
    reading.standing = standingAfter(reading.standing, entry)
  }
}

export function snapshotOf(reading: Reading): Snapshot {
  const { update, vector } = reading.sheet.whole()
  return {
    seq: reading.seq,
    state: update,
    vector,
    writers: [...reading.writers],
    decisions: [...reading.decisions]
  }
}

/** Who this is in the conference as it stands at this moment. @throws Refusal('not-found') for somebody who is not in it */
export function seatedIn(standing: Standing, id: PersonId): Person {
  const person = standing.conference && personIn(standing.conference, id)
  if (!person) throw new Refusal('not-found')
  return person
}

export function convenedIn(standing: Standing): Conference {
  if (!standing.conference) throw new Refusal('unready', 'not convened')
  return standing.conference
}
