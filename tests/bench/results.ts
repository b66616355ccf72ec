import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { type Goal, goalsOf } from './goals.ts'
import type { Found } from './run.ts'
import { PEERS, type Peer } from './servers/start.ts'
import { WORKLOADS } from './workloads.ts'

const FILE = join(import.meta.dirname, 'RESULTS.md')
const NOTES = join(import.meta.dirname, 'NOTES.md')
const NAMES: Record<Peer, string> = {
  ours: '**Same Page**',
  'y-websocket': '@y/websocket-server',
  hocuspocus: 'Hocuspocus + SQLite',
  relay: 'bare `ws` relay (floor)',
  'durable-relay': 'the same, kept on disk first (floor)',
  'sealing-relay': 'and put into the page, sealed and answered (floor)'
}

/** Writes the table; answers the goals that were missed. */
export function writeResults(found: Found, how: string): Goal[] {
  const goals = goalsOf(found)
  const parts = [
    '# How fast, next to what people would otherwise use',
    `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC · ${cpus().length} × ${cpus()[0]?.model.trim()} · ${Math.round(totalmem() / 2 ** 30)} GB · Node ${process.versions.node} · ${how}`,
    ...(['W1', 'W2', 'W3'] as const).map((workload) => typedTable(found, workload)),
    joinedTable(found),
    mostTable(found),
    lostTable(found),
    printingTable(found),
    copiesTable(found),
    growthTable(found),
    goalsTable(goals),
    readFileSync(NOTES, 'utf8').trim()
  ]
  writeFileSync(FILE, `${parts.filter((part) => part !== '').join('\n\n')}\n`)
  return goals.filter(({ met }) => met === false)
}

const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

function typedTable({ typed }: Found, workload: keyof typeof WORKLOADS): string {
  const of = typed[workload]
  if (!of) return ''
  const { conferences, people, perSecond } = WORKLOADS[workload]
  const title = `## ${workload}: ${conferences} ${conferences === 1 ? 'conference' : 'conferences'} of ${people}, ${perSecond} letters a second each`
  const head = [
    '',
    'edit to other screens, ms: p50',
    'p95',
    'p99',
    'CPU ms per 1,000 deliveries',
    'memory MB',
    'bytes per delivery',
    'frames a second',
    'not delivered'
  ]
  const rows = PEERS.flatMap((peer) => {
    const one = of[peer]
    if (!one) return []
    const ms = [one.p50, one.p95, one.p99].map((figure) => figure.toFixed(1))
    const rest = [
      one.cpuPerThousand.toFixed(1),
      (one.rss / 2 ** 20).toFixed(0),
      one.bytesPerDelivery.toFixed(0),
      one.framesPerSecond.toFixed(0)
    ]
    return [[NAMES[peer], ...ms, ...rest, String(one.missed)]]
  })
  return `${title}\n\n${table(head, rows)}`
}

function joinedTable({ joined, history }: Found): string {
  const head = ['', 'cold: whole page arrived, ms', 'and in a document', 'warm: arrived, ms', 'and in a document', 'kB']
  const figure = (ms: number | null): string => (ms === null ? 'nothing kept' : ms.toFixed(0))
  const rows = PEERS.flatMap((peer) => {
    const one = joined[peer]
    if (!one) return []
    return [[NAMES[peer], figure(one.cold), figure(one.coldDrawn), figure(one.warm), figure(one.warmDrawn), (one.bytes / 1024).toFixed(0)]]
  })
  const title = `## W4: joining a page with ${history.toLocaleString('en')} edits behind it`
  return rows.length === 0 ? '' : `${title}\n\n${table(head, rows)}`
}

function mostTable({ most }: Found): string {
  const rows = PEERS.flatMap((peer) => (most[peer] === undefined ? [] : [[NAMES[peer], Math.round(most[peer]).toLocaleString('en')]]))
  return rows.length === 0 ? '' : `## W5: most edits a second in one room of 12, p95 under 100 ms\n\n${table(['', 'edits a second'], rows)}`
}

function lostTable({ lost }: Found): string {
  const rows = PEERS.flatMap((peer) => {
    const one = lost[peer]
    return one ? [[NAMES[peer], String(one.shown), String(one.lost), `${((one.lost / Math.max(1, one.shown)) * 100).toFixed(0)} %`]] : []
  })
  const head = ['', 'edits others had seen', 'gone after the restart', '']
  return rows.length === 0 ? '' : `## Killed (\`kill -9\`) while 12 people type, all runs together\n\n${table(head, rows)}`
}

function printingTable({ printing }: Found): string {
  if (!printing) return ''
  const rows = Object.entries(printing.times).map(([engine, one]) => [
    engine === 'ours' ? '**Same Page** (tagged, PDF/UA, in its worker)' : (ENGINES[engine] ?? engine),
    ...[one.cold, one.median, one.p95, one.kB].map((figure) => figure.toFixed(0))
  ])
  const said = [
    `First plan asked for three seconds after the start: ${printing.firstAfterStart.toFixed(0)} ms.`,
    `While it prints, the thread of the meeting stands still for ${printing.stallP99.toFixed(1)} ms at p99, ${printing.stallMax.toFixed(1)} ms at most.`
  ]
  const head = ['', 'cold, ms (asked for at once)', 'median', 'p95', 'kB']
  return `## A plan of ${printing.pages} pages as a PDF\n\n${table(head, rows)}\n\n${said.join(' ')}`
}

function copiesTable({ copies }: Found): string {
  if (!copies) return ''
  const { people, children, files, seconds, first, lateP99, lateMost, work, restP99, restMost, editP95 } = copies
  const head = [
    'files',
    's, from the signature',
    'the first reader’s, s',
    'thread late, ms: p99',
    'at most',
    'its own work at a stretch, at most',
    'with nothing made: p99',
    'at most',
    'edit to other screens next door, ms: p95'
  ]
  const row = [String(files), ...[seconds, first, lateP99, lateMost, work, restP99, restMost, editP95].map((figure) => figure.toFixed(1))]
  return `## Every copy for ${people} people and ${children} children, while 12 people type next door\n\n${table(head, [row])}`
}

const ENGINES: Record<string, string> = {
  pdfkit: 'pdfkit by hand, tagged',
  typst: 'Typst',
  chromium: 'headless Chromium'
}

function growthTable({ growth }: Found): string {
  if (!growth) return ''
  const rows = (['people', 'conferences', 'history'] as const).flatMap((what) =>
    growth[what].map(({ size, perEdit, perDelivery, join, memory }) => {
      const figures = [perEdit.toFixed(2), perDelivery.toFixed(3), join.toFixed(0), memory.toFixed(0)]
      return [`${size.toLocaleString('en')} ${GROWS[what]}`, ...figures]
    })
  )
  const head = ['', 'CPU ms per edit', 'per delivery', 'joining, ms', 'memory MB']
  return `## Growth\n\n![What grows with what](growth.svg)\n\n${table(head, rows)}\n\nA conference that everybody has left holds ${growth.idle.toFixed(0)} kB.`
}

const GROWS = { people: 'people in one conference', conferences: 'conferences of two', history: 'edits of history' } as const

function goalsTable(goals: readonly Goal[]): string {
  const says = { true: 'yes', false: '**no**', null: '-' } as const
  return `## The goals\n\n${table(
    ['', 'found', 'met'],
    goals.map(({ says: goal, found, met }) => [goal, found, says[`${met}`]])
  )}`
}
