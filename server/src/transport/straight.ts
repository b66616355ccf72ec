import { frameOf } from './encode-once.ts'

/** Of an Engine.IO connection and the WebSocket below it, what tells whether bytes may go out at once. */
interface Line {
  readyState: string
  /** Frames that wait for those before to be taken. */
  writeBuffer: readonly unknown[]
  transport: { name: string; socket?: { readyState: number; _socket?: Wire | null } }
  write: (data: unknown, options?: { wsPreEncodedFrame?: Buffer[] }, sent?: () => void) => unknown
}

interface Wire {
  writableLength: number
  write: (bytes: Buffer) => unknown
}

const OPEN = 1 // of a WebSocket
const MOST_BYTES = 64 * 1024 // more is a whole page: it is not copied once more for this

/**
 * Has bytes go out at once on every WebSocket that has nothing waiting. Engine.IO would put each frame in a queue, take it out and listen for its
 * leaving, which takes longer than the writing: for the many small frames of a conference that is most of what they cost. Whatever cannot go at once,
 * such as to a slow reader, goes the usual way and waits there. Should Engine.IO's inside change, all of it does.
 */
export function goStraight(engine: { on: (event: 'connection', heard: (line: Line) => void) => unknown }): void {
  engine.on('connection', (line) => {
    const usually = line.write.bind(line)
    line.write = (data, options, sent) => {
      const wire = sent === undefined && Buffer.isBuffer(data) && data.length <= MOST_BYTES ? clearWire(line) : null
      if (!wire) return usually(data, options, sent)
      wire.write(options?.wsPreEncodedFrame?.[0] ?? frameOf(data as Buffer))
      return line
    }
  })
}

/** The wire of a connection on which nothing waits; null for any other. */
function clearWire({ readyState, writeBuffer, transport }: Line): Wire | null {
  if (readyState !== 'open' || writeBuffer.length > 0 || transport.name !== 'websocket' || transport.socket?.readyState !== OPEN)
    return null
  const wire = transport.socket._socket
  return wire?.writableLength === 0 ? wire : null
}
