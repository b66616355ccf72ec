import * as Y from 'yjs'
import { lineTo, pause, seatEverybody, type Typist } from './load/typist.ts'
import { type Peer, Running } from './servers/start.ts'

/** How many edits were on another screen when the server was killed, and how many of those are not there when it is back. */
export interface Lost {
  shown: number
  lost: number
}

const PEOPLE = 12
const [LEAST_MS, MORE_MS] = [2_000, 2_500]
const GAP_MS = 1000 / (PEOPLE * 5)

/** Everybody types as in W1; at some moment the server ends as by kill -9, and starts again in the same folder. */
export async function lostOnKill(peer: Peer): Promise<Lost> {
  const size = { conferences: 1, people: PEOPLE }
  const server = await Running.start(peer, size)
  const [room = []] = await seatEverybody(server)
  await pause(1_000)
  for (const typist of room) typist.practise(60)
  const until = performance.now() + LEAST_MS + Math.random() * MORE_MS
  for (let i = 0; performance.now() < until; i++) {
    room[i % PEOPLE]?.press()
    await pause(GAP_MS)
  }
  await server.kill()
  await pause(50) // what had left the server by then still arrives
  const shown = shownIn(room)
  const again = await Running.start(peer, size, server)
  const state = await stateOf(again)
  let lost = 0
  for (const [client, clock] of shown) if (clock >= (state.get(client) ?? 0)) lost++
  await again.stop()
  return { shown: shown.length, lost }
}

/** Everything that somebody else's screen had. */
function shownIn(room: readonly Typist[]): [number, number][] {
  const shown = new Set<string>()
  const typed = new Map(room.map((typist) => [typist.client, typist]))
  for (const me of room) {
    for (const { bytes } of me.line.heard) {
      const update = me.line.updateIn(bytes)
      if (!update) continue
      const { from, to } = Y.parseUpdateMeta(update)
      for (const [client, first] of from) {
        if (client === me.client) continue
        for (let clock = first; clock < (to.get(client) ?? 0); clock++)
          if (typed.get(client)?.sentAt.has(clock)) shown.add(`${client} ${clock}`)
      }
    }
  }
  return [...shown].map((key) => key.split(' ').map(Number) as [number, number])
}

async function stateOf(server: Running): Promise<Map<number, number>> {
  const room = server.rooms[0]
  const line = lineTo(server, room?.name ?? '', room?.links[1] ?? '')
  const { state } = await line.open()
  line.close()
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  return Y.decodeStateVector(Y.encodeStateVector(doc))
}
