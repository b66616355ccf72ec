import type { Conference, OpenSeat, Seat } from '@samepage/shared'

/** What somebody outside the door may know. */
export type LobbySeen = Pick<Extract<Seat, { place: 'lobby' }>, 'chair' | 'on' | 'startsAt' | 'phone' | 'side' | 'name'>

const PROFESSIONAL: readonly string[] = ['chair', 'scribe', 'advocate', 'interpreter', 'professional', 'lawyer', 'observer']

/** The same, of somebody who was in a moment ago: told at once, also while the server is slow to answer. chair: the name of whoever is in it. */
export function seenFrom({ you, conference }: Pick<OpenSeat, 'you'> & { conference: Conference }, chair: string): LobbySeen {
  const me = conference.people.find(({ id }) => id === you)
  return {
    chair,
    on: conference.on,
    startsAt: conference.startsAt,
    phone: conference.phone ?? '',
    side: PROFESSIONAL.includes(me?.role ?? '') ? 'professional' : 'family',
    name: me?.name ?? ''
  }
}

/** `tel:` and the digits; a note such as "office hours" in the same field is left out. */
export const telOf = (phone: string): string => `tel:${phone.replace(/[^+\d]/g, '')}`
export const canRing = (phone: string): boolean => /\d{3}/.test(phone.replace(/[^\d]/g, ''))
