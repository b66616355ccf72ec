import type { Plan, PlanPerson } from '@samepage/shared'

const ROLE_WORDS: Record<PlanPerson['role'], string> = {
  chair: 'chair',
  scribe: 'wrote for all',
  family: 'family',
  child: 'child',
  network: 'family’s network',
  supporter: 'supporter',
  advocate: 'advocate',
  interpreter: 'interpreter',
  professional: 'professional',
  lawyer: 'council’s lawyer',
  observer: 'observer',
  wall: ''
}
const CAME_WORDS: Record<PlanPerson['came'], string> = {
  room: 'in the room',
  video: 'by video',
  phone: 'by phone',
  report: 'sent a report',
  apologies: 'sent apologies',
  invited: 'invited, did not come'
}

const who = ({ name, describedAs, agency, role }: PlanPerson): string =>
  [name, describedAs, agency, describedAs ? '' : ROLE_WORDS[role]].filter(Boolean).join(', ')

/** Everybody who was asked, a line each. */
export const sayPeople = ({ people }: Plan): string => people.map(who).join('\n')

/** How each of them took part, a line each. */
export const sayTurnout = ({ people }: Plan): string => people.map((person) => `${who(person)}: ${CAME_WORDS[person.came]}`).join('\n')
