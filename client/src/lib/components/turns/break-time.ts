/** Minutes a chair can choose for a break. */
export const BREAKS = [5, 10, 15] as const
/** How much longer a break can be made at once. */
export const LONGER = 5
const MOST = 120

const MINUTE_MS = 60_000

interface Break {
  since: string
  minutes: number
}

/**
 * Whole minutes left of a break, a begun one counted; 0 once its time is over. now: the server's clock in milliseconds, which a screen knows to
 * within a moment: never more than the break is long.
 */
export const minutesLeft = ({ since, minutes }: Break, now: number): number =>
  Math.min(minutes, Math.max(0, Math.ceil((Date.parse(since) + minutes * MINUTE_MS - now) / MINUTE_MS)))

/** How long a break has to be from now on to last a little longer. */
export const longer = (pause: Break, now: number): number => Math.min(MOST, minutesLeft(pause, now) + LONGER)
