import * as Y from 'yjs'

/**
 * Applies an update and gives what was new in it, in Yjs's own bytes; null when nothing was.
 * @throws when the document threw, fell silent or is waiting for something: it is then good for nothing, and must be read again
 */
export function applyGuarded(doc: Y.Doc, update: Uint8Array, origin: unknown): Uint8Array | null {
  const heard: Uint8Array[] = []
  let settled = false
  // Trap: a throw inside a listener silences the document for good, so these only note.
  const hear = (bytes: Uint8Array): void => void heard.push(bytes)
  const settle = (): void => void (settled = true)
  doc.on('update', hear)
  doc.on('afterAllTransactions', settle)
  try {
    Y.applyUpdate(doc, update, origin)
  } finally {
    doc.off('update', hear)
    doc.off('afterAllTransactions', settle)
  }
  if (!settled) throw new Error('the document fell silent')
  if (doc.store.pendingStructs || doc.store.pendingDs) throw new Error('the document waits for something missing')
  const [first, ...others] = heard
  if (!first) return null
  return others.length === 0 ? first : Y.mergeUpdates(heard)
}
