import { createSubscriber } from 'svelte/reactivity'

const EVERY_MS = 1_000

/** One clock for everything on a screen that counts time; it stands still while nothing does. */
const tick = createSubscriber((update) => {
  const timer = setInterval(update, EVERY_MS)
  return () => clearInterval(timer)
})

/** The server's clock in milliseconds, reactive: read in a template or an effect, it wakes it every second. */
export function tickingNow(page: { serverNow(): number }): number {
  tick()
  return page.serverNow()
}
