// Loaded before the product by tests of what time does: each signal moves its clock on.
const MINUTE_MS = 60_000
/** A little more than showing who one is lasts, and a little more than being signed in lasts while nothing happens. */
const JUMPS = { SIGWINCH: 6 * MINUTE_MS, SIGUSR2: 31 * MINUTE_MS }

const [realDate, realRunning] = [Date.now, performance.now.bind(performance)]
let aheadMs = 0
Date.now = () => realDate() + aheadMs
performance.now = () => realRunning() + aheadMs // time goes by, and is not only set
for (const [signal, jumpMs] of Object.entries(JUMPS)) {
  process.on(signal, () => {
    aheadMs += jumpMs
    process.send?.('later') // whoever waits for it knows that the clock has moved
  })
}
