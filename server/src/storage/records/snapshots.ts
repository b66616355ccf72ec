import type { Seq } from '@samepage/shared'
import type { Snapshot } from '../storage.ts'

// The length of the rest (4 bytes), the rest as JSON, the state.

type Rest = Pick<Snapshot, 'writers' | 'decisions'> & { vector?: string }

export function bytesOf({ state, vector, writers, decisions }: Snapshot): Uint8Array {
  const known = vector && { vector: Buffer.from(vector).toString('base64') }
  const rest = Buffer.from(JSON.stringify({ writers, decisions, ...known }))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(rest.length)
  return Buffer.concat([length, rest, state])
}

export function snapshotFrom(seq: Seq, bytes: Uint8Array): Snapshot {
  const start = 4 + Buffer.from(bytes.subarray(0, 4)).readUInt32BE()
  const { vector, ...rest } = JSON.parse(Buffer.from(bytes.subarray(4, start)).toString()) as Rest
  return { seq, state: bytes.slice(start), ...rest, ...(vector !== undefined && { vector: new Uint8Array(Buffer.from(vector, 'base64')) }) }
}
