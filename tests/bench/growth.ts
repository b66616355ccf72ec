// What grows with people, conferences and history: cost per edit, joining, memory. Ours alone. Writes growth.svg beside this file.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Chart, svgOf } from './chart.ts'
import { lineTo, pause, seatEverybody } from './load/typist.ts'
import { typeOnce } from './load/typing.ts'
import { Running, type Size } from './servers/start.ts'

/** One size, and what it cost. Milliseconds of CPU, milliseconds, MB. */
export interface Grown {
  size: number
  perEdit: number
  perDelivery: number
  join: number
  memory: number
}
export interface Growth {
  people: Grown[]
  conferences: Grown[]
  history: Grown[]
  /** kB of a conference that everybody has left. */
  idle: number
}

const PEOPLE = [1, 12, 50, 100, 200]
const CONFERENCES = [1, 50, 200, 500]
const HISTORY = [0, 1_000, 10_000, 100_000]
const SECONDS = 3
const JOINS = 5
const MOST_SEATS = 50 // a conference has no more people; whoever comes after sits at a second screen of one of them
const [IDLE_CONFERENCES, ROOM_RESTS_MS] = [100, 12_000]

export async function measureGrowth(): Promise<Growth> {
  const people = []
  for (const size of PEOPLE) people.push(await grown(size, { conferences: 1, people: Math.max(2, Math.min(size, MOST_SEATS)) }, 1, size))
  const conferences = []
  for (const size of CONFERENCES) conferences.push(await grown(size, { conferences: size, people: 2 }, 1, 2))
  const history = []
  for (const size of HISTORY) history.push(await grown(size, { conferences: 1, people: 12, history: size }, 5, 12))
  const growth = { people, conferences, history, idle: await idleCost() }
  writeFileSync(join(import.meta.dirname, 'growth.svg'), svgOf(chartsOf(growth)))
  return growth
}

/** seats: how many screens in each conference. */
async function grown(size: number, needs: Size, perSecond: number, seats: number): Promise<Grown> {
  const server = await Running.start('ours', needs)
  for (const room of server.rooms) room.links = Array.from({ length: seats }, (_, i) => room.links[i % room.links.length] ?? '')
  const rooms = await seatEverybody(server)
  await pause(1_000)
  await typeOnce(server, rooms, perSecond, SECONDS) // warm
  const typed = await typeOnce(server, rooms, perSecond, SECONDS)
  const edits = Math.round(perSecond * SECONDS) * rooms.flat().length
  const { cpuMs } = typed // whoever is alone is heard by nobody, and their edits cost something all the same
  const joins = []
  for (let i = 0; i < JOINS; i++) joins.push(await joinOnce(server))
  for (const { line } of rooms.flat()) line.close()
  await server.stop()
  const join = joins.sort((a, b) => a - b)[Math.floor(JOINS / 2)] ?? Number.NaN
  return { size, perEdit: cpuMs / edits, perDelivery: cpuMs / Math.max(1, typed.deliveries), join, memory: typed.rss / 2 ** 20 }
}

async function joinOnce(server: Running): Promise<number> {
  const room = server.rooms[0]
  const line = lineTo(server, room?.name ?? '', room?.links[0] ?? '')
  await line.ready()
  const from = performance.now()
  await line.open()
  const ms = performance.now() - from
  line.close()
  return ms
}

/** What is still held of conferences once their last person has left, after the rubbish was collected. */
async function idleCost(): Promise<number> {
  const server = await Running.start('ours', { conferences: IDLE_CONFERENCES, people: 2, collects: true })
  await pause(ROOM_RESTS_MS) // those that were made are at rest, too
  const held = async (count: number): Promise<number> => {
    for (const { name, links } of server.rooms.splice(0, count)) {
      const line = lineTo(server, name, links[0] ?? '')
      await line.open()
      line.close()
    }
    await pause(ROOM_RESTS_MS)
    return (await server.used()).heap
  }
  const few = await held(IDLE_CONFERENCES / 10) // what the first ones load for good is not theirs
  const all = await held(IDLE_CONFERENCES)
  await server.stop()
  return (all - few) / (IDLE_CONFERENCES * 0.9) / 1024
}

function chartsOf({ people, conferences, history }: Growth): Chart[] {
  const charts = (name: string, grown: Grown[], key: 'perEdit' | 'perDelivery'): Chart[] => {
    const line = (of: keyof Grown) => [{ name, points: grown.map((one) => [one.size, one[of]] as const) }]
    return [
      { title: `CPU per ${key === 'perEdit' ? 'edit' : 'delivery'}`, across: name, up: 'ms', lines: line(key) },
      { title: 'Joining', across: name, up: 'ms', lines: line('join') },
      { title: 'Memory', across: name, up: 'MB', lines: line('memory') }
    ]
  }
  return [
    ...charts('people in one conference', people, 'perEdit'),
    ...charts('conferences of two', conferences, 'perEdit'),
    ...charts('edits of history', history, 'perEdit')
  ]
}

if (import.meta.main) {
  console.log(JSON.stringify(await measureGrowth(), null, 2))
  process.exit(0)
}
