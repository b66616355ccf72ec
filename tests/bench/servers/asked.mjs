// Loaded into every server before its own code: answers, over the channel to whoever started it, what it has used so far.
import { readdirSync, readFileSync } from 'node:fs'

process.on('message', () => {
  const { user, system } = process.cpuUsage() // before anything this asking costs
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  const rss = process.memoryUsage.rss() + startedByIt()
  process.send?.({ cpuMs: (user + system) / 1000, rss, heap: heapUsed + external })
})
process.on('disconnect', () => process.exit())

/** Bytes of memory of the processes it started, such as a printer; Linux alone tells. */
function startedByIt() {
  const processes = process.platform === 'linux' ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : []
  return processes.map(statusOf).reduce((sum, { parent, kB }) => sum + (parent === process.pid ? kB * 1024 : 0), 0)
}

/** @param {string} pid */
function statusOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return { parent: Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]), kB: Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) }
  } catch {
    return { parent: 0, kB: 0 } // it ended meanwhile
  }
}
