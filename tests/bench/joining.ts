import * as Y from 'yjs'
import { lifeOf } from './load/history.ts'
import { lineTo, pause } from './load/typist.ts'
import { type Peer, Running } from './servers/start.ts'

/** W4, in milliseconds: from asking for a connection until the whole page has arrived, and until it stands in a document ready to be drawn. */
export interface Joined {
  cold: number | null
  coldDrawn: number | null
  warm: number
  warmDrawn: number
  bytes: number
}

const PEOPLE = 12
const WARM_JOINS = 7

/** A page with so many edits behind it, joined as the first after a restart and then again. */
export async function joinWith(peer: Peer, history: number): Promise<Joined> {
  const size = { conferences: 1, people: PEOPLE, history }
  let server = await Running.start(peer, size)
  if (peer !== 'ours') await write(server, history)
  const expected = await settled(server)
  await pause(peer === 'hocuspocus' ? 4_000 : 500) // it writes to its disk after two seconds
  let cold: Once | null = null
  if (peer !== 'y-websocket') {
    await server.halt()
    server = await Running.start(peer, size, server)
    cold = await once(server)
    if (cold.letters < expected) throw new Error(`${peer} came back with ${cold.letters} of ${expected}`)
  }
  const warm = []
  for (let i = 0; i < WARM_JOINS; i++) warm.push(await once(server))
  await server.stop()
  return {
    cold: cold?.arrived ?? null,
    coldDrawn: cold?.drawn ?? null,
    warm: middle(warm.map(({ arrived }) => arrived)),
    warmDrawn: middle(warm.map(({ drawn }) => drawn)),
    bytes: warm[0]?.bytes ?? 0
  }
}

interface Once {
  arrived: number
  drawn: number
  bytes: number
  letters: number
}

async function once(server: Running): Promise<Once> {
  const room = server.rooms[0]
  const line = lineTo(server, room?.name ?? '', room?.links[1] ?? '')
  await line.ready()
  const from = performance.now()
  const { state } = await line.open()
  const arrived = performance.now() - from
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  const drawn = performance.now() - from
  line.close()
  return { arrived, drawn, bytes: state.length, letters: lettersIn(doc) }
}

const lettersIn = (doc: Y.Doc): number => [...Y.decodeStateVector(Y.encodeStateVector(doc)).values()].reduce((sum, clock) => sum + clock, 0)

async function write(server: Running, edits: number): Promise<void> {
  const line = lineTo(server, server.rooms[0]?.name ?? '', '')
  const { state } = await line.open()
  const lives = Array.from({ length: PEOPLE }, (_, i) => lifeOf(state, { me: 'anybody', client: null, seed: i + 1 }))
  for (let written = 0; written < edits; written++) {
    line.send(lives[written % PEOPLE]?.next().value as Uint8Array)
    if (written % 200 === 0) await pause(0)
    while (line.waiting > 100_000) await pause(1)
  }
  line.close()
}

/** How much there is once no more comes in. */
async function settled(server: Running): Promise<number> {
  let [before, now] = [-1, 0]
  while (now !== before) {
    before = now
    await pause(500)
    now = (await once(server)).letters
  }
  return now
}

const middle = (figures: number[]): number => [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN
