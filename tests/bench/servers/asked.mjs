// Loaded into every server before its own code: answers, over the channel to whoever started it, what it has used so far.
process.on('message', () => {
  const { user, system } = process.cpuUsage() // before anything this asking costs
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  process.send?.({ cpuMs: (user + system) / 1000, rss: process.memoryUsage.rss(), heap: heapUsed + external })
})
process.on('disconnect', () => process.exit())
