// socket.io-msgpack-parser (3.0.2) sends a Uint8Array as its whole backing memory in Node, neighbours and all, and as a map of
// numbers in browsers. What it sends byte for byte is a Buffer in Node and an ArrayBuffer in browsers; it brings the same back.

type Said = Record<string, unknown>

/** `said` with every Uint8Array in it made ready for the parser: exactly its own bytes. */
export function readyToSend(said: object): Said {
  return mapped(said, (value) => (value instanceof Uint8Array ? exactly(value) : value))
}

/** `said` as it came from the parser, with its bytes as Uint8Arrays. */
export function asArrived<T extends object>(said: T): T {
  if (Array.isArray(said)) return said
  return mapped(said, (value) => (value instanceof ArrayBuffer ? new Uint8Array(value) : value)) as T
}

const mapped = (said: object, map: (value: unknown) => unknown): Said =>
  Object.fromEntries(Object.entries(said).map(([key, value]) => [key, map(value)]))

interface NodeBuffer {
  from(memory: ArrayBufferLike, offset: number, length: number): Uint8Array
}

function exactly(bytes: Uint8Array): Uint8Array | ArrayBuffer {
  const { Buffer } = globalThis as { Buffer?: NodeBuffer }
  return Buffer ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) : new Uint8Array(bytes).buffer
}
