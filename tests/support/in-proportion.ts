const TRIES = 5

/**
 * How many times as long `act` takes for the larger size: a ratio within one run, which is about the same on a busy machine. What grows in
 * proportion stays near large / small, what grows in squares near the square of that.
 */
export function timesAsLong(act: (size: number) => unknown, { small, large }: { small: number; large: number }): number {
  const time = (size: number): number => {
    const tries = Array.from({ length: TRIES }, () => {
      const from = performance.now()
      act(size)
      return performance.now() - from
    })
    return Math.max(1, Math.min(...tries)) // less than that is the clock, not the work
  }
  time(small)
  return time(large) / time(small)
}
