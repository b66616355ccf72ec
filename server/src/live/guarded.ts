import * as Y from 'yjs'
import { type Touched, touchedBy } from './touched.ts'

/**
 * Applies an update and gives what was new in it, in Yjs's own bytes; null when nothing was. touched: takes what it changed, where asked.
 * @throws when the document threw, fell silent or is waiting for something: it is then good for nothing, and must be read again
 */
export function applyGuarded(doc: Y.Doc, update: Uint8Array, origin: unknown, touched?: Touched[]): Uint8Array | null {
  const heard: Uint8Array[] = []
  let settled = false
  // Trap: a throw inside a listener silences the document for good, so these only note.
  const hear = (bytes: Uint8Array): void => void heard.push(bytes)
  const settle = (): void => void (settled = true)
  let fault: unknown = null
  const look = (transaction: Y.Transaction): void => {
    try {
      touched?.push(...touchedBy(transaction))
    } catch (why) {
      fault = why
    }
  }
  doc.on('update', hear)
  if (touched) doc.on('afterTransaction', look)
  doc.on('afterAllTransactions', settle)
  try {
    Y.applyUpdate(doc, update, origin)
  } finally {
    doc.off('update', hear)
    doc.off('afterTransaction', look)
    doc.off('afterAllTransactions', settle)
  }
  if (fault !== null) throw new Error('what was changed could not be read', { cause: fault })
  if (!settled) throw new Error('the document fell silent')
  if (doc.store.pendingStructs || doc.store.pendingDs) throw new Error('the document waits for something missing')
  const [first, ...others] = heard
  if (!first) return null
  return others.length === 0 ? first : Y.mergeUpdates(heard)
}
