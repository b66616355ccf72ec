// How long a plan of eight pages takes to print, next to other ways of printing the same words. `node tests/bench/plan.ts [times]`;
// `npm run bench` does it with the rest. Each engine has a process of its own; they take turns.
import { type ChildProcess, fork } from 'node:child_process'
import { dirname, join } from 'node:path'
import { FONT_FILES } from '@samepage/server/plan/fonts.ts'
import { layOut } from '@samepage/server/plan/layout.ts'
import { printed } from '@samepage/server/plan/print.ts'
import type { Plan } from '@samepage/shared'
import { marlow } from '../support/marlow.ts'
import { pagesOf } from '../support/pdf.ts'
import { pause } from './load/typist.ts'
import { blocksOf } from './printing/blocks.ts'

const HERE = import.meta.dirname
export const ENGINES = {
  ours: join(HERE, 'printing/ours.ts'),
  pdfkit: join(HERE, 'peers/print-pdfkit.mjs'),
  typst: join(HERE, 'peers/print-typst.mjs'),
  chromium: join(HERE, 'printing/chromium.ts')
} as const
export type Engine = keyof typeof ENGINES

/** Milliseconds. cold: the first one of a new process, asked for at once. stalls: of the thread everybody talks on, ours alone. */
export interface PrintTimes {
  cold: number
  median: number
  p95: number
  kB: number
}
export interface Printing {
  pages: number
  times: Partial<Record<Engine, PrintTimes>>
  /** Asked for when the server has been up for three seconds. */
  firstAfterStart: number
  stallP99: number
  stallMax: number
}

const WARM_UPS = 10
const UP_MS = 3_000
const PAGES = 8
const MORE = 'Nan Jean came at six and stayed until both children slept. Kelly rang her herself, and said that she had been drinking again.'

export async function measurePrinting(times: number): Promise<Printing> {
  const plan = await planOf(PAGES)
  const pages = (await pagesOf(await printed(layOut(plan)))).length
  const fonts = { ...FONT_FILES.Atkinson, folder: dirname(FONT_FILES.Atkinson.normal) }
  const asks = { plan, blocks: blocksOf(layOut(plan)), fonts, watch: false }
  const running = new Map<Engine, { child: ChildProcess; cold: number; kB: number; all: number[] }>()
  for (const [engine, program] of Object.entries(ENGINES) as [Engine, string][]) {
    const child = fork(program, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    const { ms, bytes } = await ask(child, asks)
    running.set(engine, { child, cold: ms, kB: bytes / 1024, all: [] })
    for (let i = 0; i < WARM_UPS; i++) await ask(child, asks)
  }
  for (let i = 0; i < times; i++) for (const { child, all } of running.values()) all.push((await ask(child, asks)).ms)
  const stalls = await stallsOf(running.get('ours')?.child as ChildProcess, asks, times)
  for (const { child } of running.values()) child.disconnect()
  const found = [...running].map(([engine, { cold, kB, all }]) => [engine, { cold, kB, median: at(all, 0.5), p95: at(all, 0.95) }] as const)
  return { pages, times: Object.fromEntries(found), firstAfterStart: await firstAfter(asks), ...stalls }
}

/** The family's plan, with as much written on it as fills that many pages. */
async function planOf(pages: number): Promise<Plan> {
  const page = marlow()
  for (let more = 0; ; more++) {
    const plan = page.draft()
    if ((await pagesOf(await printed(layOut(plan)))).length >= pages) return plan
    if (more > 200) throw new Error('the plan does not grow')
    page.card(more % 2 ? 'past' : 'safety', MORE)
  }
}

async function firstAfter(asks: object): Promise<number> {
  const child = fork(ENGINES.ours, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  await pause(UP_MS)
  const { ms } = await ask(child, asks)
  child.disconnect()
  return ms
}

async function stallsOf(child: ChildProcess, asks: object, times: number): Promise<{ stallP99: number; stallMax: number }> {
  const [p99s, most]: [number[], number[]] = [[], []]
  for (let i = 0; i < times; i++) {
    const [p99 = 0, max = 0] = (await ask(child, { ...asks, watch: true })).stalls ?? []
    p99s.push(p99)
    most.push(max)
  }
  return { stallP99: at(p99s, 0.5), stallMax: at(most, 1) }
}

function ask(child: ChildProcess, asks: object): Promise<{ ms: number; bytes: number; stalls?: number[] }> {
  return new Promise((resolve, reject) => {
    const ended = (): void => reject(new Error('an engine ended'))
    child.once('exit', ended).once('message', (said) => {
      child.off('exit', ended)
      resolve(said as { ms: number; bytes: number })
    })
    child.send(asks)
  })
}

const at = (figures: readonly number[], share: number): number =>
  [...figures].sort((a, b) => a - b)[Math.floor((figures.length - 1) * share)] ?? Number.NaN

if (import.meta.main) {
  console.log(JSON.stringify(await measurePrinting(Number(process.argv[2] ?? 30)), null, 2))
  process.exit(0)
}
