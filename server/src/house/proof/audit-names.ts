import { type Conference, type ConferenceId, type Role, sayDay, type StaffRole } from '@samepage/shared'
import type { Directory, Staff } from '../../storage/directory.ts'
import type { AuditRow } from '../../storage/installation.ts'

/** Who somebody is to an auditor, who reads what was done and never who a family is. */
const PERSON_WORDS: Record<Role, string> = {
  chair: 'The chair',
  scribe: 'The note-taker',
  family: 'A family member',
  child: 'A child',
  network: 'Somebody of family and friends',
  supporter: 'A supporter',
  advocate: 'An advocate',
  interpreter: 'An interpreter',
  professional: 'A professional',
  lawyer: 'The council’s lawyer',
  observer: 'An observer',
  wall: 'The wall screen'
}
const STAFF_WORDS: Record<StaffRole, string> = { administrator: 'administrator', 'independent-chair': 'chair', auditor: 'auditor' }

const sayStaff = ({ name, role }: Pick<Staff, 'name' | 'role'>): string => `${name} (${STAFF_WORDS[role]})`

/** The names beside the ids of some rows, for an auditor: roles instead of the names of a family. */
export async function namesForAuditor(rows: readonly AuditRow[], directory: Directory): Promise<Record<string, string>> {
  const names = staffNames(await directory.allStaff())
  for (const id of new Set(rows.map(({ conference }) => conference).filter((one) => one !== ''))) {
    const conference = await directory.conference(id as ConferenceId)
    if (!conference) continue
    names[id] = `Conference of ${sayDay(conference.on)}`
    for (const person of conference.people) names[person.id] = PERSON_WORDS[person.role]
  }
  return names
}

/** The same for the chair of that conference: everybody by name. */
export async function namesForChair(conference: Conference, directory: Directory): Promise<Record<string, string>> {
  const names = staffNames(await directory.allStaff())
  for (const { id, name } of [...(conference.former ?? []), ...conference.people]) names[id] = name
  return names
}

const staffNames = (all: readonly Staff[]): Record<string, string> => Object.fromEntries(all.map((staff) => [staff.id, sayStaff(staff)]))
