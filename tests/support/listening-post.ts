import { connect, createServer, type Server, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** Stands between one person's devices and the server, and keeps every byte the server sends them: HTTP, live connection, files, all of it. */
export class ListeningPost {
  readonly url: string
  readonly #server: Server
  readonly #sockets = new Set<Socket>()
  #heard: Buffer[] = []

  private constructor(server: Server, port: number) {
    this.#server = server
    this.url = `http://localhost:${port}`
  }

  static async open(port: number): Promise<ListeningPost> {
    const server = createServer()
    const listening = Promise.withResolvers<number>()
    server.listen(0, '127.0.0.1', () => listening.resolve((server.address() as { port: number }).port))
    const post = new ListeningPost(server, await listening.promise)
    server.on('connection', (near) => post.#pass(near, port))
    onTestFinished(() => post.close())
    return post
  }

  /** Everything heard so far, byte for byte. */
  get heard(): Buffer {
    const all = Buffer.concat(this.#heard)
    this.#heard = [all]
    return all
  }

  /** How much was heard so far: what comes after it is `heard.subarray(mark)`. */
  get mark(): number {
    return this.heard.length
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy()
    this.#server.close()
  }

  #pass(near: Socket, port: number): void {
    const far = connect(port, '127.0.0.1')
    for (const socket of [near, far]) {
      this.#sockets.add(socket)
      socket.on('close', () => this.#sockets.delete(socket))
      // Either side may go at any time; the other then goes too.
      socket.on('error', () => void (near.destroy(), far.destroy()))
    }
    far.on('data', (bytes: Buffer) => void this.#heard.push(Buffer.from(bytes)))
    near.pipe(far)
    far.pipe(near)
  }
}
