import {
  type Author,
  type Child,
  type ChildId,
  type Conference,
  type Decision,
  type DecisionEntry,
  type Person,
  type Seq,
  type Standing,
  standingAfter,
  START,
  type Writer
} from '@samepage/shared'
import * as Y from 'yjs'
import { smallConference, somebody } from './small-conference.ts'

// The Marlow family's conference in pieces, for tests that need only some of it. `marlow.ts` has their whole page.

export const chair = (): Person => somebody('Ruth Adeyemi', 'chair', 'conference chair')
export const scribe = (): Person => somebody('Tom Reid', 'scribe', 'minute-taker')
export const kelly = (): Person => somebody('Kelly Marlow', 'family', 'Poppy and Reece’s mum')
export const jean = (): Person => somebody('Nan Jean', 'network', 'Poppy and Reece’s nan')
export const amira = (): Person => ({ ...somebody('Amira Khan', 'professional', 'social worker'), agency: 'Children’s services' })
export const missClarke = (): Person => ({ ...somebody('Miss Clarke', 'professional', 'Poppy’s teacher'), agency: 'Hill Top School' })
export const wall = (): Person => somebody('The wall', 'wall', '')

export const poppy = (): Child => ({ id: crypto.randomUUID() as ChildId, name: 'Poppy Marlow', bornOn: '2018-11-02', dueOn: '' })
export const reece = (): Child => ({ id: crypto.randomUUID() as ChildId, name: 'Reece Marlow', bornOn: '2022-02-19', dueOn: '' })

/** Everybody's ids are new each time: to speak of somebody, make them first and give them. */
export function conference(given: Partial<Conference> = {}): Conference {
  const people = [chair(), scribe(), kelly(), jean(), amira(), missClarke(), wall()]
  return smallConference({ children: [poppy(), reece()], people, ...given })
}

/** A decision as the journal has it; entries of the system itself unless `by` says who. */
export function decided(seq: Seq, decision: Decision, by: Author = 'same-page', after: Seq = seq - 1): DecisionEntry {
  return { seq, at: `2026-03-12T10:${String(seq % 60).padStart(2, '0')}:00.000Z`, by, kind: 'decision', decision, after, key: `key ${seq}` }
}

/** Where a conference stands after it was convened (entry 1) and these decisions followed, by `by`. */
export function standing(of: Conference, decisions: readonly Decision[] = [], by: Author = 'same-page'): Standing {
  const convened: Decision = { type: 'convened', conference: of }
  return [convened, ...decisions].map((decision, i) => decided(i + 1, decision, by)).reduce(standingAfter, START)
}

/** How `person` writes on `doc`; `origin` is theirs alone. */
export const writerFor = (doc: Y.Doc, person: Person): Writer => ({
  doc,
  me: person.id,
  origin: `what ${person.name} wrote`,
  newId: () => crypto.randomUUID()
})

/** Another screen with the same page. Clients are numbered, so that who wins a tie is the same in every run. */
export function sameScreen(doc: Y.Doc, client: number): Y.Doc {
  const other = new Y.Doc()
  other.clientID = client
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc), 'server')
  return other
}

/** Brings screens level: each gets what the others wrote, as from the server. */
export function meet(...screens: Y.Doc[]): void {
  const written = screens.map((doc) => Y.encodeStateAsUpdate(doc))
  for (const doc of screens) for (const update of written) Y.applyUpdate(doc, update, 'server')
}
