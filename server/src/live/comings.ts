import type { Coming, Instant } from '@samepage/shared'

// Somebody may go from the room to the phone and back; recorded for ever, a restless screen would never let the chair sign.
const FREE_CHANGES = 6
const CHANGE_PAUSE_MS = 60_000

/** Whether another change of the way somebody takes part comes too soon to be recorded. now: when it is made. */
export function changesTooOften(comings: readonly Coming[], now: Instant): boolean {
  const last = Date.parse(comings.at(-1)?.at ?? '')
  return comings.length >= FREE_CHANGES && Date.parse(now) - last < CHANGE_PAUSE_MS
}
