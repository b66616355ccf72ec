import type { Person } from './conference.ts'

/**
 * Whether somebody may say something in this person's name: in their own; for whoever shares their screen; an advocate for whom they help; the
 * chair and the scribe for anybody, marked as entered by them. by: as they act now.
 */
export function maySpeakFor(by: Person, person: Person): boolean {
  if (by.id === person.id || by.role === 'chair' || by.role === 'scribe') return true
  return person.sitsWith === by.id || (by.role === 'advocate' && by.helps === person.id)
}
