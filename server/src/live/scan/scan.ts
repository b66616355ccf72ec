import { decode } from './decode.ts'
import { checkDeletes } from './deletes.ts'
import { Draft, type ScanContext } from './draft.ts'
import { checkRoom } from './limits.ts'
import { checkStructs } from './structs.ts'

export type { ScanContext }

/**
 * R26: looks an update through before it is applied. Pure and linear; the document is not changed.
 * `writer`: the one Yjs client id it brings something new under; null when it only takes away, or says nothing new.
 * @throws Refusal
 */
export function scan(update: Uint8Array, context: ScanContext): { writer: number | null } {
  const sent = decode(update)
  const draft = new Draft(context)
  checkStructs(draft, sent.structs)
  checkDeletes(draft, sent.deletes)
  checkRoom(draft)
  return { writer: draft.writer }
}
