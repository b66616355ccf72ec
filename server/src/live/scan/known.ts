import * as Y from 'yjs'
import { decode } from './decode.ts'

/** True when an update says only what the document holds already, as a page that came to read does when it opens. @throws Refusal */
export function isKnown(update: Uint8Array, doc: Y.Doc): boolean {
  const { structs, deletes } = decode(update)
  return (
    structs.every(({ client, clock, length }) => clock + length <= Y.getState(doc.store, client)) &&
    deletes.every(({ client, clock, length }) => isGone(doc, client, clock, clock + length))
  )
}

function isGone(doc: Y.Doc, client: number, from: number, to: number): boolean {
  if (to > Y.getState(doc.store, client)) return false
  const structs = doc.store.clients.get(client) ?? []
  for (let i = Y.findIndexSS(structs, from); i < structs.length; i++) {
    const struct = structs[i] as Y.Item | Y.GC
    if (struct.id.clock >= to) break
    if (!struct.deleted) return false
  }
  return true
}
