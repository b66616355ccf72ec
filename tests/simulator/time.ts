import { vi } from 'vitest'

const STARTS = Date.parse('2026-12-01T10:00:00.000Z')
const turn = setImmediate // the real one: everything that waits for nothing but promises has gone on when it comes

/** Time as a run has it: it stands still while anything is being done, and then jumps to whatever is due next. */
export function stopTime(): void {
  vi.useFakeTimers({
    now: STARTS,
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance']
  })
}

export const letTimeGo = (): void => void vi.useRealTimers()

export const settle = (): Promise<void> => new Promise((done) => turn(done))

/** Milliseconds since the run began. */
export const elapsed = (): number => Date.now() - STARTS

/** Goes on until so much of the run's time is over, or `done`. Answers whether it was done. */
export async function passTime(ms: number, done: () => boolean = () => false): Promise<boolean> {
  const until = elapsed() + ms
  await settle()
  while (elapsed() < until && vi.getTimerCount() > 0) {
    if (done()) return true
    vi.advanceTimersToNextTimer()
    await settle()
  }
  return done()
}

export const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))
