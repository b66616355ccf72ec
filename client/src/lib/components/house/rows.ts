import type { Child, ChildId, Person, PersonId, Role, Service, Way } from '@samepage/shared'

/** One child as it stands in the form. Both dates are kept while somebody changes their mind; only the one that counts is sent. */
export interface ChildRow {
  key: string
  id: ChildId | undefined
  name: string
  unborn: boolean
  bornOn: string
  dueOn: string
  /** Of the council's case system; may be empty. */
  caseNumber: string
  /** As in `PersonRow`. */
  standIn: ChildId
  /** Taken off the list, and still there to put back until it is saved. */
  gone: boolean
}

/** One person as they stand in the form. `role` is empty until somebody chooses: it decides what they may do. */
export interface PersonRow {
  key: string
  id: PersonId | undefined
  name: string
  describedAs: string
  role: Role | ''
  agency: string
  /** Of a professional: which service they are of; empty until somebody chooses, and then told by where they work. */
  service: Service | ''
  /** Of a professional: they see the child themselves. */
  direct: boolean
  way: Way
  /** The name a draft has for somebody new, so that others in it can be said to sit with them: the server gives the lasting one. */
  standIn: PersonId
  /** Whose screen they share; empty for a screen of their own. */
  sitsWith: PersonId | ''
  /** Whom they are here for: a person or a child; empty when nobody said. */
  helps: PersonId | ChildId | ''
  gone: boolean
  open: boolean
}

let made = 0
const newKey = () => `row-${++made}`

export function childRow(child?: Partial<Child>): ChildRow {
  return {
    key: newKey(),
    id: child?.id,
    name: child?.name ?? '',
    unborn: Boolean(child?.dueOn),
    bornOn: child?.bornOn ?? '',
    dueOn: child?.dueOn ?? '',
    caseNumber: child?.caseNumber ?? '',
    standIn: child?.id ?? (crypto.randomUUID() as string as ChildId),
    gone: false
  }
}

export function personRow(person: Partial<Person>, open = false): PersonRow {
  return {
    key: newKey(),
    id: person.id,
    name: person.name ?? '',
    describedAs: person.describedAs ?? '',
    role: person.role ?? '',
    agency: person.agency ?? '',
    service: person.service ?? '',
    direct: person.direct ?? true,
    way: person.way ?? 'room',
    standIn: person.id ?? (crypto.randomUUID() as string as PersonId),
    sitsWith: person.sitsWith ?? '',
    helps: person.helps ?? '',
    gone: false,
    open
  }
}

export const isBlankChild = (row: ChildRow): boolean => !row.id && !(row.name + row.bornOn + row.dueOn + row.caseNumber).trim()
export const isBlankPerson = (row: PersonRow): boolean => !row.id && !(row.name + row.describedAs + row.agency).trim()
