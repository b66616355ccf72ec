import type { Seat } from '@samepage/shared'
import { api, DeclinedError } from '#lib/api.ts'

/** A seat this browser may sit in, or the sentence that says why it may not. */
export interface SeatAsked {
  seat: Seat | null
  say: string
}

/** Asks the server for a seat. A kind no comes back as a sentence; anything else rises. */
export async function openSeat(person: string): Promise<SeatAsked> {
  try {
    return { seat: await api.get<Seat>(`/api/seats/${encodeURIComponent(person)}`), say: '' }
  } catch (declined) {
    if (declined instanceof DeclinedError) return { seat: null, say: declined.say }
    throw declined
  }
}
