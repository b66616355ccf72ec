interface Broadcasts {
  /** Socket.IO's adapter makes a packet's bytes here, once for everybody it goes to. */
  _encode: (packet: unknown, options: { wsPreEncodedFrame?: Buffer[] }) => unknown[]
}

/**
 * Has what goes to many people framed for WebSockets once, too: Socket.IO does so by itself for text and not for bytes. The frame goes out in one
 * write. Should Socket.IO's inside change, each connection frames for itself again.
 */
export function encodeOnce(io: { of: (namespace: string) => { adapter: unknown } }): void {
  const adapter = io.of('/').adapter as Broadcasts
  const encode = adapter._encode.bind(adapter)
  adapter._encode = (packet, options) => {
    const parts = encode(packet, options)
    const [only] = parts
    if (parts.length === 1 && Buffer.isBuffer(only)) options.wsPreEncodedFrame = [frameOf(only)]
    return parts
  }
}

const WHOLE_AND_BINARY = 0x82
const [SHORT, TWO_BYTES, EIGHT_BYTES] = [125, 126, 127]

/** Bytes as one WebSocket frame from a server. Source: RFC 6455, section 5.2 */
export function frameOf(bytes: Buffer): Buffer {
  const { length } = bytes
  if (length <= SHORT) return Buffer.concat([Buffer.of(WHOLE_AND_BINARY, length), bytes])
  const long = length > 0xffff
  const head = Buffer.alloc(long ? 10 : 4)
  head.writeUInt16BE((WHOLE_AND_BINARY << 8) | (long ? EIGHT_BYTES : TWO_BYTES))
  if (long) head.writeBigUInt64BE(BigInt(length), 2)
  else head.writeUInt16BE(length, 2)
  return Buffer.concat([head, bytes])
}
