import { type ConferenceId, type DocumentId, Refusal } from '@samepage/shared'
import type { ConferenceKeys } from '../sealing/conference-keys.ts'
import { TakenOut } from '../sealing/document-locks.ts'
import type { Sealer } from '../sealing/seal.ts'
import type { KeptPicture } from '../storage.ts'

export interface PictureRow {
  body: Uint8Array
}

const KEPT = 1
const GONE = 2

/** R25: each picture has a lock of its own, so that a copy of the data from before it was taken away gives nobody that picture. */
const lockOf = (conference: ConferenceId, id: string): DocumentId => `${conference}/picture-${id}` as DocumentId

/** A picture under its lock, with what it shows. The conference is ready. @throws Refusal('moved-on') for one that was taken away */
export function lockPicture(keys: ConferenceKeys, conference: ConferenceId, id: string, { jpeg, ...about }: KeptPicture): Uint8Array {
  const lock = lockOf(conference, id)
  if (keys.locks.latest(lock) > KEPT) throw new Refusal('moved-on', 'taken away')
  const said = Buffer.from(JSON.stringify(about))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(said.length)
  const locked = keys.locks.make(lock, KEPT).seal(purpose(conference, id), Buffer.concat([length, said, jpeg]))
  return keys.of(conference).seal(purpose(conference, id), locked)
}

/** Null when it was taken away since. @throws Damaged */
export function openPicture(
  keys: ConferenceKeys,
  key: Sealer,
  conference: ConferenceId,
  id: string,
  { body }: PictureRow
): KeptPicture | null {
  const lock = unlessGone(() => keys.locks.of(lockOf(conference, id), KEPT))
  if (!lock) return null
  const whole = Buffer.from(lock.unseal(purpose(conference, id), key.unseal(purpose(conference, id), body)))
  const end = 4 + whole.readUInt32BE(0)
  return { ...(JSON.parse(whole.toString('utf8', 4, end)) as Omit<KeptPicture, 'jpeg'>), jpeg: new Uint8Array(whole.subarray(end)) }
}

/** Makes sure that nobody keeps one under this id again. */
export const markGone = (keys: ConferenceKeys, conference: ConferenceId, id: string): void =>
  void keys.locks.make(lockOf(conference, id), GONE)

/** Once the row is gone from the disk. */
export const destroyLock = (keys: ConferenceKeys, conference: ConferenceId, id: string): void =>
  keys.locks.destroyBefore(lockOf(conference, id), GONE)

function unlessGone(find: () => Sealer): Sealer | null {
  try {
    return find()
  } catch (why) {
    if (why instanceof TakenOut) return null
    throw why
  }
}

const purpose = (conference: ConferenceId, id: string): string[] => ['picture', conference, id]
