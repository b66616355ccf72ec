import { type Conference, type Person, personIn, Refusal, type Standing } from '@samepage/shared'

/** What a decision is held against. */
export interface Held {
  conference: Conference
  standing: Standing
}

/** Somebody of this conference who is no wall. @throws Refusal('person-unknown') */
export function seat(conference: Conference, id: string): Person {
  const person = personIn(conference, id)
  if (!person || person.role === 'wall') throw new Refusal('person-unknown')
  return person
}
