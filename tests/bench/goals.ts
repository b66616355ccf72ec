import type { Grown } from './growth.ts'
import type { Found } from './run.ts'
import type { Workload } from './workloads.ts'

/** One goal, and how near we came. `met`: null when it was not measured. */
export interface Goal {
  says: string
  found: string
  met: boolean | null
}

const MOST_CPU: Record<Workload, { yWebsocket: number; hocuspocus: number }> = {
  W1: { yWebsocket: 1, hocuspocus: 0.6 },
  W2: { yWebsocket: 0.5, hocuspocus: 0.35 },
  W3: { yWebsocket: 1, hocuspocus: 0.6 }
}
const MOST_P95_MS = 20
const [FASTER_JOIN, MOST_JOIN_MS] = [3, 100]
const MORE_EDITS = 3
const [MOST_PRINT, MOST_FIRST_MS, MOST_STALL_MS] = [1.5, 300, 10]
const [MOST_COPIES_S, MOST_LATE_MS] = [10, 50]
const [MOST_IDLE_KB, NOISE] = [100, 1.2]
const COSTS = { perEdit: 'CPU per edit', join: 'joining', memory: 'memory' } as const

/** All goals, from medians. */
export function goalsOf(found: Found): Goal[] {
  return [
    ...(['W1', 'W2', 'W3'] as const).flatMap((workload) => [
      ratio(
        `${workload}: CPU per 1,000 deliveries, ours to @y/websocket-server`,
        MOST_CPU[workload].yWebsocket,
        cpu(found, workload, 'y-websocket')
      ),
      ratio(`${workload}: CPU per 1,000 deliveries, ours to Hocuspocus`, MOST_CPU[workload].hocuspocus, cpu(found, workload, 'hocuspocus')),
      below(`${workload}: p95 from edit to other screens, ms`, MOST_P95_MS, found.typed[workload]?.ours?.p95)
    ]),
    ...(['y-websocket', 'hocuspocus'] as const).map((peer) =>
      ratio(`W4: joining, ours to ${peer}, warm`, 1 / FASTER_JOIN, over(found.joined.ours?.warm, found.joined[peer]?.warm))
    ),
    ratio('W4: joining, ours to hocuspocus, cold', 1 / FASTER_JOIN, over(found.joined.ours?.cold, found.joined.hocuspocus?.cold)),
    below('W4: joining, ours, warm, ms', MOST_JOIN_MS, found.joined.ours?.warm),
    below('W4: joining, ours, cold, ms', MOST_JOIN_MS, found.joined.ours?.cold),
    ...(['y-websocket', 'hocuspocus'] as const).map((peer) =>
      ratio(`W5: edits a second, ${peer} to ours`, 1 / MORE_EDITS, over(found.most[peer], found.most.ours))
    ),
    below('Edits lost of all that were shown, ours', 0, found.lost.ours?.lost),
    ratio('PDF: p95 warm, ours to pdfkit', MOST_PRINT, over(found.printing?.times.ours?.p95, found.printing?.times.pdfkit?.p95)),
    below('PDF: first after start, ms', MOST_FIRST_MS, found.printing?.firstAfterStart),
    below('PDF: the meeting’s thread stands still, p99, ms', MOST_STALL_MS, found.printing?.stallP99),
    below('Every copy for 15 people and 3 children, from the signature, s', MOST_COPIES_S, found.copies?.seconds),
    below('While they are made: the meeting’s thread stands still, p99, ms', MOST_LATE_MS, found.copies?.lateP99),
    below('While they are made: the meeting’s thread stands still, at most, ms', MOST_LATE_MS, found.copies?.lateMost),
    ...growthGoals(found)
  ]
}

/** From one size to the next nothing may cost more than in step with the size. */
function growthGoals({ growth }: Found): Goal[] {
  if (!growth) return []
  const steepest = (of: readonly Grown[], key: 'perEdit' | 'join' | 'memory'): number =>
    Math.max(...of.slice(1).map((one, i) => one[key] / (of[i]?.[key] ?? 0) / (one.size / Math.max(1, of[i]?.size ?? 0))))
  const series = [
    ['people', growth.people],
    ['conferences', growth.conferences],
    ['edits of history', growth.history]
  ] as const
  return [
    ...series.flatMap(([what, of]) =>
      (['perEdit', 'join', 'memory'] as const).map((key) =>
        ratio(`Growth: ${COSTS[key]} with ${what}, steepest step to linear`, NOISE, steepest(of, key))
      )
    ),
    below('Growth: an idle conference, kB', MOST_IDLE_KB, growth.idle)
  ]
}

const over = (one: number | null | undefined, other: number | null | undefined): number | null =>
  one != null && other != null ? one / other : null

function cpu({ typed }: Found, workload: Workload, peer: 'y-websocket' | 'hocuspocus'): number | null {
  return over(typed[workload]?.ours?.cpuPerThousand, typed[workload]?.[peer]?.cpuPerThousand)
}

function ratio(what: string, most: number, found: number | null): Goal {
  const says = `${what}: at most ${most.toFixed(2)}`
  return { says, found: found === null ? 'not measured' : found.toFixed(2), met: found === null ? null : found <= most }
}

function below(what: string, most: number, found: number | null | undefined): Goal {
  const says = `${what}: ${most === 0 ? 'none' : `under ${most}`}`
  if (found == null) return { says, found: 'not measured', met: null }
  return { says, found: found.toFixed(most === 0 ? 0 : 1), met: most === 0 ? found === 0 : found < most }
}
