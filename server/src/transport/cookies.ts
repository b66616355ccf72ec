import type { PersonId } from '@samepage/shared'

// One cookie for staff, and one for each seat this browser holds: opening a second person's link in another tab takes nobody's place.

/** Browsers accept the `__Host-` prefix on https only; plain http is for a machine's own address. */
export interface CookieRules {
  secure: boolean
}

export const COOKIE_OPTIONS = { path: '/', httpOnly: true, sameSite: 'strict' } as const

export const staffCookie = ({ secure }: CookieRules): string => (secure ? '__Host-staff' : 'staff')
export const seatCookie = (seat: PersonId, { secure }: CookieRules): string => `${secure ? '__Host-' : ''}seat-${seat}`
export const knockCookie = (knock: string, { secure }: CookieRules): string => `${secure ? '__Host-' : ''}knock-${knock}`
export const wallCookie = (wall: string, { secure }: CookieRules): string => `${secure ? '__Host-' : ''}wall-${wall}`
export const copyCookie = (copy: string, { secure }: CookieRules): string => `${secure ? '__Host-' : ''}copy-${copy}`

/** Which browser somebody signs in from, while they use a passkey. */
export const tryingCookie = ({ secure }: CookieRules): string => `${secure ? '__Host-' : ''}trying`
/** Which browser went to the council's own sign-in. It must come along when that sends it back, which a strict cookie would not. */
export const directoryCookie = ({ secure }: CookieRules): string => `${secure ? '__Host-' : ''}directory`
export const DIRECTORY_COOKIE_OPTIONS = { ...COOKIE_OPTIONS, sameSite: 'lax' } as const
