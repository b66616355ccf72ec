import { seatEverybody } from './load/typist.ts'
import { type Typed, typeFor } from './load/typing.ts'
import { type Peer, Running } from './servers/start.ts'

/** How many conferences of how many people, and how many letters each of them types a second. */
export const WORKLOADS = {
  W1: { conferences: 1, people: 12, perSecond: 5 },
  W2: { conferences: 1, people: 40, perSecond: 5 },
  W3: { conferences: 100, people: 12, perSecond: 1 }
} as const
export type Workload = keyof typeof WORKLOADS

export async function typeAs(workload: Workload, peer: Peer, seconds: number): Promise<Typed> {
  const { perSecond, ...size } = WORKLOADS[workload]
  const server = await Running.start(peer, size)
  const rooms = await seatEverybody(server)
  const typed = await typeFor(server, rooms, perSecond, seconds)
  for (const { line } of rooms.flat()) line.close()
  await server.stop()
  return typed
}
