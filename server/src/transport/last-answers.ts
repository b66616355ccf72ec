import type { Server } from 'node:http'
import type { Socket } from 'node:net'

const LOOK_EVERY_MS = 20
const GRACE_MS = 3_000 // a plan is printed in two

/**
 * Watches the connections of `http`. What it answers with is for closing: it ends whatever would hold `closed` up, which settles once `http` is
 * closed. A connection that has asked for nothing, as browsers open ahead of time, ends at once: Node counts it as busy, and would wait for it
 * for ever. So does one that has had its answer. Whoever waits for an answer still gets it, for GRACE_MS.
 */
export function lastAnswers(http: Server): (closed: Promise<void>) => Promise<void> {
  const connections = new Set<Socket>()
  http.on('connection', (socket) => {
    connections.add(socket)
    socket.once('close', () => connections.delete(socket))
  })
  const endIdle = (): void => {
    for (const socket of connections) if (socket.bytesRead === 0) socket.destroy()
    http.closeIdleConnections()
  }
  return async (closed) => {
    const looking = setInterval(endIdle, LOOK_EVERY_MS)
    const ending = setTimeout(() => http.closeAllConnections(), GRACE_MS)
    await closed.finally(() => {
      clearInterval(looking)
      clearTimeout(ending)
    })
  }
}
