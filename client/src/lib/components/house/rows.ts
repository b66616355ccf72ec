import type { Child, ChildId, Person, PersonId, Role, Way } from '@samepage/shared'

/** One child as it stands in the form. Both dates are kept while somebody changes their mind; only the one that counts is sent. */
export interface ChildRow {
  key: string
  id: ChildId | undefined
  name: string
  unborn: boolean
  bornOn: string
  dueOn: string
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
  way: Way
  gone: boolean
  open: boolean
}

let made = 0
const newKey = () => `row-${++made}`

export function childRow(child?: Child): ChildRow {
  return {
    key: newKey(),
    id: child?.id,
    name: child?.name ?? '',
    unborn: Boolean(child?.dueOn),
    bornOn: child?.bornOn ?? '',
    dueOn: child?.dueOn ?? '',
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
    way: person.way ?? 'room',
    gone: false,
    open
  }
}

export const isBlankChild = (row: ChildRow): boolean => !row.id && !(row.name + row.bornOn + row.dueOn).trim()
export const isBlankPerson = (row: PersonRow): boolean => !row.id && !(row.name + row.describedAs + row.agency).trim()
