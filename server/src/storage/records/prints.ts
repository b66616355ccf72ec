import { createHash } from 'node:crypto'
import type { ConferenceId, DocumentId } from '@samepage/shared'
import type { ConferenceKeys } from '../sealing/conference-keys.ts'
import { TakenOut } from '../sealing/document-locks.ts'
import type { Sealer } from '../sealing/seal.ts'

/** A print as a table has it. `epoch`: of the lock it was sealed with; 0 for one from before there were locks. */
export interface PrintRow {
  body: Uint8Array
  epoch: number
}

/** R25: the plans of a conference share a lock of their own, so that a copy of the data from before words were taken out gives nobody those plans. */
export const printsOf = (conference: ConferenceId): DocumentId => `${conference}/prints` as DocumentId

/** A print under the newest lock. The conference is ready. */
export function lockPrint(keys: ConferenceKeys, conference: ConferenceId, sha256: string, bytes: Uint8Array): PrintRow {
  const epoch = Math.max(1, keys.locks.latest(printsOf(conference)))
  const locked = keys.locks.make(printsOf(conference), epoch).seal(purpose(conference, sha256), bytes)
  return { body: sealPrint(keys, conference, sha256, locked), epoch }
}

/** Null when words were taken out since. @throws Damaged */
export function openPrint(keys: ConferenceKeys, key: Sealer, conference: ConferenceId, sha256: string, row: PrintRow): Uint8Array | null {
  const lock = lockOf(keys, conference, row.epoch)
  if (lock === 'gone') return null
  const inner = key.unseal(purpose(conference, sha256), row.body)
  return lock ? lock.unseal(purpose(conference, sha256), inner) : inner
}

/** R22: what was kept under a wrong name must not be handed to anybody as the plan that was signed. */
export function refuseWrongName(sha256: string, bytes: Uint8Array): void {
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Error(`print ${sha256} is damaged`)
}

/** A lock for the prints to come; those before are destroyed once it is on the disk. At least the second, so that prints from before there were locks are behind it too. */
export function nextPrintLock(keys: ConferenceKeys, conference: ConferenceId): number {
  const next = Math.max(1, keys.locks.latest(printsOf(conference))) + 1
  keys.locks.make(printsOf(conference), next)
  return next
}

/** The lock a print was sealed with; null for one from before there were locks; `gone` when words were taken out since. @throws Damaged when it is lost */
function lockOf(keys: ConferenceKeys, conference: ConferenceId, epoch: number): Sealer | null | 'gone' {
  try {
    if (epoch > 0) return keys.locks.of(printsOf(conference), epoch)
    keys.locks.refuseTakenOut(printsOf(conference), 1)
    return null
  } catch (why) {
    if (why instanceof TakenOut) return 'gone'
    throw why
  }
}

const purpose = (conference: ConferenceId, sha256: string): string[] => ['print', conference, sha256]

/** A print without a lock. The conference is ready. */
export const sealPrint = (keys: ConferenceKeys, conference: ConferenceId, sha256: string, bytes: Uint8Array): Uint8Array =>
  keys.of(conference).seal(purpose(conference, sha256), bytes)
