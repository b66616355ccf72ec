import { type Conference, peopleIn, type Person } from './conference.ts'
import { presentIn, type Standing } from './journal.ts'
import { profileOf } from './profile.ts'
import type { QuorumRule, Service } from './quorum-rule.ts'
import type { PersonId } from './id.ts'

/** Whether enough people are here for a decision, and why. */
export interface Quorum {
  met: boolean
  /** Services that must be here and are not. */
  missing: readonly Service[]
  /** How many other agencies there still have to be. */
  more: number
  /** The agencies that count as others, each once, with who of them is here. */
  others: readonly { agency: string; people: readonly PersonId[] }[]
}

const DEFAULT_SERVICE: Service = 'other'

/** The agency somebody speaks for: as it is called, or their service where it is not said. */
const agencyOf = ({ agency, service }: Person): string => agency.trim().toLowerCase() || (service ?? DEFAULT_SERVICE)

/** Whether these people are enough. Only professionals count; a service that must be here does not count as one of the others. */
export function quorumOf(conference: Conference, present: readonly PersonId[], rule: QuorumRule = profileOf(conference).quorum): Quorum {
  const here = peopleIn(conference).filter(({ id, role }) => role === 'professional' && present.includes(id))
  const missing = rule.must.filter((service) => !here.some((person) => (person.service ?? DEFAULT_SERVICE) === service))
  const others = new Map<string, PersonId[]>()
  for (const person of here) {
    if (rule.must.includes(person.service ?? DEFAULT_SERVICE)) continue
    if (rule.direct && person.direct === false) continue
    others.set(agencyOf(person), [...(others.get(agencyOf(person)) ?? []), person.id])
  }
  const more = Math.max(0, rule.others - others.size)
  return { met: missing.length === 0 && more === 0, missing, more, others: [...others].map(([agency, people]) => ({ agency, people })) }
}

/** Whether enough people are here now. */
export const quorumNow = (conference: Conference, standing: Pick<Standing, 'attendance'>): Quorum =>
  quorumOf(conference, presentIn(standing))

/** Whether enough people would still be here once somebody has left. */
export const quorumWithout = (conference: Conference, standing: Pick<Standing, 'attendance'>, person: PersonId): Quorum =>
  quorumOf(
    conference,
    presentIn(standing).filter((id) => id !== person)
  )
