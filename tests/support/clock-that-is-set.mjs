// Loaded before the product by tests of a machine's clock that somebody sets: each signal sets it, and no time goes by.
const DAY_MS = 86_400_000
const SET_BY = { SIGUSR2: DAY_MS, SIGWINCH: -2 * DAY_MS }

const real = Date.now
let setByMs = 0
Date.now = () => real() + setByMs
for (const [signal, byMs] of Object.entries(SET_BY)) {
  process.on(signal, () => {
    setByMs += byMs
    process.send?.('set')
  })
}
