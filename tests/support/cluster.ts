import { type AddressInfo, connect as dial, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A balancer in front of several servers that knows nothing of anybody. `ports`: those it sends to, changed as servers come and go. */
export interface Balancer {
  url: string
  ports: number[]
}

/** Each connection goes to the next server that answers: nobody comes back to the one they were at. It ends with the test. */
export async function balancerFor(ports: readonly number[]): Promise<Balancer> {
  const balancer: Balancer = { url: '', ports: [...ports] }
  let turn = 0
  const open = new Set<Socket>()
  const send = (near: Socket, tries: number): void => {
    const far = dial(balancer.ports[turn++ % balancer.ports.length] ?? 0, '127.0.0.1')
    far.once('connect', () => {
      near.pipe(far).pipe(near)
      far.on('close', () => near.destroy())
    })
    far.once('error', () => (far.pending && tries > 1 ? send(near, tries - 1) : near.destroy()))
    near.on('close', () => far.destroy())
  }
  const server = createServer((near) => {
    open.add(near)
    near.on('error', () => near.destroy())
    near.on('close', () => open.delete(near))
    send(near, 2 * balancer.ports.length)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    for (const socket of open) socket.destroy()
    server.close()
  })
  balancer.url = `http://localhost:${(server.address() as AddressInfo).port}`
  return balancer
}
