import type { ChildId, PersonId } from './id.ts'

/** How one copy reaches one person. `through-worker`: a child gets it from the worker they know. */
export const SEND_WAYS = ['e-mail', 'post', 'by-hand', 'through-worker'] as const
export type SendWay = (typeof SEND_WAYS)[number]

export const DISTRIBUTION_STATES = ['prepared', 'waiting', 'sending', 'sent', 'maybe-sent', 'failed', 'bounced'] as const
/**
 * `prepared`: chosen, and nothing has left. `waiting`: let go, and its turn has not come: to be sent, posted or handed over. `sending`: recorded before
 * the mail server is spoken to. `maybe-sent`: something ended in the middle of that, and somebody has to find out. `failed`: it did not leave.
 */
export type DistributionState = (typeof DISTRIBUTION_STATES)[number]

/** Whom copies are made for: a person of the conference, or a child. */
export type Reader = PersonId | ChildId

/** The page where whoever was sent a link opens what is theirs. The secret stands after the # and reaches no log. */
export const openingUrl = (publicUrl: string, distribution: string, secret: string): string => `${publicUrl}/open#${distribution}.${secret}`
