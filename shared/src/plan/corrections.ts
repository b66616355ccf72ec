import { type Conference, type Instant, nameOf } from '../conference.ts'
import type { Standing } from '../journal.ts'

/** A version that was signed and then opened again, to be put right. It stays as it was signed (R74). */
export interface PlanCorrection {
  version: number
  signedBy: string
  signedAt: Instant
  /** Who opened it again, when and why. */
  by: string
  at: Instant
  why: string
}

/** Every version before this one, oldest first. */
export const planCorrections = (
  conference: Conference,
  { signatures, reopenings }: Pick<Standing, 'signatures' | 'reopenings'>
): PlanCorrection[] =>
  reopenings.flatMap(({ seq, by, at, reason }) => {
    const signature = signatures.findLast((signed) => signed.seq < seq)
    if (!signature) return []
    const signedBy = nameOf(conference, signature.by)
    return [{ version: signature.version, signedBy, signedAt: signature.at, by: nameOf(conference, by), at, why: reason.trim() }]
  })
