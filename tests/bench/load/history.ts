import { addCard, itemOf } from '@samepage/shared'
import * as Y from 'yjs'
import { seeded } from '../../support/seeded.ts'

const CARDS_EACH = 5
const BURST = 8 // letters written in one go, before somebody goes elsewhere
const TAKEN_BACK = 3
const LETTERS = 'abcdefghijklmnopqrstuvwxyz '

/**
 * What one person writes during many meetings, edit by edit: some letters in one place of one of their cards, then in another; every fifth time they
 * take some back. start: the page as they found it.
 */
export function* lifeOf(
  start: Uint8Array,
  { me, client, seed }: { me: string; client: number | null; seed: number }
): Generator<Uint8Array> {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, start)
  if (client !== null) doc.clientID = client
  const random = seeded(seed)
  const upTo = (most: number): number => Math.floor(random() * most)
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const said = (act: () => void): Uint8Array => {
    doc.transact(act)
    return Y.mergeUpdates(updates.splice(0))
  }
  const ids: string[] = []
  const writer = { doc, me, origin: 'me', newId: () => crypto.randomUUID() }
  for (let i = 0; i < CARDS_EACH; i++) yield said(() => void ids.push(addCard(writer, { category: 'past', text: '' })))
  const texts = ids.map((id) => itemOf(doc, 'cards', id)?.get('text') as Y.Text)
  for (let burst = 0; ; burst++) {
    const text = texts[upTo(texts.length)] as Y.Text
    const at = upTo(text.length + 1)
    for (let i = 0; i < BURST; i++) yield said(() => text.insert(at + i, LETTERS[upTo(LETTERS.length)] ?? 'a'))
    if (burst % 5 === 4) for (let i = 0; i < TAKEN_BACK; i++) yield said(() => text.delete(at, 1))
  }
}
