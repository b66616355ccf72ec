import { SHAPE } from '@samepage/shared'
import * as Y from 'yjs'

/** Plain fields that hold somebody's own words, such as why something is struck through. */
const WORDY = new Set<string>(
  Object.values(SHAPE).flatMap((fields) => Object.entries(fields).flatMap(([key, kind]) => (kind === 'reason' ? [key] : [])))
)

/**
 * The words written here that the server does not have, one string for each text they are in, for their writer to copy.
 * from: this document's own clock up to which the server has everything. What was written and deleted again is left out.
 */
export function unkeptWords(doc: Y.Doc, from: number): string[] {
  const texts = new Set<Y.Text>()
  const words: string[] = []
  for (const item of doc.store.clients.get(doc.clientID) ?? []) {
    if (!(item instanceof Y.Item) || item.deleted || item.id.clock + item.length <= from) continue
    if (item.parent instanceof Y.Text) texts.add(item.parent)
    else if (item.parentSub !== null && WORDY.has(item.parentSub)) words.push(...item.content.getContent().map(String))
  }
  for (const text of texts) words.push(newIn(text, doc.clientID, from))
  return words.map((part) => part.trim()).filter((part) => part !== '')
}

/** What `client` wrote into a text since its clock stood at `from`, in reading order; a new line for each place. */
function newIn(text: Y.Text, client: number, from: number): string {
  const places: string[] = []
  let together = false
  for (let item = text._start; item; item = item.right) {
    if (item.deleted) continue
    const isNew = item.id.client === client && item.id.clock + item.length > from && item.content instanceof Y.ContentString
    if (isNew) {
      const words = (item.content as Y.ContentString).str.slice(Math.max(0, from - item.id.clock))
      if (together) places.push((places.pop() ?? '') + words)
      else places.push(words)
    }
    together = isNew
  }
  return places.join('\n')
}
