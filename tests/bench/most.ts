import { pause, seatEverybody } from './load/typist.ts'
import { typeOnce } from './load/typing.ts'
import { type Peer, Running } from './servers/start.ts'

const PEOPLE = 12
const WELL_MS = 100
const STEP = 1.35
const FIRST = 2_000 // edits a second
const MOST = 120_000
const SECONDS = 2

/** W5: the most edits a second that one room of 12 carries with p95 under 100 ms, none missing. Tried upwards in steps of a third. */
export async function mostEdits(peer: Peer): Promise<number> {
  const server = await Running.start(peer, { conferences: 1, people: PEOPLE })
  const rooms = await seatEverybody(server)
  await pause(500)
  let carried = 0
  for (let rate = FIRST; rate <= MOST; rate *= STEP) {
    const typed = await typeOnce(server, rooms, rate / PEOPLE, SECONDS)
    if (!(typed.p95 < WELL_MS) || typed.missed > 0) break
    carried = Math.min(rate, typed.pressedPerSecond)
  }
  for (const { line } of rooms.flat()) line.close()
  await server.stop()
  return carried
}
