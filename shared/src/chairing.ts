import type { Conference, Person } from './conference.ts'
import type { PersonId } from './id.ts'
import type { Standing } from './journal.ts'

type Chairing = Pick<Standing, 'conference' | 'turns'>

/** Who is in the chair: whoever took it last, or the chair the conference was set up with. Null before it is set up. */
export function chairNow({ conference, turns }: Chairing): PersonId | null {
  const taken = conference?.people.find(({ id }) => id === turns.chairing)
  return taken?.id ?? conference?.people.find(({ role }) => role === 'chair')?.id ?? null
}

/** Those who lead: the chair the conference was set up with, and whoever is in the chair now. What is kept for the chair is kept for both. */
export function leadersOf(standing: Chairing): PersonId[] {
  const chair = standing.conference?.people.find(({ role }) => role === 'chair')?.id
  return [...new Set([chair, chairNow(standing)])].flatMap((id) => id ?? [])
}

/** Who may take the chair without asking: the chair of the conference, its deputy, and whoever writes for all. */
export const mayTakeChair = ({ deputy }: Pick<Conference, 'deputy'>, { id, role }: Person): boolean =>
  role === 'chair' || role === 'scribe' || id === deputy

/**
 * Somebody as they act at this moment. One person is in the chair at a time: whoever is has the chair's rights, and the chair who is not
 * takes part as a professional does until they take it back.
 */
export function asNow(person: Person, standing: Chairing): Person {
  const chair = chairNow(standing)
  if (person.id === chair) return person.role === 'chair' ? person : { ...person, role: 'chair' }
  return person.role === 'chair' && chair !== null ? { ...person, role: 'professional' } : person
}
