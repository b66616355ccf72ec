import { type Pace, paceOf } from './agenda.ts'
import type { Conference } from './conference.ts'
import type { Instant } from './id.ts'
import type { Standing } from './journal.ts'
import { profileOf } from './profile.ts'

type Met = Pick<Standing, 'attendance'>

/** How much longer everything takes in this conference: by the council's share while an interpreter is on the list who has not sent word otherwise. */
export function paceFactor(conference: Conference, { attendance }: Met): number {
  const interprets = conference.people.some(
    ({ id, role, way }) =>
      role === 'interpreter' && isExpected(attendance.get(id)?.at(-1)?.as ?? (way === 'report' ? 'report-only' : 'arrived'))
  )
  return interprets ? profileOf(conference).interpreterPercent / 100 : 1
}

const isExpected = (as: 'arrived' | 'left' | 'apologies' | 'report-only'): boolean => as === 'arrived'

/** How time stands now; null before the room was moved for the first time. now: the server's clock. */
export const paceNow = (conference: Conference, standing: Pick<Standing, 'agenda'> & Met, now: Instant): Pace | null =>
  paceOf(profileOf(conference).agenda, standing.agenda, now, paceFactor(conference, standing))
