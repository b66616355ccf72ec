import type { Person } from '@samepage/shared'
import type { ConferencePage } from '#lib/conference.svelte.ts'
import { whereabouts } from '#lib/whereabouts.ts'

/** Those who take part by phone and see no screen at this moment: neither their own nor one they share. Whoever has left is not asked anything. */
export function onThePhone(page: Pick<ConferencePage, 'conference' | 'here' | 'standing' | 'door' | 'stage'>): Person[] {
  const hasScreen = ({ id, sitsWith }: Person): boolean => page.here.some(({ person }) => person === id || person === sitsWith)
  return whereabouts(page)
    .filter(({ person, way, state }) => way === 'phone' && (state === 'here' || state === 'expected') && !hasScreen(person))
    .map(({ person }) => person)
}

/** The same, once they are here: nobody waits for somebody who has not rung in. */
export const hereOnThePhone = (page: Parameters<typeof onThePhone>[0]): Person[] => {
  const here = whereabouts(page).flatMap(({ person, state }) => (state === 'here' ? [person.id] : []))
  return onThePhone(page).filter(({ id }) => here.includes(id))
}
