import { type Child, type Conference, type Person, shortNames, type StaffRole } from '@samepage/shared'
import { sayDay, sayList, sayTogether } from './say/in-words.ts'
import { plainWords } from './say/plain.ts'

// Plain words for what is stored, in the language that is spoken.

/** What an account is for. */
export const STAFF_ROLE_WORDS: Record<StaffRole, string> = {
  administrator: 'Administrator',
  'independent-chair': 'Chair',
  auditor: 'Auditor'
}

export const STAFF_ROLE_MEANS: Record<StaffRole, string> = {
  administrator: 'Looks after accounts and this installation, and prepares any conference.',
  'independent-chair': 'Prepares conferences and leads their own. Sees no others.',
  auditor: 'Reads who opened and did what, and when. Sees no family’s page.'
}

/** Who somebody is, in plain words: what they are to the child, or else what they do here. */
export const sayRole = (person: Pick<Person, 'describedAs' | 'role'>): string => person.describedAs || plainWords.roles[person.role]

/** `Kelly, Poppy and Reece’s mum`. */
export const sayPerson = (person: Pick<Person, 'name' | 'describedAs' | 'role'>): string => sayTogether(person.name, sayRole(person))

/** The children's first names: `Poppy and Reece`. A baby who is not born yet is `Baby`. */
export const sayFirstNames = (children: readonly { name: string }[]): string =>
  sayList(children.map((child) => child.name.split(' ')[0] ?? child.name))

/** `Born 4 May 2018`, `Due 2 August 2026`, or nothing. */
export function sayBirth({ bornOn, dueOn }: Pick<Child, 'bornOn' | 'dueOn'>): string {
  if (dueOn) return plainWords.due(sayDay(dueOn))
  return bornOn ? plainWords.born(sayDay(bornOn)) : ''
}

/** `12 May 2026 at 10:00`. */
export const sayWhen = ({ on, startsAt }: Pick<Conference, 'on' | 'startsAt'>): string =>
  startsAt ? plainWords.dayAt(sayDay(on), startsAt) : sayDay(on)

/** `First conference, 12 May 2026 at 10:00`. */
export const sayConference = (conference: Pick<Conference, 'kind' | 'on' | 'startsAt'>): string =>
  sayTogether(plainWords.kinds[conference.kind], sayWhen(conference))

/** The children's names as one would say them: `Poppy and Reece Marlow`. */
export const sayChildren = (children: readonly { name: string }[]): string =>
  children.length > 0 ? sayList(shortNames(children)) : plainWords.noChild
