import { type Conference, type Person, type PersonHere, type PersonId, type Standing, voicesAt } from '@samepage/shared'

/** One screen that can say that it is ready: whoever speaks from it counts as one. */
export interface ReadyScreen {
  person: PersonId
  /** Everybody who speaks from it. */
  names: string[]
  ready: boolean
  /** They are on the phone and see no screen: whoever leads ticks for them. */
  onPhone: boolean
}

interface Seen {
  conference: Conference
  here: readonly Pick<PersonHere, 'person'>[]
  standing: Pick<Standing, 'agenda'>
}

const WAIT_FOR_NOBODY: readonly string[] = ['chair', 'observer', 'wall'] // the chair moves; whoever is here to learn says nothing

/** The screens that are here now and can say so, and whoever is on the phone without one, in the order people were invited. */
export function readyScreens({ conference, here, standing }: Seen, onPhone: readonly Pick<Person, 'id'>[] = []): ReadyScreen[] {
  const phones = new Set(onPhone.map(({ id }) => id))
  return conference.people
    .filter(({ id, role, sitsWith }) => {
      if (WAIT_FOR_NOBODY.includes(role)) return false
      return phones.has(id) || (!sitsWith && here.some(({ person }) => person === id))
    })
    .map(({ id, name }) => ({
      person: id,
      names: phones.has(id) ? [name] : voicesAt(conference, id).map((voice) => voice.name),
      ready: standing.agenda.ready.includes(id),
      onPhone: phones.has(id)
    }))
}
