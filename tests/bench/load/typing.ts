import * as Y from 'yjs'
import type { Running } from '../servers/start.ts'
import { pause, type Typist } from './typist.ts'

/** What one run of typing showed. Milliseconds, bytes; a delivery is one edit that reached one other screen. */
export interface Typed {
  p50: number
  p95: number
  p99: number
  deliveries: number
  /** Edits of which some screen did not hear. */
  missed: number
  cpuMs: number
  cpuPerThousand: number
  pressedPerSecond: number
  bytesPerDelivery: number
  framesPerSecond: number
  rss: number
}

const SETTLE_MS = 1_000 // what connecting costs is over by then
const [DRAIN_MS, LONGEST_DRAIN_MS] = [600, 10_000]
// Every server is warm before it is measured, as in a meeting that has gone on for a while.
const WARM_SECONDS = 6
const WARM_MOST = 60 // letters a second of one person
const WARM_DELIVERIES = 9_000 // a second

/** As fast as nobody falls behind. */
const warmRate = (rooms: Typist[][]): number =>
  Math.min(WARM_MOST, WARM_DELIVERIES / rooms.reduce((sum, room) => sum + room.length * (room.length - 1), 0))

/** Everybody types, each `perSecond` letters a second, not in step; after a while of typing to get warm. */
export async function typeFor(server: Running, rooms: Typist[][], perSecond: number, seconds: number): Promise<Typed> {
  await pause(SETTLE_MS)
  await pressAll(pressesFor(rooms.flat(), warmRate(rooms), WARM_SECONDS))
  await pause(DRAIN_MS)
  return typeOnce(server, rooms, perSecond, seconds)
}

/** The same at once. */
export async function typeOnce(server: Running, rooms: Typist[][], perSecond: number, seconds: number): Promise<Typed> {
  const presses = pressesFor(rooms.flat(), perSecond, seconds)
  for (const typist of rooms.flat()) typist.forget()
  const before = await server.used()
  const took = await pressAll(presses)
  await quiet(rooms)
  const after = await server.used()
  const read = readAll(rooms)
  const thousands = read.latencies.length / 1000
  const at = (share: number): number => read.latencies[Math.floor((read.latencies.length - 1) * share)] ?? Number.NaN
  return {
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    deliveries: read.latencies.length,
    missed: read.expected - read.latencies.length,
    cpuMs: after.cpuMs - before.cpuMs,
    cpuPerThousand: (after.cpuMs - before.cpuMs) / thousands,
    pressedPerSecond: (presses.length / took) * 1000,
    bytesPerDelivery: read.bytes / read.latencies.length,
    framesPerSecond: read.frames / seconds,
    rss: after.rss
  }
}

/** Everybody of one room types until something else is over: p95 from a key to the other screens, in milliseconds, and the edits some screen did not hear of. */
export async function typeUntil(room: Typist[], perSecond: number, over: Promise<unknown>): Promise<{ p95: number; missed: number }> {
  for (const typist of room) typist.forget()
  let isOver = false
  const end = (): void => void (isOver = true)
  over.then(end, end)
  while (!isOver) await pressAll(pressesFor(room, perSecond, 1))
  await quiet([room])
  const { latencies, expected } = readAll([room])
  return { p95: latencies[Math.floor((latencies.length - 1) * 0.95)] ?? Number.NaN, missed: expected - latencies.length }
}

/** Waits until nobody has heard anything for a moment. */
async function quiet(rooms: Typist[][]): Promise<void> {
  const heard = (): number => rooms.flat().reduce((sum, { line }) => sum + line.heard.length, 0)
  const until = performance.now() + LONGEST_DRAIN_MS
  for (let before = -1; before !== heard() && performance.now() < until;) {
    before = heard()
    await pause(DRAIN_MS)
  }
}

interface Press {
  at: number
  typist: Typist
}

/** When each key is pressed, in milliseconds from the start. */
function pressesFor(typists: Typist[], perSecond: number, seconds: number): Press[] {
  const gap = 1000 / perSecond
  const keys = Math.round(perSecond * seconds)
  const presses = typists.flatMap((typist) => {
    typist.practise(keys)
    return Array.from({ length: keys }, (_, i) => ({ at: (i + Math.random()) * gap, typist }))
  })
  return presses.sort((a, b) => a.at - b.at)
}

/** Answers how many milliseconds it took. */
async function pressAll(presses: readonly Press[]): Promise<number> {
  const start = performance.now()
  for (let next = 0; next < presses.length;) {
    const now = performance.now() - start
    for (let press = presses[next]; press && press.at <= now; press = presses[++next]) press.typist.press()
    await pause(1)
  }
  return performance.now() - start
}

interface Read {
  latencies: Float64Array
  expected: number
  frames: number
  bytes: number
}

/** Looks through everything every screen heard. */
function readAll(rooms: Typist[][]): Read {
  const latencies: number[] = []
  let [expected, frames, bytes] = [0, 0, 0]
  for (const room of rooms) {
    const byClient = new Map(room.map((typist) => [typist.client, typist]))
    const sent = room.reduce((sum, { sentAt }) => sum + sentAt.size, 0)
    expected += sent * (room.length - 1)
    for (const me of room) {
      for (const heard of me.line.heard) {
        bytes += heard.bytes.length
        frames++
        const update = me.line.updateIn(heard.bytes)
        if (!update) continue
        const { from, to } = Y.parseUpdateMeta(update)
        for (const [client, first] of from) {
          const writer = byClient.get(client)
          if (!writer || writer === me) continue
          for (let clock = first; clock < (to.get(client) ?? 0); clock++) {
            const sentAt = writer.sentAt.get(clock)
            if (sentAt !== undefined) latencies.push(heard.at - sentAt)
          }
        }
      }
    }
  }
  return { latencies: Float64Array.from(latencies).sort(), expected, frames, bytes }
}
