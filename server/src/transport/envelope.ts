import { DecideAsk, EditAsk, Handshake, HereSay, OpenAsk, Refusal } from '@samepage/shared'
import { Compile } from 'typebox/compile'

const SHAPES = {
  handshake: Compile(Handshake),
  open: Compile(OpenAsk),
  edit: Compile(EditAsk),
  decide: Compile(DecideAsk),
  here: Compile(HereSay)
}
interface Asked {
  handshake: Handshake
  open: OpenAsk
  edit: EditAsk
  decide: DecideAsk
  here: HereSay
}

/** Whatever a browser sent, if it has the shape it should; checked once here, then trusted. @throws Refusal('not-understood'), Refusal('scale-number') */
export function understood<Kind extends keyof Asked>(kind: Kind, sent: unknown): Asked[Kind] {
  if (!SHAPES[kind].Check(sent)) throw new Refusal(kind === 'decide' && isNumberAmiss(sent) ? 'scale-number' : 'not-understood', kind)
  return sent as Asked[Kind]
}

/** Whether all that keeps it from being understood is a number that is none of the scale's: a person may have typed it. */
function isNumberAmiss(sent: unknown): boolean {
  const { decision } = (sent ?? {}) as { decision?: { said?: { kind?: unknown; value?: unknown } } }
  if (decision?.said?.kind !== 'number') return false
  const mended = { ...(sent as object), decision: { ...decision, said: { ...decision.said, value: 5 } } }
  return SHAPES.decide.Check(mended)
}

/** The bytes in a message, as the parser brings them. @throws Refusal('not-understood') */
export function bytesIn(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value
  if (value instanceof ArrayBuffer) return new Uint8Array(value)
  throw new Refusal('not-understood', 'no bytes')
}

/** Bytes to put in a message: as a Buffer the parser sends exactly these; of any other view it would send the whole memory behind it. */
export const bytesOut = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
