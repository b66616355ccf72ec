import { createHash } from 'node:crypto'
import type { ConferenceId } from '@samepage/shared'
import { Damaged, type Sealer } from '../sealing/seal.ts'

/** What a conference has rows of. */
export const KINDS = [
  'conference',
  'document',
  'kept-safe',
  'writer',
  'print',
  'picture',
  'comfort',
  'hold',
  'distribution',
  'contact',
  'ready'
] as const
export type Kind = (typeof KINDS)[number]

/** A hash over the rows of each kind. */
export type Hashes = Partial<Record<Kind, string>>

/** Each row: where it is, then in hexadecimal the tag that ends what is sealed in it (a print's own name is a hash of it already). */
export function hashOf(rows: Iterable<readonly unknown[]>): string {
  const hash = createHash('sha256')
  for (const row of rows) hash.update(JSON.stringify(row))
  return hash.digest('base64')
}

const NOTHING = hashOf([])

/** The hashes as they were bound. @throws Damaged when those of one kind are not as the rows are now */
export function checkBound(key: Sealer, conference: ConferenceId, seal: Uint8Array | null, kind: Kind, now: string): Hashes {
  const hashes = seal ? (JSON.parse(Buffer.from(key.unseal(purpose(conference), seal)).toString()) as Hashes) : {}
  if ((hashes[kind] ?? NOTHING) !== now) throw new Damaged(`the list of each ${kind} of conference ${conference}`)
  return hashes
}

export const sealBound = (key: Sealer, conference: ConferenceId, hashes: Hashes): Buffer =>
  key.seal(purpose(conference), Buffer.from(JSON.stringify(hashes)))

const purpose = (conference: ConferenceId): string[] => ['bound', conference]
