import { type DecisionEntry, Refusal, type Seq } from '@samepage/shared'
import * as Y from 'yjs'
import type { Sheet, Whole } from './sheet.ts'

const MOST_VECTOR_BYTES = 64 * 1024 // of a state vector: some 8,000 ids to write under

/** What somebody needs who knows the decisions up to `after`. Of the details of the conference only those that hold: what was put right is told to nobody again. */
export function toTell(decisions: readonly DecisionEntry[], after: Seq): DecisionEntry[] {
  const newest = decisions.findLast(({ decision }) => decision.type === 'convened')
  return decisions.filter((entry) => entry.seq > after && (entry.decision.type !== 'convened' || entry === newest))
}

/** What somebody who has `have` lacks, and the ids under which they have words that are not here. @throws Refusal when `have` is no state vector */
export function answerTo(sheet: Sheet, have: Uint8Array): Whole & { unsent: number[] } {
  const theirs = vectorOf(have)
  if (theirs.length === 0) return { ...sheet.whole(), unsent: [] }
  const { doc } = sheet
  const unsent = theirs.filter(([id, clock]) => clock > Y.getState(doc.store, id)).map(([id]) => id)
  return { update: Y.encodeStateAsUpdate(doc, have), vector: Y.encodeStateVector(doc), unsent }
}

function vectorOf(have: Uint8Array): [id: number, clock: number][] {
  if (have.length > MOST_VECTOR_BYTES) throw new Refusal('not-understood', 'state vector')
  try {
    return [...Y.decodeStateVector(have)]
  } catch {
    throw new Refusal('not-understood', 'state vector')
  }
}
