import type { Seat } from '@samepage/shared'
import { api, DeclinedError } from '#lib/api.ts'

/** A seat this browser may sit in, or the sentence that says why it may not. */
export interface SeatAsked {
  seat: Seat | null
  say: string
  /** The refusal's code; empty with a seat. */
  code: string
}

/** The seat that the address names, asked for by src/app.html while the programs were on their way. Null: it was a no, and is asked for again. */
interface Ahead {
  person: string
  at: number
  answer: Promise<Seat | null>
}

declare global {
  var seatAhead: Ahead | undefined
}

const FRESH_MS = 30_000 // as long as a slow phone may take for the programs

async function takeAhead(person: string): Promise<Seat | null> {
  const ahead = globalThis.seatAhead
  delete globalThis.seatAhead
  return ahead?.person === person && performance.now() - ahead.at < FRESH_MS ? ahead.answer : null
}

/** Asks the server for a seat. A kind no comes back as a sentence; anything else rises. */
export async function openSeat(person: string): Promise<SeatAsked> {
  const seat = await takeAhead(encodeURIComponent(person))
  return seat ? { seat, say: '', code: '' } : ask(encodeURIComponent(person))
}

async function ask(person: string): Promise<SeatAsked> {
  try {
    return { seat: await api.get<Seat>(`/api/seats/${person}`), say: '', code: '' }
  } catch (declined) {
    if (declined instanceof DeclinedError) return { seat: null, say: declined.say, code: declined.code }
    throw declined
  }
}
