import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync'

// The frames y-websocket speaks (y-protocols, PROTOCOL.md), as far as they concern a document's words.

const MESSAGE_SYNC = 0
const MESSAGE_AWARENESS = 1
const KINDS = { vector: messageYjsSyncStep1, difference: messageYjsSyncStep2, update: messageYjsUpdate } as const

/** `vector`: what one side has (sync step 1). `difference`: what it lacked (step 2). `update`: a change since. */
export type SyncKind = keyof typeof KINDS
export interface SyncFrame {
  kind: SyncKind
  bytes: Uint8Array
}

/** A frame as the provider sent it; null for what is not about words, such as awareness. */
export function readSyncFrame(data: Uint8Array): SyncFrame | null {
  const input = decoding.createDecoder(data)
  if (decoding.readVarUint(input) !== MESSAGE_SYNC) return null
  const number = decoding.readVarUint(input)
  const kind = (Object.keys(KINDS) as SyncKind[]).find((name) => KINDS[name] === number)
  return kind ? { kind, bytes: decoding.readVarUint8Array(input) } : null
}

export function syncFrame(kind: SyncKind, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const out = encoding.createEncoder()
  encoding.writeVarUint(out, MESSAGE_SYNC)
  encoding.writeVarUint(out, KINDS[kind])
  encoding.writeVarUint8Array(out, bytes)
  return encoding.toUint8Array(out)
}

/** A frame that changes nothing: an awareness update about nobody. */
export function emptyFrame(): Uint8Array<ArrayBuffer> {
  const out = encoding.createEncoder()
  encoding.writeVarUint(out, MESSAGE_AWARENESS)
  encoding.writeVarUint8Array(out, Uint8Array.of(0))
  return encoding.toUint8Array(out)
}
