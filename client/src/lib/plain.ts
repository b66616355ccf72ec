import { type Child, type Conference, type Kind, type Person, sayDay, type StatementKind, type Way } from '@samepage/shared'

// Plain words for what is stored as a key. Words that a council may change are not here: they come from the conference's label set.

export const KIND_WORDS: Record<Kind, string> = {
  initial: 'First conference',
  review: 'Review conference',
  'pre-birth': 'Conference before birth',
  'transfer-in': 'Conference after moving here'
}

export const WAY_WORDS: Record<Way, string> = {
  room: 'in the room',
  video: 'by video',
  phone: 'by phone',
  report: 'by a report'
}

export const ROLE_WORDS: Record<Person['role'], string> = {
  chair: 'chair',
  scribe: 'note-taker',
  family: 'family',
  child: 'child',
  network: 'family and friends',
  supporter: 'supporter',
  advocate: 'advocate',
  interpreter: 'interpreter',
  professional: 'professional',
  observer: 'here to learn',
  wall: 'wall screen'
}

export const STATEMENT_KIND_WORDS: Record<StatementKind, string> = {
  '': 'Not said',
  fact: 'A fact',
  observation: 'Something seen or heard',
  opinion: 'What somebody thinks',
  allegation: 'Something said to have happened, not proved',
  'own-words': 'In the family’s own words'
}

/** Who somebody is, in plain words: what they are to the child, or else what they do here. */
export const sayRole = (person: Pick<Person, 'describedAs' | 'role'>): string => person.describedAs || ROLE_WORDS[person.role]

/** `Kelly, Poppy and Reece’s mum`. */
export const sayPerson = (person: Pick<Person, 'name' | 'describedAs' | 'role'>): string => `${person.name}, ${sayRole(person)}`

/** `Amira, Miss Clarke and Nan Jean`; empty for nobody. */
export function sayList(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

/** The children's first names: `Poppy and Reece`. A baby who is not born yet is `Baby`. */
export const sayFirstNames = (children: readonly { name: string }[]): string =>
  sayList(children.map((child) => child.name.split(' ')[0] ?? child.name))

/** `Born 4 May 2018`, `Due 2 August 2026`, or nothing. */
export function sayBirth({ bornOn, dueOn }: Pick<Child, 'bornOn' | 'dueOn'>): string {
  if (dueOn) return `Due ${sayDay(dueOn)}`
  return bornOn ? `Born ${sayDay(bornOn)}` : ''
}

/** `First conference, 12 May 2026 at 10:00`. */
export const sayConference = ({ kind, on, startsAt }: Pick<Conference, 'kind' | 'on' | 'startsAt'>): string =>
  `${KIND_WORDS[kind]}, ${sayDay(on)}${startsAt ? ` at ${startsAt}` : ''}`
