// Our printer as the server has it: a warmed process. Says how long each plan took and how long the thread that everybody talks on stood still.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { openPrinter } from '@samepage/server/plan/printer.ts'
import type { Plan } from '@samepage/shared'

const began = performance.now()
const printer = openPrinter()

process.on('message', (asked: { plan: Plan; watch: boolean }) => void print(asked))
process.on('disconnect', () => process.exit())

async function print({ plan, watch }: { plan: Plan; watch: boolean }): Promise<void> {
  const stalls = monitorEventLoopDelay({ resolution: 1 })
  if (watch) stalls.enable()
  const from = performance.now()
  const bytes = await printer.print(plan)
  const ms = performance.now() - from
  stalls.disable()
  // The monitor counts its own millisecond of waiting, too.
  process.send?.({
    ms,
    bytes: bytes.length,
    sinceStart: performance.now() - began,
    stalls: watch ? [stalls.percentile(99) / 1e6 - 1, stalls.max / 1e6 - 1] : []
  })
}
