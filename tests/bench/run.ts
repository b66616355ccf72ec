// `npm run bench`: our server and what people would otherwise use, side by side on this machine. Writes RESULTS.md beside this file and ends
// with 1 when a goal is missed. --only W1,W4,kill,pdf,copies,growth · --runs 3 · --seconds 5 · --peers ours,hocuspocus · --history 100000
import { parseArgs } from 'node:util'
import { joinWith, type Joined } from './joining.ts'
import type { Typed } from './load/typing.ts'
import { type Copied, measureCopies } from './copies.ts'
import { type Growth, measureGrowth } from './growth.ts'
import { type Lost, lostOnKill } from './lost.ts'
import { mostEdits } from './most.ts'
import { measurePrinting, type Printing } from './plan.ts'
import { writeResults } from './results.ts'
import { type Peer, PEERS } from './servers/start.ts'
import { type Workload, typeAs } from './workloads.ts'

type Of<T> = Partial<Record<Peer, T>>

/** Medians of all runs; of kills, sums. */
export interface Found {
  typed: Partial<Record<Workload, Of<Typed>>>
  joined: Of<Joined>
  most: Of<number>
  lost: Of<Lost>
  history: number
  printing: Printing | null
  growth: Growth | null
  copies: Copied | null
}

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'W1,W2,W3,W4,W5,kill,pdf,copies,growth' },
    runs: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '5' },
    peers: { type: 'string', default: PEERS.join(',') },
    history: { type: 'string', default: '100000' }
  }
})
const only = new Set(values.only.split(','))
const peers = PEERS.filter((peer) => values.peers.split(',').includes(peer))
const isFloor = (peer: Peer): boolean => peer.endsWith('relay') // compared with, and in no goal: run once
const real = peers.filter((peer) => !isFloor(peer))
const [runs, seconds, history] = [values.runs, values.seconds, values.history].map(Number) as [number, number, number]

const PRINTS = 100
const found: Found = { typed: {}, joined: {}, most: {}, lost: {}, history, printing: null, growth: null, copies: null }
for (const workload of ['W1', 'W2', 'W3'] as const)
  if (only.has(workload)) found.typed[workload] = await measure(workload, peers, (peer) => typeAs(workload, peer, seconds))
if (only.has('W4')) found.joined = await measure('W4', real, (peer) => joinWith(peer, history))
if (only.has('W5')) found.most = await measure('W5', peers, mostEdits)
if (only.has('kill')) found.lost = await measure('kill', real, lostOnKill, added)
if (only.has('pdf')) found.printing = await measurePrinting(PRINTS)
if (only.has('copies')) found.copies = await medianCopies()
if (only.has('growth')) found.growth = await measureGrowth()

const missed = writeResults(found, `medians of ${runs} runs`)
for (const { says, found: was } of missed) console.error(`missed · ${says} · found ${was}`)
console.error(
  missed.length === 0 ? 'Every goal that was measured is met.' : `${missed.length} goals are missed. tests/bench/RESULTS.md says more.`
)
process.exit(missed.length === 0 ? 0 : 1)

/** Every server in turn, then all of them again: what else the machine does falls on all alike. */
async function measure<T>(name: string, of: readonly Peer[], run: (peer: Peer) => Promise<T>, join = middle<T>): Promise<Of<T>> {
  const all = new Map<Peer, T[]>(of.map((peer) => [peer, []]))
  for (let i = 0; i < runs; i++) {
    for (const [peer, results] of all) {
      if (i > 0 && isFloor(peer)) continue
      const result = await run(peer)
      results.push(result)
      console.error(
        `${name} ${peer} ${i + 1}/${runs} ${JSON.stringify(result, (_, value: unknown) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value))}`
      )
    }
  }
  return Object.fromEntries([...all].map(([peer, results]) => [peer, join(results)])) as Of<T>
}

async function medianCopies(): Promise<Copied> {
  const results: Copied[] = []
  for (let i = 0; i < runs; i++) {
    results.push(await measureCopies())
    console.error(`copies ${i + 1}/${runs} ${JSON.stringify(results.at(-1))}`)
  }
  return middle(results)
}

/** The median of each figure. */
function middle<T>(results: readonly T[]): T {
  const [first] = results
  const median = (figures: unknown[]): unknown => {
    if (figures.some((figure) => typeof figure !== 'number')) return figures[0]
    return (figures as number[]).sort((a, b) => a - b)[Math.floor((figures.length - 1) / 2)]
  }
  if (typeof first !== 'object' || first === null) return median([...results]) as T
  return Object.fromEntries(Object.keys(first).map((key) => [key, median(results.map((one) => one[key as keyof T]))])) as T
}

function added(results: readonly Lost[]): Lost {
  return { shown: sum(results.map(({ shown }) => shown)), lost: sum(results.map(({ lost }) => lost)) }
}

function sum(figures: number[]): number {
  return figures.reduce((total, figure) => total + figure, 0)
}
