import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** One message as it arrived. `text`: the words of its body. */
export interface Arrived {
  from: string
  to: string[]
  raw: string
  head: string
  text: string
}

/** A real mail server on this machine. What it does with the next message can be changed. */
export class PostOffice {
  readonly arrived: Arrived[] = []
  /** Addresses it refuses. */
  readonly unknown = new Set<string>()
  /** `cut`: it takes the whole message, keeps it, and hangs up without an answer. */
  then: 'answer' | 'cut' = 'answer'
  url = ''
  readonly #server: SMTPServer

  private constructor() {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      onRcptTo: ({ address }, _session, done) =>
        done(this.unknown.has(address) ? Object.assign(new Error('no such mailbox'), { responseCode: 550 }) : undefined),
      onData: (stream, session, done) => {
        const parts: Buffer[] = []
        stream.on('data', (part: Buffer) => parts.push(part))
        stream.on('end', () => {
          this.arrived.push(arrivedFrom(Buffer.concat(parts).toString(), session.envelope))
          if (this.then === 'cut') this.#hangUp()
          else done()
        })
      }
    })
    this.#server.on('error', () => undefined) // a connection that is cut is what some tests are about
  }

  static async open(): Promise<PostOffice> {
    const office = new PostOffice()
    await new Promise<void>((done) => office.#server.listen(0, '127.0.0.1', done))
    const { port } = office.#server.server.address() as AddressInfo
    office.url = `smtp://127.0.0.1:${port}`
    return office
  }

  close(): Promise<void> {
    return new Promise((done) => this.#server.close(() => done()))
  }

  /** The link in the newest message to somebody. */
  linkTo(address: string): string {
    const text = this.arrived.findLast(({ to }) => to.includes(address))?.text ?? ''
    const link = /https?:\/\/\S+\/open#\S+/.exec(text)?.[0]
    if (!link) throw new Error(`no link came for ${address}`)
    return link
  }

  #hangUp(): void {
    for (const connection of this.#server.connections) (connection as { _socket: { destroy(): void } })._socket.destroy()
  }
}

type Envelope = { mailFrom: false | { address: string }; rcptTo: { address: string }[] }

function arrivedFrom(raw: string, { mailFrom, rcptTo }: Envelope): Arrived {
  const at = raw.indexOf('\r\n\r\n')
  const [head, body] = [raw.slice(0, at), raw.slice(at + 4)]
  const isQuoted = /quoted-printable/i.test(head)
  const bytes = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  const text = isQuoted ? Buffer.from(bytes, 'latin1').toString() : body
  return { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), raw, head, text }
}
