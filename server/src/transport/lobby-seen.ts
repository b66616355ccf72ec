import { nameOf, type Conference, type PersonId, type Role } from '@samepage/shared'
import { sideOf } from '../house/door/sides.ts'

interface LobbySeen {
  chair: string
  on: string
  startsAt: string
  phone: string
  side: 'family' | 'professional'
}

/** What somebody who waits may know: who, in the chair now, will let them in, when it begins, whom to ring. Never whose children it is about. */
export const lobbySeen = (conference: Conference, chair: PersonId | null, side: LobbySeen['side']): LobbySeen => ({
  chair: chair ? nameOf(conference, chair) : '',
  on: conference.on,
  startsAt: conference.startsAt,
  phone: conference.phone ?? '',
  side
})

export const lobbySeenBy = (conference: Conference, chair: PersonId | null, { role }: { role: Role }): LobbySeen =>
  lobbySeen(conference, chair, sideOf(role))
