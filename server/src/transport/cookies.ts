import type { PersonId } from '@samepage/shared'

// One cookie for staff, and one for each seat this browser holds: opening a second person's link in another tab takes nobody's place.

/** Browsers accept the `__Host-` prefix on https only; plain http is for a machine's own address. */
export interface CookieRules {
  secure: boolean
}

export const COOKIE_OPTIONS = { path: '/', httpOnly: true, sameSite: 'strict' } as const

export const staffCookie = ({ secure }: CookieRules): string => (secure ? '__Host-staff' : 'staff')
export const seatCookie = (seat: PersonId, { secure }: CookieRules): string => `${secure ? '__Host-' : ''}seat-${seat}`
