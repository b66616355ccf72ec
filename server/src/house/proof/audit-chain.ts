import { createHash, createPublicKey, verify } from 'node:crypto'
import type { AuditEvent, Instant } from '@samepage/shared'
import type { AuditRow, Checkpoint, Witness } from '../../storage/installation.ts'

/** What the first entry follows. */
export const BEFORE_FIRST = '0'.repeat(64)

/** The row that follows another: its hash is SHA-256 of the hash before and of the event in one fixed spelling. */
export function rowAfter(before: Pick<AuditRow, 'seq' | 'hash'> | null, event: AuditEvent): AuditRow {
  const seq = (before?.seq ?? 0) + 1
  return { ...event, seq, hash: hashOf(before?.hash ?? BEFORE_FIRST, { ...event, seq }) }
}

/** The hash a row must have after the one before it. */
export function hashOf(before: string, { seq, at, who, device, conference, act, about, outcome }: Omit<AuditRow, 'hash'>): string {
  // A list, not an object: its spelling depends on nothing but what is in it.
  const spelled = JSON.stringify([seq, at, who, device, conference, act, about, outcome])
  return createHash('sha256').update(Buffer.from(before, 'hex')).update(spelled).digest('hex')
}

/** A signed word of how far the trail went, as the witness remembers it: one line. `restored`: an earlier copy was put back, which went so far. */
export interface Witnessed extends Checkpoint {
  kind: 'went' | 'restored'
}

const wordsOf = ({ kind, size, hash, at }: Omit<Witnessed, 'signature'>): string => `same-page ${kind} ${size} ${hash} ${at}`

export function signed(witness: Pick<Witness, 'sign'>, words: Omit<Witnessed, 'signature'>): Witnessed {
  return { ...words, signature: witness.sign(wordsOf(words)) }
}

/** Did this installation sign it? publicKey: Ed25519, SPKI, base64. */
export function isSigned(publicKey: string, witnessed: Witnessed): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
    return verify(null, Buffer.from(wordsOf(witnessed)), key, Buffer.from(witnessed.signature, 'base64'))
  } catch {
    return false // not even shaped like a signature
  }
}

export const lineOf = ({ kind, size, hash, at, signature }: Witnessed): string => [kind, size, hash, at, signature].join(' ')

/** Null for a line that says nothing of the kind. */
export function readLine(line: string): Witnessed | null {
  const [kind, size, hash = '', at = '', signature = '', more] = line.split(' ')
  if ((kind !== 'went' && kind !== 'restored') || !/^\d+$/.test(size ?? '') || !signature || more !== undefined) return null
  return { kind, size: Number(size), hash, at: at as Instant, signature }
}
