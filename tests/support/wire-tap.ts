import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** What becomes of a commit: it gets through, its answer is lost, or it never arrives. */
export type Fate = 'through' | 'answer-lost' | 'lost'

/** A wire to a database that can be cut at the worst moment: around a commit. */
export interface WireTap {
  url: string
  /** What becomes of the next commits. */
  fate: Fate
  /** How many were cut. */
  cuts: number
  /** Cuts everything, and takes nobody, once that many parcels came from Same Page. */
  severAt: number
  /** Cuts everything and takes nobody until `mend`. */
  sever(): void
  mend(): void
  close(): Promise<void>
}

export async function tapWire(url: string): Promise<WireTap> {
  const to = new URL(url)
  const there = { port: Number(to.port || 5432), host: to.hostname }
  const open = new Set<Socket>()
  let severed = false
  let parcels = 0
  const server = createServer((near) => {
    if (severed) return void near.destroy()
    const far = connect(there)
    for (const socket of [near, far]) {
      open.add(socket)
      socket.setNoDelay(true)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        open.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
    let isDeaf = false
    near.on('data', (bytes) => {
      if (++parcels >= tap.severAt) return tap.sever()
      const isCommit = tap.fate !== 'through' && bytes.includes('COMMIT')
      if (isCommit) tap.cuts++
      if (isCommit && tap.fate === 'lost') return void near.destroy()
      far.write(bytes)
      if (isCommit) isDeaf = true
    })
    far.on('data', (bytes) => {
      // The database has done it, and nobody hears of it.
      if (isDeaf) near.destroy()
      else near.write(bytes)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  to.hostname = '127.0.0.1'
  to.port = String((server.address() as AddressInfo).port)
  const tap: WireTap = {
    url: to.href,
    fate: 'through',
    cuts: 0,
    severAt: Infinity,
    sever() {
      severed = true
      for (const socket of open) socket.destroy()
    },
    mend() {
      severed = false
      parcels = 0
    },
    async close() {
      for (const socket of open) socket.destroy()
      await new Promise((done) => server.close(done))
    }
  }
  return tap
}
